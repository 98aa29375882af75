// :export: the last result, a query's or the whole graph as a picture or a file

#include <iostream>

#include "engine/exchange/dot.hpp"
#include "repl/errors.hpp"
#include "repl/files.hpp"
#include "repl/render/graphviz.hpp"
#include "repl/shell/command.hpp"
#include "repl/whole_graph.hpp"
#include "repl/writers/graph_writer.hpp"

namespace casus::repl {
namespace {

/// What the end of a file's name asks for: a picture by Graphviz, or one of the writers.
struct Target {
  std::string picture;  // svg, png, pdf; empty for a writer
  Format format = Format::dot;
};

Target target_of(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  const std::string ending = dot == std::string::npos ? std::string() : path.substr(dot + 1);
  if (ending == "svg" || ending == "png" || ending == "pdf") return {ending, Format::dot};
  if (ending == "dot" || ending == "gv") return {"", Format::dot};
  if (ending == "mmd") return {"", Format::mermaid};
  if (ending == "md") return {"", Format::markdown};
  if (ending == "txt") return {"", Format::table};
  const std::optional<Format> format = format_named(ending);
  if (!format || ending == "table") throw unknown_picture(path);
  return {"", *format};
}

/// The whole graph as a result with one column.
Result whole_graph_result(Session& session) {
  const exchange::Elements elements = whole_graph(session);
  std::vector<List> rows;
  for (const Value& node : elements.nodes) rows.push_back({node});
  for (const Value& relationship : elements.relationships) rows.push_back({relationship});
  return {{"element"}, std::move(rows)};
}

Result chosen_result(Session& session, const std::string& query) {
  if (query == "*") return whole_graph_result(session);
  if (!query.empty()) return session.run(query);
  if (!session.last_result()) throw nothing_to_export();
  return *session.last_result();
}

Outcome export_result(Session& session, const std::string& arguments) {
  const auto [path, query] = first_word(arguments);
  if (path.empty()) throw wrong_arguments(":export FILE [QUERY|*]");
  const Target target = target_of(path);
  try {
    const Result result = chosen_result(session, query);
    StringOutput text;
    if (!result.columns().empty()) {
      make_writer(target.format, session.node_lookup())->write(result, text);
    }
    const std::string content = text.text();
    write_file(expand_home(path), target.picture.empty() ? content : draw(content, target.picture));
  } catch (const Error& error) {
    return session.report(error, query, {});
  }
  std::cerr << "written to " << path << '\n';
  return Outcome::done;
}

}  // namespace

std::vector<Command> export_commands() {
  return {
      {"export",
       {},
       "FILE [QUERY|*]",
       "Draw or write the last result, a query's result, or the whole graph (*)",
       "  The file's ending says how: .svg, .png and .pdf are pictures by Graphviz; .dot, .mmd,\n"
       "  .cypher, .csv, .tsv, .json, .jsonl, .md and .txt are texts.",
       ArgumentKind::file_and_query,
       export_result}};
}

}  // namespace casus::repl
