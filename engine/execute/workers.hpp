#pragma once

// Several threads for one plan: each runs its own operators over parts of the nodes that are scanned.

#include <functional>
#include <memory>

#include "engine/execute/morsels.hpp"
#include "engine/execute/operator.hpp"

namespace casus::execute {

/// The threads below one operator.
class Workers {
 public:
  /// Makes operators for the context of one worker, whose scan takes its nodes from the morsels.
  using Build = std::function<OperatorPtr(std::shared_ptr<Morsels>, ExecutionContext&)>;
  Workers(const plan::LogicalOperator& input, std::shared_ptr<Morsels> morsels, Build build);

  /// Deals the morsels anew, as it seems best for the statement: `whole` where it may not use several threads.
  Morsels::Use begin(const ExecutionContext& context) const;
  /// The same for rows of which the reader may want only the first: others are called only after a trial, unless the
  /// database is set to use several threads for everything.
  Morsels::Use begin_with_trial(const ExecutionContext& context) const;
  /// The trial is over: what is left is for several scans.
  void divide() const { morsels_->divide(); }
  void end() const { morsels_->end(); }
  /// Whether the trial has left something to do.
  [[nodiscard]] bool are_left() const { return morsels_->are_left(); }
  [[nodiscard]] static std::size_t count(const ExecutionContext& context) { return context.threads; }
  /// For what is left of the morsels: calls gather(number, context, operators) once for each worker, each with a
  /// context and operators of its own, in any number of threads; returns when all have returned. Where one throws, the
  /// others are stopped, and its error is thrown here. All together keep to the statement's limits.
  using Gather = std::function<void(std::size_t, ExecutionContext&, Operator&)>;
  void run(ExecutionContext& context, const Gather& gather) const;

  /// Operators for one worker, whose scan takes morsels through `part`.
  [[nodiscard]] std::shared_ptr<Morsels> part() const { return std::make_shared<Morsels>(morsels_); }
  [[nodiscard]] OperatorPtr build(std::shared_ptr<Morsels> part, ExecutionContext& own) const {
    return build_(std::move(part), own);
  }

 private:
  Morsels::Use begin(const ExecutionContext& context, double rows_for_all_at_once) const;

  const plan::LogicalOperator* input_;
  std::shared_ptr<Morsels> morsels_;
  Build build_;
};

/// Calls work(0) to work(count - 1), each once, in as many threads at most; returns when all have returned.
void run_on_threads(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace casus::execute
