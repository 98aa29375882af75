#include "engine/session/execution.hpp"

#include <algorithm>
#include <random>

#include "engine/execute/build.hpp"
#include "engine/execute/errors.hpp"
#include "engine/graph/materialize.hpp"
#include "engine/plan/explain.hpp"
#include "engine/plan/overloaded.hpp"
#include "engine/session/parameters.hpp"

namespace casus::session {

namespace {

using Clock = std::chrono::steady_clock;

double random_number() {
  thread_local std::mt19937_64 generator{std::random_device{}()};
  return std::uniform_real_distribution<double>(0.0, 1.0)(generator);
}

/// Whether every operator begins anew at open(), also on another graph. Others learn of the graph once
/// and for all, as those that count branches do, and serve one run.
bool may_run_again(const plan::LogicalOperator& op) {
  const bool forgets = std::visit(overloaded{[](const auto&) { return false; },
                                             [](const plan::Unit&) { return true; },
                                             [](const plan::NodeScan& o) { return o.value == nullptr; },
                                             [](const plan::IndexSeek&) { return true; },
                                             [](const plan::RelationshipIndexSeek&) { return true; },
                                             [](const plan::MatchBoundRelationship&) { return true; },
                                             [](const plan::Expand& o) { return o.ties.empty(); },
                                             [](const plan::ShortestPath&) { return true; },
                                             [](const plan::Filter&) { return true; },
                                             [](const plan::Project&) { return true; },
                                             [](const plan::Retain&) { return true; },
                                             [](const plan::Skip&) { return true; },
                                             [](const plan::Limit&) { return true; }},
                                  op.node);
  return forgets && std::all_of(op.inputs.begin(), op.inputs.end(),
                                [](const auto& input) { return may_run_again(*input); });
}

void set_up(execute::ExecutionContext& context, StatementTransaction& transaction,
            ConnectionState& connection, const Parameters& parameters) {
  context.graph = &transaction.graph();
  context.transaction = transaction.writer();
  context.parameters = &parameters;
  context.functions.graph = context.graph;
  context.functions.statement_time = transaction.statement_time();
  context.functions.transaction_time = transaction.begun();
  context.changes = {};
  context.memory_limit = connection.memory_limit;
  context.watch = Watch();
  context.watch.set_interrupt(&connection.interrupted);
  context.watch.set_memory_limit(connection.memory_limit);
}

/// While the engine works, a statement is under its watch and its time is counted; what its reader does
/// between two rows does not count against its timeout.
class Working {
 public:
  Working(Watch& watch, Clock::duration timeout, Clock::duration& taken)
      : scope_(watch), taken_(taken), start_(Clock::now()) {
    if (timeout.count() > 0) watch.set_deadline(start_ + (timeout - taken));
  }
  ~Working() { taken_ += Clock::now() - start_; }
  Working(const Working&) = delete;
  Working& operator=(const Working&) = delete;

 private:
  WatchScope scope_;
  Clock::duration& taken_;
  Clock::time_point start_;
};

}  // namespace

Execution::Execution(std::shared_ptr<const PreparedPlan> prepared, const DatabaseState& database)
    : prepared_(std::move(prepared)) {
  context_.threads = database.threads();
  context_.parallel_rows = database.options().parallel_rows;
  context_.statement = &prepared_->bound;
  context_.functions.random = random_number;
  const bool profiling = prepared_->explain == syntax::ExplainMode::profile;
  may_run_again_ = !profiling && !prepared_->bound.writes && prepared_->plan.subqueries.empty() &&
                   may_run_again(*prepared_->plan.main.root);
  root_ = execute::build_operators(prepared_->plan, context_, profiling ? &profile_ : nullptr);
}

void Execution::start(StatementTransaction& transaction, ConnectionState& connection,
                      const Parameters& parameters) {
  check_parameters(prepared_->bound, parameters);
  set_up(context_, transaction, connection, parameters);
  timeout_ = connection.timeout;
  taken_ = {};
  opened_ = ended_ = false;
}

bool Execution::worth_keeping() const {
  constexpr std::int64_t little = 64 << 10;
  return ended_ && may_run_again_ && context_.watch.used() < little;
}

bool Execution::next_batch() {
  if (ended_) return false;
  if (!opened_) {
    opened_ = true;
    root_->open(context_);
  }
  row_ = 0;
  given_ = 0;
  if (!root_->next(context_, batch_)) {
    end();
    return false;
  }
  context_.check();
  return true;
}

void Execution::end() {
  ended_ = true;
  batch_ = execute::Batch();
  if (context_.transaction == nullptr) return;
  execute::located_at(context_.delete_span,
                      [&] { context_.transaction->verify_no_dangling_relationships(); });
}

void Execution::read_row(std::size_t row, List& out) const {
  const auto& columns = prepared_->plan.main.columns;
  out.clear();
  out.reserve(columns.size());
  for (const auto& column : columns)
    out.push_back(graph::materialize(batch_.column(column.variable).at(row), *context_.graph));
}

bool Execution::next(List& row) {
  const bool has_columns = !prepared_->plan.main.columns.empty();
  while (!has_columns || row_ >= batch_.size) {
    const Working working(context_.watch, timeout_, taken_);
    if (!next_batch()) return false;
  }
  const WatchScope scope(context_.watch);
  if (given_ == 0 || row.empty()) read_row(row_, row);
  if (++given_ >= batch_.count_of(row_)) {
    ++row_;
    given_ = 0;
  }
  return true;
}

std::vector<List> Execution::rest() {
  const WatchScope scope(context_.watch);
  if (timeout_.count() > 0) context_.watch.set_deadline(Clock::now() + (timeout_ - taken_));
  const std::size_t width = prepared_->plan.main.columns.size();
  // A list twice, for the vector of all keeps room to grow into.
  const std::size_t row_bytes = 2 * sizeof(List) + watch::heap_bytes(width * sizeof(Value));
  std::vector<List> rows;
  while (next_batch()) {
    if (width == 0) continue;
    for (std::size_t i = 0; i < batch_.size; ++i) {
      List row;
      read_row(i, row);
      const std::uint64_t times = batch_.count_of(i);
      for (std::uint64_t t = 1; t < times; ++t) {
        context_.reserve(row_bytes);
        rows.push_back(row);
      }
      context_.reserve(row_bytes);
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

std::vector<std::string> Execution::columns() const {
  std::vector<std::string> names;
  names.reserve(prepared_->plan.main.columns.size());
  for (const auto& column : prepared_->plan.main.columns) names.push_back(column.name);
  return names;
}

std::string Execution::profile_text() const {
  if (prepared_->explain != syntax::ExplainMode::profile) return {};
  return plan::explain(prepared_->plan, prepared_->bound, prepared_->text, &profile_);
}

std::unique_ptr<Execution> take_execution(ConnectionState& connection,
                                          const std::shared_ptr<const PreparedPlan>& prepared) {
  auto& kept = connection.kept_executions;
  for (auto& execution : kept) {
    if (&execution->prepared() != prepared.get()) continue;
    auto taken = std::move(execution);
    execution = std::move(kept.back());
    kept.pop_back();
    return taken;
  }
  return std::make_unique<Execution>(prepared, *connection.database);
}

void give_back(ConnectionState& connection, std::unique_ptr<Execution> execution) {
  constexpr std::size_t most_kept = 8;
  if (!execution->worth_keeping()) return;
  auto& kept = connection.kept_executions;
  if (kept.size() == most_kept) kept.erase(kept.begin());
  kept.push_back(std::move(execution));
}

Result execute_plan(const std::shared_ptr<const PreparedPlan>& prepared,
                    StatementTransaction& transaction, ConnectionState& connection,
                    const Parameters& parameters) {
  auto execution = take_execution(connection, prepared);
  execution->start(transaction, connection, parameters);
  std::vector<List> rows = execution->rest();
  Result result(execution->columns(), std::move(rows));
  result.set_changes(execution->changes());
  result.set_plan(execution->profile_text());
  give_back(connection, std::move(execution));
  return result;
}

Result explained(const PreparedPlan& prepared, const Timing& timing) {
  Result result;
  result.set_plan(plan::explain(prepared.plan, prepared.bound, prepared.text));
  result.set_timing(timing);
  return result;
}

}  // namespace casus::session
