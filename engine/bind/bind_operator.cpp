// Logical, comparison and arithmetic operators, and CASE.

#include <utility>

#include "engine/bind/arithmetic_type.hpp"
#include "engine/bind/bind_expression.hpp"

namespace casus::bind {

namespace {

std::string_view name_of(syntax::LogicalOperator op) {
  switch (op) {
    case syntax::LogicalOperator::disjunction:
      return "OR";
    case syntax::LogicalOperator::exclusive_disjunction:
      return "XOR";
    case syntax::LogicalOperator::conjunction:
      return "AND";
  }
  return "AND";
}

}  // namespace

ExpressionPtr bind_logical(const ExpressionContext& context, const syntax::Logical& logical,
                           SourceSpan span) {
  Logical bound{logical.op, {}};
  bound.operands.reserve(logical.operands.size());
  for (const auto& operand : logical.operands)
    bound.operands.push_back(bind_predicate(context, *operand, name_of(logical.op)));
  return make_expression(std::move(bound), Type::of(ValueKind::boolean), span);
}

ExpressionPtr bind_comparison(const ExpressionContext& context,
                              const syntax::Comparison& comparison, SourceSpan span) {
  Comparison bound;
  bound.operators = comparison.operators;
  bound.operands.reserve(comparison.operands.size());
  for (const auto& operand : comparison.operands)
    bound.operands.push_back(bind_expression(context, *operand));
  return make_expression(std::move(bound), Type::of(ValueKind::boolean), span);
}

ExpressionPtr bind_arithmetic(const ExpressionContext& context,
                              const syntax::Arithmetic& arithmetic, SourceSpan span) {
  Arithmetic bound;
  bound.operators = arithmetic.operators;
  bound.operands.reserve(arithmetic.operands.size());
  for (const auto& operand : arithmetic.operands)
    bound.operands.push_back(bind_expression(context, *operand));
  Type type = bound.operands.front()->type;
  for (std::size_t i = 0; i < bound.operators.size(); ++i) {
    const Type& right = bound.operands[i + 1]->type;
    const auto result = arithmetic_type(bound.operators[i], type, right);
    if (!result)
      throw invalid_operand_types(symbol_of(bound.operators[i]), type, right,
                                  cover(bound.operands[i]->span, bound.operands[i + 1]->span));
    type = *result;
  }
  return make_expression(std::move(bound), type, span);
}

ExpressionPtr bind_sign(const ExpressionContext& context, const syntax::Sign& sign,
                        SourceSpan span) {
  ExpressionPtr operand = bind_expression(context, *sign.operand);
  const Type wanted = Type::number() | Type::of(ValueKind::duration);
  if (!operand->type.may_be(wanted))
    throw invalid_argument_type(sign.negative ? "`-`" : "`+`", wanted, operand->type,
                                sign.operand->span);
  if (!sign.negative) return operand;
  const Type type = operand->type.is_any() ? wanted : operand->type;
  return make_expression(Negate{std::move(operand)}, type, span);
}

ExpressionPtr bind_case(const ExpressionContext& context, const syntax::Case& conditional,
                        SourceSpan span) {
  Case bound;
  bound.subject = bind_optional(context, conditional.subject);
  Type type = Type::null();
  for (const auto& branch : conditional.branches) {
    ExpressionPtr when = bound.subject == nullptr ? bind_predicate(context, *branch.when, "WHEN")
                                                  : bind_expression(context, *branch.when);
    ExpressionPtr then = bind_expression(context, *branch.then);
    type = type | then->type;
    bound.branches.emplace_back(std::move(when), std::move(then));
  }
  bound.otherwise = bind_optional(context, conditional.otherwise);
  if (bound.otherwise != nullptr) type = type | bound.otherwise->type;
  return make_expression(std::move(bound), type, span);
}

}  // namespace casus::bind
