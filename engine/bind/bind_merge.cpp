// MERGE with ON CREATE and ON MATCH.

#include "engine/bind/bind_clause.hpp"
#include "engine/bind/create_pattern.hpp"

namespace casus::bind {

Merge bind_merge(QueryContext& query, const syntax::MergeClause& clause, SourceSpan span) {
  Merge merge;
  merge.pattern =
      bind_making_pattern(query.statement, query.scope, {&clause.pattern, 1}, MakingClause::merge);
  merge.on_create = bind_set_items(query, clause.on_create);
  merge.on_match = bind_set_items(query, clause.on_match);
  merge.span = span;
  return merge;
}

}  // namespace casus::bind
