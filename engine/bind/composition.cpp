// Which clauses may follow each other, and which may end a query.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

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

std::vector<std::string> names_of(const syntax::MatchClause& match) {
  std::vector<std::string> names;
  const auto add = [&](const std::optional<syntax::Name>& name) {
    if (name && std::find(names.begin(), names.end(), name->text) == names.end())
      names.push_back(name->text);
  };
  for (const auto& part : match.pattern) {
    add(part.path);
    for (const auto& node : part.nodes) add(node.variable);
    for (const auto& relationship : part.relationships) add(relationship.variable);
  }
  return names;
}

std::vector<std::string> names_of(const syntax::Projection& projection) {
  std::vector<std::string> names;
  if (projection.all) return {"*"};
  for (const auto& item : projection.items)
    names.push_back(item.alias ? item.alias->text : item.text);
  return names;
}

/// What a RETURN behind the clause could list, as it would be written.
std::string columns_after(const syntax::Clause& clause) {
  constexpr std::size_t most_listed = 3;
  std::vector<std::string> names;
  if (const auto* match = std::get_if<syntax::MatchClause>(&clause.node)) {
    names = names_of(*match);
    if (names.empty()) return "count(*)";
  } else if (const auto* with = std::get_if<syntax::WithClause>(&clause.node)) {
    names = names_of(with->projection);
  } else if (const auto* unwind = std::get_if<syntax::UnwindClause>(&clause.node)) {
    names = {unwind->variable.text};
  } else if (const auto* load = std::get_if<syntax::LoadCsvClause>(&clause.node)) {
    names = {load->variable.text};
  }
  if (names.empty() || names.size() > most_listed) return "*";
  std::string columns;
  for (const auto& name : names) columns += (columns.empty() ? "" : ", ") + name;
  return columns;
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
                 [](const syntax::LoadCsvClause&) -> std::string_view { return "LOAD CSV"; },
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
  if (!ends) throw unfinished_query(keyword_of(last), columns_after(last), last.span);
  if (role == QueryRole::collection && !returns) throw collect_needs_one_column(0, last.span);
}

}  // namespace casus::bind
