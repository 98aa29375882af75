#include "engine/execute/branches/row_branch.hpp"

#include <algorithm>
#include <bit>
#include <limits>

namespace casus::execute {

using Kind = plan::Tie::Kind;

namespace {

using syntax::PatternDirection;

bool are_opposed(PatternDirection one, PatternDirection other) {
  return one != PatternDirection::undirected && other != PatternDirection::undirected && one != other;
}
PatternDirection reversed(PatternDirection direction) {
  if (direction == PatternDirection::undirected) return direction;
  return direction == PatternDirection::outgoing ? PatternDirection::incoming : PatternDirection::outgoing;
}

}  // namespace

RowBranch::RowBranch(const plan::Branch& branch, CountingState& state)
    : branch_(&branch), counter_(branch, state, false) {
  const graph::GraphView& graph = *state.context->graph;
  inputs_.push_back({counter_.source(), Kind::each, &branch.hop, {}, {}, {}});
  for (const plan::Tie& tie : branch.ties)
    inputs_.push_back({Source(tie.hop, graph), tie.kind, &tie.hop, {}, {}, {}});
  nodes_.assign(inputs_.size(), null_id);
  previous_ = nodes_;
  if (inputs_.size() == 2)
    tied_.emplace(TiedEnds::Sources{source_of(0), source_of(1), Source(backwards(branch.hop), graph),
                                    Source(backwards(branch.ties[0].hop), graph)},
                  inputs_[1].kind, *state.context);
  has_special_ = !branch.other_than.empty() || !branch.rivals.empty();
  for (const Input& input : inputs_) has_special_ = has_special_ || !input.hop->unique_against.empty();
  plain_ = inputs_.size() == 1 && !has_special_;
  if (tied_ && !has_special_) make_short_lists();
  for (std::size_t i = 0; i < inputs_.size(); ++i) large_ = large_ || source_of(i).is_large();
  for (const Input& input : inputs_)
    takes_lists_ = takes_lists_ || input.hop->unique_ends.size() < input.hop->unique_against.size();
  may_be_free_ = inputs_.size() == 1 && branch.other_than.empty() && branch.rivals.empty() && !takes_lists_ &&
                 !counter_.depends_on_row();
}

void RowBranch::make_short_lists() {
  ShortLists::Below below;
  if (!counter_.ends_are_plain()) {
    if (counter_.depends_on_row() || inputs_[1].kind == Kind::none) return;
    below = [this](std::uint32_t end) { return this->below(end); };
  }
  const graph::GraphView& graph = *counter_.state().context->graph;
  short_.emplace(source_of(0), Source(backwards(branch_->hop), graph), source_of(1), inputs_[1].kind,
                 std::move(below), *counter_.state().context);
}

// --- rows ---------------------------------------------------------------------------------------

void RowBranch::begin(const Batch& batch) {
  batch_ = &batch;
  columns_.clear(), row_columns_.clear(), other_than_.clear(), taken_.clear();
  for (const Input& input : inputs_) columns_.push_back(IdColumn::nodes(batch, input.hop->from));
  if (counter_.depends_on_row())
    for (const auto variable : counter_.state().row_variables)
      row_columns_.push_back(IdColumn::nodes(batch, variable));
  for (const auto variable : branch_->other_than)
    other_than_.push_back(IdColumn::nodes(batch, variable));
  for (std::size_t i = 0; i < inputs_.size(); ++i) {
    const plan::Hop& hop = *inputs_[i].hop;
    for (std::size_t k = 0; k < hop.unique_ends.size(); ++k)
      taken_.push_back({i, IdColumn::relationships(batch, hop.unique_against[k]),
                        IdColumn::nodes(batch, hop.unique_ends[k].first),
                        IdColumn::nodes(batch, hop.unique_ends[k].second), hop.follows_unique[k],
                        are_opposed(hop.direction, hop.unique_directions[k]),
                        are_opposed(hop.direction, reversed(hop.unique_directions[k]))});
  }
}

void RowBranch::move_to(std::size_t row) {
  if (!row_columns_.empty()) forget_if_other_row(row);
  if (plain_) {
    nodes_.front() = columns_.front()[row];
    return;
  }
  std::swap(previous_, nodes_);
  for (std::size_t i = 0; i < inputs_.size(); ++i) nodes_[i] = columns_[i][row];
  if (tied_) tied_->move_to(nodes_[0], nodes_[1]);
  read_special(row);
}

/// Tells inner branches the nodes of the row, and forgets what was counted with others.
void RowBranch::forget_if_other_row(std::size_t row) {
  CountingState& state = counter_.state();
  bool same = row_nodes_.size() == row_columns_.size();
  row_nodes_.resize(row_columns_.size(), null_id);
  for (std::size_t i = 0; i < row_columns_.size(); ++i) {
    const std::uint32_t node = row_columns_[i][row];
    same = same && node == row_nodes_[i];
    row_nodes_[i] = state.row_nodes[i] = node;
  }
  if (same) return;
  counter_.forget();
  for (const std::uint32_t end : known_below_) below_.clear(end);
  known_below_.clear();
}

void RowBranch::read_special(std::size_t row) {
  excluded_.clear();
  special_.clear();
  for (const IdColumn& column : other_than_)
    if (column[row] != null_id) excluded_.push_back(column[row]), add_special(column[row], 0);
  for (Input& input : inputs_) input.taken.clear();
  for (const TakenColumns& taken : taken_) {
    if (!taken.is_opposed(row, nodes_[taken.input]))
      take(taken.input, taken.relationship[row], taken.one[row], taken.other[row], taken.surely_followed);
  }
  if (takes_lists_)
    for (std::size_t i = 0; i < inputs_.size(); ++i) take_listed(i, row);
  // Two relationships that lead from different nodes to the same end are not the same.
  all_special_ = std::any_of(branch_->rivals.begin(), branch_->rivals.end(), [&](const auto& rivals) {
    return nodes_[rivals.first] == nodes_[rivals.second];
  });
}

/// A relationship of the row matters to an input only if it begins or ends at the input's node; it can
/// then be met at its other end.
void RowBranch::take(std::size_t i, std::uint32_t relationship, std::uint32_t one,
                     std::uint32_t other, bool surely_followed) {
  if (relationship == null_id || (nodes_[i] != one && nodes_[i] != other)) return;
  auto& known = inputs_[i].taken;
  if (std::find(known.begin(), known.end(), relationship) != known.end()) return;
  known.push_back(relationship);
  const std::uint32_t end = nodes_[i] == one ? other : one;
  const bool matters = inputs_.size() == 1 || (inputs_[i].kind == Kind::each && has_simple_ends(i));
  const bool followed = matters && (surely_followed || source_of(i).follows(relationship, nodes_[i], end));
  Special& special = add_special(end, followed && inputs_.size() > 1 ? 1U << i : 0U);
  special.taken += followed ? 1 : 0;
}

RowBranch::Special& RowBranch::add_special(std::uint32_t end, std::uint32_t used_up) {
  for (Special& special : special_)
    if (special.end == end) {
      special.used_up |= used_up;
      return special;
    }
  return special_.emplace_back(Special{end, used_up});
}

/// Then one relationship at most leads to each.
bool RowBranch::has_simple_ends(std::size_t i) {
  return inputs_[i].simple.has(source_of(i), nodes_[i], *counter_.state().context);
}

void RowBranch::take_listed(std::size_t i, std::size_t row) {
  const auto& variables = inputs_[i].hop->unique_against;
  std::vector<std::uint32_t> relationships;
  for (std::size_t k = inputs_[i].hop->unique_ends.size(); k < variables.size(); ++k)
    add_relationships(batch_->column(variables[k]), row, relationships);
  for (const std::uint32_t relationship : relationships) {
    if (relationship == null_id) continue;
    const auto ends = counter_.state().context->graph->ends(graph::RelationshipId(relationship));
    take(i, relationship, ends.start.value, ends.end.value, false);
  }
}

void RowBranch::prefetch(std::size_t k, std::span<const std::uint32_t> rows) const {
  for (std::size_t i = 0; i < inputs_.size(); ++i) prefetch_input(i, k, rows);
}

void RowBranch::prefetch_input(std::size_t i, std::size_t k, std::span<const std::uint32_t> rows) const {
  if (!source_of(i).is_large() || columns_[i].list().empty()) return;
  if (k + places_ahead < rows.size()) source_of(i).prefetch_place(columns_[i][rows[k + places_ahead]]);
  if (k + lists_ahead < rows.size()) source_of(i).prefetch_list(columns_[i][rows[k + lists_ahead]]);
}

bool RowBranch::is_excluded(std::uint32_t end) const {
  return std::find(excluded_.begin(), excluded_.end(), end) != excluded_.end();
}

bool RowBranch::is_special(std::uint32_t end) const {
  return all_special_ || std::any_of(special_.begin(), special_.end(),
                                     [&](const Special& special) { return special.end == end; });
}

std::uint64_t RowBranch::find_below(std::uint32_t end) {
  below_.make(*counter_.state().context);
  const std::uint64_t count = counter_.below(end, {});
  below_.set(end, count);
  if (counter_.depends_on_row()) known_below_.push_back(end);
  return count;
}

// --- counting -----------------------------------------------------------------------------------

std::uint64_t RowBranch::count_picked_once() {
  if (nodes_.front() == null_id) return 0;
  if (plain_) return counter_.sum(nodes_.front());
  std::uint64_t relationships = 0;
  for (std::size_t i = 0; i < inputs_.size(); ++i)
    if (nodes_[i] != null_id) relationships += source_of(i).size_at(nodes_[i]);
  counter_.state().tick(relationships);
  return inputs_.size() == 1 ? count_alone() : count_tied();
}

/// All matches less those by relationships that are taken, and those at ends that are ruled out.
std::uint64_t RowBranch::count_alone() {
  const std::uint32_t node = nodes_.front();
  std::uint64_t count = counter_.sum(node);
  if (count == 0) return 0;
  for (const Special& special : special_) {
    const std::uint64_t lost = is_excluded(special.end) ? counter_.source().count_to(node, special.end) : special.taken;
    if (lost != 0) count -= lost * below(special.end);
  }
  return count;
}

/// The sum over all ends as if none were special, put right at those that are.
std::uint64_t RowBranch::count_tied() {
  if (all_special_ || !tied_) {
    std::uint64_t count = 0;
    for_each_end([&](std::uint32_t end, std::uint64_t ways) {
      count = checked_add(count, checked_multiply(ways, below(end)));
    });
    return count;
  }
  return without_special(sum_over_ends());
}

/// What is left of all matches once special ends count as they should.
std::uint64_t RowBranch::without_special(std::uint64_t count) {
  for (const auto& [end, used_up, taken] : special_) {
    const std::uint64_t all = tied_->ways_to(end, used_up);
    if (all == 0) continue;
    const std::uint64_t each = below(end);
    count -= all * each;
    if (used_up == 0 && !is_excluded(end)) count += distinct_combinations(end) * each;
  }
  return count;
}

std::uint64_t RowBranch::sum_over_ends() {
  const auto all = [&] { return counter_.sum(nodes_[0]); };
  if (counter_.ends_are_plain()) return tied_->sum(all, OneBelow());
  return tied_->sum(all, [&](std::uint32_t end) { return below(end); });
}

bool RowBranch::holds() {
  if (nodes_.front() == null_id) return false;
  if (plain_ && branch_->picks == 1) return counter_.holds(nodes_.front(), {});
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
      const bool listed = inputs_[other].marks.hold(nodes_[other]) || nodes_[other] == previous_[other];
      each += listed ? 1 : 2 * static_cast<std::uint64_t>(std::bit_width(size(other)));
    }
    const std::uint64_t cost = size(i) * each;
    if (cost < least) least = cost, stream = i;
  }
  return true;
}

/// Marks the ends of inputs whose node stays the same from row to row.
void RowBranch::prepare_lookups(std::size_t stream) {
  for (std::size_t i = 0; i < inputs_.size(); ++i) {
    if (i == stream || nodes_[i] == null_id || nodes_[i] != previous_[i]) continue;
    if (!inputs_[i].marks.hold(nodes_[i]))
      inputs_[i].marks.fill(source_of(i), nodes_[i], *counter_.state().context);
  }
}

std::uint64_t RowBranch::lookup(std::size_t input, std::uint32_t end) {
  const Input& in = inputs_[input];
  if (nodes_[input] == null_id) return 0;
  if (in.marks.hold(nodes_[input])) return in.marks[end];
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
  auto& found = found_;
  found.resize(inputs_.size());
  for (std::size_t i = 0; i < inputs_.size(); ++i) {
    found[i].clear();
    if (nodes_[i] != null_id) source_of(i).relationships_to(nodes_[i], end, found[i]);
    std::erase_if(found[i], [&](std::uint32_t relationship) {
      const auto& taken = inputs_[i].taken;
      return std::find(taken.begin(), taken.end(), relationship) != taken.end();
    });
    if (inputs_[i].kind != Kind::each && found[i].empty() != (inputs_[i].kind == Kind::none)) return 0;
  }
  if (branch_->rivals.empty() || found.size() == 2) return combine_two(found);
  std::vector<std::uint32_t> chosen(inputs_.size(), null_id);
  return combine(found, 0, chosen);
}

/// Where nothing must differ, or there are but two that must: all combinations but those of one relationship
/// with itself. Between hubs with many parallel relationships these are far too many to go through.
std::uint64_t RowBranch::combine_two(std::vector<std::vector<std::uint32_t>>& found) {
  std::uint64_t count = 1;
  for (std::size_t i = 0; i < found.size(); ++i)
    if (inputs_[i].kind == Kind::each) count = checked_multiply(count, found[i].size());
  if (branch_->rivals.empty() || inputs_.back().kind != Kind::each) return count;
  for (auto& relationships : found) std::sort(relationships.begin(), relationships.end());
  for_each_common(found.front(), found.back(), [&](auto, std::uint64_t in_hop, std::uint64_t in_tie) {
    count -= in_hop * in_tie;
  });
  return count;
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
