#pragma once

// What goes wrong in the program itself, outside the library. Each factory owns its wording.

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace casus::repl {

/// The program's exit statuses.
enum ExitStatus : int {
  exit_success = 0,
  exit_statement_failed = 1,
  exit_usage = 2,
  exit_database = 3,
  exit_interrupted = 130,
};

/// Something that was asked of the program cannot be done. `what()` is one line for people. In the
/// shell the command fails; elsewhere the program ends with `status`.
class ProgramError : public std::runtime_error {
 public:
  ProgramError(std::string message, ExitStatus status)
      : std::runtime_error(std::move(message)), status_(status) {}
  [[nodiscard]] ExitStatus status() const { return status_; }

 private:
  ExitStatus status_;
};

ProgramError cannot_read(const std::string& path, int error);
ProgramError cannot_write(const std::string& path, int error);
ProgramError would_replace_database(const std::string& path);
ProgramError needs_a_file(const std::string& what);
ProgramError unknown_subcommand(const std::string& name, const std::vector<std::string>& known);
ProgramError unknown_graph(const std::string& name, const std::vector<std::string>& known);
ProgramError graph_without_scripts(const std::string& folder);
ProgramError database_not_empty(const std::string& graph);
ProgramError unknown_command(const std::string& name, const std::string& near);
ProgramError wrong_arguments(const std::string& usage);
ProgramError unknown_format(const std::string& name, const std::vector<std::string>& known);
ProgramError bad_parameter(const std::string& text, const std::string& reason);
ProgramError cannot_draw(const std::string& reason);
ProgramError unknown_picture(const std::string& path);
ProgramError nothing_to_export();
ProgramError not_available(const std::string& what);

/// The known name that `name` was most likely meant to be; empty where none is near.
std::string near_name(std::string_view name, const std::vector<std::string>& known);

}  // namespace casus::repl
