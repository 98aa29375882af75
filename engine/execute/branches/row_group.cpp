#include "engine/execute/branches/row_group.hpp"

namespace casus::execute {

RowGroup::RowGroup(const plan::BranchGroup& group, ExecutionContext& context)
    : group_(&group), state_{&context, {}, {}, 0}, paired_(group.branches.size(), false) {
  for (const plan::Branch& branch : group.branches)
    branches_.push_back(std::make_unique<RowBranch>(branch, state_));
  for (const auto& pair : group.pairs) paired_[pair.first] = paired_[pair.second] = true;
}

void RowGroup::move_to(const Batch& batch, std::size_t row) {
  bool changed = false;
  for (std::size_t i = 0; i < state_.row_variables.size(); ++i) {
    const std::uint32_t node = batch.column(state_.row_variables[i]).node_at(row);
    changed = changed || node != state_.row_nodes[i];
    state_.row_nodes[i] = node;
  }
  for (const auto& branch : branches_) {
    if (changed) branch->forget();
    branch->move_to(batch, row);
  }
}

void RowGroup::multiply(const Batch& batch, std::span<std::uint64_t> numbers) {
  if (multiply_by_branches(batch, numbers)) return;
  for (std::size_t row = 0; row < batch.size; ++row) {
    for (const auto& branch : branches_) branch->prefetch(batch, row);
    if (numbers[row] != 0) numbers[row] = checked_multiply(numbers[row], count(batch, row));
  }
}

/// Branch by branch, where each looks at one node of the row only.
bool RowGroup::multiply_by_branches(const Batch& batch, std::span<std::uint64_t> numbers) {
  using Count = plan::BranchGroup::Count;
  const bool plain = std::all_of(branches_.begin(), branches_.end(),
                                 [](const auto& branch) { return branch->is_plain(); });
  if (!plain || !group_->pairs.empty() || !state_.row_variables.empty()) return false;
  if (group_->count == Count::product) {
    for (const auto& branch : branches_) branch->multiply(batch, numbers);
    return true;
  }
  if (group_->count != Count::at_least_one) return false;
  std::vector<std::uint64_t> matches(batch.size, 1);
  for (const auto& branch : branches_) branch->multiply(batch, matches);
  for (std::uint64_t& count : matches) count += count == 0 ? 1 : 0;
  multiply_each(numbers, matches);
  return true;
}

std::uint64_t RowGroup::count(const Batch& batch, std::size_t row) {
  using Count = plan::BranchGroup::Count;
  move_to(batch, row);
  switch (group_->count) {
    case Count::product: return product();
    case Count::at_least_one: return std::max<std::uint64_t>(1, product());
    case Count::any: return all_hold() ? 1 : 0;
    case Count::none: return all_hold() ? 0 : 1;
  }
  return 0;
}

bool RowGroup::all_hold() {
  if (!group_->pairs.empty()) return product() != 0;
  return std::all_of(branches_.begin(), branches_.end(),
                     [](const auto& branch) { return branch->holds(); });
}

std::uint64_t RowGroup::product() {
  std::uint64_t product = 1;
  for (std::size_t i = 0; i < branches_.size() && product != 0; ++i)
    if (!paired_[i]) product = checked_multiply(product, branches_[i]->count());
  for (const auto& p : group_->pairs)
    if (product != 0) product = checked_multiply(product, pair(p));
  return product;
}

/// All combinations of two branches less those that agree in what must differ.
std::uint64_t RowGroup::pair(const plan::BranchGroup::Pair& pair) {
  RowBranch& first = *branches_[pair.first];
  RowBranch& second = *branches_[pair.second];
  const std::uint64_t of_first = first.count();
  const std::uint64_t of_second = of_first == 0 ? 0 : second.count();
  std::uint64_t count = checked_multiply(of_first, of_second);
  if (count == 0) return 0;
  // From one node, equal relationships lead to equal ends. From two nodes, a relationship that is
  // both leads from each to the other, so that the ends differ, and both demands count.
  const bool one_node = first.node() == second.node();
  if (pair.nodes_differ) count -= equal_ends(first, second);
  if (pair.relationships_differ && !(one_node && pair.nodes_differ))
    count -= equal_relationships(first, second);
  return count;
}

namespace {

/// Two ascending lists side by side.
std::uint64_t merge_ends(RowBranch& first, std::span<const std::uint32_t> a, RowBranch& second,
                         std::span<const std::uint32_t> b) {
  std::uint64_t equal = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const std::uint32_t end = a[i];
    if (end < b[j]) {
      ++i;
    } else if (b[j] < end) {
      ++j;
    } else {
      std::uint64_t of_a = 0;
      std::uint64_t of_b = 0;
      for (; i < a.size() && a[i] == end; ++i) ++of_a;
      for (; j < b.size() && b[j] == end; ++j) ++of_b;
      const std::uint64_t below = checked_multiply(first.below(end), second.below(end));
      equal = checked_add(equal, checked_multiply(of_a * of_b, below));
    }
  }
  return equal;
}

}  // namespace

std::uint64_t RowGroup::equal_ends(RowBranch& first, RowBranch& second) {
  std::uint64_t equal = 0;
  if (first.is_plain() && second.is_plain()) {
    const auto a = first.source().only_list(first.node());
    const auto b = second.source().only_list(second.node());
    if (a && b) return merge_ends(first, *a, second, *b);
    if (first.node() == second.node() && first.source().is_same_as(second.source())) {
      first.source().for_each_distinct_end(first.node(), [&](std::uint32_t end, std::uint64_t ways) {
        const std::uint64_t below = checked_multiply(first.below(end), second.below(end));
        equal = checked_add(equal, checked_multiply(ways * ways, below));
      });
      return equal;
    }
  }
  first.for_each_end([&](std::uint32_t end, std::uint64_t ways) {
    const std::uint64_t others = second.ways_to(end);
    if (others == 0) return;
    const std::uint64_t below = checked_multiply(first.below(end), second.below(end));
    equal = checked_add(equal, checked_multiply(checked_multiply(ways, others), below));
  });
  return equal;
}

std::uint64_t RowGroup::equal_relationships(RowBranch& first, RowBranch& second) {
  std::uint64_t equal = 0;
  const auto add = [&](std::uint32_t relationship, std::uint32_t end, std::uint32_t other_end) {
    if (!second.source().follows(relationship, second.node(), other_end)) return;
    const std::uint64_t ways =
        checked_multiply(first.ways_by(relationship, end), second.ways_by(relationship, other_end));
    if (ways == 0) return;
    const std::uint64_t below = checked_multiply(first.below(end), second.below(other_end));
    equal = checked_add(equal, checked_multiply(ways, below));
  };
  if (first.node() == second.node()) {
    first.source().for_each(first.node(), [&](std::uint32_t end, std::uint32_t relationship) {
      add(relationship, end, end);
    });
  } else {
    std::vector<std::uint32_t> between;
    first.source().relationships_to(first.node(), second.node(), between);
    for (const std::uint32_t relationship : between) add(relationship, second.node(), first.node());
  }
  return equal;
}

}  // namespace casus::execute
