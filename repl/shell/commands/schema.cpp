// :schema: what is in the graph

#include <algorithm>

#include "casus/result.hpp"
#include "repl/errors.hpp"
#include "repl/shell/command.hpp"

namespace casus::repl {
namespace {

struct Section {
  std::string_view title;
  std::string_view query;
  bool command = false;  // a schema command, which an engine without schema does not know
};

constexpr Section sections[] = {
    {"Node labels",
     "MATCH (n) UNWIND labels(n) AS label "
     "UNWIND CASE WHEN size(keys(n)) = 0 THEN [null] ELSE keys(n) END AS key "
     "RETURN label, count(DISTINCT n) AS nodes, collect(DISTINCT key) AS properties ORDER BY "
     "label"},
    {"Relationship types",
     "MATCH ()-[r]->() "
     "UNWIND CASE WHEN size(keys(r)) = 0 THEN [null] ELSE keys(r) END AS key "
     "RETURN type(r) AS type, count(DISTINCT r) AS relationships, "
     "collect(DISTINCT key) AS properties ORDER BY type"},
    {"Indexes", "SHOW INDEXES", true},
    {"Constraints", "SHOW CONSTRAINTS", true},
};

/// The same rows with lists of strings sorted and joined by commas, which read better than
/// literals.
Result with_joined_lists(const Result& result) {
  std::vector<List> rows;
  for (const Row row : result) {
    List& cells = rows.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!row[i].is(ValueKind::list)) {
        cells.push_back(row[i]);
        continue;
      }
      std::vector<std::string> names;
      for (const Value& item : row[i].as_list()) names.push_back(to_text(item));
      std::sort(names.begin(), names.end());
      std::string text;
      for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
      cells.emplace_back(text);
    }
  }
  return {result.columns(), std::move(rows)};
}

Result rows_of(Session& session, const Section& section) {
  try {
    return session.run(section.query, {});
  } catch (const Error& error) {
    if (!section.command || error.kind() != ErrorKind::semantic) throw;
    return {};
  }
}

Outcome schema(Session& session, const std::string& arguments) {
  if (!arguments.empty()) throw wrong_arguments(":schema");
  bool any = false;
  for (const Section& section : sections) {
    const Result result = rows_of(session, section);
    if (result.empty()) continue;
    any = true;
    session.output().write(std::string(section.title) + "\n");
    session.show(with_joined_lists(result));
  }
  if (!any) session.output().write("The graph is empty.\n");
  session.output().flush();
  return Outcome::done;
}

}  // namespace

std::vector<Command> schema_commands() {
  return {{"schema",
           {"tables"},
           "",
           "Labels, relationship types, properties, indexes, constraints",
           "  Counts what is there, so it takes a moment on a large graph.",
           ArgumentKind::none,
           schema}};
}

}  // namespace casus::repl
