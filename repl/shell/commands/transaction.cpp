// :begin, :commit, :rollback, :checkpoint, :explain and :profile

#include "repl/errors.hpp"
#include "repl/shell/command.hpp"

namespace casus::repl {
namespace {

/// The statement that the command stands for. Errors in it are underlined in the user's own text.
Outcome run_as(Session& session, std::string_view keyword, const std::string& query) {
  const std::string prefix = std::string(keyword) + " ";
  try {
    session.show(session.run(prefix + query));
    return Outcome::done;
  } catch (Error& error) {
    if (!error.span() || error.span()->offset < prefix.size()) throw;
    TextSpan span = *error.span();
    span.offset -= prefix.size();
    throw Error(error.with_span(span));
  }
}

Command transaction_command(const char* name, void (Connection::*action)(), const char* summary) {
  return {name,
          {},
          "",
          summary,
          "",
          ArgumentKind::none,
          [name, action](Session& session, const std::string& arguments) {
            if (!arguments.empty()) throw wrong_arguments(std::string(":") + name);
            (session.connection().*action)();
            return Outcome::done;
          }};
}

Command plan_command(const char* name, const char* keyword, const char* summary) {
  return {name,
          {},
          "QUERY",
          summary,
          "",
          ArgumentKind::query,
          [name, keyword](Session& session, const std::string& query) {
            if (query.empty()) throw wrong_arguments(std::string(":") + name + " QUERY");
            return run_as(session, keyword, query);
          }};
}

}  // namespace

std::vector<Command> transaction_commands() {
  return {
      transaction_command("begin", &Connection::begin, "Begin a transaction"),
      transaction_command("commit", &Connection::commit, "Keep what it changed"),
      transaction_command("rollback", &Connection::rollback, "Undo what it changed"),
      transaction_command("checkpoint", &Connection::checkpoint,
                          "Wait until every commit is safe on disk (see --durability)"),
      plan_command("explain", "EXPLAIN", "Show the plan of a query without running it"),
      plan_command("profile", "PROFILE", "Run a query and show its plan with rows and times"),
  };
}

}  // namespace casus::repl
