#pragma once

// The subcommands of the program: casus import, export, check, compact. One file each.

#include <CLI/CLI.hpp>

#include "repl/errors.hpp"
#include "repl/options.hpp"

namespace casus::repl {

/// A graph in memory begins empty, so what a subcommand does would come to nothing. Throws
/// ProgramError.
inline void require_file(const std::string& database, const std::string& subcommand) {
  if (database.empty() || database == ":memory:") throw needs_a_file(subcommand);
}

/// Declares the subcommand's options. When it is chosen, `options.subcommand` is set; calling that
/// with the options runs it and returns the exit status. It may throw ProgramError, casus::Error,
/// OutputFailed.
void add_import(CLI::App& app, ProgramOptions& options);
void add_export(CLI::App& app, ProgramOptions& options);
void add_check(CLI::App& app, ProgramOptions& options);
void add_compact(CLI::App& app, ProgramOptions& options);

inline void add_subcommands(CLI::App& app, ProgramOptions& options) {
  add_import(app, options);
  add_export(app, options);
  add_check(app, options);
  add_compact(app, options);
}

}  // namespace casus::repl
