#pragma once

// The contract of operators.

#include <memory>
#include <vector>

#include "engine/execute/batch.hpp"
#include "engine/execute/context.hpp"
#include "engine/plan/logical_plan.hpp"

namespace casus::execute {

/// An operator gives rows in batches. open() comes before the first next() and again to start over,
/// as the inner plan of an Apply does for each outer batch; it opens the inputs too. next() fills `out`
/// with a new batch, which may be empty, and returns false (with `out` unspecified) at the end. After
/// the end or an error only open() may follow. The graph stays the same from one open() to the next, but
/// for the operators that Execution keeps for another run (may_run_again in session/execution.cpp):
/// those forget in open() what they have learned of it.
///
/// An operator keeps `multiplicity` and `origin` right: it either carries them from the row it reads
/// to the rows it makes (Batch::gather does), or flattens its input first.
class Operator {
 public:
  virtual ~Operator() = default;
  virtual void open(ExecutionContext& context) = 0;
  virtual bool next(ExecutionContext& context, Batch& out) = 0;
};

using OperatorPtr = std::unique_ptr<Operator>;

/// An operator with one input.
class UnaryOperator : public Operator {
 public:
  explicit UnaryOperator(OperatorPtr input) : input_(std::move(input)) {}
  void open(ExecutionContext& context) override { input_->open(context); }

 protected:
  [[nodiscard]] Operator& input() const { return *input_; }
  /// For an operator that takes the place of this one.
  OperatorPtr take_input() { return std::move(input_); }

 private:
  OperatorPtr input_;
};

/// An operator that looks at each row as often as it counts.
class FlatteningOperator : public UnaryOperator {
 public:
  using UnaryOperator::UnaryOperator;
  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    batch_ = Batch();
    row_ = 0;
  }

 protected:
  /// The next rows of the input without multiplicities; of rows that count many times never more than
  /// a batch at once.
  bool next_flat(ExecutionContext& context, Batch& out);

 private:
  Batch batch_;  // with multiplicities
  std::size_t row_ = 0;
  std::uint64_t given_ = 0;  // how often that row has been given
};

/// Gives the rows that an Apply, Merge or subquery sets before open().
class ArgumentOperator : public Operator {
 public:
  void set(Batch rows) { rows_ = std::move(rows); }
  void open(ExecutionContext&) override { given_ = false; }
  bool next(ExecutionContext&, Batch& out) override {
    if (given_) return false;
    given_ = true;
    out = rows_;
    return true;
  }

 private:
  Batch rows_;
  bool given_ = true;
};

}  // namespace casus::execute
