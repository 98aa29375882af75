#pragma once

// Expressions of the syntax tree to bound ones. bind_expression.cpp has the dispatch; the families
// of expressions have a file each.

#include <string_view>
#include <vector>

#include "engine/bind/expression_context.hpp"

namespace casus::bind {

/// A bound expression of its parts.
template <class Node>
ExpressionPtr make_expression(Node node, Type type, SourceSpan span) {
  return std::make_shared<const BoundExpression>(
      BoundExpression{std::move(node), std::move(type), span});
}
/// A mention of a variable, noted as a use of it.
ExpressionPtr make_variable(StatementContext& statement, VariableId variable, SourceSpan span);
ExpressionPtr make_equality(ExpressionPtr left, ExpressionPtr right, SourceSpan span);

/// An expression whose value is asked for.
ExpressionPtr bind_expression(const ExpressionContext& context,
                              const syntax::Expression& expression);
/// nullptr for an absent one.
ExpressionPtr bind_optional(const ExpressionContext& context,
                            const syntax::ExpressionPtr& expression);
/// An expression that stands as a condition, so that it may be a pattern and must be able to be a
/// boolean. `place` is for the message: "WHERE", "AND", "NOT".
ExpressionPtr bind_predicate(const ExpressionContext& context, const syntax::Expression& expression,
                             std::string_view place);
/// The conjuncts of a condition, added to `predicates`; nothing for an absent one.
void bind_conjuncts(const ExpressionContext& context, const syntax::ExpressionPtr& expression,
                    std::string_view place, std::vector<ExpressionPtr>& predicates);
/// An expression that must be able to be a list.
ExpressionPtr bind_list(const ExpressionContext& context, const syntax::Expression& expression,
                        std::string_view place);

/// Whether a value of type `found` can be given where `wanted` is asked for: an integer is taken
/// for a float.
bool accepts(const Type& wanted, const Type& found);
/// Whether a function or procedure takes no null as its argument number `i`.
template <class Callable>
bool refuses_null(const Callable& callable, std::size_t i) {
  return i < callable.refuses_null.size() && callable.refuses_null[i];
}

// The families.
ExpressionPtr bind_literal_list(const ExpressionContext&, const syntax::ListLiteral&, SourceSpan);
ExpressionPtr bind_literal_map(const ExpressionContext&, const syntax::MapLiteral&, SourceSpan);
ExpressionPtr bind_property(const ExpressionContext&, const syntax::PropertyAccess&, SourceSpan);
ExpressionPtr bind_index(const ExpressionContext&, const syntax::IndexAccess&, SourceSpan);
ExpressionPtr bind_slice(const ExpressionContext&, const syntax::SliceAccess&, SourceSpan);
ExpressionPtr bind_label_predicate(const ExpressionContext&, const syntax::LabelPredicate&,
                                   SourceSpan);
ExpressionPtr bind_map_projection(const ExpressionContext&, const syntax::MapProjection&,
                                  SourceSpan);
ExpressionPtr bind_logical(const ExpressionContext&, const syntax::Logical&, SourceSpan);
ExpressionPtr bind_comparison(const ExpressionContext&, const syntax::Comparison&, SourceSpan);
ExpressionPtr bind_arithmetic(const ExpressionContext&, const syntax::Arithmetic&, SourceSpan);
ExpressionPtr bind_sign(const ExpressionContext&, const syntax::Sign&, SourceSpan);
ExpressionPtr bind_case(const ExpressionContext&, const syntax::Case&, SourceSpan);
ExpressionPtr bind_function_call(const ExpressionContext&, const syntax::FunctionCall&,
                                 const syntax::Expression& whole);
ExpressionPtr bind_count_star(const ExpressionContext&, const syntax::Expression& whole);
ExpressionPtr bind_list_comprehension(const ExpressionContext&, const syntax::ListComprehension&,
                                      SourceSpan);
ExpressionPtr bind_quantifier(const ExpressionContext&, const syntax::Quantifier&, SourceSpan);
ExpressionPtr bind_reduce(const ExpressionContext&, const syntax::Reduce&, SourceSpan);
ExpressionPtr bind_pattern_comprehension(const ExpressionContext&,
                                         const syntax::PatternComprehension&,
                                         const syntax::Expression& whole);
/// (a)-->(b) as a condition.
ExpressionPtr bind_pattern_predicate(const ExpressionContext&, const syntax::PatternExpression&,
                                     const syntax::Expression& whole);
/// shortestPath( … ) as a value; any other pattern is refused.
ExpressionPtr bind_path_expression(const ExpressionContext&, const syntax::PatternExpression&,
                                   const syntax::Expression& whole);
ExpressionPtr bind_subquery(const ExpressionContext&, const syntax::SubqueryExpression&,
                            const syntax::Expression& whole);

}  // namespace casus::bind
