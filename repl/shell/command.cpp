#include "repl/shell/command.hpp"

#include <algorithm>

#include "repl/errors.hpp"

namespace casus::repl {
namespace {

std::string trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(blanks) - begin + 1));
}

std::vector<Command> all_commands() {
  std::vector<Command> all;
  for (const auto& group : {help_commands(), database_commands(), schema_commands(),
                            settings_commands(), transaction_commands(), export_commands()}) {
    all.insert(all.end(), group.begin(), group.end());
  }
  return all;
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const Command& command : commands()) {
    names.push_back(command.name);
    names.insert(names.end(), command.aliases.begin(), command.aliases.end());
  }
  return names;
}

/// For errors in queries that a command makes: their places mean nothing to the user.
Error without_span(const Error& error) {
  Error plain(error.kind(), error.what());
  return plain.with_hint(error.hint());
}

}  // namespace

std::pair<std::string, std::string> first_word(const std::string& text) {
  const std::string all = trimmed(text);
  const std::size_t end = std::min(all.find_first_of(" \t\r\n"), all.size());
  return {all.substr(0, end), trimmed(std::string_view(all).substr(end))};
}

const std::vector<Command>& commands() {
  static const std::vector<Command> all = all_commands();
  return all;
}

const Command* find_command(std::string_view name) {
  for (const Command& command : commands()) {
    if (command.name == name) return &command;
    for (const std::string& alias : command.aliases) {
      if (alias == name) return &command;
    }
  }
  return nullptr;
}

Outcome run_command(Session& session, const Input& input) {
  const auto [name, arguments] = first_word(input.text.substr(1));
  const Command* command = find_command(name);
  try {
    if (command == nullptr) throw unknown_command(name, near_name(name, command_names()));
    return command->run(session, arguments);
  } catch (const ProgramError& error) {
    const std::string place =
        input.origin.name.empty()
            ? std::string()
            : input.origin.name + ", line " + std::to_string(input.origin.line) + ": ";
    complain(session, place + error.what());
    return Outcome::failed;
  } catch (const Error& error) {
    if (command->completes == ArgumentKind::query) {
      return session.report(error, arguments, input.origin);
    }
    return session.report(without_span(error), arguments, input.origin);
  }
}

}  // namespace casus::repl
