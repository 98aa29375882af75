// casus compact DATABASE [NEW]: without free space, in place or to a new file.
// casus backup DATABASE NEW: a copy while others read and write.

#include <sys/stat.h>

#include <csignal>
#include <iostream>

#include "casus/maintenance.hpp"
#include "repl/commands/commands.hpp"
#include "repl/errors.hpp"
#include "repl/report.hpp"

namespace casus::repl {
namespace {

struct CopyOptions {
  std::string database;
  std::string copy;
};

/// Ctrl-C ends the program at once: no file is there in part under its name.
void end_at_interrupt() { std::signal(SIGINT, SIG_DFL); }

std::uint64_t bytes_of(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

int run_compact(const CopyOptions& chosen) {
  require_file(chosen.database, "compact");
  end_at_interrupt();
  const std::uint64_t before = bytes_of(chosen.database);
  if (chosen.copy.empty())
    compact(chosen.database);
  else
    compact(chosen.database, chosen.copy);
  const std::string& made = chosen.copy.empty() ? chosen.database : chosen.copy;
  std::cerr << made << ": " << counted(before, "byte", "bytes") << " before, "
            << counted(bytes_of(made), "byte", "bytes") << " now\n";
  return exit_success;
}

int run_backup(const ProgramOptions& options, const CopyOptions& chosen) {
  require_file(chosen.database, "backup");
  end_at_interrupt();
  Options engine = options.engine;
  engine.read_only = true;
  backup(Database::open(chosen.database, engine), chosen.copy);
  std::cerr << counted(bytes_of(chosen.copy), "byte", "bytes") << " written to " << chosen.copy
            << '\n';
  return exit_success;
}

}  // namespace

void add_compact(CLI::App& app, ProgramOptions& options) {
  auto chosen = std::make_shared<CopyOptions>();
  CLI::App* compact_command =
      app.add_subcommand("compact", "Copy a database without its free space, in place or to NEW");
  compact_command->add_option("DATABASE", chosen->database, "The file")
      ->required()
      ->option_text(" ");
  compact_command->add_option("NEW", chosen->copy, "A new file")->option_text(" ");
  compact_command->callback([&options, chosen] {
    options.subcommand = [chosen](const ProgramOptions&) { return run_compact(*chosen); };
  });

  CLI::App* backup_command = app.add_subcommand(
      "backup", "Copy a database to a new file, also while others read and write it");
  backup_command->add_option("DATABASE", chosen->database, "The file")
      ->required()
      ->option_text(" ");
  backup_command->add_option("NEW", chosen->copy, "A new file")->required()->option_text(" ");
  backup_command->callback([&options, chosen] {
    options.subcommand = [chosen](const ProgramOptions& all) { return run_backup(all, *chosen); };
  });
}

}  // namespace casus::repl
