#include "engine/execute/branches/row_branch.hpp"

#include <bit>
#include <limits>

namespace casus::execute {

using Kind = plan::Tie::Kind;

RowBranch::RowBranch(const plan::Branch& branch, CountingState& state)
    : branch_(&branch), counter_(branch, state, false) {
  const graph::GraphView& graph = *state.context->graph;
  inputs_.push_back({counter_.source(), Kind::each, &branch.hop, {}, {}});
  for (const plan::Tie& tie : branch.ties)
    inputs_.push_back({Source(tie.hop, graph), tie.kind, &tie.hop, {}, {}});
  nodes_.assign(inputs_.size(), null_id);
  previous_ = nodes_;
  plain_ = inputs_.size() == 1 && branch.other_than.empty() && branch.hop.unique_against.empty();
}

void RowBranch::forget() {
  counter_.forget();
  if (!counter_.depends_on_row()) return;
  for (const std::uint32_t end : known_below_) below_.clear(end);
  known_below_.clear();
}

void RowBranch::move_to(const Batch& batch, std::size_t row) {
  if (plain_) {
    nodes_.front() = batch.column(inputs_.front().hop->from).node_at(row);
    return;
  }
  std::swap(previous_, nodes_);
  for (std::size_t i = 0; i < inputs_.size(); ++i)
    nodes_[i] = batch.column(inputs_[i].hop->from).node_at(row);
  read_special(batch, row);
}

void RowBranch::read_special(const Batch& batch, std::size_t row) {
  excluded_.clear();
  for (const auto variable : branch_->other_than)
    if (const std::uint32_t node = batch.column(variable).node_at(row); node != null_id)
      excluded_.push_back(node);
  special_ = excluded_;
  for (std::size_t i = 0; i < inputs_.size(); ++i)
    if (!inputs_[i].hop->unique_against.empty()) add_taken(i, batch, row);
  // Two relationships that lead from different nodes to the same end are not the same.
  all_special_ = std::any_of(branch_->rivals.begin(), branch_->rivals.end(), [&](const auto& rivals) {
    return nodes_[rivals.first] == nodes_[rivals.second];
  });
}

/// A relationship of the row matters to an input only if it begins or ends at the input's node; it can
/// then be met at its other end.
void RowBranch::add_taken(std::size_t i, const Batch& batch, std::size_t row) {
  Input& input = inputs_[i];
  input.taken.clear();
  const auto add = [&](std::uint32_t relationship, std::uint32_t one, std::uint32_t other) {
    if (relationship == null_id || (nodes_[i] != one && nodes_[i] != other)) return;
    input.taken.push_back(relationship);
    special_.push_back(nodes_[i] == one ? other : one);
  };
  const auto& variables = input.hop->unique_against;
  for (std::size_t k = 0; k < variables.size(); ++k) {
    const Vector& column = batch.column(variables[k]);
    if (k < input.hop->unique_ends.size()) {
      const auto& [one, other] = input.hop->unique_ends[k];
      add(column.relationship_at(row), batch.column(one).node_at(row), batch.column(other).node_at(row));
      continue;
    }
    std::vector<std::uint32_t> relationships;
    add_relationships(column, row, relationships);
    for (const std::uint32_t relationship : relationships) {
      if (relationship == null_id) continue;
      const auto ends = counter_.state().context->graph->ends(graph::RelationshipId(relationship));
      add(relationship, ends.start.value, ends.end.value);
    }
  }
}

void RowBranch::prefetch(const Batch& batch, std::size_t row) const {
  for (std::size_t i = 0; i < inputs_.size(); ++i) {
    const Vector& column = batch.column(inputs_[i].hop->from);
    if (column.type() != VectorType::node || column.is_constant()) continue;
    const auto& ids = column.data().ids;
    if (row + places_ahead < batch.size) source_of(i).prefetch_place(ids[row + places_ahead]);
    if (row + lists_ahead < batch.size) source_of(i).prefetch_list(ids[row + lists_ahead]);
  }
}

void RowBranch::multiply(const Batch& batch, std::span<std::uint64_t> numbers) {
  const Vector& column = batch.column(inputs_.front().hop->from);
  const bool listed = column.type() == VectorType::node && !column.is_constant();
  if (listed && counter_.is_plain_degree()) {
    counter_.source().multiply_by_size(std::span(column.data().ids).first(numbers.size()), numbers);
    return;
  }
  for (std::size_t row = 0; row < numbers.size(); ++row) {
    if (numbers[row] == 0) continue;
    const std::uint32_t node = listed ? column.data().ids[row] : column.node_at(row);
    numbers[row] = node == null_id ? 0 : checked_multiply(numbers[row], counter_.sum(node));
  }
}

bool RowBranch::is_excluded(std::uint32_t end) const {
  return std::find(excluded_.begin(), excluded_.end(), end) != excluded_.end();
}

bool RowBranch::is_special(std::uint32_t end) const {
  return all_special_ || std::find(special_.begin(), special_.end(), end) != special_.end();
}

std::uint64_t RowBranch::find_below(std::uint32_t end) {
  below_.make(*counter_.state().context);
  const std::uint64_t count = counter_.below(end, {});
  below_.set(end, count);
  if (counter_.depends_on_row()) known_below_.push_back(end);
  return count;
}

// --- counting -----------------------------------------------------------------------------------

std::uint64_t RowBranch::count() {
  if (nodes_.front() == null_id) return 0;
  if (plain_) return counter_.sum(nodes_.front());
  counter_.state().tick();
  return inputs_.size() == 1 ? count_alone() : count_tied();
}

/// All matches less those at special ends, of which some come back.
std::uint64_t RowBranch::count_alone() {
  const std::uint32_t node = nodes_.front();
  std::uint64_t count = counter_.sum(node);
  if (count == 0) return 0;
  for (std::size_t i = 0; i < special_.size(); ++i) {
    const std::uint32_t end = special_[i];
    if (std::find(special_.begin(), special_.begin() + static_cast<std::ptrdiff_t>(i), end) !=
        special_.begin() + static_cast<std::ptrdiff_t>(i))
      continue;
    const std::uint64_t all = counter_.source().count_to(node, end);
    if (all == 0) continue;
    const std::uint64_t each = below(end);
    count -= all * each;
    if (each != 0 && !is_excluded(end)) count += ways_to(end) * each;
  }
  return count;
}

/// The sum over all ends as if none were special, put right at those that are.
std::uint64_t RowBranch::count_tied() {
  std::size_t stream = 0;
  if (!choose_stream(stream)) return 0;
  if (all_special_) {
    std::uint64_t count = 0;
    for_each_end([&](std::uint32_t end, std::uint64_t ways) {
      count = checked_add(count, checked_multiply(ways, below(end)));
    });
    return count;
  }
  std::uint64_t count = 0;
  if (inputs_.size() == 2 && inputs_[1].kind == Kind::none && is_cheaper_to_subtract()) {
    count = sum_without_second();
  } else {
    prepare_lookups(stream);
    count = inputs_.size() == 2 ? sum_over_with(stream, 1 - stream) : sum_over(stream);
  }
  for (std::size_t i = 0; i < special_.size(); ++i) {
    const std::uint32_t end = special_[i];
    const auto known = special_.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::find(special_.begin(), known, end) != known) continue;
    const std::uint64_t plain = checked_multiply(factor(stream, end), lookup(stream, end));
    if (plain == 0) continue;
    const std::uint64_t each = below(end);
    count -= plain * each;
    if (!is_excluded(end)) count += distinct_combinations(end) * each;
  }
  return count;
}

std::uint64_t RowBranch::sum_over(std::size_t stream) {
  std::uint64_t sum = 0;
  source_of(stream).for_each_end(nodes_[stream], [&](std::uint32_t end) {
    if (const std::uint64_t ways = factor(stream, end); ways != 0)
      sum = checked_add(sum, checked_multiply(ways, below(end)));
  });
  return sum;
}

/// Whether the ends that must not be had are better walked than the others; where the hop's node stays
/// the same from row to row, they nearly always are.
bool RowBranch::is_cheaper_to_subtract() {
  if (nodes_[1] == null_id) return false;
  const std::uint64_t hop = source_of(0).size_at(nodes_[0]);
  const std::uint64_t second = source_of(1).size_at(nodes_[1]);
  const auto cost_of_lookup = [&](std::size_t i, std::uint64_t size) {
    return nodes_[i] == previous_[i] ? 1 : 2 * static_cast<std::uint64_t>(std::bit_width(size));
  };
  return second * cost_of_lookup(0, hop) < hop * cost_of_lookup(1, second);
}

/// All matches of the hop less those at ends of the second input.
std::uint64_t RowBranch::sum_without_second() {
  const std::uint64_t all = counter_.sum(nodes_[0]);
  if (all == 0) return 0;
  prepare_lookups(1);
  std::uint64_t without = 0;
  if (const EndCounts& ends = inputs_[0].ends; ends.holds(nodes_[0])) {
    source_of(1).for_each_distinct_end(nodes_[1], [&](std::uint32_t end, std::uint64_t) {
      if (const std::uint64_t ways = ends[end]; ways != 0) without += ways * below(end);
    });
    return all - without;
  }
  source_of(1).for_each_distinct_end(nodes_[1], [&](std::uint32_t end, std::uint64_t) {
    if (const std::uint64_t ways = lookup(0, end); ways != 0) without += ways * below(end);
  });
  return all - without;
}

/// The same for two inputs, which are most.
std::uint64_t RowBranch::sum_over_with(std::size_t stream, std::size_t other) {
  const Input& in = inputs_[other];
  if (nodes_[other] == null_id || !in.ends.holds(nodes_[other])) return sum_over(stream);
  std::uint64_t sum = 0;
  const bool none = in.kind == Kind::none;
  source_of(stream).for_each_end(nodes_[stream], [&](std::uint32_t end) {
    std::uint64_t ways = in.ends[end];
    if (none == (ways != 0)) return;
    if (in.kind != Kind::each) ways = 1;
    sum = checked_add(sum, checked_multiply(ways, below(end)));
  });
  return sum;
}

bool RowBranch::holds() {
  if (nodes_.front() == null_id) return false;
  if (plain_) return counter_.holds(nodes_.front(), {});
  return count() != 0;
}

// --- ends ---------------------------------------------------------------------------------------

/// The input whose list is walked; false where there can be no end.
bool RowBranch::choose_stream(std::size_t& stream) {
  std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
  const auto size = [&](std::size_t i) { return source_of(i).size_at(nodes_[i]); };
  for (std::size_t i = 0; i < inputs_.size(); ++i) {
    if (inputs_[i].kind == Kind::none) continue;
    if (nodes_[i] == null_id) return false;
    if (inputs_[i].kind != Kind::each) continue;
    std::uint64_t each = 1;
    for (std::size_t other = 0; other < inputs_.size(); ++other) {
      if (other == i || nodes_[other] == null_id) continue;
      const bool listed = inputs_[other].ends.holds(nodes_[other]) || nodes_[other] == previous_[other];
      each += listed ? 1 : 2 * static_cast<std::uint64_t>(std::bit_width(size(other)));
    }
    const std::uint64_t cost = size(i) * each;
    if (cost < least) least = cost, stream = i;
  }
  return true;
}

/// Lists the ends of inputs whose node stays the same from row to row.
void RowBranch::prepare_lookups(std::size_t stream) {
  for (std::size_t i = 0; i < inputs_.size(); ++i) {
    if (i == stream || nodes_[i] == null_id || nodes_[i] != previous_[i]) continue;
    inputs_[i].ends.make(*counter_.state().context);
    inputs_[i].ends.fill(source_of(i), nodes_[i]);
  }
}

std::uint64_t RowBranch::lookup(std::size_t input, std::uint32_t end) {
  const Input& in = inputs_[input];
  if (nodes_[input] == null_id) return 0;
  if (in.ends.holds(nodes_[input])) return in.ends[end];
  return source_of(input).count_to(nodes_[input], end);
}

/// What one relationship of `stream` to an end that is not special is multiplied by.
std::uint64_t RowBranch::factor(std::size_t stream, std::uint32_t end) {
  std::uint64_t factor = 1;
  for (std::size_t i = 0; i < inputs_.size() && factor != 0; ++i) {
    if (i == stream) continue;
    const std::uint64_t found = lookup(i, end);
    switch (inputs_[i].kind) {
      case Kind::each: factor = checked_multiply(factor, found); break;
      case Kind::some: factor = found == 0 ? 0 : factor; break;
      case Kind::none: factor = found == 0 ? factor : 0; break;
    }
  }
  return factor;
}

std::uint64_t RowBranch::ways_to(std::uint32_t end) {
  if (is_excluded(end)) return 0;
  if (is_special(end)) return distinct_combinations(end);
  return checked_multiply(factor(0, end), lookup(0, end));
}

std::uint64_t RowBranch::ways_by(std::uint32_t relationship, std::uint32_t end) {
  const auto& taken = inputs_.front().taken;
  if (is_excluded(end)) return 0;
  if (std::find(taken.begin(), taken.end(), relationship) != taken.end()) return 0;
  return factor(0, end);
}

/// Every combination of a relationship of each input to this end in which nothing is used twice.
std::uint64_t RowBranch::distinct_combinations(std::uint32_t end) {
  std::vector<std::vector<std::uint32_t>> found(inputs_.size());
  for (std::size_t i = 0; i < inputs_.size(); ++i) {
    if (nodes_[i] != null_id) source_of(i).relationships_to(nodes_[i], end, found[i]);
    std::erase_if(found[i], [&](std::uint32_t relationship) {
      const auto& taken = inputs_[i].taken;
      return std::find(taken.begin(), taken.end(), relationship) != taken.end();
    });
    if (inputs_[i].kind != Kind::each && found[i].empty() != (inputs_[i].kind == Kind::none)) return 0;
  }
  std::vector<std::uint32_t> chosen(inputs_.size(), null_id);
  return combine(found, 0, chosen);
}

std::uint64_t RowBranch::combine(const std::vector<std::vector<std::uint32_t>>& found,
                                 std::size_t input, std::vector<std::uint32_t>& chosen) {
  if (input == inputs_.size()) return 1;
  if (inputs_[input].kind != Kind::each) return combine(found, input + 1, chosen);
  std::uint64_t count = 0;
  for (const std::uint32_t relationship : found[input]) {
    const bool used = std::any_of(branch_->rivals.begin(), branch_->rivals.end(), [&](const auto& r) {
      const auto other = r.first == input ? r.second : r.second == input ? r.first : input;
      return other < input && chosen[other] == relationship;
    });
    if (used) continue;
    chosen[input] = relationship;
    count = checked_add(count, combine(found, input + 1, chosen));
  }
  chosen[input] = null_id;
  return count;
}

}  // namespace casus::execute
