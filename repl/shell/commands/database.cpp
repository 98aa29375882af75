// :open, :load and :source

#include <iostream>

#include "repl/errors.hpp"
#include "repl/files.hpp"
#include "repl/graph_loader.hpp"
#include "repl/shell/command.hpp"

namespace casus::repl {
namespace {

Outcome open_database(Session& session, const std::string& path) {
  if (path.empty()) throw wrong_arguments(":open FILE (or :memory:)");
  const bool dropped = session.open(path);
  if (session.interactive()) {
    std::cerr << (session.path().empty() ? "in memory" : session.path()) << ": "
              << graph_size(session) << '\n';
  }
  // A person sees that and goes on; a script has lost what it meant to keep.
  return dropped && !session.interactive() ? Outcome::failed : Outcome::done;
}

Outcome load(Session& session, const std::string& name) {
  if (name.empty()) {
    std::string message = ":load NAME|FOLDER; graphs:";
    for (const std::string& graph : graph_names()) message += " " + graph;
    throw wrong_arguments(message);
  }
  const Outcome outcome = load_graph(session, name);
  if (outcome == Outcome::done && session.interactive()) {
    std::cerr << name << ": " << graph_size(session) << '\n';
  }
  return outcome;
}

Outcome source(Session& session, const std::string& path) {
  // A script that runs itself would never end.
  static int depth = 0;
  constexpr int deepest = 16;
  if (path.empty()) throw wrong_arguments(":source SCRIPT");
  if (depth >= deepest) throw ProgramError("scripts run each other too deeply", exit_usage);
  const std::string script = read_file(expand_home(path));
  ++depth;
  const Outcome outcome = run_script(session, script, path);
  --depth;
  return outcome;
}

}  // namespace

std::vector<Command> database_commands() {
  return {
      {"open",
       {},
       "FILE",
       "Open another database in place of this one",
       "  The file is made if absent; :memory: is a new graph in memory. A transaction that is "
       "open\n"
       "  is rolled back; in a script that is an error.",
       ArgumentKind::file,
       open_database},
      {"load",
       {},
       "NAME|FOLDER",
       "Load a graph that comes with Casus into the empty database",
       "  A folder's *.cypher scripts are run in name order.",
       ArgumentKind::graph,
       load},
      {"source",
       {"read"},
       "SCRIPT",
       "Run a script of statements",
       "  It stops at the first statement that fails.",
       ArgumentKind::file,
       source},
  };
}

}  // namespace casus::repl
