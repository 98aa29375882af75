#pragma once

// Which expressions and plans give equal values for equal rows, whatever their subqueries do.

#include "engine/plan/plan_query.hpp"

namespace casus::optimize {

using plan::Subqueries;

class Purity {
 public:
  explicit Purity(const Subqueries& subqueries) : subqueries_(subqueries) {}

  [[nodiscard]] bool pure(const bind::BoundExpression& expression) const;
  /// Of the whole plan.
  [[nodiscard]] bool pure(const plan::LogicalOperator& op) const;
  [[nodiscard]] bool own_expressions_pure(const plan::LogicalOperator& op) const;

 private:
  const Subqueries& subqueries_;
};

}  // namespace casus::optimize
