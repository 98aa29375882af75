// casus export DATABASE --format F PATH: the whole graph.

#include <iostream>

#include "engine/exchange/cypher_text.hpp"
#include "engine/exchange/dot.hpp"
#include "repl/commands/commands.hpp"
#include "repl/errors.hpp"
#include "repl/files.hpp"
#include "repl/session.hpp"
#include "repl/whole_graph.hpp"

namespace casus::repl {
namespace {

struct ExportOptions {
  std::string database;
  std::string format;
  std::string path;
};

int run_export(const ProgramOptions& options, const ExportOptions& chosen) {
  if (chosen.format == "csv" || chosen.format == "graphml") {
    throw not_available("casus export --format " + chosen.format);
  }
  require_readable(chosen.database);
  ProgramOptions read_options = options;
  read_options.database = chosen.database;
  read_options.engine.read_only = true;
  Session session(read_options, false);
  const exchange::Elements elements = whole_graph(session);
  std::string text;
  if (chosen.format == "dot") {
    text = exchange::to_dot(elements);
  } else if (chosen.format == "json") {
    text = graph_json(elements);
  } else {
    text = exchange::cypher_script(elements);
  }
  write_file(chosen.path, text);
  std::cerr << graph_size_text(elements) << " written to " << chosen.path << '\n';
  return exit_success;
}

}  // namespace

void add_export(CLI::App& app, ProgramOptions& options) {
  auto chosen = std::make_shared<ExportOptions>();
  CLI::App* command = app.add_subcommand("export", "Write the whole graph to a file");
  command->add_option("DATABASE", chosen->database, "The file")->required()->option_text(" ");
  command->add_option("--format", chosen->format, "cypher, csv, json, graphml or dot")
      ->required()
      ->check(CLI::IsMember({"cypher", "csv", "json", "graphml", "dot"}))
      ->option_text("FORMAT");
  command->add_option("PATH", chosen->path, "The file to write")->required()->option_text(" ");
  command->callback([&options, chosen] {
    options.subcommand = [chosen](const ProgramOptions& all) { return run_export(all, *chosen); };
  });
}

}  // namespace casus::repl
