#pragma once

// The branches of one CountBranches, for the rows of a batch.

#include <vector>

#include "engine/execute/branches/degree_product.hpp"
#include "engine/execute/branches/lists_ahead.hpp"
#include "engine/execute/branches/row_branch.hpp"

namespace casus::execute {

class RowGroup {
 public:
  /// `group` must outlive it.
  RowGroup(const plan::BranchGroup& group, ExecutionContext& context);
  RowGroup(const RowGroup&) = delete;
  RowGroup& operator=(const RowGroup&) = delete;

  /// Hands over what is nothing but a number of relationships.
  void give_degrees(DegreeProduct& product);
  /// Whether it has handed over all there is of it.
  [[nodiscard]] bool is_given() const { return degrees_.size() == branches_.size(); }
  /// Multiplies numbers[i] by what the group makes of row i; 0 drops it. `without_degrees`: by the rest
  /// of it, where what was handed over has been seen to.
  void multiply(const Batch& batch, Numbers& numbers, bool without_degrees);

 private:
  /// What has become of the rows of a batch that a branch has counted before all others, and the work
  /// it was.
  struct Watched {
    double rows = 0;
    double kept = 0;
    double work = 0;
  };

  void multiply_by_matches(Numbers& numbers);
  void multiply_in_order(const std::vector<std::size_t>& branches, Numbers& numbers);
  [[nodiscard]] bool is_worth_watching() const;
  void watch(std::size_t i, Numbers& numbers);
  void order_branches();
  void multiply_by_pair(const plan::BranchGroup::Pair& pair, Numbers& numbers);
  using List = std::span<const std::uint32_t>;
  template <class Count>
  void multiply_by_listed_pair(RowBranch& first, RowBranch& second, Numbers& numbers, Count excluded);
  static std::uint64_t count_common(List a, List b, std::uint32_t node);
  static std::uint64_t count_loops(List a, List b, std::uint32_t node);
  void multiply_by_far_pair(RowBranch& first, RowBranch& second, const plan::BranchGroup::Pair& pair, Numbers& numbers);
  static std::uint64_t count_in_row(RowBranch& branch, bool free, std::size_t row);
  static std::uint64_t taken_between(const RowBranch& first, bool first_free, const RowBranch& second, bool second_free,
                                     std::uint32_t from, std::uint32_t to);
  void multiply_by_alike_pair(RowBranch& plain, RowBranch& other, const plan::BranchGroup::Pair& pair,
                              Numbers& numbers);
  static void multiply_alike_run(RowBranch& plain, RowBranch& other, std::uint32_t first,
                                 const std::uint64_t* wanted, std::span<std::uint64_t> counts);
  static bool are_alike(const RowBranch& first, const RowBranch& second);
  void test_rows(Numbers& numbers);
  bool all_hold();
  std::uint64_t pair(const plan::BranchGroup::Pair& pair);
  static std::uint64_t equal_ends(RowBranch& first, RowBranch& second);
  static std::uint64_t equal_relationships(RowBranch& first, RowBranch& second);

  const plan::BranchGroup* group_;
  CountingState state_;
  std::vector<std::unique_ptr<RowBranch>> branches_;
  std::vector<plan::BranchGroup::Pair> pairs_;
  std::vector<bool> paired_;
  std::vector<std::uint32_t> rows_;  // of the batch that are not 0
  std::vector<std::uint32_t> first_nodes_;  // of a pair, in these rows
  std::vector<std::uint32_t> second_nodes_;
  ListsAhead first_lists_;
  ListsAhead second_lists_;
  std::vector<std::size_t> order_;   // of those without a partner
  std::vector<std::size_t> degrees_;  // and of these, those that are handed over
  std::vector<Watched> watched_;    // by branch
  std::size_t watched_batches_ = 0;
};

}  // namespace casus::execute
