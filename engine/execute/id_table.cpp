#include "engine/execute/id_table.hpp"

#include <algorithm>
#include <bit>

#include "engine/execute/branches/fetch.hpp"

namespace casus::execute {

namespace {

constexpr std::size_t first_places = 64;
constexpr std::size_t rows_ahead = 12;

std::uint64_t pair_of(std::uint32_t first, std::uint32_t second) {
  return std::uint64_t{first} << 32U | second;
}

}  // namespace

void IdTable::assign(const std::vector<std::span<const std::uint32_t>>& columns,
                     ExecutionContext& context, std::vector<std::uint32_t>& out) {
  pairs_.resize(columns.size() - 1);
  out.assign(columns.front().begin(), columns.front().end());
  for (std::size_t i = 0; i < pairs_.size(); ++i) pairs_[i].assign(out, columns[i + 1], context);
}

std::uint32_t IdTable::id(std::uint32_t number, std::size_t column) const {
  for (std::size_t i = pairs_.size(); i > 0; --i) {
    if (column == i) return pairs_[i - 1].second(number);
    number = pairs_[i - 1].first(number);
  }
  return number;
}

void IdTable::Pairs::assign(std::vector<std::uint32_t>& firsts, std::span<const std::uint32_t> seconds,
                            ExecutionContext& context) {
  std::uint64_t last = 0;
  std::uint32_t number = free;
  for (std::size_t row = 0; row < firsts.size(); ++row) {
    if (2 * (known_.size() + 1) > places_.size()) grow(context);
    if (const std::size_t ahead = row + rows_ahead; ahead < firsts.size())
      fetch(&places_[place_of(pair_of(firsts[ahead], seconds[ahead]))]);
    const std::uint64_t pair = pair_of(firsts[row], seconds[row]);
    // Rows often repeat what the row before has.
    if (pair != last || number == free) number = number_of(pair);
    last = pair;
    firsts[row] = number;
  }
}

std::size_t IdTable::Pairs::place_of(std::uint64_t pair) const {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
  return static_cast<std::size_t>(((pair ^ (pair >> 32U)) * odd) >> shift_);
}

std::uint32_t IdTable::Pairs::number_of(std::uint64_t pair) {
  for (std::size_t place = place_of(pair);; place = (place + 1) & (places_.size() - 1)) {
    Place& at = places_[place];
    if (at.number == free) {
      at = {pair, count()};
      known_.push_back(pair);
      return at.number;
    }
    if (at.pair == pair) return at.number;
  }
}

/// While pairs move to a larger table, both are there.
void IdTable::Pairs::grow(ExecutionContext& context) {
  // The pairs by number are at most half as many as the places; their array keeps room to grow into.
  constexpr std::uint64_t bytes_a_place = sizeof(Place) + sizeof(std::uint64_t);
  const std::size_t before = places_.size();
  const std::size_t wanted = std::max(first_places, before * 2);
  context.reserve(wanted * bytes_a_place);
  places_.assign(wanted, Place{});
  shift_ = 64 - static_cast<unsigned>(std::countr_zero(wanted));
  for (std::uint32_t number = 0; number < count(); ++number) {
    std::size_t place = place_of(known_[number]);
    while (places_[place].number != free) place = (place + 1) & (wanted - 1);
    places_[place] = {known_[number], number};
  }
  context.release(before * bytes_a_place);
}

}  // namespace casus::execute
