// MATCH and OPTIONAL MATCH.

#include <utility>

#include "engine/bind/bind_clause.hpp"
#include "engine/bind/bind_expression.hpp"
#include "engine/bind/match_pattern.hpp"

namespace casus::bind {

Match bind_match(QueryContext& query, const syntax::MatchClause& clause) {
  PatternMatcher matcher(query.statement, query.scope, FreeNames::introduced);
  for (const auto& part : clause.pattern) matcher.add_part(part, part.path ? &*part.path : nullptr);
  MatchedPattern matched = matcher.finish();
  Match match;
  match.optional = clause.optional;
  match.pattern = std::move(matched.pattern);
  match.introduced = std::move(matched.introduced);
  match.predicates = std::move(matched.predicates);
  bind_conjuncts(query.expressions(), clause.where, "WHERE", match.predicates);
  return match;
}

}  // namespace casus::bind
