// Read this file first: it shows the whole way of a query.

#include "engine/session/run_query.hpp"

#include <chrono>

#include "engine/bind/bind.hpp"
#include "engine/optimize/optimize.hpp"
#include "engine/plan/plan_query.hpp"
#include "engine/session/errors.hpp"
#include "engine/session/execution.hpp"
#include "engine/session/schema_command.hpp"
#include "engine/session/statement_transaction.hpp"
#include "engine/session/statement_watch.hpp"
#include "grammar/parse.hpp"

namespace casus::session {

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

syntax::Statement parse(std::string_view text) {
  auto parsed = syntax::parse_statement(text);
  if (auto* error = std::get_if<syntax::ParseError>(&parsed)) throw syntax_error(*error);
  return std::get<syntax::Statement>(std::move(parsed));
}

Result run_transaction_command(ConnectionState& connection, syntax::TransactionAction action) {
  switch (action) {
    case syntax::TransactionAction::begin: connection.begin(); break;
    case syntax::TransactionAction::commit: connection.commit(); break;
    case syntax::TransactionAction::rollback: connection.rollback(); break;
  }
  return {};
}

}  // namespace

std::shared_ptr<const PreparedPlan> prepare_query(ConnectionState& connection,
                                                  std::string_view text,
                                                  const graph::GraphView& graph, Timing& timing) {
  DatabaseState& database = *connection.database;
  const auto registry = database.registry();
  const GraphShape shape(graph);
  if (auto known = database.plans().find(text, registry.get(), shape);
      known != nullptr && known->plan.assumptions.hold(graph))
    return known;

  auto start = Clock::now();
  const StatementWatch watched(connection, start);
  syntax::Statement statement = parse(text);
  timing.parse_ms = milliseconds_since(start);
  auto prepared = std::make_shared<PreparedPlan>();
  const auto* query = std::get_if<syntax::Query>(&statement.node);
  if (query == nullptr) {
    prepared->command = std::move(statement);
    return prepared;
  }

  start = Clock::now();
  prepared->explain = statement.explain;
  if (prepared->explain != syntax::ExplainMode::none) prepared->text = text;
  prepared->bound = bind::bind_query(*query, {registry, &graph.catalog()});
  prepared->plan =
      plan::plan_statement(prepared->bound, graph, optimize::plan_choices(database.disabled_passes()));
  optimize::optimize(prepared->plan, graph, database.disabled_passes());
  timing.plan_ms = milliseconds_since(start);
  prepared->shape = shape;
  database.plans().add(text, prepared);
  return prepared;
}

namespace {

/// The plan of a prepared statement: the one it had, where that is still good.
const std::shared_ptr<const PreparedPlan>& plan_of(PreparedState& statement,
                                                   const graph::GraphView& graph, Timing& timing) {
  const auto& known = statement.plan;
  if (known == nullptr || !statement.connection->database->knows(known->bound.registry.get()) ||
      known->shape != GraphShape(graph) || !known->plan.assumptions.hold(graph))
    statement.plan = prepare_query(*statement.connection, statement.text, graph, timing);
  return statement.plan;
}

Result run_planned(const std::shared_ptr<const PreparedPlan>& prepared,
                   StatementTransaction& transaction, ConnectionState& connection,
                   const Parameters& parameters, Timing timing) {
  const auto start = Clock::now();
  if (prepared->command) {
    if (const auto* command = std::get_if<syntax::TransactionCommand>(&prepared->command->node))
      return run_transaction_command(connection, command->action);
    const StatementWatch watched(connection, start);
    return run_schema_command(*prepared->command, transaction);
  }
  if (prepared->explain == syntax::ExplainMode::explain) return explained(*prepared, timing);
  if (prepared->bound.writes) {
    const StatementWatch watched(connection, start);  // waiting for other writers takes time as well
    transaction.begin_write();
  }
  Result result = execute_plan(prepared, transaction, connection, parameters);
  if (prepared->bound.writes) {
    const StatementWatch watched(connection, start);
    transaction.finish();
  }
  timing.execute_ms = milliseconds_since(start);
  result.set_timing(timing);
  return result;
}

/// Whether the rows can be made while other statements run: nothing changes what they are read from.
bool can_stream(const PreparedPlan& prepared, const StatementTransaction& transaction) {
  return !prepared.command && prepared.explain == syntax::ExplainMode::none &&
         !prepared.bound.writes && transaction.writer() == nullptr;
}

std::unique_ptr<CursorState> stream_planned(std::shared_ptr<const PreparedPlan> prepared,
                                            std::unique_ptr<StatementTransaction> transaction,
                                            std::shared_ptr<ConnectionState> connection,
                                            const Parameters& parameters, const Timing& timing) {
  if (!can_stream(*prepared, *transaction))
    return std::make_unique<CursorState>(
        run_planned(prepared, *transaction, *connection, parameters, timing));
  return std::make_unique<CursorState>(std::move(connection), prepared, std::move(transaction), parameters, timing);
}

}  // namespace

Result run_query(ConnectionState& connection, std::string_view text, const Parameters& parameters) {
  connection.interrupted = false;
  StatementTransaction transaction(connection);
  Timing timing;
  const auto prepared = prepare_query(connection, text, transaction.graph(), timing);
  return run_planned(prepared, transaction, connection, parameters, timing);
}

Result run_prepared(PreparedState& statement, const Parameters& parameters) {
  ConnectionState& connection = *statement.connection;
  connection.interrupted = false;
  StatementTransaction transaction(connection);
  Timing timing;
  // A copy: what the statement calls may run it again and plan it anew.
  const auto prepared = plan_of(statement, transaction.graph(), timing);
  return run_planned(prepared, transaction, connection, parameters, timing);
}

std::unique_ptr<CursorState> stream_query(const std::shared_ptr<ConnectionState>& connection,
                                          std::string_view text, const Parameters& parameters) {
  connection->interrupted = false;
  auto transaction = std::make_unique<StatementTransaction>(*connection);
  Timing timing;
  auto prepared = prepare_query(*connection, text, transaction->graph(), timing);
  return stream_planned(std::move(prepared), std::move(transaction), connection, parameters, timing);
}

std::unique_ptr<CursorState> stream_prepared(PreparedState& statement, const Parameters& parameters) {
  statement.connection->interrupted = false;
  auto transaction = std::make_unique<StatementTransaction>(*statement.connection);
  Timing timing;
  auto prepared = plan_of(statement, transaction->graph(), timing);
  return stream_planned(std::move(prepared), std::move(transaction), statement.connection, parameters,
                        timing);
}

}  // namespace casus::session
