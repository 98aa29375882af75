#pragma once

// Aggregates: what becomes of the rows of each group.

#include <memory>
#include <span>
#include <unordered_set>
#include <vector>

#include "engine/execute/distinct_counter.hpp"
#include "engine/execute/groups.hpp"
#include "engine/plan/logical_plan.hpp"

namespace casus::execute {

/// One aggregate over all groups.
class Accumulator {
 public:
  explicit Accumulator(const bind::AggregateCall& call);

  void add(const Batch& batch, const std::vector<std::uint32_t>& groups, std::uint32_t group_count,
           ExecutionContext& context);
  /// Whether two accumulators of this aggregate, over parts of the rows, can become one.
  [[nodiscard]] static bool can_merge(const bind::AggregateCall& call);
  /// Takes over what another has gathered, whose group g is groups[g] here.
  void merge(Accumulator& other, const std::vector<std::uint32_t>& groups, std::uint32_t group_count,
             ExecutionContext& context);
  Value finish(std::uint32_t group, const ExecutionContext& context);

 private:
  [[nodiscard]] SourceSpan span() const;
  /// count(*) and count(x) keep plain numbers.
  [[nodiscard]] bool counts_only() const;
  bool add_distinct(const Batch& batch, const std::vector<std::uint32_t>& groups,
                    ExecutionContext& context);
  void stop_counting_distinct();
  void add_counts(const Batch& batch, const std::vector<std::uint32_t>& groups,
                  ExecutionContext& context);
  void add_count(std::uint32_t group, std::uint64_t times);
  [[nodiscard]] std::unique_ptr<AggregateState> new_state(const ExecutionContext& context) const;
  void fit_states(std::uint32_t group_count, ExecutionContext& context);
  void add_row(std::uint32_t group, const Key& key, std::uint64_t times, ExecutionContext& context);
  void merge_states(Accumulator& other, const std::vector<std::uint32_t>& groups,
                    std::uint32_t group_count, ExecutionContext& context);

  const bind::AggregateCall* call_;
  std::vector<std::int64_t> counts_;
  std::vector<std::unique_ptr<AggregateState>> states_;
  std::vector<std::unordered_set<Key, KeyHash, KeyEqual>> seen_;
  bool counts_distinct_;
  DistinctCounter distinct_;
};

/// The groups of an Aggregate and its accumulators.
class Aggregation {
 public:
  explicit Aggregation(const plan::Aggregate& node);

  void add(const Batch& batch, ExecutionContext& context);
  /// Takes over what another Aggregation of the same node has gathered of other rows.
  void merge(Aggregation& other, ExecutionContext& context);
  /// No rows still make one group, where there are no keys.
  void end();

  [[nodiscard]] std::uint32_t count() const { return groups_.count(); }
  /// The rows of groups [from, to).
  Batch rows(std::uint32_t from, std::uint32_t to, const ExecutionContext& context);

 private:
  const plan::Aggregate* node_;
  Groups groups_;
  std::vector<Accumulator> accumulators_;
  std::vector<std::uint32_t> assigned_;
};

}  // namespace casus::execute
