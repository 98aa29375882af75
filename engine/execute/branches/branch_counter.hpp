#pragma once

// Counting the matches of branches without writing them out. The number of matches below a node is
// worked out once and remembered, so that a tree of branches costs about the relationships that it
// touches, not the combinations of them. This is message passing on a join tree (Yannakakis 1981; see
// also "FAQ: Questions Asked Frequently", Abo Khamis et al. 2016), evaluated from the root on demand.

#include <memory>
#include <span>
#include <vector>

#include "engine/execute/branches/checked.hpp"
#include "engine/execute/branches/end_marks.hpp"
#include "engine/execute/branches/keyed_sums.hpp"
#include "engine/execute/branches/node_numbers.hpp"
#include "engine/execute/branches/node_test.hpp"
#include "engine/execute/branches/source.hpp"

namespace casus::execute {

class BranchCounter;

/// What all counters of one operator share.
struct CountingState {
  ExecutionContext* context;
  std::vector<plan::VariableId> row_variables;  // nodes of the row that branches are tied to
  std::vector<std::uint32_t> row_nodes;         // their values in the current row
  std::uint64_t steps = 0;

  /// To be called for each row or node, with the relationships that are looked at for it: those of hubs are
  /// many.
  void tick(std::uint64_t relationships = 0) {
    steps += 1 + relationships / 16;
    if (steps < 4096) return;
    steps = 0;
    context->check();
  }
  /// The position of a variable in row_nodes.
  std::size_t slot_of(plan::VariableId variable);
};

/// How a node was reached: from where, and by which relationship.
struct Arrival {
  std::uint32_t from = null_id;
  std::uint32_t relationship = null_id;
};

/// Counts a group at one node, where all its branches hang from that node.
class GroupCounter {
 public:
  GroupCounter(const plan::BranchGroup& group, CountingState& state);
  ~GroupCounter();
  GroupCounter(GroupCounter&&) noexcept;
  GroupCounter& operator=(GroupCounter&&) noexcept;
  GroupCounter(const GroupCounter&) = delete;
  GroupCounter& operator=(const GroupCounter&) = delete;

  /// The number that a row, or a branch above, is multiplied by.
  std::uint64_t count(std::uint32_t node, Arrival arrival);
  /// Whether that number is above zero; stops at the first match.
  bool holds(std::uint32_t node, Arrival arrival);

  /// Whether the number depends on how the node was reached.
  [[nodiscard]] bool needs_arrival() const;
  /// To be told by which relationships its nodes are reached.
  void note_arrivals(const Source& source);
  /// Whether that matters where it is a self-loop alone.
  [[nodiscard]] bool only_loops_matter() const { return only_loops_matter_; }
  /// Whether it depends on nodes of the row.
  [[nodiscard]] bool depends_on_row() const;
  /// Whether the number is 1 at every node with this label.
  [[nodiscard]] bool is_one_at(graph::LabelId label) const;
  /// Its branches where the number is 0 as soon as that of one of them is.
  [[nodiscard]] std::span<const std::unique_ptr<BranchCounter>> demanded() const;
  /// The one branch of a plain product, else null.
  [[nodiscard]] BranchCounter* only_branch() const;
  /// Whether numbers that depend on the row are kept by a node of it.
  [[nodiscard]] bool knows_by_key() const;
  void forget();
  /// Fetches what count() will read.
  void prefetch(std::uint32_t node) const;

 private:
  std::uint64_t product(std::uint32_t node, Arrival arrival);
  std::uint64_t remembered(std::uint32_t node);
  std::uint64_t compute(std::uint32_t node, Arrival arrival);
  std::uint64_t pair(const plan::BranchGroup::Pair& pair, std::uint32_t node, Arrival arrival);
  bool all_hold(std::uint32_t node, Arrival arrival);

  const plan::BranchGroup* group_;
  std::vector<std::unique_ptr<BranchCounter>> branches_;
  std::vector<bool> paired_;
  CountingState* state_;
  bool only_loops_matter_ = false;  // of the ways in which a node is reached
  bool loops_alike_ = false;        // and by which self-loop does not matter
  std::uint32_t loop_node_ = null_id;  // the last that was reached so, and its number
  std::uint64_t loop_product_ = 0;
  NodeNumbers products_;            // where there are pairs, which sums do not remember
};

/// Counts one branch: the sum over its relationships from a node of what hangs from their ends.
class BranchCounter {
 public:
  /// Ties are left to the caller where it sees to them (`with_ties`).
  BranchCounter(const plan::Branch& branch, CountingState& state, bool with_ties = true);

  /// The number of matches below a node, taking the branch by itself.
  std::uint64_t sum(std::uint32_t node) {
    if (plain_degree_ || (ends_plain_ && simple_.has(source_, node, *state_->context)))
      return source_.size_at(node);
    if (keyed_)
      if (const auto known = sum_by_key(node)) return *known;
    if (sums_.made())
      if (const std::uint64_t known = sums_[node]; known != 0) return known - 1;
    return went_back_ ? 0 : find(node);
  }
  /// The same for one of many nodes that are hardly asked for again: nothing is worked out for its neighbours by id.
  std::uint64_t sum_once(std::uint32_t node);
  /// sums[i] = sum(first + i), for nodes of one chunk of ids each of which is asked for but once; any number
  /// where wanted[i] is 0; null: all are.
  void sums_of_run(std::uint32_t first, const std::uint64_t* wanted, std::span<std::uint64_t> sums);
  /// Fetches what sum() will read.
  void prefetch(std::uint32_t node) const {
    if (sums_.made())
      sums_.prefetch(node);
    else if (plain_degree_)
      source_.prefetch_place(node);
  }
  /// The same without the matches that the way to the node forbids.
  std::uint64_t sum(std::uint32_t node, Arrival arrival) {
    const std::uint64_t all = sum(node);
    return all == 0 || !needs_arrival() ? all : all - forbidden(node, arrival);
  }
  /// Whether there is a match.
  bool holds(std::uint32_t node, Arrival arrival);

  /// The matches below one end; `arrival` is how it was reached by this branch.
  std::uint64_t below(std::uint32_t end, Arrival arrival);
  bool holds_below(std::uint32_t end, Arrival arrival);

  /// Whether one relationship from `node` is free to be taken.
  [[nodiscard]] bool allows(std::uint32_t relationship, std::uint32_t end, Arrival arrival) const {
    return !(branch_->new_relationship && relationship == arrival.relationship) &&
           !(branch_->new_node && end == arrival.from);
  }
  [[nodiscard]] bool needs_arrival() const {
    return branch_->new_relationship || branch_->new_node;
  }
  [[nodiscard]] const Source& source() const { return source_; }
  /// Whether it pays to prefetch().
  [[nodiscard]] bool is_large() const { return source_.is_large(); }
  /// Whether sum() is nothing but the number of relationships, and need not be remembered.
  [[nodiscard]] bool is_plain_degree() const { return plain_degree_; }
  [[nodiscard]] const plan::Branch& branch() const { return *branch_; }
  [[nodiscard]] CountingState& state() const { return *state_; }
  /// Whether what hangs from an end depends on how the end was reached.
  [[nodiscard]] bool ends_need_arrival() const { return ends_need_arrival_; }
  /// Whether every end counts once.
  [[nodiscard]] bool ends_are_plain() const { return ends_plain_; }
  /// Whether what hangs from an end depends on the row, but need not be forgotten with it.
  [[nodiscard]] bool knows_by_key() const { return knows_by_key_; }
  /// Whether a sum depends on the row by one tie alone, and is kept by the node of the tie.
  [[nodiscard]] bool has_key() const { return keyed_; }
  /// Forgets what was remembered and depends on the row.
  void forget();
  /// Whether a sum depends on nodes of the row.
  [[nodiscard]] bool depends_on_row() const { return depends_on_row_; }

 private:
  struct RowTie {
    Source source;
    std::size_t slot;
    plan::Tie::Kind kind;
  };

  [[nodiscard]] bool find_whether_by_key() const;
  std::optional<std::uint64_t> sum_by_key(std::uint32_t node);
  [[nodiscard]] std::uint64_t groups_at(std::uint32_t end, Arrival arrival);
  void drop_constant_groups();
  std::uint64_t find(std::uint32_t node);
  std::uint64_t find_degree(std::uint32_t node);
  bool is_worth_chunk(std::uint32_t node);
  void prefetch_ends(std::uint32_t node) const;
  [[nodiscard]] bool is_chain_at(std::uint32_t node) const;
  void put_loops_right(std::uint32_t first, const std::uint64_t* wanted, std::span<std::uint64_t> sums);
  std::uint64_t compute(std::uint32_t node);
  std::uint64_t compute_alone(std::uint32_t node);
  void find_rare_ends();
  void consider_rare(std::uint64_t relationships, std::uint64_t cost_below, graph::LabelId label, BranchCounter* below);
  [[nodiscard]] double part_kept() const;
  [[nodiscard]] double average_way_back() const;
  bool goes_back(std::uint32_t node);
  bool try_to_go_back();
  void go_back();
  void go_back_from(std::uint32_t end, const Source& back);
  void compute_chunk(std::uint32_t chunk);
  bool compute_chain_chunk(std::uint32_t first, std::uint32_t last);
  void add_chain_sums(const Source::ChunkLists& lists, std::uint32_t first, const std::uint64_t* wanted,
                      std::span<std::uint64_t> sums);
  bool add_running_sums(const Source::ChunkLists& lists, std::uint32_t first, std::span<std::uint64_t> sums);
  std::uint64_t compute_plain_chain(std::uint32_t node);
  /// The sum of sum() over ends, but for those that equal `skip`.
  std::uint64_t sum_over(std::span<const std::uint32_t> ends, std::uint32_t skip) {
    if (sums_.made())
      if (const auto known = sums_.sum_over(ends, skip)) return *known;
    return find_sum_over(ends, skip);
  }
  std::uint64_t find_sum_over(std::span<const std::uint32_t> ends, std::uint32_t skip);
  [[nodiscard]] std::uint64_t ties_at(std::uint32_t end) const;
  std::uint64_t forbidden(std::uint32_t node, Arrival arrival);
  void remember(std::uint32_t node, std::uint64_t sum);

  const plan::Branch* branch_;
  CountingState* state_;
  Source source_;
  NodeTest test_;
  SimpleEnds simple_;
  std::vector<RowTie> ties_;
  std::vector<GroupCounter> groups_;
  BranchCounter* chain_ = nullptr;  // where a sum is nothing but the sum of another's sums
  bool but_for_loops_ = false;      // at nodes without a self-loop
  bool plain_degree_ = false;
  bool ends_plain_ = false;
  bool ends_need_arrival_ = false;
  bool depends_on_row_ = false;
  std::optional<Source> from_ends_;  // the tie, seen from the ends, where sums are kept by its node
  KeyedSums keyed_sums_;
  bool keyed_ = false;
  bool knows_by_key_ = false;
  NodeNumbers sums_;
  std::vector<std::uint64_t> running_;  // sums along the lists of a chunk
  std::int64_t run_well_ = 0;           // how often all was known for them, less how often not
  std::uint64_t asked_once_ = 0;     // nodes
  /// Ends that few relationships lead to and that all others count 0 but: those with a label, or those that a branch
  /// from them comes back to.
  struct RareEnds {
    graph::LabelId label;
    BranchCounter* below = nullptr;
    std::uint64_t relationships = 0;
    std::uint64_t cost = ~std::uint64_t{0};  // relationships looked at
    [[nodiscard]] bool exist() const { return label.valid() || below != nullptr; }
  };
  RareEnds rare_;
  std::vector<std::uint32_t> come_back_to_;  // nodes whose sums are not 0
  std::uint64_t looked_at_ = 0;
  bool went_back_ = false;           // the sums of all nodes are known, 0 where none is noted
  std::vector<std::uint8_t> asked_;  // by chunk of ids: how many of its nodes
  std::vector<std::uint32_t> remembered_;  // where it depends on the row
  std::uint64_t forgotten_ = 0;            // the relationships of nodes that were not remembered
};

}  // namespace casus::execute
