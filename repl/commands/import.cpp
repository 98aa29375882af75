// casus import DATABASE --nodes LABEL=FILE … --relationships TYPE=FILE …

#include "repl/commands/commands.hpp"
#include "repl/errors.hpp"

namespace casus::repl {
namespace {

struct ImportOptions {
  std::string database;
  std::vector<std::string> nodes;
  std::vector<std::string> relationships;
  std::string delimiter = ",";
  bool skip_bad_rows = false;
};

void require_named_file(const std::vector<std::string>& sources, const std::string& option) {
  for (const std::string& source : sources) {
    const std::size_t equals = source.find('=');
    if (equals == std::string::npos || equals + 1 == source.size()) {
      throw CLI::ValidationError(option, "takes NAME=FILE, not " + source);
    }
  }
}

}  // namespace

void add_import(CLI::App& app, ProgramOptions& options) {
  auto import_options = std::make_shared<ImportOptions>();
  CLI::App* command = app.add_subcommand("import", "Fill a new database from CSV files");
  command->add_option("DATABASE", import_options->database, "A new or empty database file")
      ->required()
      ->option_text(" ");
  command
      ->add_option("--nodes", import_options->nodes,
                   "CSV files of nodes, several joined by commas; repeatable")
      ->allow_extra_args(false)
      ->take_all()
      ->option_text("LABEL[:LABEL...]=FILE");
  command
      ->add_option("--relationships", import_options->relationships,
                   "CSV files of relationships, several joined by commas; repeatable")
      ->allow_extra_args(false)
      ->take_all()
      ->option_text("TYPE=FILE");
  command->add_option("--delimiter", import_options->delimiter, "What separates fields")
      ->option_text("C");
  command->add_flag("--skip-bad-rows", import_options->skip_bad_rows,
                    "Leave out rows that cannot be read, and count them");
  command->callback([&options, import_options] {
    require_named_file(import_options->nodes, "--nodes");
    require_named_file(import_options->relationships, "--relationships");
    options.subcommand = [](const ProgramOptions&) -> int { throw not_available("casus import"); };
  });
}

}  // namespace casus::repl
