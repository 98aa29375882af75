#pragma once

// Which parts of a plan several threads may work on, each with operators of its own.

#include "engine/plan/plan_query.hpp"

namespace casus::execute {

/// Of one statement.
class SharedPlan {
 public:
  explicit SharedPlan(const plan::Subqueries& subqueries) : subqueries_(&subqueries) {}

  /// Whether the rows below an Aggregate may be gathered by several threads: they come from one scan,
  /// through operators that look at each row by itself, and what is gathered of parts can be merged.
  [[nodiscard]] bool can_be_divided(const plan::LogicalOperator& aggregate) const;

  /// Whether the rows of an operator may be made by several threads and given in the order in which one would make
  /// them: beside what can_be_divided() asks, each batch is made of one batch of the scan. False, too, where one
  /// thread is as good, since the rows are hardly more than those of the scan.
  [[nodiscard]] bool can_be_gathered(const plan::LogicalOperator& op) const;

  /// Whether an operator gives the same in whatever thread, and however often: nothing below it writes, calls a
  /// procedure or evaluates what is different each time.
  [[nodiscard]] bool may_be_shared(const plan::LogicalOperator& tree) const;

  /// Whether each thread may evaluate it.
  [[nodiscard]] bool may_be_shared(const bind::BoundExpression& expression) const;

 private:
  [[nodiscard]] bool expressions_may_be_shared(const plan::LogicalOperator& op) const;
  [[nodiscard]] bool looks_at_each_row_by_itself(const plan::LogicalOperator& op) const;
  [[nodiscard]] bool comes_from_one_scan(const plan::LogicalOperator& op) const;

  const plan::Subqueries* subqueries_;
};

}  // namespace casus::execute
