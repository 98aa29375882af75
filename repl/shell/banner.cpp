#include "repl/shell/banner.hpp"

#include <filesystem>

#include "casus/database.hpp"
#include "repl/errors.hpp"
#include "repl/files.hpp"
#include "repl/graph_loader.hpp"

namespace casus::repl {
namespace {

constexpr std::string_view any_graph =
    "MATCH (n) UNWIND labels(n) AS label\nRETURN label, count(*) AS nodes ORDER BY nodes DESC;";
constexpr std::string_view new_graph =
    "CREATE (:Person {name: 'Ada'})-[:KNOWS]->(:Person {name: 'Charles'});\n"
    "MATCH (a)-[r]->(b) RETURN a.name, type(r), b.name;";

std::string first_query(const std::string& loaded, bool empty) {
  if (loaded.empty()) return std::string(empty ? new_graph : any_graph);
  try {
    const auto file = std::filesystem::path(find_graph(loaded)) / "first-query.txt";
    std::error_code error;
    if (std::filesystem::is_regular_file(file, error)) return read_file(file.string());
  } catch (const ProgramError&) {
    // A graph without a query of its own.
  }
  return std::string(any_graph);
}

std::string indented(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += "  " + std::string(text.substr(0, end)) + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

std::string banner(Session& session, const std::string& loaded) {
  std::string out = "Casus " + std::string(version()) + " — ";
  const std::string place = session.path().empty() ? "in memory" : session.path();
  std::string size = "empty";
  try {
    size = graph_size(session);
  } catch (const Error& error) {
    size = error.what();
  }
  const bool empty = size.starts_with("0 nodes");
  out += loaded.empty() ? place : loaded + ", " + place;
  out += ": " + (empty ? std::string("an empty graph") : size) + "\n";
  out += ":help for help, :quit to leave. Statements end with a semicolon. To begin:\n\n";
  out += indented(first_query(loaded, empty));
  return out + "\n";
}

}  // namespace casus::repl
