#pragma once

// The second half of a query's way: a plan becomes operators, and their batches rows.

#include <chrono>

#include "engine/execute/operator.hpp"
#include "engine/plan/explain.hpp"
#include "engine/session/statement_transaction.hpp"

namespace casus::session {

/// The operators of a plan, and one run of them after the other; a run gives its rows when it is asked
/// for them.
class Execution {
 public:
  Execution(std::shared_ptr<const PreparedPlan> prepared, const DatabaseState& database);

  /// Begins a run. What it is given must outlive the run, and the graph must not change but by the run's
  /// own doing.
  void start(StatementTransaction& transaction, ConnectionState& connection,
             const Parameters& parameters);

  /// Sets `row`, the same object at each call, to the next row of the result; false at the end. After
  /// an error this must not be called again.
  bool next(List& row);
  /// Runs to the end; every row that is left counts against the memory limit.
  std::vector<List> rest();

  [[nodiscard]] std::vector<std::string> columns() const;
  [[nodiscard]] const PreparedPlan& prepared() const { return *prepared_; }
  /// Whether the run is over, and it is worth keeping the operators: they are few and hold little.
  [[nodiscard]] bool worth_keeping() const;
  /// Milliseconds spent on rows so far.
  [[nodiscard]] double taken_ms() const {
    return std::chrono::duration<double, std::milli>(taken_).count();
  }
  [[nodiscard]] const Changes& changes() const { return context_.changes; }
  /// The plan with what has passed through it, under PROFILE; empty otherwise.
  [[nodiscard]] std::string profile_text() const;

 private:
  bool next_batch();
  void read_row(std::size_t row, List& out) const;
  void end();

  std::shared_ptr<const PreparedPlan> prepared_;
  execute::ExecutionContext context_;
  plan::Profile profile_;
  std::chrono::steady_clock::duration timeout_;  // 0 is none
  std::chrono::steady_clock::duration taken_{0};
  execute::OperatorPtr root_;
  execute::Batch batch_;
  std::size_t row_ = 0;      // of the batch
  std::uint64_t given_ = 0;  // how often that row has been given
  bool may_run_again_ = false;
  bool opened_ = false;
  bool ended_ = false;
};

/// The operators of a plan: those of an earlier run on the connection where they were kept.
std::unique_ptr<Execution> take_execution(ConnectionState& connection,
                                          const std::shared_ptr<const PreparedPlan>& prepared);
/// Keeps them for the next run, or lets go of them.
void give_back(ConnectionState& connection, std::unique_ptr<Execution> execution);

/// Runs a plan to its end.
Result execute_plan(const std::shared_ptr<const PreparedPlan>& prepared,
                    StatementTransaction& transaction, ConnectionState& connection,
                    const Parameters& parameters);

/// The result of EXPLAIN: no rows, the plan as text.
Result explained(const PreparedPlan& prepared, const Timing& timing);

}  // namespace casus::session
