#include "engine/execute/subquery_runner.hpp"

#include <numeric>

namespace casus::execute {

void SubqueryRunner::open(Batch rows, ExecutionContext& context) {
  rows.origin.resize(rows.size);
  std::iota(rows.origin.begin(), rows.origin.end(), static_cast<std::uint32_t>(started_));
  started_ += rows.size;
  for (ArgumentOperator* argument : arguments_) argument->set(rows);
  root_->open(context);
}

void SubqueryRunner::start(Batch rows, ExecutionContext& context) {
  rows_ = std::move(rows);
  rows_.multiplicity.clear();
  rows_.origin.clear();
  started_ = 0;
  const ReserveTally own(context, nullptr);  // the operators of the inner plan see to what they keep themselves
  if (rows_.size > 0) open(row_by_row_ ? rows_ : rows_.slice(0, 1), context);
}

bool SubqueryRunner::next(ExecutionContext& context, Batch& out) {
  if (rows_.size == 0) return false;
  const ReserveTally own(context, nullptr);
  for (;;) {
    context.check();
    if (root_->next(context, out)) {
      // Operators that make new rows, such as aggregation, have run for one row and lost sight of it.
      if (out.origin.empty() || !row_by_row_)
        out.origin.assign(out.size, static_cast<std::uint32_t>(started_ - 1));
      return true;
    }
    if (started_ == rows_.size) return false;
    open(rows_.slice(started_, 1), context);
  }
}

void SubqueryRunner::run(const Batch& rows, ExecutionContext& context,
                         const std::function<bool(const Batch&)>& take) {
  start(rows, context);
  Batch out;
  while (next(context, out))
    if (out.size > 0 && !take(out)) return;
}

}  // namespace casus::execute
