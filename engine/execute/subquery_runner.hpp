#pragma once

// Running an inner plan for the rows of a batch.

#include <functional>

#include "engine/execute/operator.hpp"

namespace casus::execute {

/// An inner plan with its Argument. Where every operator of the plan works row by row, all rows of a
/// batch go through it together and each result says which row it comes from (Batch::origin);
/// otherwise the plan runs once for each row. Either way, results come in the order of those rows,
/// unless the plan holds a Union.
class SubqueryRunner {
 public:
  /// `arguments` are the Argument leaves inside `root`.
  SubqueryRunner(OperatorPtr root, std::vector<ArgumentOperator*> arguments, bool row_by_row)
      : root_(std::move(root)), arguments_(std::move(arguments)), row_by_row_(row_by_row) {}

  /// Begins with new rows.
  void start(Batch rows, ExecutionContext& context);
  /// The next result rows; their `origin` are positions in the rows of start(). False at the end.
  bool next(ExecutionContext& context, Batch& out);

  /// start() and next() to the end, or until `take` returns false.
  void run(const Batch& rows, ExecutionContext& context,
           const std::function<bool(const Batch&)>& take);

  /// The column that a collecting subquery asks for.
  plan::VariableId column = plan::no_variable;

 private:
  void open(Batch rows, ExecutionContext& context);

  OperatorPtr root_;
  std::vector<ArgumentOperator*> arguments_;
  bool row_by_row_;
  Batch rows_;
  std::size_t started_ = 0;  // rows of rows_ that have gone into the plan
};

}  // namespace casus::execute
