#pragma once

// Which parts of a plan several threads may work on, each with operators of its own.

#include <cstdint>

#include "engine/plan/plan_query.hpp"

namespace casus::execute {

/// What several threads begin with, from which each takes some.
struct SharedBottom {
  const plan::LogicalOperator* op = nullptr;  // null where the plan must not be divided
  bool scan = false;                          // else its rows
  explicit operator bool() const { return op != nullptr; }
};

/// Of one statement.
class SharedPlan {
 public:
  /// From `enough_rows` on they are worth dividing.
  SharedPlan(const plan::Subqueries& subqueries, std::uint64_t enough_rows)
      : subqueries_(&subqueries), enough_rows_(static_cast<double>(enough_rows)) {}

  /// Whether the rows below an Aggregate may be gathered by several threads, and from where on: operators that look at
  /// each row by itself, and what is gathered of parts can be merged.
  [[nodiscard]] SharedBottom divide_aggregate(const plan::LogicalOperator& aggregate) const;

  /// Whether the rows of an operator may be made by several threads and given in the order in which one would make
  /// them: beside what divide_aggregate() asks, each batch is made of one batch from below. None, too, where one
  /// thread is as good, since the rows are hardly more than those from below.
  [[nodiscard]] SharedBottom divide_rows(const plan::LogicalOperator& op) const;

  /// Whether an operator gives the same in whatever thread, and however often: nothing below it writes, calls a
  /// procedure or evaluates what is different each time.
  [[nodiscard]] bool may_be_shared(const plan::LogicalOperator& tree) const;

  /// Whether each thread may evaluate it.
  [[nodiscard]] bool may_be_shared(const bind::BoundExpression& expression) const;

 private:
  [[nodiscard]] bool expressions_may_be_shared(const plan::LogicalOperator& op) const;
  [[nodiscard]] bool looks_at_each_row_by_itself(const plan::LogicalOperator& op) const;
  [[nodiscard]] SharedBottom bottom_below(const plan::LogicalOperator& op) const;

  const plan::Subqueries* subqueries_;
  double enough_rows_;
};

}  // namespace casus::execute
