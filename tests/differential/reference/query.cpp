#include "tests/differential/reference/query.hpp"

namespace casus::reference {

namespace {

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
  for (const Row& row : rows) {
    const std::size_t before = out.size();
    evaluator.match(clause.pattern, row, [&](const Row& match) {
      if (!clause.where || evaluator.test(*clause.where, match) == true) out.push_back(match);
    });
    if (!clause.optional || out.size() > before) continue;
    Row unmatched = row;
    for (const auto& name : introduced) unmatched.emplace(name, Value());
    out.push_back(std::move(unmatched));
  }
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

/// One part of a UNION. `graph` is null where the query may only read.
Table run_single(const syntax::SingleQuery& query, Row start, const Evaluator& evaluator,
                 Graph* graph) {
  Table table;
  table.rows.push_back(std::move(start));
  bool returned = false;
  for (const syntax::Clause& clause : query.clauses) {
    if (const auto* match = std::get_if<syntax::MatchClause>(&clause.node)) {
      table.rows = run_match(*match, table.rows, evaluator);
    } else if (const auto* unwind = std::get_if<syntax::UnwindClause>(&clause.node)) {
      table.rows = run_unwind(*unwind, table.rows, evaluator);
    } else if (const auto* with = std::get_if<syntax::WithClause>(&clause.node)) {
      table.rows = project(with->projection, table.rows, evaluator, table.columns);
      if (with->where)
        std::erase_if(table.rows,
                      [&](const Row& row) { return evaluator.test(*with->where, row) != true; });
    } else if (const auto* result = std::get_if<syntax::ReturnClause>(&clause.node)) {
      table.rows = project(result->projection, table.rows, evaluator, table.columns);
      returned = true;
    } else if (graph == nullptr || !run_update(clause, table.rows, *graph, evaluator)) {
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

}  // namespace

Table run_query(const syntax::Query& query, Graph& graph, const Parameters& parameters) {
  const Evaluator evaluator(graph, parameters);
  Table all = run_single(query.parts.front(), {}, evaluator, &graph);
  for (std::size_t i = 1; i < query.parts.size(); ++i)
    append_union(all, run_single(query.parts[i], {}, evaluator, &graph), query.union_all[i - 1]);
  return all;
}

Table run_subquery(const syntax::Query& query, const Row& row, const Evaluator& evaluator) {
  if (query.parts.size() != 1) throw OutsideCore("UNION in a subquery");
  return run_single(query.parts.front(), row, evaluator, nullptr);
}

}  // namespace casus::reference
