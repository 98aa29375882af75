#include <algorithm>

#include "engine/optimize/optimize.hpp"

namespace casus::optimize {

namespace {

/// What a seek finds by equality: the element, and its properties with their values.
struct Sought {
  plan::VariableId element;
  std::vector<plan::IndexQuestion::Leading> equalities;
};

template <class Seek>
Sought read_seek(const Seek& seek, plan::VariableId element) {
  Sought out{element, seek.leading};
  if (seek.kind == plan::IndexQuestion::Kind::equality) out.equalities.push_back({seek.key, seek.value});
  return out;
}

Sought sought_by(const plan::LogicalOperator& op) {
  if (const auto* seek = std::get_if<plan::IndexSeek>(&op.node)) return read_seek(*seek, seek->node);
  if (const auto* seek = std::get_if<plan::RelationshipIndexSeek>(&op.node))
    return read_seek(*seek, seek->relationship);
  return {plan::no_variable, {}};
}

/// Whether the predicate is an equality that an index was asked for: their value is one object then.
bool is_sought(const bind::BoundExpression& predicate, const Sought& sought) {
  const auto* comparison = std::get_if<bind::Comparison>(&predicate.node);
  if (comparison == nullptr || comparison->operators.size() != 1 ||
      comparison->operators.front() != syntax::ComparisonOperator::equal)
    return false;
  const auto equals = [&](const plan::ExpressionPtr& side, const plan::ExpressionPtr& value) {
    const auto* property = std::get_if<bind::PropertyOf>(&side->node);
    if (property == nullptr) return false;
    const auto* subject = std::get_if<bind::VariableReference>(&property->subject->node);
    return subject != nullptr && subject->variable == sought.element &&
           std::any_of(sought.equalities.begin(), sought.equalities.end(), [&](const auto& equality) {
             return equality.key == property->key && equality.value == value;
           });
  };
  const auto& sides = comparison->operands;
  return equals(sides[0], sides[1]) || equals(sides[1], sides[0]);
}

}  // namespace

void trust_seeks(plan::PlanPtr& root) {
  for (plan::PlanPtr& input : root->inputs) trust_seeks(input);
  auto* filter = std::get_if<plan::Filter>(&root->node);
  if (filter == nullptr) return;
  const Sought sought = sought_by(*root->inputs.front());
  if (sought.equalities.empty()) return;
  std::erase_if(filter->predicates, [&](const auto& p) { return is_sought(*p, sought); });
  if (!filter->predicates.empty()) return;
  plan::PlanPtr below = std::move(root->inputs.front());
  below->estimated_rows = root->estimated_rows;
  root = std::move(below);
}

}  // namespace casus::optimize
