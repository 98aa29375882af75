// Queries and patterns inside expressions.

#include <utility>

#include "engine/bind/bind_clause.hpp"
#include "engine/bind/bind_expression.hpp"
#include "engine/bind/match_pattern.hpp"

namespace casus::bind {

namespace {

Match match_of(MatchedPattern matched) {
  Match match;
  match.pattern = std::move(matched.pattern);
  match.predicates = std::move(matched.predicates);
  match.introduced = std::move(matched.introduced);
  return match;
}

ExpressionPtr subquery(StatementContext& statement, Subquery::Kind kind, BoundQuery query,
                       const OuterUses& uses, Type type, const syntax::Expression& whole) {
  Subquery bound{kind, std::make_shared<const BoundQuery>(std::move(query)), uses.variables(),
                 statement.add_variable("", type)};
  return make_expression(statement.share(whole, std::move(bound)), std::move(type), whole.span);
}

BoundQuery query_of(Match match, SourceSpan span) {
  BoundQuery query;
  query.parts.emplace_back();
  query.parts.back().clauses.push_back({std::move(match), span});
  return query;
}

/// MATCH … RETURN expression
BoundQuery query_of(StatementContext& statement, Match match, ExpressionPtr value,
                    SourceSpan span) {
  const VariableId variable = statement.add_variable("value", value->type);
  Projection projection;
  projection.is_return = true;
  projection.items.push_back({variable, "value", std::move(value)});
  BoundQuery query = query_of(std::move(match), span);
  query.parts.back().clauses.push_back({std::move(projection), span});
  query.parts.back().columns = query.columns = {{"value", variable}};
  return query;
}

}  // namespace

ExpressionPtr bind_pattern_predicate(const ExpressionContext& context,
                                     const syntax::PatternExpression& expression,
                                   const syntax::Expression& whole) {
  const OuterUses uses(context.statement);
  Scope scope(context.scope);
  PatternMatcher matcher(context.statement, scope, FreeNames::refused);
  matcher.add_part(*expression.pattern, nullptr);
  return subquery(context.statement, Subquery::Kind::exists,
                  query_of(match_of(matcher.finish()), whole.span), uses,
                  Type::of(ValueKind::boolean), whole);
}

ExpressionPtr bind_path_expression(const ExpressionContext& context,
                                   const syntax::PatternExpression& expression,
                                   const syntax::Expression& whole) {
  const syntax::PatternPart& part = *expression.pattern;
  if (part.shortest == syntax::ShortestKind::none) throw misplaced_pattern(whole.span);
  const OuterUses uses(context.statement);
  Scope scope(context.scope);
  PatternMatcher matcher(context.statement, scope, FreeNames::introduced);
  matcher.add_part(part, nullptr);
  Match match = match_of(matcher.finish());
  const Type type = Type::of(ValueKind::path);
  PatternPath path{context.statement.add_variable("", type), {}, {0}};
  path.nodes = {match.pattern.relationships[0].from, match.pattern.relationships[0].to};
  match.pattern.paths.push_back(path);
  match.introduced.push_back(path.variable);
  BoundQuery query = query_of(context.statement, std::move(match),
                              make_variable(context.statement, path.variable, whole.span), whole.span);
  const bool all = part.shortest == syntax::ShortestKind::all;
  return subquery(context.statement, all ? Subquery::Kind::collect : Subquery::Kind::first,
                  std::move(query), uses, all ? Type::list_of(type) : type, whole);
}

ExpressionPtr bind_pattern_comprehension(const ExpressionContext& context,
                                         const syntax::PatternComprehension& comprehension,
                                         const syntax::Expression& whole) {
  const OuterUses uses(context.statement);
  Scope scope(context.scope);
  PatternMatcher matcher(context.statement, scope, FreeNames::introduced);
  matcher.add_part(*comprehension.pattern, comprehension.path ? &*comprehension.path : nullptr);
  Match match = match_of(matcher.finish());
  const ExpressionContext body = context.body(scope);
  if (comprehension.predicate != nullptr)
    bind_conjuncts(body, comprehension.predicate, "WHERE", match.predicates);
  ExpressionPtr value = bind_expression(body, *comprehension.projection);
  const Type type = Type::list_of(value->type);
  return subquery(context.statement, Subquery::Kind::collect,
                  query_of(context.statement, std::move(match), std::move(value), whole.span), uses, type,
                  whole);
}

ExpressionPtr bind_subquery(const ExpressionContext& context,
                            const syntax::SubqueryExpression& expression,
                            const syntax::Expression& whole) {
  const OuterUses uses(context.statement);
  const bool collects = expression.kind == syntax::SubqueryKind::collect;
  BoundQuery query = bind_query_parts(context.statement, context.scope, nullptr, *expression.query,
                                      collects ? QueryRole::collection : QueryRole::condition);
  if (expression.kind == syntax::SubqueryKind::exists)
    return subquery(context.statement, Subquery::Kind::exists, std::move(query), uses,
                    Type::of(ValueKind::boolean), whole);
  if (!collects)
    return subquery(context.statement, Subquery::Kind::count, std::move(query), uses,
                    Type::of(ValueKind::integer), whole);
  if (query.columns.size() != 1) throw collect_needs_one_column(query.columns.size(), whole.span);
  const Type type = Type::list_of(context.statement.type_of(query.columns.front().variable));
  return subquery(context.statement, Subquery::Kind::collect, std::move(query), uses, type, whole);
}

}  // namespace casus::bind
