// casus export DATABASE --format F PATH: the whole graph.

#include <csignal>
#include <iostream>

#include "casus/error.hpp"
#include "casus/maintenance.hpp"
#include "repl/commands/commands.hpp"
#include "repl/errors.hpp"
#include "repl/files.hpp"
#include "repl/report.hpp"

namespace casus::repl {
namespace {

struct ExportOptions {
  std::string database;
  std::string format;
  std::string path;
};

/// Ctrl-C ends the program at once: no file is there in part under its name.
void end_at_interrupt() { std::signal(SIGINT, SIG_DFL); }

int run_export(const ProgramOptions& options, const ExportOptions& chosen) {
  require_file(chosen.database, "export");
  end_at_interrupt();
  Options engine = options.engine;
  engine.read_only = true;
  const Database database = Database::open(expand_home(chosen.database), engine);
  const bool to_standard_output = chosen.path == "-";
  GraphSize size;
  try {
    size = export_graph(database, export_format_named(chosen.format).value_or(ExportFormat::cypher),
                        to_standard_output ? "/dev/stdout" : expand_home(chosen.path));
  } catch (const Error& error) {
    // The database was opened; what failed is the export.
    throw ProgramError(error.what(), exit_statement_failed);
  }
  std::cerr << counted(size.nodes, "node", "nodes") << ", "
            << counted(size.relationships, "relationship", "relationships") << " written to "
            << (to_standard_output ? "standard output" : chosen.path) << '\n';
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
  command
      ->add_option("PATH", chosen->path,
                   "The file to write; for csv a new folder. - is standard output")
      ->required()
      ->option_text(" ");
  command->callback([&options, chosen] {
    options.subcommand = [chosen](const ProgramOptions& all) { return run_export(all, *chosen); };
  });
}

}  // namespace casus::repl
