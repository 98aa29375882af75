#include "engine/execute/integer_table.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "engine/execute/branches/fetch.hpp"

namespace casus::execute {

void IntegerTable::assign(const Vector& column, std::size_t size, ExecutionContext& context,
                          std::vector<std::uint32_t>& out) {
  const std::vector<std::int64_t>& integers = column.data().integers;
  const std::vector<std::uint8_t>& nulls = column.data().nulls;
  make_room(size, context);
  out.resize(size);
  const std::size_t mask = places_.size() - 1;
  for (std::size_t row = 0; row < size; ++row) {
    if (row + rows_ahead < size) fetch(&places_[place_of(integers[row + rows_ahead])]);
    if (!nulls.empty() && nulls[row] != 0) {
      out[row] = null_key();
      continue;
    }
    std::size_t place = place_of(integers[row]);
    while (places_[place].key != none && places_[place].integer != integers[row]) place = (place + 1) & mask;
    if (places_[place].key == none) {
      places_[place] = {integers[row], count()};
      integers_.push_back(integers[row]);
    }
    out[row] = places_[place].key;
  }
}

std::uint32_t IntegerTable::null_key() {
  if (null_key_ == none) {
    null_key_ = count();
    integers_.push_back(0);
  }
  return null_key_;
}

Vector IntegerTable::column(std::span<const std::uint32_t> keys) const {
  std::vector<std::int64_t> integers;
  integers.reserve(keys.size());
  for (const std::uint32_t key : keys) integers.push_back(integers_[key]);
  if (std::find(keys.begin(), keys.end(), null_key_) == keys.end()) return Vector::integers(std::move(integers));
  std::vector<std::uint8_t> nulls(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) nulls[i] = keys[i] == null_key_ ? 1 : 0;
  return Vector::integers(std::move(integers), std::move(nulls));
}

/// For so many more, as if all were new.
void IntegerTable::make_room(std::size_t more, ExecutionContext& context) {
  const std::size_t wanted = std::bit_ceil(std::max(first_places, 2 * (integers_.size() + more)));
  if (wanted > places_.size()) grow(wanted, context);
  if (integers_.capacity() >= integers_.size() + more + 1) return;
  const std::size_t room = 2 * (integers_.size() + more + 1);
  context.reserve((room - integers_.capacity()) * sizeof(std::int64_t));
  integers_.reserve(room);
}

/// While integers move to a larger table, both are there.
void IntegerTable::grow(std::size_t wanted, ExecutionContext& context) {
  context.reserve(wanted * sizeof(Place));
  const std::vector<Place> before = std::exchange(places_, std::vector<Place>(wanted));
  shift_ = 64U - static_cast<unsigned>(std::countr_zero(wanted));
  for (const Place& known : before) {
    if (known.key == none) continue;
    std::size_t place = place_of(known.integer);
    while (places_[place].key != none) place = (place + 1) & (wanted - 1);
    places_[place] = known;
  }
  context.release(before.size() * sizeof(Place));
}

}  // namespace casus::execute
