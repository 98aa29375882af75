// The casus program.

#include <fcntl.h>
#include <unistd.h>

#include <clocale>
#include <iostream>

#include "casus/casus.hpp"
#include "engine/exchange/text.hpp"
#include "repl/errors.hpp"
#include "repl/files.hpp"
#include "repl/graph_loader.hpp"
#include "repl/logging.hpp"
#include "repl/options.hpp"
#include "repl/session.hpp"
#include "repl/shell/shell.hpp"
#include "repl/signals.hpp"

namespace casus::repl {
namespace {

int status_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::done:
    case Outcome::quit:
      return exit_success;
    case Outcome::failed:
      return exit_statement_failed;
    case Outcome::interrupted:
      return exit_interrupted;
  }
  return exit_statement_failed;
}

Outcome run_task(Session& session, const Task& task) {
  if (task.kind == Task::Kind::text) return run_script(session, task.value, "");
  if (task.value == "-") return run_stream(session, STDIN_FILENO, "standard input");
  return run_script(session, read_file(task.value), task.value);
}

Outcome run_tasks(Session& session, const std::vector<Task>& tasks) {
  for (const Task& task : tasks) {
    const Outcome outcome = run_task(session, task);
    if (outcome != Outcome::done) return outcome;
  }
  return Outcome::done;
}

/// What no COMMIT has kept is lost here, which must not pass for success where nobody looks on.
Outcome end_input(Session& session, Outcome outcome) {
  if (!session.drop_transaction("no COMMIT came") || session.interactive()) return outcome;
  return outcome == Outcome::interrupted ? outcome : Outcome::failed;
}

int run_program(ProgramOptions& options) {
  start_logging(options.log_level);
  if (options.subcommand) return options.subcommand(options);
  for (const Task& task : options.tasks) {
    if (task.kind == Task::Kind::file && task.value != "-") require_readable(task.value);
  }
  const bool interactive = options.tasks.empty() && isatty(STDIN_FILENO) != 0;
  if (!interactive && options.tasks.empty()) options.tasks.push_back({Task::Kind::file, "-"});
  if (!options.load.empty()) find_graph(options.load);
  Session session(options, interactive);
  if (!options.load.empty()) {
    const Outcome outcome = load_graph(session, options.load);
    if (outcome != Outcome::done) return status_of(outcome);
  }
  const Outcome outcome =
      interactive ? run_shell(session, options.load) : run_tasks(session, options.tasks);
  return status_of(end_input(session, outcome));
}

int fail(std::string_view message, int status) {
  std::cerr << "casus: " << exchange::visible(message) << '\n';
  return status;
}

/// Where the locale is not UTF-8, characters are still typed and shown as UTF-8.
void use_utf8() {
  std::setlocale(LC_CTYPE, "");
  if (MB_CUR_MAX < 4) std::setlocale(LC_CTYPE, "C.UTF-8");
}

/// Where a standard stream is closed its number would go to the next file that is opened, which
/// could be the database. What takes its place here refuses to be read or written the wrong way.
void occupy_standard_streams() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(descriptor, F_GETFD) >= 0) continue;
    if (open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY) != descriptor) return;
  }
}

int run(int argc, char** argv) {
  try {
    std::variant<ProgramOptions, int> parsed = parse_options(argc, argv);
    if (const int* status = std::get_if<int>(&parsed)) return *status;
    return run_program(std::get<ProgramOptions>(parsed));
  } catch (const OutputFailed& error) {
    if (error.closed_pipe()) return exit_statement_failed;
    return fail(error.what(), exit_statement_failed);
  } catch (const ProgramError& error) {
    return fail(error.what(), error.status());
  } catch (const Error& error) {
    const int status = fail(
        error.what(), error.kind() == ErrorKind::storage ? exit_database : exit_statement_failed);
    if (!error.hint().empty()) std::cerr << "hint: " << exchange::visible(error.hint()) << '\n';
    return status;
  } catch (const std::bad_alloc&) {
    return fail("out of memory", exit_statement_failed);
  } catch (const std::exception& error) {
    return fail(error.what(), exit_statement_failed);
  }
}

}  // namespace
}  // namespace casus::repl

int main(int argc, char** argv) {
  casus::repl::occupy_standard_streams();
  casus::repl::use_utf8();
  casus::repl::install_signal_handlers();
  return casus::repl::run(argc, argv);
}
