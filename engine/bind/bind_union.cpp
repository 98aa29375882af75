// UNION and UNION ALL.

#include <algorithm>
#include <utility>

#include "engine/bind/bind_clause.hpp"

namespace casus::bind {

namespace {

std::vector<std::string> names_of(const std::vector<Column>& columns) {
  std::vector<std::string> names;
  for (const auto& column : columns) names.push_back(column.name);
  return names;
}

/// Puts the columns in the order of the first part's.
std::vector<Column> arranged(const std::vector<Column>& columns, const std::vector<Column>& first,
                             SourceSpan span) {
  std::vector<Column> out;
  for (const auto& wanted : first) {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const Column& c) { return c.name == wanted.name; });
    if (found != columns.end()) out.push_back(*found);
  }
  if (out.size() != first.size() || columns.size() != first.size())
    throw different_union_columns(names_of(first), names_of(columns), span);
  return out;
}

}  // namespace

void join_parts(StatementContext& statement, const syntax::Query& query, BoundQuery& bound) {
  if (bound.parts.empty()) return;
  if (bound.parts.size() == 1) {
    bound.columns = bound.parts.front().columns;
    return;
  }
  bound.union_all = query.union_all.front();
  for (std::size_t i = 1; i < bound.parts.size(); ++i) {
    if (query.union_all[i - 1] != bound.union_all) throw mixed_union(query.parts[i].span);
    bound.parts[i].columns =
        arranged(bound.parts[i].columns, bound.parts[0].columns, query.parts[i].span);
  }
  for (std::size_t c = 0; c < bound.parts[0].columns.size(); ++c) {
    Type type = Type::null();
    for (const auto& part : bound.parts) type = type | statement.type_of(part.columns[c].variable);
    const std::string& name = bound.parts[0].columns[c].name;
    bound.columns.push_back({name, statement.add_variable(name, std::move(type))});
  }
}

}  // namespace casus::bind
