#include "engine/optimize/purity.hpp"

#include <algorithm>

#include "engine/plan/variables.hpp"

namespace casus::optimize {

bool Purity::pure(const bind::BoundExpression& expression) const {
  return !plan::contains(expression, [this](const bind::BoundExpression& e) {
    if (const auto* call = std::get_if<bind::Call>(&e.node)) return !call->function->deterministic;
    const auto* subquery = std::get_if<bind::Subquery>(&e.node);
    return subquery != nullptr && !pure(*subqueries_.at(subquery->query.get()).root);
  });
}

bool Purity::pure(const plan::LogicalOperator& op) const {
  if (!own_expressions_pure(op) || std::holds_alternative<plan::ProcedureCall>(op.node)) return false;
  return std::all_of(op.inputs.begin(), op.inputs.end(),
                     [this](const auto& input) { return pure(*input); });
}

bool Purity::own_expressions_pure(const plan::LogicalOperator& op) const {
  bool all = true;
  plan::for_each_expression(op, [&](const bind::BoundExpression& e) { all = all && pure(e); });
  return all;
}

}  // namespace casus::optimize
