// CALL { … } and CALL (x, y) { … }.

#include <utility>

#include "engine/bind/bind_clause.hpp"

namespace casus::bind {

namespace {

/// The names that CALL (x, y) hands in.
Scope handed_in(const QueryContext& query, const syntax::CallSubqueryClause& clause) {
  Scope scope;
  if (clause.scope_all)
    for (const auto& [name, variable] : query.scope.visible()) scope.add(name, variable);
  for (const auto& name : clause.scope)
    scope.add(name.text, resolve_variable(query.expressions(), name.text, name.span));
  return scope;
}

}  // namespace

CallSubquery bind_call_subquery(QueryContext& query, const syntax::CallSubqueryClause& clause,
                                SourceSpan span) {
  const OuterUses uses(query.statement);
  const Scope scope = handed_in(query, clause);
  BoundQuery bound = bind_query_parts(query.statement, clause.explicit_scope ? &scope : nullptr,
                                      clause.explicit_scope ? nullptr : &query.scope, *clause.query,
                                      QueryRole::call);
  CallSubquery call;
  call.unit = bound.columns.empty();
  for (const auto& column : bound.columns) {
    if (query.scope.find(column.name).variable) throw variable_already_bound(column.name, span);
    query.scope.add(column.name, column.variable);
  }
  call.query = std::make_shared<const BoundQuery>(std::move(bound));
  call.outer = uses.variables();
  return call;
}

}  // namespace casus::bind
