#include <algorithm>

#include "engine/optimize/optimize.hpp"

namespace casus::optimize {

namespace {

/// Whether the predicate is the equality that an index was asked for: their value is one object then.
bool is_sought(const bind::BoundExpression& predicate, const plan::IndexSeek& seek) {
  const auto* comparison = std::get_if<bind::Comparison>(&predicate.node);
  if (comparison == nullptr || comparison->operators.size() != 1 ||
      comparison->operators.front() != syntax::ComparisonOperator::equal)
    return false;
  const auto names = [&](const plan::ExpressionPtr& side) {
    const auto* property = std::get_if<bind::PropertyOf>(&side->node);
    if (property == nullptr || property->key != seek.key) return false;
    const auto* subject = std::get_if<bind::VariableReference>(&property->subject->node);
    return subject != nullptr && subject->variable == seek.node;
  };
  const auto& sides = comparison->operands;
  return (sides[1] == seek.value && names(sides[0])) || (sides[0] == seek.value && names(sides[1]));
}

}  // namespace

void trust_seeks(plan::PlanPtr& root) {
  for (plan::PlanPtr& input : root->inputs) trust_seeks(input);
  auto* filter = std::get_if<plan::Filter>(&root->node);
  if (filter == nullptr) return;
  const auto* seek = std::get_if<plan::IndexSeek>(&root->inputs.front()->node);
  if (seek == nullptr || seek->kind != plan::IndexSeek::Kind::equality) return;
  std::erase_if(filter->predicates, [&](const auto& p) { return is_sought(*p, *seek); });
  if (!filter->predicates.empty()) return;
  plan::PlanPtr below = std::move(root->inputs.front());
  below->estimated_rows = root->estimated_rows;
  root = std::move(below);
}

}  // namespace casus::optimize
