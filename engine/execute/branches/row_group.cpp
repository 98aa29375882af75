#include "engine/execute/branches/row_group.hpp"

#include <algorithm>
#include <array>

namespace casus::execute {

namespace {

/// Whether a branch has no end in common with another because a tie of it forbids each of the other's.
bool excludes_ends_of(const RowBranch& branch, const RowBranch& other, const graph::GraphView& graph) {
  return std::any_of(branch.branch().ties.begin(), branch.branch().ties.end(), [&](const plan::Tie& tie) {
    return tie.kind == plan::Tie::Kind::none && tie.hop.unique_against.empty() &&
           tie.hop.from == other.branch().hop.from &&
           Source(tie.hop, graph).is_same_as(other.source());
  });
}

}  // namespace

RowGroup::RowGroup(const plan::BranchGroup& group, ExecutionContext& context)
    : group_(&group), state_{&context, {}, {}, 0}, paired_(group.branches.size(), false) {
  for (const plan::Branch& branch : group.branches)
    branches_.push_back(std::make_unique<RowBranch>(branch, state_));
  for (const auto& pair : group.pairs) {
    const RowBranch& first = *branches_[pair.first];
    const RowBranch& second = *branches_[pair.second];
    plan::BranchGroup::Pair left = pair;
    if (excludes_ends_of(first, second, *context.graph) || excludes_ends_of(second, first, *context.graph)) {
      left.nodes_differ = false;
      // From different nodes the same relationship leads to each other's: these ends differ.
      left.relationships_differ = pair.relationships_differ && first.source().may_meet(second.source());
    }
    if (!left.nodes_differ && !left.relationships_differ) continue;
    pairs_.push_back(left);
    paired_[pair.first] = paired_[pair.second] = true;
  }
  for (std::size_t i = 0; i < branches_.size(); ++i)
    if (!paired_[i]) order_.push_back(i);
  watched_.resize(branches_.size());
}

void RowGroup::give_degrees(DegreeProduct& product) {
  using Count = plan::BranchGroup::Count;
  if (group_->count != Count::product && (branches_.size() != 1 || !pairs_.empty())) return;
  std::erase_if(order_, [&](std::size_t i) {
    const RowBranch& branch = *branches_[i];
    const bool given = branch.is_degree() &&
                       product.take({&branch.source(), branch.branch().hop.from, group_->count});
    if (given) degrees_.push_back(i);
    return given;
  });
}

void RowGroup::multiply(const Batch& batch, Numbers& numbers, bool without_degrees) {
  using Count = plan::BranchGroup::Count;
  if (without_degrees && !degrees_.empty() && group_->count != Count::product) return;  // it was all there is
  for (const auto& branch : branches_) branch->begin(batch);
  switch (group_->count) {
    case Count::product:
      if (!without_degrees) multiply_in_order(degrees_, numbers);
      multiply_by_matches(numbers);
      break;
    case Count::at_least_one: {
      Numbers matches = numbers.ones();
      multiply_in_order(degrees_, matches);
      multiply_by_matches(matches);
      matches.raise_zeros();
      multiply_each(numbers, matches);
      break;
    }
    case Count::any:
    case Count::none: test_rows(numbers); break;
  }
}

/// Whether both follow the same relationships from the same node, and nothing else matters.
bool RowGroup::are_alike(const RowBranch& first, const RowBranch& second) {
  if (first.branch().picks != 1 || second.branch().picks != 1) return false;
  return first.is_plain() && second.is_plain() && first.branch().hop.from == second.branch().hop.from &&
         first.source().is_same_as(second.source());
}

/// Branch by branch, so that rows which one has no match for cost the next ones nothing.
void RowGroup::multiply_by_matches(Numbers& numbers) {
  if (is_worth_watching()) {
    // Each comes first in one batch: what it drops of rows that another has left says little.
    if (watched_batches_ != 0) std::rotate(order_.begin(), order_.begin() + 1, order_.end());
    watch(order_.front(), numbers);
    for (std::size_t k = 1; k < order_.size(); ++k) branches_[order_[k]]->multiply(numbers);
    if (++watched_batches_ == order_.size()) order_branches();
  } else {
    multiply_in_order(order_, numbers);
  }
  for (const auto& pair : pairs_) multiply_by_pair(pair, numbers);
}

void RowGroup::multiply_in_order(const std::vector<std::size_t>& branches, Numbers& numbers) {
  for (const std::size_t i : branches) branches_[i]->multiply(numbers);
}

bool RowGroup::is_worth_watching() const {
  return order_.size() > 1 && watched_batches_ < order_.size() &&
         std::any_of(order_.begin(), order_.end(), [&](std::size_t i) { return branches_[i]->is_tied(); });
}

void RowGroup::watch(std::size_t i, Numbers& numbers) {
  const auto rows = [&] {
    return std::count_if(numbers.of_row.begin(), numbers.of_row.end(), [](std::uint64_t n) { return n != 0; });
  };
  watched_[i].rows = static_cast<double>(rows());
  const std::uint64_t work = branches_[i]->work();
  branches_[i]->multiply(numbers);
  watched_[i].kept = static_cast<double>(rows());
  watched_[i].work = static_cast<double>(branches_[i]->work() - work);
}

/// First the branch that drops most rows for its work.
void RowGroup::order_branches() {
  const auto rank = [&](std::size_t i) {
    const Watched& w = watched_[i];
    return (w.rows + w.work) / std::max(w.rows - w.kept, 1e-6);
  };
  std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
}

void RowGroup::test_rows(Numbers& numbers) {
  const bool wanted = group_->count == plan::BranchGroup::Count::any;
  if (branches_.size() == 1 && branches_.front()->may_be_tested_alone()) {
    branches_.front()->test(wanted, numbers);
    return;
  }
  numbers.list_rows(rows_);
  for (std::size_t k = 0; k < rows_.size(); ++k) {
    const std::size_t row = rows_[k];
    for (const auto& branch : branches_)
      if (branch->is_large()) branch->prefetch(k, rows_);
    for (const auto& branch : branches_) branch->move_to(row);
    if (all_hold() != wanted) numbers[row] = 0;
  }
}

bool RowGroup::all_hold() {
  const auto holds = [&](std::size_t i) { return paired_[i] || branches_[i]->holds(); };
  for (std::size_t i = 0; i < branches_.size(); ++i)
    if (!holds(i)) return false;
  return std::all_of(pairs_.begin(), pairs_.end(), [&](const auto& p) { return pair(p) != 0; });
}

void RowGroup::multiply_by_pair(const plan::BranchGroup::Pair& pair, Numbers& numbers) {
  RowBranch& first = *branches_[pair.first];
  RowBranch& second = *branches_[pair.second];
  const bool by_ends = pair.nodes_differ &&
                       !(pair.relationships_differ && first.source().may_meet(second.source()));
  if (first.is_listed() && second.is_listed()) {
    if (by_ends) return multiply_by_listed_pair(first, second, numbers, count_common);
    const bool from_one_node = first.branch().hop.from == second.branch().hop.from;
    // There and back the same relationship can only be a self-loop.
    if (!pair.nodes_differ && from_one_node && first.source().may_meet(second.source()))
      return multiply_by_listed_pair(first, second, numbers, count_loops);
  }
  if (are_alike(first, second) && (first.ends_are_plain() || second.ends_are_plain())) {
    const bool is_plain = first.ends_are_plain();
    multiply_by_alike_pair(is_plain ? first : second, is_plain ? second : first, pair, numbers);
    return;
  }
  const bool told_by_type = !first.source().may_meet(second.source()) ||
                            (first.source().has_one_list() && second.source().has_one_list());
  if (!pair.nodes_differ && first.may_be_free() && second.may_be_free() && told_by_type) {
    multiply_by_far_pair(first, second, pair, numbers);
    return;
  }
  numbers.list_rows(rows_);
  for (std::size_t k = 0; k < rows_.size(); ++k) {
    const std::size_t row = rows_[k];
    if (first.is_large()) first.prefetch(k, rows_);
    if (second.is_large()) second.prefetch(k, rows_);
    first.move_to(row), second.move_to(row);
    numbers[row] = checked_multiply(numbers[row], this->pair(pair));
  }
  numbers.bits = Numbers::unknown;
}

/// Branches that must not take the same relationship: from two nodes, that can only be one between them, so that all
/// combinations count but those.
void RowGroup::multiply_by_far_pair(RowBranch& first, RowBranch& second, const plan::BranchGroup::Pair& pair,
                                    Numbers& numbers) {
  const bool may_meet = first.source().may_meet(second.source());
  numbers.list_rows(rows_);
  for (std::size_t k = 0; k < rows_.size(); ++k) {
    const std::size_t row = rows_[k];
    first.prefetch_free(k, rows_), second.prefetch_free(k, rows_);
    const std::uint32_t from = first.node_in(row);
    const std::uint32_t to = second.node_in(row);
    std::uint64_t count = 0;
    if (from == to || from == null_id || to == null_id) {
      first.move_to(row), second.move_to(row);
      count = this->pair(pair);
    } else {
      const bool first_free = first.is_free(row);
      const bool second_free = second.is_free(row);
      const std::uint64_t of_first = count_in_row(first, first_free, row);
      count = of_first == 0 ? 0 : checked_multiply(of_first, count_in_row(second, second_free, row));
      std::uint64_t between = count != 0 && may_meet ? first.source().count_to(from, to) : 0;
      if (between != 0 && !(first_free && second_free))
        between -= taken_between(first, first_free, second, second_free, from, to);
      if (between != 0) count -= checked_multiply(between, checked_multiply(first.below(to), second.below(from)));
      state_.tick();
    }
    numbers[row] = checked_multiply(numbers[row], count);
  }
  numbers.bits = Numbers::unknown;
}

std::uint64_t RowGroup::count_in_row(RowBranch& branch, bool free, std::size_t row) {
  if (free) return branch.count_free(row);
  branch.move_to(row);
  return branch.count();
}

/// How many of the relationships between two nodes, from which the branches hang, are ruled out for either.
std::uint64_t RowGroup::taken_between(const RowBranch& first, bool first_free, const RowBranch& second, bool second_free,
                                      std::uint32_t from, std::uint32_t to) {
  const auto of_first = first_free ? std::span<const std::uint32_t>() : first.taken();
  const auto of_second = second_free ? std::span<const std::uint32_t>() : second.taken();
  const auto between = [&](std::uint32_t relationship) { return first.source().follows(relationship, from, to); };
  return static_cast<std::uint64_t>(
      std::count_if(of_first.begin(), of_first.end(), between) +
      std::count_if(of_second.begin(), of_second.end(), [&](std::uint32_t relationship) {
        return std::find(of_first.begin(), of_first.end(), relationship) == of_first.end() && between(relationship);
      }));
}

/// The same lists from the same node, and each end of the first counts once: each match of the second goes with all
/// relationships but its own; where ends must differ and none comes twice, with all ends but its own.
void RowGroup::multiply_by_alike_pair(RowBranch& plain, RowBranch& other, const plan::BranchGroup::Pair& pair,
                                      Numbers& numbers) {
  if (const auto nodes = plain.consecutive_nodes(); !nodes.empty() && !other.consecutive_nodes().empty()) {
    Numbers counts{std::vector<std::uint64_t>(nodes.size()), Numbers::unknown};
    bool all = true;
    for_each_chunk_run(nodes, [&](std::size_t begin, std::size_t size) {
      all = all && (!pair.nodes_differ || plain.has_simple_ends_in_chunk(nodes[begin]));
      if (all) multiply_alike_run(plain, other, nodes[begin], &numbers[begin], {&counts[begin], size});
    });
    if (all) {
      multiply_each(numbers, counts);
      return;
    }
  }
  numbers.list_rows(rows_);
  for (std::size_t k = 0; k < rows_.size(); ++k) {
    const std::size_t row = rows_[k];
    if (plain.is_large()) plain.prefetch(k, rows_);
    plain.move_to(row), other.move_to(row);
    if (plain.node() == null_id || (pair.nodes_differ && !plain.ends_are_simple())) {
      numbers[row] = checked_multiply(numbers[row], this->pair(pair));
      continue;
    }
    const std::uint64_t ends = plain.count();
    const std::uint64_t count = ends < 2 ? 0 : checked_multiply(ends - 1, other.count());
    numbers[row] = checked_multiply(numbers[row], count);
    state_.tick();
  }
  numbers.bits = Numbers::unknown;
}

/// The same for nodes side by side.
void RowGroup::multiply_alike_run(RowBranch& plain, RowBranch& other, std::uint32_t first,
                                  const std::uint64_t* wanted, std::span<std::uint64_t> counts) {
  std::array<std::uint64_t, graph::chunk_size> room;
  const std::span ends(room.data(), counts.size());
  plain.sums_of_run(first, wanted, ends);
  other.sums_of_run(first, wanted, counts);
  for (std::size_t i = 0; i < counts.size(); ++i)
    counts[i] = wanted[i] == 0 || ends[i] < 2 ? 0 : checked_multiply(ends[i] - 1, counts[i]);
}

std::uint64_t RowGroup::count_common(List a, List b, std::uint32_t /*node*/) { return execute::count_common(a, b); }

std::uint64_t RowGroup::count_loops(List a, List b, std::uint32_t node) {
  return count_in(a.size() < b.size() ? a : b, node);
}

/// Two lists at each row, of which every end counts once: all pairs less those that do not count.
template <class Count>
void RowGroup::multiply_by_listed_pair(RowBranch& first, RowBranch& second, Numbers& numbers, Count excluded) {
  numbers.list_rows(rows_);
  first.list_nodes(rows_, first_nodes_);
  second.list_nodes(rows_, second_nodes_);
  first_lists_.begin(first.source().one_list(), first_nodes_);
  second_lists_.begin(second.source().one_list(), second_nodes_);
  for (std::size_t k = 0; k < rows_.size(); ++k) {
    const auto a = first_lists_.next(k);
    const auto b = second_lists_.next(k);
    const std::uint64_t pairs = std::uint64_t{a.size()} * b.size();
    const std::uint64_t count = pairs == 0 ? 0 : pairs - excluded(a, b, first_nodes_[k]);
    std::uint64_t& number = numbers[rows_[k]];
    number = checked_multiply(number, count);
    state_.tick(a.size() + b.size());
  }
  numbers.bits = Numbers::unknown;
}

/// All combinations of two branches less those that agree in what must differ.
std::uint64_t RowGroup::pair(const plan::BranchGroup::Pair& pair) {
  RowBranch& first = *branches_[pair.first];
  RowBranch& second = *branches_[pair.second];
  const std::uint64_t of_first = first.count();
  const std::uint64_t of_second = of_first == 0 ? 0 : second.count();
  std::uint64_t count = checked_multiply(of_first, of_second);
  if (count == 0) return 0;
  state_.tick(first.source().size_at(first.node()) + second.source().size_at(second.node()));
  // From one node, equal relationships lead to equal ends. From two nodes, a relationship that is
  // both leads from each to the other, so that the ends differ, and both demands count.
  const bool one_node = first.node() == second.node();
  if (pair.nodes_differ) count -= equal_ends(first, second);
  if (pair.relationships_differ && !(one_node && pair.nodes_differ) &&
      (one_node || first.source().may_meet(second.source())))
    count -= equal_relationships(first, second);
  return count;
}

std::uint64_t RowGroup::equal_ends(RowBranch& first, RowBranch& second) {
  std::uint64_t equal = 0;
  const auto add = [&](std::uint32_t end, std::uint64_t of_first, std::uint64_t of_second) {
    const std::uint64_t below = checked_multiply(first.below(end), second.below(end));
    equal = checked_add(equal, checked_multiply(checked_multiply(of_first, of_second), below));
  };
  if (first.is_plain() && second.is_plain()) {
    const auto a = first.source().only_list(first.node());
    const auto b = second.source().only_list(second.node());
    if (a && b) {
      for_each_common(*a, *b, add);
      return equal;
    }
    if (first.node() == second.node() && first.source().is_same_as(second.source())) {
      // Where each end comes once, the equal ones are the matches of the one that counts something.
      if (first.ends_are_plain() && first.ends_are_simple()) return second.count();
      if (second.ends_are_plain() && first.ends_are_simple()) return first.count();
      first.source().for_each_distinct_end(first.node(), [&](std::uint32_t end, std::uint64_t ways) {
        add(end, ways, ways);
      });
      return equal;
    }
  }
  first.for_each_end([&](std::uint32_t end, std::uint64_t ways) {
    if (const std::uint64_t others = second.ways_to(end); others != 0) add(end, ways, others);
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
  // What one follows out of a node and the other into it is a self-loop.
  if (first.node() == second.node() && first.source().shares_lists_with(second.source())) {
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
