// casus check DATABASE: damage listed on standard output.
// casus salvage DATABASE NEW: what damage has left.

#include <fmt/format.h>

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

std::string megabytes(std::uint64_t bytes) {
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

/// How the file is used, and who keeps it from using its space again.
void tell_space(const std::string& database) {
  const SpaceReport report = space(database);
  std::cerr << megabytes(report.file_bytes) << ": " << megabytes(report.used_bytes) << " in use, "
            << megabytes(report.free_bytes) << " free";
  if (report.commits_behind != 0)
    std::cerr << ", " << megabytes(report.held_bytes) << " held by a reader in process "
              << report.oldest_reader << " that is "
              << counted(report.commits_behind, "commit", "commits") << " behind";
  std::cerr << '\n';
}

int run_check(const std::string& database) {
  require_file(database, "check");
  end_at_interrupt();
  const std::vector<std::string> damage = check(database);
  FileOutput output(1, "standard output");
  for (const std::string& line : damage) output.write(exchange::visible(line) + "\n");
  if (damage.empty()) output.write(exchange::visible(database) + " is sound\n");
  output.flush();
  if (damage.empty()) tell_space(database);
  return damage.empty() ? exit_success : exit_statement_failed;
}

int run_salvage(const CheckOptions& chosen) {
  require_file(chosen.database, "salvage");
  end_at_interrupt();
  const SalvageReport report = salvage(chosen.database, chosen.copy);
  FileOutput output(1, "standard output");
  for (const std::string& line : report.losses) output.write(exchange::visible(line) + "\n");
  output.flush();
  std::cerr << counted(report.saved.nodes, "node", "nodes") << ", "
            << counted(report.saved.relationships, "relationship", "relationships") << ", "
            << counted(report.rules, "index or constraint", "indexes and constraints")
            << " saved to " << chosen.copy << '\n';
  return report.losses.empty() ? exit_success : exit_statement_failed;
}

}  // namespace

void add_check(CLI::App& app, ProgramOptions& options) {
  auto chosen = std::make_shared<CheckOptions>();
  CLI::App* check_command =
      app.add_subcommand("check", "Verify every checksum, index and invariant of a database; "
                                  "exits with 1 where there is damage");
  check_command->add_option("DATABASE", chosen->database, "The file")->required()->option_text(" ");
  check_command->callback([&options, chosen] {
    options.subcommand = [chosen](const ProgramOptions&) { return run_check(chosen->database); };
  });

  CLI::App* salvage_command =
      app.add_subcommand("salvage",
                         "Save what can be read of a damaged database to a new file; lists what is "
                         "lost, and exits with 1 where anything is");
  salvage_command->add_option("DATABASE", chosen->database, "The damaged file")
      ->required()
      ->option_text(" ");
  salvage_command->add_option("NEW", chosen->copy, "A new file")->required()->option_text(" ");
  salvage_command->callback([&options, chosen] {
    options.subcommand = [chosen](const ProgramOptions&) { return run_salvage(*chosen); };
  });
}

}  // namespace casus::repl
