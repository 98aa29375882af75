#include "engine/execute/branches/short_lists.hpp"

#include <algorithm>
#include <bit>

namespace casus::execute {

using Kind = plan::Tie::Kind;

void ShortLists::Side::begin(std::span<const std::uint32_t> nodes) {
  for (std::size_t i = 0; i < source->lists_per_node(); ++i) ahead[i].begin(source->reader(i), nodes);
}

void ShortLists::Side::next(std::size_t k) {
  size = 0;
  for (std::size_t i = 0; i < source->lists_per_node(); ++i) {
    lists[i] = ahead[i].next(k);
    size += lists[i].size();
  }
}

bool ShortLists::is_worth_it() const {
  // Which ends of a tie with two lists are the same is not asked here.
  const std::size_t of_tie = kind_ == Kind::each ? 2 : 1;
  return hop_.source->lists_per_node() <= 2 && tie_.source->lists_per_node() <= of_tie && 2 * long_ <= rows_;
}

void ShortLists::multiply_by_key(std::span<const std::uint32_t> from, std::span<const std::uint32_t> tied,
                                 std::vector<std::uint32_t>& rows, Numbers& numbers) {
  keys_.make(*context_);
  std::size_t left = 0;
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const std::uint32_t row = rows[k];
    if (from[k] == null_id || tied[k] == null_id) {
      numbers[row] = 0;
      continue;
    }
    if (keys_.is_open(tied[k])) {
      if (!may_have_keys()) {
        rows[left++] = row;
        continue;
      }
      keys_.look_for(tied[k], *tie_.source, backwards_, [&](std::uint32_t end) { return times_below(1, end); });
      ++asked_;
      several_ += keys_.has_several(tied[k]) ? 1 : 0;
    }
    if (const auto known = keys_.find(tied[k], from[k]))
      numbers[row] = checked_multiply(numbers[row], *known);
    else
      rows[left++] = row;
  }
  rows.resize(left);
}

void ShortLists::multiply(std::span<const std::uint32_t> from, std::span<const std::uint32_t> tied,
                          std::vector<std::uint32_t>& rows, Numbers& numbers) {
  hop_.begin(from);
  tie_.begin(tied);
  std::size_t left = 0;
  for (std::size_t k = 0; k < rows.size(); ++k) {
    hop_.next(k);
    tie_.next(k);
    const std::uint32_t row = rows[k];
    single_ += tie_.size == 1 ? 1 : 0;
    if (const auto found = count(from[k], tied[k]))
      numbers[row] = *found <= 1 ? numbers[row] * *found : checked_multiply(numbers[row], *found);
    else
      rows[left++] = row;
  }
  rows_ += rows.size();
  long_ += left;
  rows.resize(left);
}

bool ShortLists::may_have_pairs() const {
  static constexpr std::uint64_t many_rows = std::uint64_t{1} << 15U;
  static constexpr std::uint64_t most_relationships = std::uint64_t{1} << 22U;  // of more, a look is as far as a list
  const std::uint64_t relationships = hop_.source->relationships();
  if (without_pairs_ || kind_ == Kind::none || relationships > most_relationships) return false;
  return pairs_.built() || (rows_ >= std::max(many_rows, relationships / 8) && 4 * single_ >= 3 * rows_);
}

void ShortLists::multiply_by_pairs(std::span<const std::uint32_t> from, std::span<const std::uint32_t> tied,
                                   std::vector<std::uint32_t>& rows, Numbers& numbers) {
  if (!pairs_.built() && !pairs_.build(*hop_.source, *context_)) {
    without_pairs_ = true;
    return;
  }
  ask_single_ties(from, tied, rows, numbers);
  pairs_.count(asked_pairs_);
  // Which pairs there are cannot be guessed: nothing but a number that is large makes a difference here.
  if (below_)
    for (PairCounts::Asked& asked : asked_pairs_) asked.count = times_below(asked.count, asked.end);
  for (std::size_t k = 0; k < asked_pairs_.size(); ++k) {
    const std::uint64_t found = asked_pairs_[k].count;
    std::uint64_t& number = numbers[asked_rows_[k]];
    number = found <= 1 ? number * found : checked_multiply(number, found);
  }
}

/// Reads the ties of the rows: those with a single end become `asked_pairs_`, those with several stay in `rows`.
void ShortLists::ask_single_ties(std::span<const std::uint32_t> from, std::span<const std::uint32_t> tied,
                                 std::vector<std::uint32_t>& rows, Numbers& numbers) {
  asked_pairs_.resize(rows.size()), asked_rows_.resize(rows.size());
  other_from_.clear(), other_tied_.clear();
  std::size_t single = 0;
  const auto ask = [&](std::uint32_t row, std::uint32_t node, std::uint32_t end) {
    asked_rows_[single] = row;
    asked_pairs_[single++] = {node, end, 0};
  };
  const bool one_list = tie_.source->has_one_list();
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const bool both = from[k] != null_id && tied[k] != null_id;
    const std::uint32_t* end = one_list && both ? tie_.source->one_list().only_end(tied[k]) : nullptr;
    if (end != nullptr) {
      ask(rows[k], from[k], *end);
      continue;
    }
    rows[other_from_.size()] = rows[k];
    other_from_.push_back(from[k]);
    other_tied_.push_back(tied[k]);
  }
  tie_.begin(other_tied_);
  std::size_t left = 0;
  for (std::size_t k = 0; k < other_from_.size(); ++k) {
    tie_.next(k);
    const std::uint32_t row = rows[k];
    if (tie_.size > 1) {
      rows[left++] = row;
      continue;
    }
    const std::uint32_t end = tie_.size == 1 && other_from_[k] != null_id ? single_tie(other_tied_[k]) : null_id;
    if (end == null_id)
      numbers[row] = 0;
    else
      ask(row, other_from_[k], end);
  }
  rows.resize(left);
  asked_pairs_.resize(single), asked_rows_.resize(single);
}

/// Where the one relationship of a tie leads; null_id where that is a self-loop that belongs to another list.
std::uint32_t ShortLists::single_tie(std::uint32_t tied) const {
  const std::size_t t = tie_.lists[0].empty() ? 1 : 0;
  const std::uint32_t end = tie_.lists[t].front();
  return end == tied && tie_.source->skips_self_loops(t) ? null_id : end;
}

/// No value where that is better left to others.
std::optional<std::uint64_t> ShortLists::count(std::uint32_t from, std::uint32_t tied) const {
  static constexpr std::size_t most_steps = 48;
  if (from == null_id || hop_.size == 0) return 0;
  if (tied == null_id || tie_.size == 0) return kind_ == Kind::none ? all(from) : 0;
  const auto [less, more] = std::minmax(hop_.size, tie_.size);
  if (std::min<std::size_t>(less * (4 + std::bit_width(more)), less + more) > most_steps) return std::nullopt;
  return kind_ == Kind::none ? all(from) - met(from, tied) : met(from, tied);
}

std::uint64_t ShortLists::all(std::uint32_t from) const {
  std::uint64_t count = hop_.size;
  for (std::size_t i = 0; i < hop_.source->lists_per_node(); ++i)
    if (hop_.source->skips_self_loops(i)) count -= count_in(hop_.lists[i], from);
  return count;
}

std::uint64_t ShortLists::met(std::uint32_t from, std::uint32_t tied) const {
  if (tie_.size == 1) {
    const std::uint32_t end = single_tie(tied);
    return end == null_id ? 0 : times_below(ways_to(end, from), end);
  }
  std::uint64_t count = 0;
  for (std::size_t h = 0; h < hop_.source->lists_per_node(); ++h) {
    const std::uint32_t no_hop = hop_.source->skips_self_loops(h) ? from : null_id;
    for (std::size_t t = 0; t < tie_.source->lists_per_node(); ++t) {
      const std::uint32_t no_tie = tie_.source->skips_self_loops(t) ? tied : null_id;
      for_each_common(hop_.lists[h], tie_.lists[t], [&](std::uint32_t end, std::uint64_t in_hop, std::uint64_t in_tie) {
        if (end == no_hop || end == no_tie) return;
        count = checked_add(count, times_below(kind_ == Kind::each ? in_hop * in_tie : in_hop, end));
      });
    }
  }
  return count;
}

/// Looked up from the side that has fewer relationships, as between a city and its country.
std::uint64_t ShortLists::ways_to(std::uint32_t end, std::uint32_t from) const {
  static constexpr std::size_t few = 8;
  if (hop_.size > few && backwards_.size_at(end) < hop_.size) return backwards_.count_to(end, from);
  std::uint64_t count = 0;
  for (std::size_t h = 0; h < hop_.source->lists_per_node(); ++h)
    if (end != from || !hop_.source->skips_self_loops(h)) count += count_in(hop_.lists[h], end);
  return count;
}

}  // namespace casus::execute
