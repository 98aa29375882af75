#include "repl/options.hpp"

#include <CLI/CLI.hpp>
#include <charconv>
#include <filesystem>
#include <iostream>
#include <limits>
#include <sstream>

#include "casus/error.hpp"
#include "repl/commands/commands.hpp"
#include "repl/errors.hpp"

namespace casus::repl {
namespace {

constexpr const char* examples = R"text(Examples:
  casus korea.casus                          the shell on a file, made if absent
  casus --load korea-1950                    a graph that comes with Casus, in memory
  casus -c "MATCH (n) RETURN count(*)" korea.casus
  casus --format csv -f report.cypher korea.casus > report.csv
Exit status: 0 all ran, 1 a statement failed (or check found damage, or salvage lost something),
2 wrong usage, 3 the database could not be opened, 130 interrupted.
)text";

/// What CLI11 fills in before it is checked and converted.
struct Raw {
  std::vector<std::string> commands;
  std::vector<std::string> files;
  std::vector<std::string> parameters;
  std::string format = "table";
  std::string memory_limit;
  std::string durability = "full";
  double timeout = 0;
  double write_timeout = 5;
};

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

struct RepeatableOptions {
  CLI::Option* command;
  CLI::Option* file;
};

RepeatableOptions add_options(CLI::App& app, ProgramOptions& options, Raw& raw) {
  app.add_option("DATABASE", options.database,
                 "A file, made if absent; none or :memory: for a graph in memory")
      ->option_text(" ");
  const auto repeatable = [](CLI::Option* option, const char* value) {
    return option->allow_extra_args(false)->take_all()->option_text(value);
  };
  RepeatableOptions tasks{};
  tasks.command = repeatable(
      app.add_option("-c,--command", raw.commands, "Run statements and exit; repeatable"), "TEXT");
  tasks.file = repeatable(
      app.add_option("-f,--file", raw.files,
                     "Run a script of statements and exit; '-' is standard input; repeatable"),
      "SCRIPT");
  app.add_option("--load", options.load,
                 "First load a graph that comes with Casus, or a folder's *.cypher scripts, into "
                 "the empty database")
      ->option_text("NAME|FOLDER");
  app.add_option("--format", raw.format, joined(format_names()))->option_text("FORMAT");
  repeatable(app.add_option("--param", raw.parameters,
                            "A query parameter, VALUE in Cypher literal syntax; repeatable"),
             "NAME=VALUE");
  app.add_flag("--read-only", options.engine.read_only, "Refuse writes");
  app.add_flag("--timing", options.timing, "Print the time of each statement to standard error");
  app.add_option("--memory-limit", raw.memory_limit,
                 "Bytes one statement may use, e.g. 512M; 0 is no limit")
      ->option_text("BYTES");
  app.add_option("--timeout", raw.timeout, "How long one statement may run; 0 is no limit")
      ->check(CLI::Range(0.0, 1e9))
      ->option_text("SECONDS");
  app.add_option("--durability", raw.durability,
                 "full: a commit is safe on disk before it returns; checkpoint: a second later; none: "
                 "whenever the system writes it")
      ->check(CLI::IsMember({"full", "checkpoint", "none"}))
      ->option_text("MODE");
  app.add_option("--write-timeout", raw.write_timeout,
                 "How long to wait while another writes; 5 unless given")
      ->check(CLI::Range(0.0, 1e9))
      ->option_text("SECONDS");
  app.add_option("--threads", options.engine.threads,
                 "Worker threads of one statement; 0 is one per core")
      ->check(CLI::Range(0U, 4096U))
      ->option_text("N");
  app.add_option("--log-level", options.log_level,
                 "trace, debug, info, warn, error, critical or off, to standard error")
      ->check(CLI::IsMember({"trace", "debug", "info", "warn", "error", "critical", "off"}))
      ->option_text("LEVEL");
  return tasks;
}

/// Commands and files in the order in which they were given.
std::vector<Task> ordered_tasks(const CLI::App& app, const RepeatableOptions& options,
                                const Raw& raw) {
  std::vector<Task> tasks;
  std::size_t command = 0;
  std::size_t file = 0;
  for (const CLI::Option* option : app.parse_order()) {
    if (option == options.command && command < raw.commands.size()) {
      tasks.push_back({Task::Kind::text, raw.commands[command++]});
    } else if (option == options.file && file < raw.files.size()) {
      tasks.push_back({Task::Kind::file, raw.files[file++]});
    }
  }
  return tasks;
}

std::chrono::milliseconds milliseconds(double seconds) {
  constexpr double milliseconds_per_second = 1000;
  return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * milliseconds_per_second + 0.5));
}

void convert(const Raw& raw, ProgramOptions& options) {
  const std::optional<Format> format = format_named(raw.format);
  if (!format) throw unknown_format(raw.format, format_names());
  options.format = *format;
  for (const std::string& text : raw.parameters) {
    auto [name, value] = parse_parameter(text);
    options.parameters.insert_or_assign(std::move(name), std::move(value));
  }
  if (!raw.memory_limit.empty()) {
    const std::optional<std::uint64_t> bytes = parse_bytes(raw.memory_limit);
    if (!bytes) {
      throw ProgramError(
          "--memory-limit takes a number of bytes such as 512M, not " + raw.memory_limit,
          exit_usage);
    }
    options.engine.memory_limit = *bytes;
  }
  options.engine.durability = raw.durability == "none"         ? Durability::none
                              : raw.durability == "checkpoint" ? Durability::checkpoint
                                                               : Durability::full;
  options.engine.timeout = milliseconds(raw.timeout);
  options.engine.write_timeout = milliseconds(raw.write_timeout);
}

/// Nothing could be written to a graph in memory that must not be written to.
void require_something_to_read(const ProgramOptions& options) {
  const bool in_memory = options.database.empty() || options.database == ":memory:";
  if (options.engine.read_only && in_memory && !options.subcommand)
    throw needs_a_file("--read-only");
}

/// `casus chek x.casus`: two words where one database is expected. The first may be a command that
/// is written wrong, unless there is such a file.
bool is_meant_as_subcommand(const std::string& word) {
  std::error_code error;
  return !word.empty() && word.find_first_of("./:~") == std::string::npos &&
         !std::filesystem::exists(word, error);
}

/// Prints help, the version or what is wrong; the exit status.
int report(const CLI::App& app, const CLI::ParseError& error) {
  std::ostringstream out;
  std::ostringstream problem;
  const int status = app.exit(error, out, problem);
  FileOutput standard(1, "standard output");
  standard.write(out.str());
  standard.flush();
  std::cerr << (problem.str().empty() ? "" : "casus: ") << problem.str();
  return status == 0 ? exit_success : exit_usage;
}

std::vector<std::string> subcommand_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* subcommand : app.get_subcommands({})) names.push_back(subcommand->get_name());
  return names;
}

}  // namespace

std::pair<std::string, Value> parse_parameter(const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos || equals == 0) {
    throw bad_parameter(text, "it must be NAME=VALUE");
  }
  std::string name = text.substr(0, equals);
  if (name.front() == '$') name.erase(0, 1);
  try {
    return {name, parse_literal(std::string_view(text).substr(equals + 1))};
  } catch (const Error& error) {
    throw bad_parameter(
        text, std::string(error.what()) + " (a string needs quotes: " + name + "='text')");
  }
}

std::optional<std::uint64_t> parse_bytes(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) return std::nullopt;
  std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
  constexpr std::string_view units = "KMGT";
  unsigned shift = 0;
  if (!unit.empty()) {
    const char letter = static_cast<char>(std::toupper(static_cast<unsigned char>(unit.front())));
    if (const std::size_t step = units.find(letter); step != std::string_view::npos) {
      shift = 10 * (static_cast<unsigned>(step) + 1);
      unit.remove_prefix(1);
    }
    if (shift > 0 && unit.starts_with('i')) unit.remove_prefix(1);
    if (unit.starts_with('B') || unit.starts_with('b')) unit.remove_prefix(1);
    if (!unit.empty()) return std::nullopt;
  }
  if (number > (std::numeric_limits<std::uint64_t>::max() >> shift)) return std::nullopt;
  return number << shift;
}

std::variant<ProgramOptions, int> parse_options(int argc, char** argv) {
  ProgramOptions options;
  Raw raw;
  CLI::App app("Casus: a graph database that answers why", "casus");
  app.set_version_flag("--version", "casus " + std::string(version()));
  app.footer(examples);
  const RepeatableOptions tasks = add_options(app, options, raw);
  add_subcommands(app, options);
  try {
    app.parse(argc, argv);
    options.tasks = ordered_tasks(app, tasks, raw);
    convert(raw, options);
    require_something_to_read(options);
    return options;
  } catch (const CLI::ExtrasError& error) {
    if (is_meant_as_subcommand(options.database))
      throw unknown_subcommand(options.database, subcommand_names(app));
    return report(app, error);
  } catch (const CLI::ParseError& error) {
    return report(app, error);
  }
}

}  // namespace casus::repl
