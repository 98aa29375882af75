#include "repl/session.hpp"

#include <unistd.h>

#include <iostream>

#include "engine/exchange/text.hpp"
#include "repl/errors.hpp"
#include "repl/files.hpp"
#include "repl/report.hpp"
#include "repl/signals.hpp"

namespace casus::repl {
namespace {

/// Columns for errors where standard error is no terminal.
constexpr std::size_t usual_columns = 100;

/// What no statement may hold, with its place: a byte that is not UTF-8, or a NUL.
std::optional<Error> refuse_binary(std::string_view text) {
  std::size_t bad = 0;
  if (!exchange::is_utf8(text, &bad)) {
    Error error(ErrorKind::syntax, "the text is not valid UTF-8");
    return error.with_span({bad, 1});
  }
  bad = text.find('\0');
  if (bad != std::string_view::npos) {
    Error error(ErrorKind::syntax, "the text holds a NUL byte; is it a binary file or UTF-16?");
    return error.with_span({bad, 1});
  }
  return std::nullopt;
}

std::unique_ptr<Output> standard_output() {
  return std::make_unique<FileOutput>(STDOUT_FILENO, "standard output");
}

}  // namespace

Session::Session(const ProgramOptions& options, bool interactive)
    : engine_options_(options.engine),
      interactive_(interactive),
      settings_{options.format, options.timing, options.parameters},
      output_(standard_output()) {
  open(options.database);
}

Session::~Session() {
  if (output_descriptor_ >= 0) close(output_descriptor_);
}

bool Session::open(const std::string& path) {
  const std::string expanded = expand_home(path);
  Database database = Database::open(expanded, engine_options_);
  const bool dropped = connection_ && drop_transaction("another database was opened");
  connection_ = database.connect();
  database_ = std::move(database);
  path_ = expanded == ":memory:" ? std::string() : expanded;
  last_result_.reset();
  return dropped;
}

void Session::redirect(const std::string& path) {
  output_->flush();
  const int descriptor = path.empty() || path == "-" ? -1 : open_to_write(expand_home(path));
  if (output_descriptor_ >= 0) close(output_descriptor_);
  output_descriptor_ = descriptor;
  output_ = descriptor < 0 ? standard_output() : std::make_unique<FileOutput>(descriptor, path);
}

bool Session::drop_transaction(std::string_view why) {
  if (!connection_->in_transaction()) return false;
  connection_->rollback();
  complain(*this, "the open transaction was rolled back: " + std::string(why));
  return true;
}

Result Session::run(std::string_view statement) { return run(statement, settings_.parameters); }

Result Session::run(std::string_view statement, const Parameters& parameters) {
  if (std::optional<Error> refused = refuse_binary(statement)) throw Error(*refused);
  const InterruptScope scope(*connection_);
  if (interrupted()) throw Error(ErrorKind::interrupted, "interrupted");
  return connection_->run(statement, parameters);
}

Outcome Session::execute(const Input& statement) {
  try {
    // The shell keeps the last result, so it makes it whole.
    const auto writer = interactive_ ? nullptr : make_row_writer(settings_.format);
    if (writer != nullptr) {
      stream(statement, *writer);
      return interrupted() ? Outcome::interrupted : Outcome::done;
    }
    Result result = run(statement.text);
    show(result);
    if (interactive_ && !result.columns().empty()) last_result_ = std::move(result);
    return interrupted() ? Outcome::interrupted : Outcome::done;
  } catch (const Error& error) {
    return report(error, statement.text, statement.origin);
  }
}

void Session::stream(const Input& statement, const RowWriter& writer) {
  if (std::optional<Error> refused = refuse_binary(statement.text)) throw Error(*refused);
  const InterruptScope scope(*connection_);
  if (interrupted()) throw Error(ErrorKind::interrupted, "interrupted");
  Cursor cursor = connection_->stream(statement.text, settings_.parameters);
  std::uint64_t rows = 0;
  try {
    while (cursor.next()) {
      if (rows++ == 0) writer.begin(cursor.columns(), *output_);
      writer.row(cursor.columns(), cursor.row(), *output_);
    }
  } catch (const Error&) {
    output_->flush();  // the rows before the error
    throw;
  }
  if (rows == 0 && !cursor.columns().empty()) writer.begin(cursor.columns(), *output_);
  show_plan(cursor.plan(), !cursor.columns().empty());
  show_account(cursor.changes(), cursor.timing(), rows);
}

Outcome Session::execute_quietly(const Input& statement) {
  try {
    run(statement.text);
    return Outcome::done;
  } catch (const Error& error) {
    return report(error, statement.text, statement.origin);
  }
}

void Session::show(const Result& result) {
  if (!result.columns().empty()) {
    make_writer(settings_.format, node_lookup())->write(result, *output_);
  }
  show_plan(result.plan(), !result.columns().empty());
  show_account(result.changes(), result.timing(), result.size());
}

void Session::show_plan(std::string plan, bool beside_rows) {
  // A plan without rows is the result; beside rows that a program may read it is not.
  const bool plan_aside = beside_rows && settings_.format != Format::table;
  if (!plan.empty() && !plan.ends_with('\n')) plan += '\n';
  if (!plan_aside) output_->write(plan);
  output_->flush();
  if (plan_aside) std::cerr << plan;
}

void Session::show_account(const Changes& changes, const Timing& timing, std::uint64_t rows) const {
  if (changes.any()) std::cerr << changes_summary(changes) << '\n';
  if (settings_.timing) std::cerr << timing_line(timing, rows) << '\n';
}

Outcome Session::report(const Error& error, std::string_view text, const Origin& origin) const {
  if (interrupted() && error.kind() == ErrorKind::interrupted) {
    std::cerr << (interactive_ ? "interrupted\n" : "casus: interrupted\n");
    return Outcome::interrupted;
  }
  const std::size_t columns = terminal_columns(STDERR_FILENO);
  std::cerr << describe(error, text, origin, columns > 0 ? columns : usual_columns);
  return Outcome::failed;
}

NodeLookup Session::node_lookup() {
  return [this](const std::vector<std::uint64_t>& ids) {
    List wanted;
    for (const std::uint64_t id : ids) wanted.emplace_back(static_cast<std::int64_t>(id));
    const Result found =
        run("MATCH (n) WHERE id(n) IN $ids RETURN n", {{"ids", Value(std::move(wanted))}});
    List nodes;
    for (const Row row : found) nodes.push_back(row[std::size_t{0}]);
    return nodes;
  };
}

void complain(const Session& session, std::string_view message) {
  std::cerr << (session.interactive() ? "" : "casus: ") << exchange::visible(message) << '\n';
}

}  // namespace casus::repl
