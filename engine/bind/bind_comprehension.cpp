// List comprehensions, quantifiers and reduce: expressions with a variable of their own.

#include <utility>

#include "engine/bind/bind_expression.hpp"

namespace casus::bind {

namespace {

Type element_type(const Type& list) {
  return list.is_only(ValueKind::list) ? list.element() : Type::any();
}

}  // namespace

ExpressionPtr bind_list_comprehension(const ExpressionContext& context,
                                      const syntax::ListComprehension& comprehension,
                                      SourceSpan span) {
  ListComprehension bound{};
  bound.list = bind_list(context, *comprehension.list, "a list comprehension");
  const Type element = element_type(bound.list->type);
  bound.variable = context.statement.add_variable(comprehension.variable.text, element);
  Scope scope(context.scope);
  scope.add(comprehension.variable.text, bound.variable);
  const ExpressionContext body = context.body(scope);
  if (comprehension.predicate != nullptr)
    bound.predicate = bind_predicate(body, *comprehension.predicate, "WHERE");
  bound.projection = bind_optional(body, comprehension.projection);
  const Type type = Type::list_of(bound.projection == nullptr ? element : bound.projection->type);
  return make_expression(std::move(bound), type, span);
}

ExpressionPtr bind_quantifier(const ExpressionContext& context,
                              const syntax::Quantifier& quantifier, SourceSpan span) {
  if (quantifier.predicate == nullptr) throw quantifier_without_predicate(span);
  Quantifier bound{};
  bound.kind = quantifier.kind;
  bound.list = bind_list(context, *quantifier.list, "a quantifier");
  bound.variable =
      context.statement.add_variable(quantifier.variable.text, element_type(bound.list->type));
  Scope scope(context.scope);
  scope.add(quantifier.variable.text, bound.variable);
  bound.predicate = bind_predicate(context.body(scope), *quantifier.predicate, "WHERE");
  return make_expression(std::move(bound), Type::of(ValueKind::boolean), span);
}

ExpressionPtr bind_reduce(const ExpressionContext& context, const syntax::Reduce& reduce,
                          SourceSpan span) {
  Reduce bound{};
  bound.initial = bind_expression(context, *reduce.initial);
  bound.list = bind_list(context, *reduce.list, "`reduce`");
  // Each step may change the type of the accumulator.
  bound.accumulator = context.statement.add_variable(reduce.accumulator.text, Type::any());
  bound.variable =
      context.statement.add_variable(reduce.variable.text, element_type(bound.list->type));
  if (reduce.accumulator.text == reduce.variable.text)
    throw variable_already_bound(reduce.variable.text, reduce.variable.span);
  Scope scope(context.scope);
  scope.add(reduce.accumulator.text, bound.accumulator);
  scope.add(reduce.variable.text, bound.variable);
  bound.step = bind_expression(context.body(scope), *reduce.step);
  const Type type = bound.initial->type | bound.step->type;
  return make_expression(std::move(bound), type, span);
}

}  // namespace casus::bind
