// Whole batches: rows that have much in common are counted together.

#include <algorithm>
#include <functional>

#include "engine/execute/branches/row_branch.hpp"
#include "engine/execute/branches/vectorized.hpp"

namespace casus::execute {

using Kind = plan::Tie::Kind;

namespace {

/// Whether no node is there twice, as in the batches of a scan.
bool ascends(std::span<const std::uint32_t> nodes) {
  return !nodes.empty() && std::adjacent_find(nodes.begin(), nodes.end(), std::greater_equal<>()) == nodes.end();
}

CASUS_VECTORIZED void arrange_pairs(std::span<std::uint64_t> sums) {
  for (std::uint64_t& sum : sums) sum = std::uint64_t{static_cast<std::uint32_t>(sum)} * static_cast<std::uint32_t>(sum - 1);
}
/// Replaces each sum by arrangements() of it; any number where wanted[i] is 0.
void arrange(std::span<std::uint64_t> sums, const std::vector<std::uint64_t>& wanted, std::uint32_t picks) {
  std::uint64_t bits = 0;
  for (const std::uint64_t sum : sums) bits |= sum;
  if (picks == 2 && bits >> 31U == 0) return arrange_pairs(sums);
  if (picks == 3 && bits >> 20U == 0) {
    for (std::uint64_t& sum : sums) sum *= (sum - 1) * (sum - 2);
    return;
  }
  for (std::size_t i = 0; i < sums.size(); ++i) sums[i] = wanted[i] == 0 ? 0 : arrangements(sums[i], picks);
}

}  // namespace

void RowBranch::multiply(Numbers& numbers) {
  if (plain_ && row_columns_.empty()) {
    multiply_plain(numbers);
    return;
  }
  numbers.list_rows(rows_);
  if (short_ && row_columns_.empty()) multiply_short_lists(numbers);
  if (tied_)
    for (std::size_t k = 0; k < rows_.size();) k = multiply_run(k, numbers);
  else
    multiply_rows(0, rows_.size(), numbers);
  numbers.bits = Numbers::unknown;
}

/// Leaves rows with long lists.
void RowBranch::multiply_short_lists(Numbers& numbers) {
  counter_.state().tick(16 * rows_.size());
  const auto list_both = [&] { list_nodes(0, rows_, from_), list_nodes(1, rows_, tied_to_); };
  if (short_->may_have_keys()) {
    list_both();
    short_->multiply_by_key(from_, tied_to_, rows_, numbers);
  }
  if (!rows_.empty() && short_->may_have_pairs()) {
    list_both();
    short_->multiply_by_pairs(from_, tied_to_, rows_, numbers);
  }
  if (rows_.empty() || !short_->is_worth_it()) return;
  list_both();
  short_->multiply(from_, tied_to_, rows_, numbers);
}

void RowBranch::multiply_rows(std::size_t begin, std::size_t end, Numbers& numbers) {
  for (std::size_t k = begin; k < end; ++k) {
    if (may_be_free_) {
      prefetch_free(k, rows_);
      if (is_free(rows_[k])) {
        std::uint64_t& number = numbers[rows_[k]];
        number = checked_multiply(number, arrangements(count_free(rows_[k]), branch_->picks));
        counter_.state().tick();
        continue;
      }
    } else if (large_) {
      prefetch(k, rows_);
    }
    move_to(rows_[k]);
    numbers[rows_[k]] = checked_multiply(numbers[rows_[k]], count());
  }
}

/// Where the node of an input, and what inner branches are tied to, changes next.
std::size_t RowBranch::end_of_run(std::size_t input, std::size_t k) const {
  std::size_t end = k + 1;
  const auto stays = [&](const IdColumn& column) { return column[rows_[end]] == column[rows_[k]]; };
  while (end < rows_.size() && stays(columns_[input]) &&
         std::all_of(row_columns_.begin(), row_columns_.end(), stays))
    ++end;
  return end;
}

/// Multiplies the rows of the run that begins at a row, in which one of the two nodes stays the same;
/// gives its end.
std::size_t RowBranch::multiply_run(std::size_t k, Numbers& numbers) {
  static constexpr std::size_t least_rows = 3;
  static constexpr std::size_t worth_marking = 64;  // relationships for each row
  const std::size_t hop_end = end_of_run(0, k);
  const std::size_t tie_end = end_of_run(1, k);
  const bool hop_stays = hop_end >= tie_end;
  const std::size_t end = std::max(hop_end, tie_end);
  const std::uint32_t node = columns_[hop_stays ? 0 : 1][rows_[k]];
  if (end - k < least_rows || node == null_id ||
      source_of(hop_stays ? 0 : 1).size_at(node) > worth_marking * (end - k)) {
    multiply_rows(k, end, numbers);
    return end;
  }
  if (!row_columns_.empty()) forget_if_other_row(rows_[k]);
  nodes_[0] = columns_[0][rows_[k]];
  const auto all = [&] { return counter_.sum(nodes_[0]); };
  const auto one = OneBelow();
  const auto each = [&](std::uint32_t end_node) { return below(end_node); };
  const bool plain = counter_.ends_are_plain();
  if (!tied_->begin_run(hop_stays, node, plain, all)) {
    multiply_rows(k, end, numbers);
    return end;
  }
  for (; k < end; ++k) {
    const std::size_t row = rows_[k];
    if (large_) prefetch_input(hop_stays ? 1 : 0, k, rows_);
    nodes_[0] = columns_[0][row], nodes_[1] = columns_[1][row];
    const std::uint32_t other = nodes_[hop_stays ? 1 : 0];
    const std::uint64_t work = tied_->work();
    std::uint64_t count = plain ? tied_->sum_in_run(other, all, one) : tied_->sum_in_run(other, all, each);
    if (has_special_ && !put_right_at_nodes(row, count)) {
      read_special(row);
      count = all_special_ ? this->count() : without_special(count);
    }
    numbers[row] = count == 1 ? numbers[row] : checked_multiply(numbers[row], count);
    counter_.state().tick(tied_->work() - work);
  }
  return end;
}

void RowBranch::test(bool wanted, Numbers& numbers) {
  const IdColumn& nodes = columns_.front();
  counter_.state().tick(numbers.size());
  const bool any_will_do = counter_.ends_are_plain();
  for (std::size_t row = 0; row < numbers.size(); ++row) {
    if (numbers[row] == 0) continue;
    if (row + places_ahead < numbers.size() && nodes[row + places_ahead] != null_id)
      counter_.prefetch(nodes[row + places_ahead]);
    const std::uint32_t node = nodes[row];
    const bool holds = node != null_id && (any_will_do ? source().size_at(node) != 0 : counter_.holds(node, {}));
    if (holds != wanted) numbers[row] = 0;
  }
}

void RowBranch::multiply_plain(Numbers& numbers) {
  const IdColumn& nodes = columns_.front();
  const std::uint32_t picks = branch_->picks;
  if (picks == 1 && !nodes.list().empty() && counter_.is_plain_degree()) {
    counter_.source().multiply_by_size(nodes.list(), nodes.is_consecutive(), numbers);
    return;
  }
  if (nodes.is_consecutive()) {
    multiply_consecutive(nodes.list(), numbers);
    return;
  }
  const bool once = ascends(nodes.list());
  for (std::size_t row = 0; row < numbers.size(); ++row) {
    if (numbers[row] == 0) continue;
    const std::uint32_t node = nodes[row];
    const std::uint64_t sum = node == null_id ? 0 : once ? counter_.sum_once(node) : counter_.sum(node);
    numbers[row] = checked_multiply(numbers[row], arrangements(sum, picks));
  }
  numbers.bits = Numbers::unknown;
}

void RowBranch::multiply_consecutive(std::span<const std::uint32_t> nodes, Numbers& numbers) {
  Numbers sums{std::vector<std::uint64_t>(nodes.size()), Numbers::unknown};
  for_each_chunk_run(nodes, [&](std::size_t begin, std::size_t size) {
    counter_.sums_of_run(nodes[begin], &numbers[begin], {&sums[begin], size});
  });
  if (branch_->picks > 1) arrange(sums.of_row, numbers.of_row, branch_->picks);
  multiply_each(numbers, sums);
}

/// Puts the number of a row with special ends right in the most common cases: both nodes have simple ends,
/// and all that is special lies at these two nodes themselves, as where a triangle is closed over the
/// relationship between them, or at one more node to which both have a relationship that is used up, as where
/// a cycle of four is closed. False where it is not so.
bool RowBranch::put_right_at_nodes(std::size_t row, std::uint64_t& count) {
  const std::uint32_t from = nodes_[0];
  const std::uint32_t tied = nodes_[1];
  if (takes_lists_ || from == null_id || tied == null_id || from == tied) return false;
  bool tied_is_out = false;  // as an end of the hop: there, a tie that must be can only be a self-loop
  std::uint32_t third = null_id;
  unsigned used_up_by = 0;  // inputs, a bit each
  for (const TakenColumns& taken : taken_) {
    if (taken.relationship[row] == null_id) continue;
    const std::uint32_t one = taken.one[row];
    const std::uint32_t other = taken.other[row];
    const std::uint32_t near = nodes_[taken.input];
    if ((one != near && other != near) || taken.is_opposed(row, near)) continue;
    const bool between = (one == from && other == tied) || (one == tied && other == from);
    if (between && taken.input != 0) continue;
    if (!taken.surely_followed) return false;
    if (between) {
      tied_is_out = true;
      continue;
    }
    const std::uint32_t end = one == near ? other : one;
    if (third != null_id && third != end) return false;
    third = end;
    used_up_by |= 1U << taken.input;
  }
  for (const IdColumn& column : other_than_) {
    const std::uint32_t node = column[row];
    if (node != from && node != tied && node != third && node != null_id) return false;
    tied_is_out = tied_is_out || node == tied;
  }
  if (third != null_id && (used_up_by != 3U || inputs_[1].kind != Kind::each)) return false;
  if (!tied_->ends_are_simple()) return false;
  if (third != null_id) count -= below(third);
  if (tied_is_out && inputs_[1].kind == Kind::none && tied_->hop_leads_to(tied)) count -= below(tied);
  return true;
}

}  // namespace casus::execute
