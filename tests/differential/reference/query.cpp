#include "tests/differential/reference/query.hpp"

#include <algorithm>

namespace casus::reference {

namespace {

Table run_scoped(const syntax::Query& query, const Row& row, bool explicit_scope,
                 const Evaluator& evaluator, Graph* graph);

bool finds_shortest(const syntax::PatternPart& part) {
  return part.shortest != syntax::ShortestKind::none;
}

/// What is the same in all matches of which the shortest path is looked for: its ends, and all that other parts
/// bind, of which everything must have a name here.
std::string beside_shortest(const syntax::PatternPart& part, const Path& path, const Row& match) {
  std::string out = std::to_string(path.nodes.front().element_id()) + "," +
                    std::to_string(path.nodes.back().element_id());
  const auto& list = part.relationships.front().variable;
  for (const auto& [name, value] : match) {
    const bool own = (part.path && name == part.path->text) || (list && name == list->text);
    if (!own) out += " " + name + "=" + equivalence_key(value);
  }
  return out;
}

/// Of the matches of one row, those with the shortest path between their ends: one for each pair of
/// ends, or all. A match that fails WHERE was none, so that the path meets all of it.
std::vector<Row> shortest_of(const syntax::MatchClause& clause, std::vector<Row> matches) {
  if (std::count_if(clause.pattern.begin(), clause.pattern.end(), finds_shortest) != 1)
    throw OutsideCore("a shortest path beside another one");
  for (const auto& other : clause.pattern) {
    if (finds_shortest(other)) continue;
    for (const auto& node : other.nodes)
      if (!node.variable) throw OutsideCore("a shortest path beside a node without a name");
    for (const auto& relationship : other.relationships)
      if (!relationship.variable) throw OutsideCore("a shortest path beside a relationship without a name");
  }
  const syntax::PatternPart& part = *std::find_if(clause.pattern.begin(), clause.pattern.end(), finds_shortest);
  std::map<std::string, std::vector<Row>> by_ends;
  for (Row& match : matches) {
    Row rest = match;
    const Path path = rest[shortest_path].as_path();
    rest.erase(shortest_path);
    match.erase(shortest_path);
    std::vector<Row>& best = by_ends[beside_shortest(part, path, match)];
    const std::size_t length = path.relationships.size();
    rest[shortest_path] = Value(static_cast<std::int64_t>(length));
    const auto best_length =
        best.empty() ? std::int64_t{-1} : best.front().at(shortest_path).as_integer();
    if (!best.empty() && static_cast<std::int64_t>(length) > best_length) continue;
    if (!best.empty() && static_cast<std::int64_t>(length) < best_length) best.clear();
    if (best.empty() || part.shortest == syntax::ShortestKind::all) best.push_back(rest);
  }
  std::vector<Row> out;
  for (auto& [ends, best] : by_ends)
    for (Row& row : best) {
      row.erase(shortest_path);
      out.push_back(std::move(row));
    }
  return out;
}

std::vector<Row> run_match(const syntax::MatchClause& clause, const std::vector<Row>& rows,
                           const Evaluator& evaluator) {
  std::set<std::string> introduced;
  for (const auto& part : clause.pattern) {
    if (part.path) introduced.insert(part.path->text);
    for (const auto& node : part.nodes)
      if (node.variable) introduced.insert(node.variable->text);
    for (const auto& relationship : part.relationships)
      if (relationship.variable) introduced.insert(relationship.variable->text);
  }
  std::vector<Row> out;
  const bool shortest = std::any_of(clause.pattern.begin(), clause.pattern.end(), finds_shortest);
  for (const Row& row : rows) {
    std::vector<Row> matches;
    evaluator.match(clause.pattern, row, [&](const Row& match) {
      if (!clause.where || evaluator.test(*clause.where, match) == true) matches.push_back(match);
    });
    if (shortest) matches = shortest_of(clause, std::move(matches));
    const bool found = !matches.empty();
    std::move(matches.begin(), matches.end(), std::back_inserter(out));
    if (!clause.optional || found) continue;
    Row unmatched = row;
    for (const auto& name : introduced) unmatched.emplace(name, Value());
    out.push_back(std::move(unmatched));
  }
  if (evaluator.order() == RowOrder::backward) std::reverse(out.begin(), out.end());
  return out;
}

std::vector<Row> run_unwind(const syntax::UnwindClause& clause, const std::vector<Row>& rows,
                            const Evaluator& evaluator) {
  std::vector<Row> out;
  for (const Row& row : rows) {
    const Value list = evaluator.evaluate(*clause.list, row);
    if (list.is_null()) continue;
    const List items = list.is(ValueKind::list) ? list.as_list() : List{list};
    for (const Value& item : items) {
      evaluator.count_step();
      out.push_back(row);
      out.back()[clause.variable.text] = item;
    }
  }
  return out;
}

bool returns(const syntax::SingleQuery& query) {
  return std::holds_alternative<syntax::ReturnClause>(query.clauses.back().node);
}

/// CALL { … }: the rows of the query inside, beside the row that it ran for; only that row where
/// the query returns nothing.
std::vector<Row> run_call(const syntax::CallSubqueryClause& clause, const std::vector<Row>& rows,
                          const Evaluator& evaluator, Graph* graph) {
  const bool unit = !returns(clause.query->parts.front());
  std::vector<Row> out;
  for (const Row& row : rows) {
    Row inner;
    if (!clause.explicit_scope || clause.scope_all) inner = row;
    for (const auto& name : clause.scope) inner[name.text] = row.at(name.text);
    const Table table = run_scoped(*clause.query, inner, clause.explicit_scope, evaluator, graph);
    if (unit) out.push_back(row);
    if (unit) continue;
    for (const Row& found : table.rows) {
      out.push_back(row);
      for (const auto& column : table.columns) out.back()[column] = found.at(column);
    }
  }
  return out;
}

/// Runs an updating clause; false for any other. What a clause leaves connected, a later one may yet
/// delete.
bool update(const syntax::SingleQuery& query, const syntax::Clause& clause, std::vector<Row>& rows,
            Graph& graph, const Evaluator& evaluator) {
  try {
    return run_update(clause, rows, graph, evaluator);
  } catch (const StillConnected&) {
    const bool is_last = std::none_of(
        query.clauses.begin() + (&clause - query.clauses.data()) + 1, query.clauses.end(),
        [](const auto& later) { return std::holds_alternative<syntax::DeleteClause>(later.node); });
    if (is_last) throw;
    throw OutsideCore("a node that is deleted before its relationships");
  }
}

/// One part of a UNION. `lasting` are the variables from outside, which no WITH takes away; `graph` is
/// null where the query may only read.
Table run_single(const syntax::SingleQuery& query, Row start, const Row& lasting,
                 const Evaluator& evaluator, Graph* graph) {
  Table table;
  table.rows.push_back(std::move(start));
  bool returned = false;
  for (const syntax::Clause& clause : query.clauses) {
    if (const auto* match = std::get_if<syntax::MatchClause>(&clause.node)) {
      table.rows = run_match(*match, table.rows, evaluator);
    } else if (const auto* unwind = std::get_if<syntax::UnwindClause>(&clause.node)) {
      table.rows = run_unwind(*unwind, table.rows, evaluator);
    } else if (const auto* call = std::get_if<syntax::CallSubqueryClause>(&clause.node)) {
      table.rows = run_call(*call, table.rows, evaluator, graph);
    } else if (const auto* with = std::get_if<syntax::WithClause>(&clause.node)) {
      table.rows = project(with->projection, table.rows, evaluator, lasting, table.columns);
      if (with->where)
        std::erase_if(table.rows,
                      [&](const Row& row) { return evaluator.test(*with->where, row) != true; });
    } else if (const auto* result = std::get_if<syntax::ReturnClause>(&clause.node)) {
      table.rows = project(result->projection, table.rows, evaluator, lasting, table.columns);
      returned = true;
    } else if (graph == nullptr || !update(query, clause, table.rows, *graph, evaluator)) {
      throw OutsideCore("a clause");
    }
  }
  if (!returned && graph != nullptr) return {};
  return table;
}

void append_union(Table& all, Table part, bool keep_equal) {
  if (all.columns != part.columns) throw QueryError("parts of a UNION with other columns");
  for (Row& row : part.rows) all.rows.push_back(std::move(row));
  if (keep_equal) return;
  std::set<std::string> seen;
  std::erase_if(all.rows, [&](const Row& row) {
    std::string key;
    for (const auto& column : all.columns) key += equivalence_key(row.at(column)) + "|";
    return !seen.insert(key).second;
  });
}

/// The query of a CALL { … }. Without a list of variables before it each part sees those that it
/// brings in by a WITH of its own.
Table run_scoped(const syntax::Query& query, const Row& row, bool explicit_scope,
                 const Evaluator& evaluator, Graph* graph) {
  Table all;
  for (std::size_t i = 0; i < query.parts.size(); ++i) {
    const auto& first = query.parts[i].clauses.front().node;
    const bool imports = explicit_scope || std::holds_alternative<syntax::WithClause>(first);
    Table part = run_single(query.parts[i], imports ? row : Row{}, explicit_scope ? row : Row{}, evaluator, graph);
    if (i == 0)
      all = std::move(part);
    else
      append_union(all, std::move(part), query.union_all[i - 1]);
  }
  return all;
}

}  // namespace

Table run_query(const syntax::Query& query, Graph& graph, const Parameters& parameters, RowOrder order) {
  const Evaluator evaluator(graph, parameters, order);
  Table all = run_single(query.parts.front(), {}, {}, evaluator, &graph);
  for (std::size_t i = 1; i < query.parts.size(); ++i)
    append_union(all, run_single(query.parts[i], {}, {}, evaluator, &graph), query.union_all[i - 1]);
  return all;
}

Table run_subquery(const syntax::Query& query, const Row& row, const Evaluator& evaluator) {
  return run_scoped(query, row, true, evaluator, nullptr);
}

}  // namespace casus::reference
