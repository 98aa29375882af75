#include "engine/optimize/pattern/predicates.hpp"

#include <algorithm>

#include "engine/plan/variables.hpp"

namespace casus::optimize {

using bind::BoundExpression;

namespace {

bool is_boolean(const BoundExpression& e) {
  return std::holds_alternative<bind::Comparison>(e.node) || std::holds_alternative<bind::Not>(e.node) ||
         std::holds_alternative<bind::Logical>(e.node) ||
         std::holds_alternative<bind::NullPredicate>(e.node) ||
         std::holds_alternative<bind::TextPredicate>(e.node) ||
         std::holds_alternative<bind::Membership>(e.node) ||
         std::holds_alternative<bind::HasLabels>(e.node);
}

/// A property of a node or relationship, a constant, a parameter, a list of these or the first that is not null.
bool is_plain_value(const BoundExpression& e) {
  if (const auto* property = std::get_if<bind::PropertyOf>(&e.node)) {
    const auto variable = as_variable(*property->subject);
    const Type& type = property->subject->type;
    return variable.has_value() && (type.is_only(ValueKind::node) || type.is_only(ValueKind::relationship));
  }
  if (const auto* list = std::get_if<bind::MakeList>(&e.node))
    return std::all_of(list->items.begin(), list->items.end(),
                       [](const auto& item) { return is_plain_value(*item); });
  if (const auto* call = std::get_if<bind::Call>(&e.node))
    return call->function->takes_first &&
           std::all_of(call->arguments.begin(), call->arguments.end(),
                       [](const auto& each) { return is_plain_value(*each); });
  return std::holds_alternative<bind::Constant>(e.node) ||
         std::holds_alternative<bind::ParameterReference>(e.node);
}

bool is_list(const BoundExpression& e) {
  const auto* constant = std::get_if<bind::Constant>(&e.node);
  return std::holds_alternative<bind::MakeList>(e.node) ||
         (constant != nullptr && constant->value.is(ValueKind::list));
}

}  // namespace

std::optional<plan::VariableId> as_variable(const BoundExpression& expression) {
  const auto* reference = std::get_if<bind::VariableReference>(&expression.node);
  if (reference == nullptr) return std::nullopt;
  return reference->variable;
}

std::optional<std::pair<plan::VariableId, plan::VariableId>> as_difference(
    const BoundExpression& predicate) {
  const BoundExpression* compared = &predicate;
  auto wanted = syntax::ComparisonOperator::not_equal;
  if (const auto* negation = std::get_if<bind::Not>(&predicate.node)) {
    compared = negation->operand.get();
    wanted = syntax::ComparisonOperator::equal;
  }
  const auto* comparison = std::get_if<bind::Comparison>(&compared->node);
  if (comparison == nullptr || comparison->operators.size() != 1 ||
      comparison->operators.front() != wanted)
    return std::nullopt;
  const auto first = as_variable(*comparison->operands[0]);
  const auto second = as_variable(*comparison->operands[1]);
  if (!first || !second || *first == *second) return std::nullopt;
  return std::pair(*first, *second);
}

plan::ExpressionPtr make_difference(plan::VariableId one, plan::VariableId other, SourceSpan span) {
  const auto reference = [&](plan::VariableId variable) {
    auto expression = std::make_shared<BoundExpression>();
    expression->node = bind::VariableReference{variable};
    expression->type = Type::of(ValueKind::node);
    expression->span = span;
    return plan::ExpressionPtr(std::move(expression));
  };
  auto expression = std::make_shared<BoundExpression>();
  expression->node = bind::Comparison{{reference(one), reference(other)}, {syntax::ComparisonOperator::not_equal}};
  expression->type = Type::of(ValueKind::boolean);
  expression->span = span;
  return expression;
}

std::optional<Existence> as_existence(const BoundExpression& predicate) {
  const BoundExpression* e = &predicate;
  bool negated = false;
  while (const auto* negation = std::get_if<bind::Not>(&e->node)) {
    e = negation->operand.get();
    negated = !negated;
  }
  const auto* subquery = std::get_if<bind::Subquery>(&e->node);
  if (subquery == nullptr || subquery->kind != bind::Subquery::Kind::exists) return std::nullopt;
  return Existence{subquery->query.get(), negated};
}

bool value_cannot_fail(const BoundExpression& value) {
  if (as_variable(value) || is_plain_value(value)) return true;
  if (const auto* list = std::get_if<bind::MakeList>(&value.node))
    return std::all_of(list->items.begin(), list->items.end(), [](const auto& item) { return value_cannot_fail(*item); });
  const auto* map = std::get_if<bind::MakeMap>(&value.node);
  return map != nullptr && std::all_of(map->entries.begin(), map->entries.end(),
                                       [](const auto& entry) { return value_cannot_fail(*entry.second); });
}

bool cannot_fail(const BoundExpression& predicate) {
  const auto all = [](const auto& operands, auto test) {
    return std::all_of(operands.begin(), operands.end(), [&](const auto& e) { return test(*e); });
  };
  if (const auto* e = std::get_if<bind::Comparison>(&predicate.node))
    return all(e->operands, is_plain_value);
  if (const auto* e = std::get_if<bind::Not>(&predicate.node))
    return is_boolean(*e->operand) && cannot_fail(*e->operand);
  if (const auto* e = std::get_if<bind::Logical>(&predicate.node))
    return all(e->operands, is_boolean) && all(e->operands, cannot_fail);
  if (const auto* e = std::get_if<bind::NullPredicate>(&predicate.node))
    return is_plain_value(*e->operand);
  if (const auto* e = std::get_if<bind::HasLabels>(&predicate.node))
    return as_variable(*e->subject).has_value();
  if (const auto* e = std::get_if<bind::Membership>(&predicate.node))
    return is_plain_value(*e->element) && is_plain_value(*e->list) && is_list(*e->list);
  if (const auto* e = std::get_if<bind::TextPredicate>(&predicate.node))
    return e->op != syntax::TextOperator::matches && is_plain_value(*e->text) &&
           is_plain_value(*e->pattern);
  return false;
}

bool has_chance(const BoundExpression& predicate) {
  return plan::contains(predicate, [](const BoundExpression& e) {
    const auto* call = std::get_if<bind::Call>(&e.node);
    return call != nullptr && !call->function->deterministic;
  });
}

}  // namespace casus::optimize
