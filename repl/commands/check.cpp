// casus check DATABASE

#include "repl/commands/commands.hpp"
#include "repl/errors.hpp"

namespace casus::repl {

void add_check(CLI::App& app, ProgramOptions& options) {
  auto database = std::make_shared<std::string>();
  CLI::App* command =
      app.add_subcommand("check", "Verify every checksum, index and invariant of a database");
  command->add_option("DATABASE", *database, "The file")->required()->option_text(" ");
  command->callback([&options, database] {
    options.subcommand = [](const ProgramOptions&) -> int { throw not_available("casus check"); };
  });
}

}  // namespace casus::repl
