// casus compact DATABASE [NEW]

#include "repl/commands/commands.hpp"
#include "repl/errors.hpp"

namespace casus::repl {
namespace {

struct CompactOptions {
  std::string database;
  std::string copy;
};

}  // namespace

void add_compact(CLI::App& app, ProgramOptions& options) {
  auto compact_options = std::make_shared<CompactOptions>();
  CLI::App* command =
      app.add_subcommand("compact", "Copy a database without its free space, in place or to NEW");
  command->add_option("DATABASE", compact_options->database, "The file")
      ->required()
      ->option_text(" ");
  command->add_option("NEW", compact_options->copy, "A new file")->option_text(" ");
  command->callback([&options, compact_options] {
    options.subcommand = [](const ProgramOptions&) -> int { throw not_available("casus compact"); };
  });
}

}  // namespace casus::repl
