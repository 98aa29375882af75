#pragma once

// The groups of an Aggregate and what becomes of the rows of each.

#include <memory>
#include <optional>
#include <vector>

#include "engine/execute/aggregates/accumulator.hpp"
#include "engine/execute/aggregates/group_keys.hpp"
#include "engine/plan/logical_plan.hpp"

namespace casus::execute {

class Aggregation {
 public:
  explicit Aggregation(const plan::Aggregate& node);

  void add(const Batch& batch, ExecutionContext& context);
  /// No more rows are added: what served to add them is let go, some of which knows the context.
  void end_adding() { groups_.end_adding(); }
  /// Takes over what another Aggregation of the same node has gathered of other rows.
  void merge(Aggregation& other, ExecutionContext& context);
  /// No rows still make one group, where there are no keys.
  void end() { groups_.end(); }

  [[nodiscard]] std::uint32_t count() const { return groups_.count(); }
  /// The rows of groups [from, to).
  Batch rows(std::uint32_t from, std::uint32_t to, const ExecutionContext& context);

 private:
  struct Aggregate {
    std::unique_ptr<Accumulator> accumulator;
    std::vector<std::size_t> arguments;  // in arguments_
    std::optional<std::vector<std::uint32_t>> rows;  // of a batch, where not all matter
  };
  void add_some(Aggregate& aggregate, const Batch& batch, const GroupedRows& all, ExecutionContext& context) const;
  std::size_t argument(const bind::ExpressionPtr& expression);
  [[nodiscard]] Value share_of(Value count) const;

  const plan::Aggregate* node_;
  GroupKeys groups_;
  std::vector<Aggregate> aggregates_;
  std::vector<bind::ExpressionPtr> arguments_;  // evaluated once for all aggregates that take them
  std::vector<std::uint32_t> assigned_;
};

}  // namespace casus::execute
