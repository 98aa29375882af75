#include "engine/session/execution.hpp"

#include <random>

#include "engine/execute/build.hpp"
#include "engine/execute/materialize.hpp"
#include "engine/plan/explain.hpp"
#include "engine/execute/errors.hpp"

namespace casus::session {

namespace {

double random_number() {
  thread_local std::mt19937_64 generator{std::random_device{}()};
  return std::uniform_real_distribution<double>(0.0, 1.0)(generator);
}

void set_up(execute::ExecutionContext& context, StatementTransaction& transaction,
            ConnectionState& connection, const Parameters& parameters) {
  context.graph = &transaction.graph();
  context.transaction = transaction.writer();
  context.parameters = &parameters;
  context.functions.graph = context.graph;
  context.functions.statement_time = current_time();
  context.functions.transaction_time = transaction.begun();
  context.functions.random = random_number;
  context.interrupted = &connection.interrupted;
  context.memory_limit = connection.memory_limit;
  if (connection.timeout.count() > 0)
    context.deadline = std::chrono::steady_clock::now() + connection.timeout;
}

void require_parameters(const bind::BoundStatement& statement, const Parameters& parameters) {
  std::vector<std::string> given;
  for (const auto& [name, value] : parameters) given.push_back(name);
  for (const auto& [name, span] : statement.parameters)
    if (!parameters.contains(name))
      throw execute::located(execute::missing_parameter(name, given), span);
}

/// The rows of a batch as result rows, each as often as it counts.
void add_rows(const execute::Batch& batch, const std::vector<bind::Column>& columns,
              execute::ExecutionContext& context, std::vector<List>& rows) {
  for (std::size_t i = 0; i < batch.size; ++i) {
    List row;
    row.reserve(columns.size());
    std::uint64_t bytes = sizeof(List) + columns.size() * sizeof(Value);
    for (const auto& column : columns) {
      row.push_back(execute::materialize(batch.column(column.variable).at(i), *context.graph));
      bytes += execute::bytes_within(row.back());
    }
    const std::uint64_t times = batch.count_of(i);
    context.reserve(times * bytes);
    for (std::uint64_t t = 1; t < times; ++t) rows.push_back(row);
    rows.push_back(std::move(row));
  }
}

}  // namespace

Result execute_plan(const PreparedPlan& prepared, StatementTransaction& transaction,
                    ConnectionState& connection, const Parameters& parameters) {
  require_parameters(prepared.bound, parameters);
  execute::ExecutionContext context;
  set_up(context, transaction, connection, parameters);
  context.statement = &prepared.bound;
  plan::Profile profile;
  const bool profiling = prepared.explain == syntax::ExplainMode::profile;
  const auto root = execute::build_operators(prepared.plan, context, profiling ? &profile : nullptr);
  const auto& columns = prepared.plan.main.columns;
  std::vector<List> rows;
  execute::Batch batch;
  root->open(context);
  while (root->next(context, batch)) {
    context.check();
    if (!columns.empty()) add_rows(batch, columns, context, rows);
  }
  if (context.transaction != nullptr)
    execute::located_at(context.delete_span,
                        [&] { context.transaction->verify_no_dangling_relationships(); });
  std::vector<std::string> names;
  for (const auto& column : columns) names.push_back(column.name);
  Result result(std::move(names), std::move(rows));
  result.set_changes(context.changes);
  if (profiling) result.set_plan(plan::explain(prepared.plan, prepared.bound, &profile));
  return result;
}

Result explained(const PreparedPlan& prepared, const Timing& timing) {
  Result result;
  result.set_plan(plan::explain(prepared.plan, prepared.bound));
  result.set_timing(timing);
  return result;
}

}  // namespace casus::session
