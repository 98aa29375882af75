#include "engine/execute/key_table.hpp"

#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <numeric>

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

/// Where a value that is not held in place keeps what it holds.
const void* contents_of(const Value& value) {
  if (value.is(ValueKind::string)) return value.as_string().data();
  if (value.is(ValueKind::list)) return &value.as_list();
  return nullptr;
}

std::size_t place_of_contents(const void* contents) {
  return (reinterpret_cast<std::uintptr_t>(contents) * odd) >> 40U;
}

/// Whether no other value of its kind, nor one of another of these kinds, is equivalent to it.
bool has_one_form(const Value& value) {
  switch (value.kind()) {
    case ValueKind::null:
    case ValueKind::boolean:
    case ValueKind::integer:
    case ValueKind::string:
    case ValueKind::date:
    case ValueKind::node:
    case ValueKind::relationship: return true;
    default: return false;
  }
}

/// Whether two values that are equivalent look alike.
bool has_form_of(const Value& a, const Value& b) {
  if (a.kind() != b.kind()) return false;
  if (a.is(ValueKind::floating)) return std::signbit(a.as_floating()) == std::signbit(b.as_floating());
  return has_one_form(a) || to_literal(a) == to_literal(b);
}

bool may_share(const std::vector<Vector>& columns) {
  return columns.size() == 1 && columns.front().type() == VectorType::value && !columns.front().is_constant();
}

}  // namespace

void KeyTable::hash_rows(const std::vector<Vector>& columns) {
  hashes_.assign(rows_.size(), 0);
  for (const Vector& column : columns) {
    if (column.is_constant()) {
      const std::uint64_t same = hash(column.at(0));
      for (std::uint64_t& h : hashes_) h = h * odd + same;
      continue;
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) hashes_[i] = hashes_[i] * odd + hash(column.at(rows_[i]));
  }
  for (std::uint64_t& h : hashes_) h = scrambled(h);
}

/// Numbers the rows that share their contents with a key, and lists the others.
void KeyTable::find_shared(const std::vector<Vector>& columns, std::size_t size, std::vector<std::uint32_t>& out) {
  rows_.resize(size);
  repeated_.clear();
  if (!may_share(columns)) return std::iota(rows_.begin(), rows_.end(), 0);
  shared_.resize(shared_places);
  const auto& values = columns.front().data().values;
  std::size_t others = 0;
  for (std::size_t row = 0; row < size; ++row) {
    const void* contents = contents_of(values[row]);
    const Shared& known = shared_[place_of_contents(contents) % shared_places];
    if (contents != nullptr && known.contents == contents)
      out[row] = known.key;
    else if (contents != nullptr && row > 0 && contents == contents_of(values[row - 1]))
      repeated_.push_back(static_cast<std::uint32_t>(row));
    else
      rows_[others++] = static_cast<std::uint32_t>(row);
  }
  rows_.resize(others);
}

void KeyTable::remember_shared(const Vector& column, std::uint32_t row, std::uint32_t key) {
  const void* contents = contents_of(column.data().values[row]);
  // Other contents that are equal might end while this lives, and another value take their place.
  if (contents != nullptr && contents == contents_of(value(key, 0)))
    shared_[place_of_contents(contents) % shared_places] = {contents, key};
}

void KeyTable::assign(const std::vector<Vector>& columns, std::size_t size, ExecutionContext& context,
                      std::vector<std::uint32_t>& out) {
  width_ = columns.size();
  out.resize(size);
  find_shared(columns, size, out);
  hash_rows(columns);
  const bool shares = may_share(columns);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (2 * (std::size_t{count_} + 1) > places_.size()) grow(context);
    if (i + rows_ahead < rows_.size()) fetch(&places_[place_of(hashes_[i + rows_ahead])]);
    const std::uint32_t key = find_or_add(columns, rows_[i], hashes_[i], context);
    out[rows_[i]] = key;
    if (shares) remember_shared(columns.front(), rows_[i], key);
  }
  for (const std::uint32_t row : repeated_) out[row] = out[row - 1];
}

void KeyTable::assign_texts(std::span<const std::string_view> texts, std::span<const std::uint8_t> nulls,
                            ExecutionContext& context, std::vector<std::uint32_t>& out) {
  texts_.resize(known_texts);
  const auto place_of_text = [&](std::string_view text) -> KnownText& {
    return texts_[XXH3_64bits(text.data(), text.size()) % known_texts];
  };
  out.resize(texts.size());
  std::vector<std::uint32_t> others;
  for (std::uint32_t row = 0; row < texts.size(); ++row) {
    const bool null = !nulls.empty() && nulls[row] != 0;
    if (null && null_key_ != none) {
      out[row] = null_key_;
      continue;
    }
    const KnownText* known = null ? nullptr : &place_of_text(texts[row]);
    if (known != nullptr && known->key != none && known->text == texts[row])
      out[row] = known->key;
    else
      others.push_back(row);
  }
  if (others.empty()) return;
  std::vector<Value> values;
  values.reserve(others.size());
  for (const std::uint32_t row : others)
    values.push_back(!nulls.empty() && nulls[row] != 0 ? Value() : Value(texts[row]));
  std::vector<std::uint32_t> keys;
  assign({Vector::values(std::move(values))}, others.size(), context, keys);
  for (std::size_t i = 0; i < others.size(); ++i) {
    out[others[i]] = keys[i];
    if (!nulls.empty() && nulls[others[i]] != 0)
      null_key_ = keys[i];
    else
      place_of_text(texts[others[i]]) = {value(keys[i], 0).as_string(), keys[i]};
  }
}

std::uint32_t KeyTable::find_or_add(const std::vector<Vector>& columns, std::size_t row, std::uint64_t hash,
                                    ExecutionContext& context) {
  for (std::size_t place = place_of(hash);; place = place + 1 == places_.size() ? 0 : place + 1) {
    Place& at = places_[place];
    if (at.key == none) {
      append(columns, row, hash, context);
      at = {tag_of(hash), count_};
      return count_++;
    }
    if (at.tag == tag_of(hash) && equals_row(at.key, columns, row)) return at.key;
  }
}

bool KeyTable::equals_row(std::uint32_t key, const std::vector<Vector>& columns, std::size_t row) const {
  for (std::size_t i = 0; i < width_; ++i) {
    const Value other = columns[i].at(row);
    if (!equivalent(value(key, i), other) || (by_form_ && !has_form_of(value(key, i), other))) return false;
  }
  return true;
}

void KeyTable::append(const std::vector<Vector>& columns, std::size_t row, std::uint64_t hash,
                      ExecutionContext& context) {
  if (count_ / block_keys == blocks_.size()) {
    const std::size_t values = block_keys * width_;
    // Hashes twice, for the room that their array keeps to grow into.
    context.reserve(values * sizeof(Value) + 2 * block_keys * sizeof(std::uint64_t));
    blocks_.push_back(std::make_unique<Value[]>(values));
  }
  Value* values = &blocks_.back()[(count_ % block_keys) * width_];
  for (std::size_t i = 0; i < width_; ++i) {
    values[i] = columns[i].at(row);
    has_forms_ = has_forms_ || !has_one_form(values[i]);
  }
  key_hashes_.push_back(hash);
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
