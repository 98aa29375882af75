#pragma once

// What following the relationships of a pattern is expected to cost.

#include <map>
#include <utility>

#include "engine/plan/pattern_parts.hpp"
#include "engine/plan/plan_query.hpp"

namespace casus::plan {

/// Estimates while a pattern is planned; lives as long as what it is made of.
class PatternCosts {
 public:
  PatternCosts(const bind::Pattern& pattern, const PendingPredicates& pending, const Pipeline& pipeline,
               const PlanContext& context)
      : pattern_(pattern), pending_(pending), pipeline_(pipeline), statement_(*context.statement),
        graph_(*context.graph) {}

  /// Neighbours that a node has by relationship `i`, from its left (`forward`) or its right.
  [[nodiscard]] double one_step(std::size_t i, bool forward) const;
  /// Rows that one row becomes by following the relationship.
  [[nodiscard]] double growth(std::size_t i, bool forward) const;
  /// How many ways there are along a list from one of its ends.
  [[nodiscard]] double walk(std::size_t i, bool forward) const;
  /// The part of nodes that a pattern node keeps by predicates on it alone.
  [[nodiscard]] double own_predicates(std::size_t node) const;

 private:
  const bind::Pattern& pattern_;
  const PendingPredicates& pending_;
  const Pipeline& pipeline_;
  const bind::BoundStatement& statement_;
  const graph::GraphView& graph_;
  mutable std::map<std::pair<const bind::BoundExpression*, std::size_t>, double> kept_;  // of a node's predicate
};

}  // namespace casus::plan
