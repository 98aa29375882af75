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
  if (pairs_.empty()) choose_first(columns);
  pairs_.resize(columns.size() - 1);
  out.assign(columns[column_at(0)].begin(), columns[column_at(0)].end());
  for (std::size_t i = 0; i < pairs_.size(); ++i) pairs_[i].assign(out, columns[column_at(i + 1)], context);
}

/// One that rises, if there is any.
void IdTable::choose_first(const std::vector<std::span<const std::uint32_t>>& columns) {
  const auto rises = [](const auto& column) { return std::is_sorted(column.begin(), column.end()); };
  const auto found = std::find_if(columns.begin(), columns.end(), rises);
  first_ = found == columns.end() ? 0 : static_cast<std::size_t>(found - columns.begin());
}

std::uint32_t IdTable::id(std::uint32_t number, std::size_t column) const {
  for (std::size_t i = pairs_.size(); i > 0; --i) {
    if (column == column_at(i)) return pairs_[i - 1].second(number);
    number = pairs_[i - 1].first(number);
  }
  return number;
}

void IdTable::Pairs::assign(std::vector<std::uint32_t>& firsts, std::span<const std::uint32_t> seconds,
                            ExecutionContext& context) {
  make_room(firsts.size(), context);
  if (rising_ && !rises(firsts)) stop_rising(context);
  if (rising_) return assign_rising(firsts, seconds, context);
  std::uint64_t last = 0;
  std::uint32_t number = free;
  for (std::size_t row = 0; row < firsts.size(); ++row) {
    if (2 * (known_.size() + 1) > places_.size()) grow(2 * places_.size(), 0, context);
    if (const std::size_t ahead = row + rows_ahead; ahead < firsts.size())
      fetch(&places_[place_of(pair_of(firsts[ahead], seconds[ahead]))]);
    const std::uint64_t pair = pair_of(firsts[row], seconds[row]);
    // Rows often repeat what the row before has.
    if (pair != last || number == free) number = number_of(pair);
    last = pair;
    firsts[row] = number;
  }
}

bool IdTable::Pairs::rises(std::span<const std::uint32_t> firsts) const {
  return (known_.empty() || firsts.empty() || first(count() - 1) <= firsts.front()) &&
         std::is_sorted(firsts.begin(), firsts.end());
}

/// Places with numbers below that of the run are as good as free.
void IdTable::Pairs::assign_rising(std::vector<std::uint32_t>& firsts, std::span<const std::uint32_t> seconds,
                                   ExecutionContext& context) {
  for (std::size_t row = 0; row < firsts.size(); ++row) {
    if (count() != 0 && firsts[row] != first(count() - 1)) run_ = count();
    if (2 * (count() - run_ + 1) > places_.size()) grow(std::max(first_places, 2 * places_.size()), run_, context);
    firsts[row] = number_of(pair_of(firsts[row], seconds[row]), run_);
  }
}

/// From here on any pair may come again.
void IdTable::Pairs::stop_rising(ExecutionContext& context) {
  rising_ = false;
  std::size_t wanted = first_places;
  while (2 * (known_.size() + 1) > wanted) wanted *= 2;
  grow(wanted, 0, context);
}

std::size_t IdTable::Pairs::place_of(std::uint64_t pair) const {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
  return static_cast<std::size_t>(((pair ^ (pair >> 32U)) * odd) >> shift_);
}

std::uint32_t IdTable::Pairs::number_of(std::uint64_t pair, std::uint32_t from) {
  for (std::size_t place = place_of(pair);; place = (place + 1) & (places_.size() - 1)) {
    Place& at = places_[place];
    if (at.number == free || at.number < from) {
      at = {pair, count()};
      known_.push_back(pair);
      return at.number;
    }
    if (at.pair == pair) return at.number;
  }
}

/// While pairs, from this number on, move to a larger table, both are there.
void IdTable::Pairs::grow(std::size_t wanted, std::uint32_t from, ExecutionContext& context) {
  const std::size_t before = places_.size();
  context.reserve(wanted * sizeof(Place));
  places_.assign(wanted, Place{});
  shift_ = 64 - static_cast<unsigned>(std::countr_zero(wanted));
  for (std::uint32_t number = from; number < count(); ++number) {
    std::size_t place = place_of(known_[number]);
    while (places_[place].number != free) place = (place + 1) & (wanted - 1);
    places_[place] = {known_[number], number};
  }
  context.release(before * sizeof(Place));
}

/// For so many more pairs.
void IdTable::Pairs::make_room(std::size_t count, ExecutionContext& context) {
  const std::size_t before = known_.capacity();
  if (known_.size() + count <= before) return;
  const std::size_t wanted = std::max(known_.size() + count, 2 * before);
  context.reserve(wanted * sizeof(std::uint64_t));
  known_.reserve(wanted);
  context.release(before * sizeof(std::uint64_t));
}

}  // namespace casus::execute
