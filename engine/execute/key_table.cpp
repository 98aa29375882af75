#include "engine/execute/key_table.hpp"

#include <algorithm>

#include "engine/execute/branches/fetch.hpp"
#include "engine/value/compare.hpp"

namespace casus::execute {

namespace {

constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;

std::uint64_t scrambled(std::uint64_t hash) {
  hash ^= hash >> 32U;
  hash *= odd;
  return hash ^ (hash >> 29U);
}

}  // namespace

void KeyTable::hash_rows(const std::vector<Vector>& columns, std::size_t size) {
  hashes_.assign(size, 0);
  for (const Vector& column : columns) {
    if (column.is_constant()) {
      const std::uint64_t same = hash(column.at(0));
      for (std::uint64_t& h : hashes_) h = h * odd + same;
      continue;
    }
    for (std::size_t row = 0; row < size; ++row)
      hashes_[row] = hashes_[row] * odd + hash(column.at(row));
  }
  for (std::uint64_t& h : hashes_) h = scrambled(h);
}

void KeyTable::assign(const std::vector<Vector>& columns, std::size_t size, ExecutionContext& context,
                      std::vector<std::uint32_t>& out) {
  width_ = columns.size();
  out.resize(size);
  hash_rows(columns, size);
  for (std::size_t row = 0; row < size; ++row) {
    if (2 * (std::size_t{count_} + 1) > places_.size()) grow(context);
    if (row + rows_ahead < size) fetch(&places_[place_of(hashes_[row + rows_ahead])]);
    out[row] = find_or_add(columns, row, context);
  }
}

std::uint32_t KeyTable::find_or_add(const std::vector<Vector>& columns, std::size_t row,
                                    ExecutionContext& context) {
  const std::uint64_t hash = hashes_[row];
  for (std::size_t place = place_of(hash);; place = place + 1 == places_.size() ? 0 : place + 1) {
    Place& at = places_[place];
    if (at.key == none) {
      append(columns, row, context);
      at = {tag_of(hash), count_};
      return count_++;
    }
    if (at.tag == tag_of(hash) && equals_row(at.key, columns, row)) return at.key;
  }
}

bool KeyTable::equals_row(std::uint32_t key, const std::vector<Vector>& columns, std::size_t row) const {
  for (std::size_t i = 0; i < width_; ++i)
    if (!equivalent(value(key, i), columns[i].at(row))) return false;
  return true;
}

void KeyTable::append(const std::vector<Vector>& columns, std::size_t row, ExecutionContext& context) {
  if (count_ / block_keys == blocks_.size()) {
    const std::size_t values = block_keys * width_;
    // Hashes twice, for the room that their array keeps to grow into.
    context.reserve(values * sizeof(Value) + 2 * block_keys * sizeof(std::uint64_t));
    blocks_.push_back(std::make_unique<Value[]>(values));
  }
  Value* values = &blocks_.back()[(count_ % block_keys) * width_];
  for (std::size_t i = 0; i < width_; ++i) values[i] = columns[i].at(row);
  key_hashes_.push_back(hashes_[row]);
}

/// While keys move to a larger table, both are there.
void KeyTable::grow(ExecutionContext& context) {
  const std::size_t wanted = std::max(first_places, places_.size() * 2);
  context.reserve(wanted * sizeof(Place));
  std::vector<Place> larger(wanted, Place{0, none});
  for (std::uint32_t key = 0; key < count_; ++key) {
    std::size_t place = key_hashes_[key] & (wanted - 1);
    while (larger[place].key != none) place = (place + 1) & (wanted - 1);
    larger[place] = {tag_of(key_hashes_[key]), key};
  }
  const std::size_t before = places_.size();
  places_ = std::move(larger);
  context.release(before * sizeof(Place));
}

}  // namespace casus::execute
