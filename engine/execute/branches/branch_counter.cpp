#include "engine/execute/branches/branch_counter.hpp"

#include <algorithm>
#include <array>


namespace casus::execute {

namespace {

/// Once so many nodes of one chunk of ids have been asked for, the whole chunk is worked out at once: reading on
/// from source to source is many times faster than jumping about, the more so along lists of which only the ends
/// matter.
constexpr std::uint8_t worth_a_chunk = 8;
constexpr std::uint8_t worth_a_chunk_of_chains = 64;
constexpr std::uint8_t worth_a_chunk_one_by_one = 128;
constexpr std::size_t most_fetched = 32;

}  // namespace

std::size_t CountingState::slot_of(plan::VariableId variable) {
  const auto it = std::find(row_variables.begin(), row_variables.end(), variable);
  if (it != row_variables.end()) return static_cast<std::size_t>(it - row_variables.begin());
  row_variables.push_back(variable);
  row_nodes.push_back(null_id);
  return row_variables.size() - 1;
}

BranchCounter::BranchCounter(const plan::Branch& branch, CountingState& state, bool with_ties)
    : branch_(&branch), state_(&state), source_(branch.hop, *state.context->graph),
      test_(source_.hop(), branch, *state.context) {
  for (const plan::Tie& tie : branch.ties)
    if (with_ties)
      ties_.push_back({Source(tie.hop, *state.context->graph), state.slot_of(tie.hop.from), tie.kind});
  depends_on_row_ = !ties_.empty();
  bool groups_depend = false;
  for (const plan::BranchGroup& group : branch.groups) groups_.emplace_back(group, state);
  drop_constant_groups();
  for (GroupCounter& group : groups_) {
    group.note_arrivals(source_);
    ends_need_arrival_ = ends_need_arrival_ || group.needs_arrival();
    groups_depend = groups_depend || group.depends_on_row();
  }
  depends_on_row_ = depends_on_row_ || groups_depend;
  keyed_ = ties_.size() == 1 && ties_.front().kind == plan::Tie::Kind::each && !groups_depend &&
           !ends_need_arrival_ && !needs_arrival();
  knows_by_key_ = find_whether_by_key();
  if (keyed_) from_ends_.emplace(backwards(branch.ties.front().hop), *state.context->graph);
  ends_plain_ = test_.passes_all() && groups_.empty() && ties_.empty();
  plain_degree_ = ends_plain_ && source_.size_is_exact();
  if (test_.passes_all() && ties_.empty() && groups_.size() == 1 &&
      (!ends_need_arrival_ || groups_.front().only_loops_matter()))
    chain_ = groups_.front().only_branch();
  but_for_loops_ = chain_ != nullptr && ends_need_arrival_;
  if (!depends_on_row_ && !ends_need_arrival_) find_rare_ends();
}

/// What hangs from an end need not be looked at where it is one match at every end, as one country is
/// behind each city.
void BranchCounter::drop_constant_groups() {
  if (groups_.empty()) return;
  const graph::GraphView& graph = *state_->context->graph;
  for (std::uint32_t l = 0; l < graph.catalog().labels.size() && !groups_.empty(); ++l) {
    const graph::LabelId label(l);
    if (graph.node_count(label) == 0 || !source_.hop().every_end_carries(label, graph)) continue;
    std::erase_if(groups_, [&](const GroupCounter& group) { return group.is_one_at(label); });
  }
}

void BranchCounter::forget() {
  for (GroupCounter& group : groups_) group.forget();
  if (!depends_on_row_) return;
  for (const std::uint32_t node : remembered_) sums_.clear(node);
  remembered_.clear();
}

/// Not of so few nodes that to touch memory for each would take longer than working some out again.
void BranchCounter::remember(std::uint32_t node, std::uint64_t sum) {
  static constexpr std::uint64_t little_work = 4096;
  if (!sums_.made() && forgotten_ < little_work) {
    forgotten_ += 1 + source_.size_at(node);
    return;
  }
  sums_.make(*state_->context);
  sums_.set(node, sum);
  if (depends_on_row_) remembered_.push_back(node);
}

// --- sums by a node of the row ------------------------------------------------------------------

bool BranchCounter::find_whether_by_key() const {
  return ties_.empty() && std::all_of(groups_.begin(), groups_.end(), [](const GroupCounter& group) {
           return group.knows_by_key() || !group.depends_on_row();
         });
}

std::optional<std::uint64_t> BranchCounter::sum_by_key(std::uint32_t node) {
  if (!keyed_sums_.made()) keyed_sums_.make(*state_->context);
  if (keyed_sums_.is_open(node))
    keyed_sums_.look_for(node, source_, *from_ends_, [&](std::uint32_t end) {
      return test_.passes(end) ? groups_at(end, {}) : 0;
    });
  return keyed_sums_.find(node, state_->row_nodes[ties_.front().slot]);
}

// --- sums, one by one -------------------------------------------------------------------------------

std::uint64_t BranchCounter::find(std::uint32_t node) {
  const std::uint32_t chunk = node / graph::chunk_size;
  if (goes_back(node)) return sum(node);
  if (!depends_on_row_ && is_worth_chunk(node)) {
    sums_.make(*state_->context);
    compute_chunk(chunk);
    if (const std::uint64_t known = sums_[node]; known != 0) return known - 1;
  }
  return compute(node);
}

std::uint64_t BranchCounter::find_sum_over(std::span<const std::uint32_t> ends, std::uint32_t skip) {
  std::uint64_t sum = 0;
  for (const std::uint32_t end : ends)
    if (end != skip) sum = checked_add(sum, plain_degree_ ? find_degree(end) : this->sum(end));
  return sum;
}

/// A number of relationships that is asked for in many sums, and then kept for all nodes of its chunk.
std::uint64_t BranchCounter::find_degree(std::uint32_t node) {
  if (is_worth_chunk(node)) {
    const std::uint32_t first = node / graph::chunk_size * graph::chunk_size;
    const std::uint32_t last = std::min(state_->context->graph->node_bound() - first, graph::chunk_size);
    sums_.make(*state_->context);
    std::array<std::uint64_t, graph::chunk_size> sizes{};
    sums_of_run(first, nullptr, {sizes.data(), last});
    sums_.set_all(first, {sizes.data(), last});
  }
  return source_.size_at(node);
}

/// Whether this node is the one with which so many of its chunk have been asked for.
bool BranchCounter::is_worth_chunk(std::uint32_t node) {
  if (asked_.empty()) asked_.resize(state_->context->graph->node_bound() / graph::chunk_size + 1);
  std::uint8_t& asked = asked_[node / graph::chunk_size];
  const std::uint8_t enough = plain_degree_       ? worth_a_chunk
                              : chain_ != nullptr ? worth_a_chunk_of_chains
                                                  : worth_a_chunk_one_by_one;
  return asked < enough && ++asked == enough;
}

std::uint64_t BranchCounter::sum_once(std::uint32_t node) {
  const bool known = keyed_ || plain_degree_ || (sums_.made() && sums_[node] != 0) || goes_back(node);
  if (known || ++asked_once_ > state_->context->graph->node_bound()) return sum(node);
  state_->tick(source_.size_at(node));
  return compute_alone(node);
}

std::uint64_t BranchCounter::compute(std::uint32_t node) {
  const std::uint64_t sum = compute_alone(node);
  remember(node, sum);
  return sum;
}

std::uint64_t BranchCounter::compute_alone(std::uint32_t node) {
  std::uint64_t sum = 0;
  if (is_chain_at(node)) {
    sum = compute_plain_chain(node);
  } else if (ends_plain_) {
    sum = source_.exact_size_at(node);
  } else if (ends_need_arrival_) {
    prefetch_ends(node);
    source_.for_each(node, [&](std::uint32_t end, std::uint32_t relationship) {
      sum = checked_add(sum, below(end, {node, relationship}));
    });
  } else {
    source_.for_each_end(node, [&](std::uint32_t end) { sum = checked_add(sum, below(end, {})); });
  }
  return sum;
}

/// Whether a sum is nothing but the sum of another's sums.
bool BranchCounter::is_chain_at(std::uint32_t node) const {
  if (chain_ == nullptr || !but_for_loops_) return chain_ != nullptr;
  bool has_loop = false;
  source_.for_each_list(node, [&](auto ends, std::uint32_t /*skip*/) { has_loop = has_loop || count_in(ends, node) != 0; });
  return !has_loop;
}

/// Fetches what below() will read of the first ends, which lie in no order.
void BranchCounter::prefetch_ends(std::uint32_t node) const {
  source_.for_each_list(node, [&](std::span<const std::uint32_t> ends, std::uint32_t /*skip*/) {
    for (const std::uint32_t end : ends.first(std::min(ends.size(), most_fetched)))
      for (const GroupCounter& group : groups_) group.prefetch(end);
  });
}

std::uint64_t BranchCounter::compute_plain_chain(std::uint32_t node) {
  std::uint64_t sum = 0;
  state_->tick(source_.size_at(node));
  source_.for_each_list(node, [&](auto ends, std::uint32_t skip) {
    sum = checked_add(sum, chain_->sum_over(ends, skip));
  });
  return sum;
}

std::uint64_t BranchCounter::ties_at(std::uint32_t end) const {
  std::uint64_t count = 1;
  for (const RowTie& tie : ties_) {
    const std::uint32_t node = state_->row_nodes[tie.slot];
    const std::uint64_t found = node == null_id ? 0 : tie.source.count_to(node, end);
    switch (tie.kind) {
      case plan::Tie::Kind::each: count = checked_multiply(count, found); break;
      case plan::Tie::Kind::some: count = found == 0 ? 0 : count; break;
      case plan::Tie::Kind::none: count = found == 0 ? count : 0; break;
    }
    if (count == 0) break;
  }
  return count;
}

std::uint64_t BranchCounter::below(std::uint32_t end, Arrival arrival) {
  if (ends_plain_) return 1;
  if (chain_ != nullptr && !but_for_loops_) return chain_->sum(end);
  state_->tick();
  if (!test_.passes(end)) return 0;
  const std::uint64_t count = ties_at(end);
  return count == 0 ? 0 : checked_multiply(count, groups_at(end, arrival));
}

std::uint64_t BranchCounter::groups_at(std::uint32_t end, Arrival arrival) {
  std::uint64_t count = 1;
  for (GroupCounter& group : groups_) {
    if (count == 0) return 0;
    count = checked_multiply(count, group.count(end, arrival));
  }
  return count;
}

bool BranchCounter::holds_below(std::uint32_t end, Arrival arrival) {
  if (ends_plain_) return true;
  state_->tick();
  return test_.passes(end) && ties_at(end) != 0 &&
         std::all_of(groups_.begin(), groups_.end(),
                     [&](GroupCounter& group) { return group.holds(end, arrival); });
}

bool BranchCounter::holds(std::uint32_t node, Arrival arrival) {
  const bool remembered = !needs_arrival() && !ends_plain_;
  if (remembered && sums_.made())
    if (const std::uint64_t known = sums_[node]; known != 0) return known > 1;
  if (remembered && goes_back(node)) return sum(node) != 0;
  bool found = false;
  for (const auto& slice : source_.hop().slices()) {
    const auto near =
        state_->context->graph->neighbours(graph::NodeId(node), slice.type, slice.direction);
    for (std::size_t i = 0; i < near.size() && !found; ++i) {
      const std::uint32_t end = near.nodes[i];
      if (slice.skip_self_loops && end == node) continue;
      const std::uint32_t relationship = near.relationships[i].value;
      found = allows(relationship, end, arrival) && holds_below(end, {node, relationship});
    }
    if (found) break;
  }
  if (remembered) remember(node, found ? 1 : 0);
  return found;
}

/// The matches whose first relationship, or whose first end, the arrival rules out.
std::uint64_t BranchCounter::forbidden(std::uint32_t node, Arrival arrival) {
  if (branch_->new_node) {
    // The relationship of the arrival leads back to where it came from, so this rules it out too.
    if (!ends_need_arrival_) {
      const std::uint64_t ways = source_.count_to(node, arrival.from);
      return ways == 0 ? 0 : checked_multiply(ways, below(arrival.from, {}));
    }
    std::vector<std::uint32_t> back;
    source_.relationships_to(node, arrival.from, back);
    std::uint64_t count = 0;
    for (const std::uint32_t relationship : back)
      count = checked_add(count, below(arrival.from, {node, relationship}));
    return count;
  }
  if (!source_.follows(arrival.relationship, node, arrival.from)) return 0;
  return below(arrival.from, {node, arrival.relationship});
}

}  // namespace casus::execute
