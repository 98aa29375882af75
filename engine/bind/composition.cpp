// Which clauses may follow each other, and which may end a query.

#include <array>

#include "engine/bind/bind_clause.hpp"
#include "engine/bind/overloaded.hpp"

namespace casus::bind {

namespace {

template <class Kind>
bool is(const syntax::Clause& clause) {
  return std::holds_alternative<Kind>(clause.node);
}

bool reads_only(QueryRole role) {
  return role == QueryRole::condition || role == QueryRole::collection;
}

void check_order(const syntax::SingleQuery& query) {
  const syntax::Clause* updating = nullptr;
  for (const auto& clause : query.clauses) {
    if (is_updating(clause)) {
      updating = &clause;
    } else if (is<syntax::WithClause>(clause)) {
      updating = nullptr;
    } else if (is<syntax::ReturnClause>(clause)) {
      if (&clause != &query.clauses.back()) throw misplaced_return(clause.span);
    } else if (updating != nullptr) {
      throw missing_with(keyword_of(clause), keyword_of(*updating), clause.span);
    }
  }
}

}  // namespace

std::string_view keyword_of(const syntax::Clause& clause) {
  return std::visit(
      overloaded{[](const syntax::MatchClause& c) -> std::string_view {
                   return c.optional ? "OPTIONAL MATCH" : "MATCH";
                 },
                 [](const syntax::UnwindClause&) -> std::string_view { return "UNWIND"; },
                 [](const syntax::WithClause&) -> std::string_view { return "WITH"; },
                 [](const syntax::ReturnClause&) -> std::string_view { return "RETURN"; },
                 [](const syntax::CreateClause&) -> std::string_view { return "CREATE"; },
                 [](const syntax::MergeClause&) -> std::string_view { return "MERGE"; },
                 [](const syntax::SetClause&) -> std::string_view { return "SET"; },
                 [](const syntax::RemoveClause&) -> std::string_view { return "REMOVE"; },
                 [](const syntax::DeleteClause&) -> std::string_view { return "DELETE"; },
                 [](const syntax::CallClause&) -> std::string_view { return "CALL"; },
                 [](const syntax::CallSubqueryClause&) -> std::string_view { return "CALL { … }"; },
                 [](const syntax::ForeachClause&) -> std::string_view { return "FOREACH"; }},
      clause.node);
}

bool is_updating(const syntax::Clause& clause) {
  return is<syntax::CreateClause>(clause) || is<syntax::MergeClause>(clause) ||
         is<syntax::SetClause>(clause) || is<syntax::RemoveClause>(clause) ||
         is<syntax::DeleteClause>(clause) || is<syntax::ForeachClause>(clause);
}

void check_composition(const syntax::SingleQuery& query, QueryRole role) {
  if (reads_only(role))
    for (const auto& clause : query.clauses)
      if (is_updating(clause)) throw updating_in_expression(keyword_of(clause), clause.span);
  check_order(query);
  if (query.clauses.empty() || role == QueryRole::condition) return;
  const syntax::Clause& last = query.clauses.back();
  const bool returns = is<syntax::ReturnClause>(last);
  const bool ends = returns || is_updating(last) || is<syntax::CallClause>(last) ||
                    is<syntax::CallSubqueryClause>(last);
  if (!ends) throw unfinished_query(keyword_of(last), last.span);
  if (role == QueryRole::collection && !returns) throw collect_needs_one_column(0, last.span);
}

}  // namespace casus::bind
