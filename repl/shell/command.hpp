#pragma once

// Commands that begin with a colon, in the shell and in scripts.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "repl/session.hpp"

namespace casus::repl {

/// What follows a command's name is completed as …
enum class ArgumentKind { none, query, file, graph, format, on_off, command, file_and_query };

struct Command {
  std::string name;                  // without the colon
  std::vector<std::string> aliases;  // also understood, not listed by completion
  std::string arguments;             // as help shows them
  std::string summary;               // one line
  std::string details;               // more lines for :help NAME; may be empty
  ArgumentKind completes = ArgumentKind::none;
  /// Runs with the text after the name, without blanks around it. May throw ProgramError,
  /// casus::Error and OutputFailed.
  std::function<Outcome(Session&, const std::string& arguments)> run;
};

/// All commands in the order of :help.
const std::vector<Command>& commands();
/// By name or alias; nullptr where there is none.
const Command* find_command(std::string_view name);

/// Runs a line such as ":format csv" and prints its errors.
Outcome run_command(Session& session, const Input& input);

// The groups, one file each.
std::vector<Command> help_commands();
std::vector<Command> database_commands();
std::vector<Command> schema_commands();
std::vector<Command> settings_commands();
std::vector<Command> transaction_commands();
std::vector<Command> export_commands();

/// Cuts the first word off: {word, rest}, without blanks around either.
std::pair<std::string, std::string> first_word(const std::string& text);

}  // namespace casus::repl
