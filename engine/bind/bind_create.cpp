// CREATE.

#include "engine/bind/bind_clause.hpp"
#include "engine/bind/create_pattern.hpp"

namespace casus::bind {

Create bind_create(QueryContext& query, const syntax::CreateClause& clause, SourceSpan span) {
  return {bind_making_pattern(query.statement, query.scope, clause.pattern, MakingClause::create), span};
}

}  // namespace casus::bind
