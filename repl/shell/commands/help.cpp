// :help and :quit

#include <algorithm>

#include "repl/errors.hpp"
#include "repl/shell/command.hpp"

namespace casus::repl {
namespace {

std::string usage_of(const Command& command) {
  return ":" + command.name + (command.arguments.empty() ? "" : " " + command.arguments);
}

std::string overview() {
  std::string out =
      "A statement ends with a semicolon and may take several lines. Tab completes.\n\n";
  std::size_t width = 0;
  for (const Command& command : commands()) width = std::max(width, usage_of(command).size());
  for (const Command& command : commands()) {
    std::string usage = usage_of(command);
    usage.resize(width + 2, ' ');
    out += "  " + usage + command.summary + "\n";
  }
  out +=
      "\nCtrl-C ends a running statement or clears the line, Ctrl-D leaves. EXPLAIN or PROFILE\n"
      "before a query shows its plan. :help NAME says more of a command.\n";
  return out;
}

Outcome help(Session& session, const std::string& arguments) {
  std::string name = first_word(arguments).first;
  if (name.starts_with(':')) name.erase(0, 1);
  if (name.empty()) {
    session.output().write(overview());
  } else {
    const Command* command = find_command(name);
    if (command == nullptr) {
      std::vector<std::string> names;
      for (const Command& known : commands()) names.push_back(known.name);
      throw unknown_command(name, near_name(name, names));
    }
    std::string out = usage_of(*command) + "\n  " + command->summary + "\n";
    if (!command->details.empty()) out += command->details + "\n";
    for (const std::string& alias : command->aliases) out += "  Also :" + alias + "\n";
    session.output().write(out);
  }
  session.output().flush();
  return Outcome::done;
}

}  // namespace

std::vector<Command> help_commands() {
  return {
      {"help",
       {"h", "?"},
       "[COMMAND]",
       "This list, or more of one command",
       "",
       ArgumentKind::command,
       help},
      {"quit",
       {"exit", "q"},
       "",
       "Leave",
       "",
       ArgumentKind::none,
       [](Session&, const std::string&) { return Outcome::quit; }},
  };
}

}  // namespace casus::repl
