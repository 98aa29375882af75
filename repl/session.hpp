#pragma once

// The open database and the settings with which statements run and results are shown.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "casus/database.hpp"
#include "casus/error.hpp"
#include "repl/options.hpp"
#include "repl/output.hpp"
#include "repl/statement_buffer.hpp"
#include "repl/writers/writer.hpp"

namespace casus::repl {

/// How a statement, a command or a script went. Whatever was to be said of it has been printed.
enum class Outcome { done, failed, interrupted, quit };

/// What the user may change while the program runs.
struct Settings {
  Format format = Format::table;
  bool timing = false;
  Parameters parameters;
};

/// For one thread. Statements that fail print their error to standard error; OutputFailed passes
/// through every function that writes results.
class Session {
 public:
  /// Opens the database. Throws casus::Error.
  Session(const ProgramOptions& options, bool interactive);

  /// Opens another database in place of this one, which stays if that fails. True if a transaction
  /// was open, which is rolled back and told of. Throws casus::Error.
  bool open(const std::string& path);

  [[nodiscard]] bool interactive() const { return interactive_; }
  [[nodiscard]] const std::string& path() const { return path_; }
  Settings& settings() { return settings_; }
  Connection& connection() { return *connection_; }
  Output& output() { return *output_; }
  /// Sends results to a file; an empty path or '-' sends them to standard output again. Throws
  /// ProgramError.
  void redirect(const std::string& path);

  /// Rolls back the transaction that is open and says so, with the reason; false if none is.
  bool drop_transaction(std::string_view why);

  /// Runs a statement with the user's parameters, or with others; Ctrl-C interrupts it. Prints
  /// nothing. Throws casus::Error.
  Result run(std::string_view statement);
  Result run(std::string_view statement, const Parameters& parameters);

  /// Runs a statement and prints its result and what it changed.
  Outcome execute(const Input& statement);
  /// Runs a statement and prints its error if it fails, nothing else.
  Outcome execute_quietly(const Input& statement);

  /// Prints rows, plan, changes and times as the settings say.
  void show(const Result& result);
  /// Prints an error of a statement, underlined, and says how it went.
  Outcome report(const Error& error, std::string_view text, const Origin& origin) const;

  /// The last result with columns; kept in the shell alone.
  [[nodiscard]] const std::optional<Result>& last_result() const { return last_result_; }
  /// For writers of graphs: fetches nodes by id from this database.
  NodeLookup node_lookup();

 private:
  void stream(const Input& statement, const RowWriter& writer);
  void show_plan(std::string plan, bool beside_rows);
  void show_account(const Changes& changes, const Timing& timing, std::uint64_t rows) const;

  casus::Options engine_options_;
  bool interactive_;
  std::string path_;
  std::optional<Database> database_;
  std::optional<Connection> connection_;
  Settings settings_;
  int output_descriptor_ = -1;  // of a redirection
  std::unique_ptr<Output> output_;
  std::optional<Result> last_result_;

 public:
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
};

/// Runs each complete statement and command of the buffer. Stops at the first that fails.
Outcome run_inputs(Session& session, StatementBuffer& buffer);
/// Runs a whole script; `name` is what errors call it.
Outcome run_script(Session& session, std::string_view text, const std::string& name);
/// Runs statements from a descriptor as they arrive.
Outcome run_stream(Session& session, int descriptor, const std::string& name);

/// Prints one line to standard error, in the program's name outside the shell.
void complain(const Session& session, std::string_view message);

}  // namespace casus::repl
