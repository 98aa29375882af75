// The branches that hang from one node together.

#include <algorithm>

#include "engine/execute/branches/branch_counter.hpp"

namespace casus::execute {

GroupCounter::GroupCounter(const plan::BranchGroup& group, CountingState& state)
    : group_(&group), paired_(group.branches.size(), false), state_(&state) {
  for (const plan::Branch& branch : group.branches)
    branches_.push_back(std::make_unique<BranchCounter>(branch, state));
  for (const auto& pair : group.pairs) paired_[pair.first] = paired_[pair.second] = true;
}
GroupCounter::~GroupCounter() = default;
GroupCounter::GroupCounter(GroupCounter&&) noexcept = default;
GroupCounter& GroupCounter::operator=(GroupCounter&&) noexcept = default;

bool GroupCounter::needs_arrival() const {
  return std::any_of(branches_.begin(), branches_.end(),
                     [](const auto& branch) { return branch->needs_arrival(); });
}

/// A relationship that no branch can follow from the end it leads to is never taken twice, but for a
/// self-loop.
void GroupCounter::note_arrivals(const Source& source) {
  only_loops_matter_ = std::all_of(branches_.begin(), branches_.end(), [&](const auto& branch) {
    return !branch->needs_arrival() || (!branch->branch().new_node && !source.may_meet(branch->source()));
  });
  loops_alike_ = only_loops_matter_ && source.hop().slices().size() == 1 &&
                 std::none_of(branches_.begin(), branches_.end(),
                              [](const auto& branch) { return branch->ends_need_arrival(); });
}

bool GroupCounter::depends_on_row() const {
  return std::any_of(branches_.begin(), branches_.end(),
                     [](const auto& branch) { return branch->depends_on_row(); });
}

bool GroupCounter::is_one_at(graph::LabelId label) const {
  if (!group_->pairs.empty() || needs_arrival() || depends_on_row()) return false;
  if (group_->count == plan::BranchGroup::Count::none) return false;
  return std::all_of(branches_.begin(), branches_.end(), [&](const auto& branch) {
    return branch->branch().picks == 1 && branch->is_plain_degree() && branch->source().has_one_at(label);
  });
}

std::span<const std::unique_ptr<BranchCounter>> GroupCounter::demanded() const {
  using Count = plan::BranchGroup::Count;
  if (group_->count != Count::product && group_->count != Count::any) return {};
  return branches_;
}

BranchCounter* GroupCounter::only_branch() const {
  const bool plain = group_->count == plan::BranchGroup::Count::product && branches_.size() == 1 &&
                     group_->branches.front().picks == 1;
  return plain ? branches_.front().get() : nullptr;
}

bool GroupCounter::knows_by_key() const {
  return std::all_of(branches_.begin(), branches_.end(), [](const auto& branch) {
    return branch->has_key() || branch->knows_by_key();
  });
}

void GroupCounter::forget() {
  for (const auto& branch : branches_) branch->forget();
}

void GroupCounter::prefetch(std::uint32_t node) const {
  for (const auto& branch : branches_) branch->prefetch(node);
}

std::uint64_t GroupCounter::count(std::uint32_t node, Arrival arrival) {
  using Count = plan::BranchGroup::Count;
  switch (group_->count) {
    case Count::product: return product(node, arrival);
    case Count::at_least_one: return std::max<std::uint64_t>(1, product(node, arrival));
    case Count::any: return all_hold(node, arrival) ? 1 : 0;
    case Count::none: return all_hold(node, arrival) ? 0 : 1;
  }
  return 0;
}

bool GroupCounter::holds(std::uint32_t node, Arrival arrival) {
  using Count = plan::BranchGroup::Count;
  switch (group_->count) {
    case Count::product:
    case Count::any: return all_hold(node, arrival);
    case Count::at_least_one: return true;
    case Count::none: return !all_hold(node, arrival);
  }
  return false;
}

bool GroupCounter::all_hold(std::uint32_t node, Arrival arrival) {
  if (!group_->pairs.empty()) return product(node, arrival) != 0;
  return std::all_of(branches_.begin(), branches_.end(),
                     [&](const auto& branch) {
                       const std::uint32_t picks = branch->branch().picks;
                       return picks == 1 ? branch->holds(node, arrival) : branch->sum(node, arrival) >= picks;
                     });
}

std::uint64_t GroupCounter::product(std::uint32_t node, Arrival arrival) {
  if (group_->pairs.empty() || depends_on_row()) return compute(node, arrival);
  if (arrival.from == null_id || !needs_arrival() || (only_loops_matter_ && arrival.from != node))
    return remembered(node);
  if (!loops_alike_) return compute(node, arrival);
  if (loop_node_ != node) loop_product_ = compute(node, arrival);
  loop_node_ = node;
  return loop_product_;
}

std::uint64_t GroupCounter::remembered(std::uint32_t node) {
  products_.make(*state_->context);
  if (const std::uint64_t known = products_[node]; known != 0) return known - 1;
  const std::uint64_t product = compute(node, {});
  products_.set(node, product);
  return product;
}

std::uint64_t GroupCounter::compute(std::uint32_t node, Arrival arrival) {
  std::uint64_t product = 1;
  for (std::size_t i = 0; i < branches_.size() && product != 0; ++i)
    if (!paired_[i])
      product = checked_multiply(product, arrangements(branches_[i]->sum(node, arrival), group_->branches[i].picks));
  for (const auto& p : group_->pairs)
    if (product != 0) product = checked_multiply(product, pair(p, node, arrival));
  return product;
}

/// All combinations of two branches less those that agree in what must differ. From one node, equal
/// relationships lead to equal ends, so differing ends are the stronger demand.
std::uint64_t GroupCounter::pair(const plan::BranchGroup::Pair& pair, std::uint32_t node,
                                 Arrival arrival) {
  BranchCounter& first = *branches_[pair.first];
  BranchCounter& second = *branches_[pair.second];
  const std::uint64_t of_first = first.sum(node, arrival);
  const std::uint64_t of_second = of_first == 0 ? 0 : second.sum(node, arrival);
  const std::uint64_t all = checked_multiply(of_first, of_second);
  if (all == 0) return 0;
  state_->tick(first.source().size_at(node) + second.source().size_at(node));
  std::uint64_t equal = 0;
  const bool any_way = arrival.from == null_id || (!first.needs_arrival() && !second.needs_arrival());
  const bool alike = any_way && first.source().is_same_as(second.source()) &&
                     !first.ends_need_arrival() && !second.ends_need_arrival();
  if (alike) {
    // The same lists: what is equal stands side by side.
    first.source().for_each_distinct_end(node, [&](std::uint32_t end, std::uint64_t ways) {
      const std::uint64_t below = checked_multiply(first.below(end, {}), second.below(end, {}));
      if (pair.nodes_differ) ways = checked_multiply(ways, ways);
      equal = checked_add(equal, checked_multiply(ways, below));
    });
    return all - equal;
  }
  std::vector<std::uint32_t> others;
  first.source().for_each(node, [&](std::uint32_t end, std::uint32_t relationship) {
    if (!first.allows(relationship, end, arrival)) return;
    others.clear();
    second.source().relationships_to(node, end, others);
    std::uint64_t partners = 0;
    for (const std::uint32_t other : others)
      if ((pair.nodes_differ || other == relationship) && second.allows(other, end, arrival))
        partners = checked_add(partners, second.below(end, {node, other}));
    if (partners != 0)
      equal = checked_add(equal,
                          checked_multiply(partners, first.below(end, {node, relationship})));
  });
  return all - equal;
}

}  // namespace casus::execute
