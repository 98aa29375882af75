// FOREACH.

#include <utility>

#include "engine/bind/bind_clause.hpp"
#include "engine/bind/bind_expression.hpp"

namespace casus::bind {

Foreach bind_foreach(QueryContext& query, const syntax::ForeachClause& clause) {
  query.statement.note_write();
  Foreach foreach{};
  foreach
    .list = bind_list(query.expressions(), *clause.list, "FOREACH");
  const Type& type = foreach.list->type;
  // What the body names is gone behind it.
  QueryContext body(query.statement, &query.scope);
  foreach
    .variable = body.introduce(clause.variable,
                               type.is_only(ValueKind::list) ? type.element() : Type::any());
  std::vector<Column> no_columns;
  for (const auto& inner : clause.body) {
    if (!is_updating(inner)) throw reading_in_foreach(keyword_of(inner), inner.span);
    foreach
      .body.push_back(bind_clause(body, inner, no_columns));
  }
  return foreach;
}

}  // namespace casus::bind
