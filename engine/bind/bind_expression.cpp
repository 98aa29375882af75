// The dispatch over kinds of expressions, and the small ones.

#include "engine/bind/bind_expression.hpp"

#include <utility>

#include "engine/bind/overloaded.hpp"

namespace casus::bind {

ExpressionPtr make_variable(StatementContext& statement, VariableId variable, SourceSpan span) {
  statement.use_variable(variable);
  return make_expression(VariableReference{variable}, statement.type_of(variable), span);
}

ExpressionPtr make_equality(ExpressionPtr left, ExpressionPtr right, SourceSpan span) {
  Comparison comparison;
  comparison.operands = {std::move(left), std::move(right)};
  comparison.operators = {syntax::ComparisonOperator::equal};
  return make_expression(std::move(comparison), Type::of(ValueKind::boolean), span);
}

bool accepts(const Type& wanted, const Type& found) {
  return found.may_be(wanted) ||
         (wanted.may_be(ValueKind::floating) && found.may_be(ValueKind::integer));
}

namespace {

ExpressionPtr constant(Value value, Type type, SourceSpan span) {
  return make_expression(Constant{std::move(value)}, std::move(type), span);
}

ExpressionPtr bind_text_predicate(const ExpressionContext& context,
                                  const syntax::TextPredicate& predicate, SourceSpan span) {
  // Operands that are no text give null, so any type will do.
  TextPredicate bound{predicate.op, bind_expression(context, *predicate.text),
                      bind_expression(context, *predicate.pattern)};
  return make_expression(std::move(bound), Type::of(ValueKind::boolean), span);
}

ExpressionPtr bind_membership(const ExpressionContext& context,
                              const syntax::Membership& membership, SourceSpan span) {
  Membership bound{bind_expression(context, *membership.element),
                   bind_list(context, *membership.list, "IN")};
  return make_expression(std::move(bound), Type::of(ValueKind::boolean), span);
}

ExpressionPtr bind_null_predicate(const ExpressionContext& context,
                                  const syntax::NullPredicate& predicate, SourceSpan span) {
  NullPredicate bound{bind_expression(context, *predicate.operand), predicate.negated};
  return make_expression(std::move(bound), Type::of(ValueKind::boolean), span);
}

ExpressionPtr bind_not(const ExpressionContext& context, const syntax::Not& negation,
                       SourceSpan span) {
  return make_expression(Not{bind_predicate(context, *negation.operand, "NOT")},
                         Type::of(ValueKind::boolean), span);
}

ExpressionPtr bind_parameter(const ExpressionContext& context, const syntax::Parameter& parameter,
                             SourceSpan span) {
  context.statement.use_parameter(parameter.name, span);
  return make_expression(ParameterReference{parameter.name}, Type::any(), span);
}

struct Dispatch {
  const ExpressionContext& context;
  const syntax::Expression& whole;
  SourceSpan span;

  ExpressionPtr operator()(const syntax::NullLiteral&) const {
    return constant(Value(), Type::null(), span);
  }
  ExpressionPtr operator()(const syntax::BooleanLiteral& e) const {
    return constant(Value(e.value), Type::of(ValueKind::boolean), span);
  }
  ExpressionPtr operator()(const syntax::IntegerLiteral& e) const {
    return constant(Value(e.value), Type::of(ValueKind::integer), span);
  }
  ExpressionPtr operator()(const syntax::FloatLiteral& e) const {
    return constant(Value(e.value), Type::of(ValueKind::floating), span);
  }
  ExpressionPtr operator()(const syntax::StringLiteral& e) const {
    return constant(Value(e.value), Type::of(ValueKind::string), span);
  }
  ExpressionPtr operator()(const syntax::Variable& e) const {
    return make_variable(context.statement, resolve_variable(context, e.name, span), span);
  }
  ExpressionPtr operator()(const syntax::Parameter& e) const {
    return bind_parameter(context, e, span);
  }
  ExpressionPtr operator()(const syntax::ListLiteral& e) const {
    return bind_literal_list(context, e, span);
  }
  ExpressionPtr operator()(const syntax::MapLiteral& e) const {
    return bind_literal_map(context, e, span);
  }
  ExpressionPtr operator()(const syntax::PropertyAccess& e) const {
    return bind_property(context, e, span);
  }
  ExpressionPtr operator()(const syntax::IndexAccess& e) const {
    return bind_index(context, e, span);
  }
  ExpressionPtr operator()(const syntax::SliceAccess& e) const {
    return bind_slice(context, e, span);
  }
  ExpressionPtr operator()(const syntax::LabelPredicate& e) const {
    return bind_label_predicate(context, e, span);
  }
  ExpressionPtr operator()(const syntax::Logical& e) const {
    return bind_logical(context, e, span);
  }
  ExpressionPtr operator()(const syntax::Not& e) const { return bind_not(context, e, span); }
  ExpressionPtr operator()(const syntax::Comparison& e) const {
    return bind_comparison(context, e, span);
  }
  ExpressionPtr operator()(const syntax::Arithmetic& e) const {
    return bind_arithmetic(context, e, span);
  }
  ExpressionPtr operator()(const syntax::Sign& e) const { return bind_sign(context, e, span); }
  ExpressionPtr operator()(const syntax::TextPredicate& e) const {
    return bind_text_predicate(context, e, span);
  }
  ExpressionPtr operator()(const syntax::Membership& e) const {
    return bind_membership(context, e, span);
  }
  ExpressionPtr operator()(const syntax::NullPredicate& e) const {
    return bind_null_predicate(context, e, span);
  }
  ExpressionPtr operator()(const syntax::FunctionCall& e) const {
    return bind_function_call(context, e, whole);
  }
  ExpressionPtr operator()(const syntax::CountStar&) const {
    return bind_count_star(context, whole);
  }
  ExpressionPtr operator()(const syntax::Case& e) const { return bind_case(context, e, span); }
  ExpressionPtr operator()(const syntax::ListComprehension& e) const {
    return bind_list_comprehension(context, e, span);
  }
  ExpressionPtr operator()(const syntax::PatternComprehension& e) const {
    return bind_pattern_comprehension(context, e, whole);
  }
  ExpressionPtr operator()(const syntax::Quantifier& e) const {
    return bind_quantifier(context, e, span);
  }
  ExpressionPtr operator()(const syntax::Reduce& e) const { return bind_reduce(context, e, span); }
  ExpressionPtr operator()(const syntax::PatternExpression& e) const {
    return bind_path_expression(context, e, whole);
  }
  ExpressionPtr operator()(const syntax::SubqueryExpression& e) const {
    return bind_subquery(context, e, whole);
  }
  ExpressionPtr operator()(const syntax::MapProjection& e) const {
    return bind_map_projection(context, e, span);
  }
};

}  // namespace

ExpressionPtr bind_expression(const ExpressionContext& context,
                              const syntax::Expression& expression) {
  if (const auto variable = find_computed(context, expression))
    return make_variable(context.statement, *variable, expression.span);
  return std::visit(Dispatch{context, expression, expression.span}, expression.node);
}

ExpressionPtr bind_optional(const ExpressionContext& context,
                            const syntax::ExpressionPtr& expression) {
  return expression == nullptr ? nullptr : bind_expression(context, *expression);
}

ExpressionPtr bind_predicate(const ExpressionContext& context, const syntax::Expression& expression,
                             std::string_view place) {
  if (const auto* pattern = std::get_if<syntax::PatternExpression>(&expression.node);
      pattern != nullptr)
    return bind_pattern_predicate(context, *pattern, expression);
  ExpressionPtr bound = bind_expression(context, expression);
  const Type wanted = Type::of(ValueKind::boolean);
  if (!bound->type.may_be(wanted))
    throw invalid_argument_type(place, wanted, bound->type, expression.span);
  return bound;
}

void bind_conjuncts(const ExpressionContext& context, const syntax::ExpressionPtr& expression,
                    std::string_view place, std::vector<ExpressionPtr>& predicates) {
  if (expression == nullptr) return;
  ExpressionPtr bound = bind_predicate(context, *expression, place);
  const auto* logical = std::get_if<Logical>(&bound->node);
  if (logical == nullptr || logical->op != syntax::LogicalOperator::conjunction) {
    predicates.push_back(std::move(bound));
    return;
  }
  predicates.insert(predicates.end(), logical->operands.begin(), logical->operands.end());
}

ExpressionPtr bind_list(const ExpressionContext& context, const syntax::Expression& expression,
                        std::string_view place) {
  ExpressionPtr bound = bind_expression(context, expression);
  if (!bound->type.may_be(ValueKind::list) && !bound->type.is_null())
    throw invalid_argument_type(place, Type::of(ValueKind::list), bound->type, expression.span);
  return bound;
}

}  // namespace casus::bind
