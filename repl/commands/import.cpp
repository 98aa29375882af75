// casus import DATABASE --nodes LABEL=FILE … --relationships TYPE=FILE …

#include "casus/import.hpp"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <iostream>

#include "casus/error.hpp"
#include "repl/commands/commands.hpp"
#include "repl/errors.hpp"
#include "repl/output.hpp"
#include "repl/report.hpp"
#include "repl/signals.hpp"

namespace casus::repl {
namespace {

struct ChosenImport {
  std::string database;
  std::vector<std::string> nodes;
  std::vector<std::string> relationships;
  std::string delimiter = ",";
  bool skip_bad_rows = false;
};

std::vector<std::string> split(const std::string& text, char delimiter) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(delimiter, begin), text.size());
    if (end > begin) parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

/// NAMES=FILE,FILE… or FILE,FILE… without names, for files that name labels or types themselves.
ImportSource parse_source(const std::string& text, const std::string& option) {
  const std::size_t equals = text.find('=');
  ImportSource source;
  if (equals != std::string::npos) source.names = split(text.substr(0, equals), ':');
  source.files = split(equals == std::string::npos ? text : text.substr(equals + 1), ',');
  if (source.files.empty()) throw CLI::ValidationError(option, "takes NAME=FILE, not " + text);
  return source;
}

char parse_delimiter(const std::string& text) {
  if (text == "\\t" || text == "TAB" || text == "tab") return '\t';
  if (text.size() != 1) throw CLI::ValidationError("--delimiter", "takes one character or \\t");
  return text.front();
}

/// One line on a terminal that is written anew a few times a second.
class ProgressLine {
 public:
  ProgressLine() : columns_(isatty(STDERR_FILENO) != 0 ? terminal_columns(STDERR_FILENO) : 0) {}
  ~ProgressLine() {
    if (shown_) std::cerr << "\r\x1b[K" << std::flush;
  }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(const ImportProgress& progress) {
    const auto now = std::chrono::steady_clock::now();
    if (columns_ == 0 || now - last_ < std::chrono::milliseconds(100)) return;
    last_ = now;
    shown_ = true;
    const std::uint64_t total = std::max<std::uint64_t>(progress.bytes_total, 1);
    const double share =
        std::min(1.0, static_cast<double>(progress.bytes_read) / static_cast<double>(total));
    constexpr std::size_t width = 24;
    const auto full = static_cast<std::size_t>(share * width);
    std::string line = "[" + std::string(full, '#') + std::string(width - full, '-') + "] " +
                       std::to_string(static_cast<int>(share * 100)) + " %  " +
                       counted(progress.nodes, "node", "nodes") + ", " +
                       counted(progress.relationships, "relationship", "relationships");
    if (line.size() > columns_ - 1) line.resize(columns_ - 1);
    std::cerr << '\r' << line << "\x1b[K" << std::flush;
  }

 private:
  std::size_t columns_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point last_{};
};

void print_report(const ImportReport& report, double seconds) {
  std::cerr << "imported " << counted(report.nodes, "node", "nodes") << ", "
            << counted(report.relationships, "relationship", "relationships") << " and "
            << counted(report.properties, "property", "properties") << " in ";
  const auto precision = std::cerr.precision(2);
  std::cerr << std::fixed << seconds << " s\n" << std::defaultfloat;
  std::cerr.precision(precision);
  if (report.rejected_rows > 0) {
    std::cerr << counted(report.rejected_rows, "row was", "rows were") << " left out; see "
              << report.reject_file << '\n';
  }
}

int run_import(const ProgramOptions& program, const ImportOptions& chosen,
               const std::string& database) {
  require_file(database, "import");
  ProgressLine line;
  ImportOptions options = chosen;
  options.threads = program.engine.threads;
  options.write_timeout = program.engine.write_timeout;
  options.on_progress = [&line](const ImportProgress& progress) {
    line.show(progress);
    return !interrupted();
  };
  const auto start = std::chrono::steady_clock::now();
  try {
    const ImportReport report = [&] {
      const ImportReport done = import_csv(database, options);
      return done;
    }();
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    print_report(report, elapsed.count());
    return exit_success;
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::interrupted) throw;
    std::cerr << "casus: " << error.what() << '\n';
    return exit_interrupted;
  }
}

}  // namespace

void add_import(CLI::App& app, ProgramOptions& options) {
  auto chosen = std::make_shared<ChosenImport>();
  CLI::App* command = app.add_subcommand("import", "Fill a new database from CSV files");
  command->add_option("DATABASE", chosen->database, "A new or empty database file")
      ->required()
      ->option_text(" ");
  command
      ->add_option("--nodes", chosen->nodes,
                   "CSV files of nodes, several joined by commas; repeatable")
      ->allow_extra_args(false)
      ->take_all()
      ->option_text("LABEL[:LABEL...]=FILE");
  command
      ->add_option("--relationships", chosen->relationships,
                   "CSV files of relationships, several joined by commas; repeatable")
      ->allow_extra_args(false)
      ->take_all()
      ->option_text("TYPE=FILE");
  command->add_option("--delimiter", chosen->delimiter, "What separates fields; \\t is a tab")
      ->option_text("C");
  command->add_flag("--skip-bad-rows", chosen->skip_bad_rows,
                    "Leave out rows that cannot be taken, and list them in "
                    "DATABASE.rejected.csv");
  command->callback([&options, chosen] {
    ImportOptions import_options;
    for (const std::string& text : chosen->nodes) {
      import_options.nodes.push_back(parse_source(text, "--nodes"));
    }
    for (const std::string& text : chosen->relationships) {
      import_options.relationships.push_back(parse_source(text, "--relationships"));
    }
    import_options.delimiter = parse_delimiter(chosen->delimiter);
    import_options.skip_bad_rows = chosen->skip_bad_rows;
    options.subcommand = [import_options, database = chosen->database](const ProgramOptions& all) {
      return run_import(all, import_options, database);
    };
  });
}

}  // namespace casus::repl
