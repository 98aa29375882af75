// casus check DATABASE: damage listed on standard output.
// casus salvage DATABASE NEW: what damage has left.

#include <csignal>
#include <iostream>

#include "casus/maintenance.hpp"
#include "engine/exchange/text.hpp"
#include "repl/commands/commands.hpp"
#include "repl/errors.hpp"
#include "repl/output.hpp"
#include "repl/report.hpp"

namespace casus::repl {
namespace {

struct CheckOptions {
  std::string database;
  std::string copy;
};

/// Ctrl-C ends the program at once: no file is there in part under its name.
void end_at_interrupt() { std::signal(SIGINT, SIG_DFL); }

int run_check(const std::string& database) {
  end_at_interrupt();
  const std::vector<std::string> damage = check(database);
  FileOutput output(1, "standard output");
  for (const std::string& line : damage) output.write(exchange::visible(line) + "\n");
  if (damage.empty()) output.write(exchange::visible(database) + " is sound\n");
  output.flush();
  return damage.empty() ? exit_success : exit_statement_failed;
}

int run_salvage(const CheckOptions& chosen) {
  end_at_interrupt();
  const SalvageReport report = salvage(chosen.database, chosen.copy);
  FileOutput output(1, "standard output");
  for (const std::string& line : report.losses) output.write(exchange::visible(line) + "\n");
  output.flush();
  std::cerr << counted(report.saved.nodes, "node", "nodes") << ", "
            << counted(report.saved.relationships, "relationship", "relationships") << ", "
            << counted(report.rules, "index or constraint", "indexes and constraints")
            << " saved to " << chosen.copy << '\n';
  return exit_success;
}

}  // namespace

void add_check(CLI::App& app, ProgramOptions& options) {
  auto chosen = std::make_shared<CheckOptions>();
  CLI::App* check_command =
      app.add_subcommand("check", "Verify every checksum, index and invariant of a database");
  check_command->add_option("DATABASE", chosen->database, "The file")->required()->option_text(" ");
  check_command->callback([&options, chosen] {
    options.subcommand = [chosen](const ProgramOptions&) { return run_check(chosen->database); };
  });

  CLI::App* salvage_command =
      app.add_subcommand("salvage", "Save what can be read of a damaged database to a new file");
  salvage_command->add_option("DATABASE", chosen->database, "The damaged file")
      ->required()
      ->option_text(" ");
  salvage_command->add_option("NEW", chosen->copy, "A new file")->required()->option_text(" ");
  salvage_command->callback([&options, chosen] {
    options.subcommand = [chosen](const ProgramOptions&) { return run_salvage(*chosen); };
  });
}

}  // namespace casus::repl
