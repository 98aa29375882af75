// Sort, with a bound on how many rows are wanted where the plan knows one.

#include <algorithm>
#include <limits>
#include <utility>

#include "engine/execute/evaluate.hpp"
#include "engine/execute/operators/operators.hpp"
#include "engine/execute/row_bound.hpp"
#include "engine/execute/row_order.hpp"

namespace casus::execute {

namespace {

/// Null where it cannot be had, as of SKIP and LIMIT of which those who skip and limit tell what is wrong with them.
Value limit_in(const bind::BoundExpression& limit, ExecutionContext& context) {
  try {
    return evaluate_constant(limit, context);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::interrupted) throw;
    return {};
  }
}

/// Each row stands for one or more, so that no more than this are asked for.
std::size_t rows_wanted(const plan::Sort& node, ExecutionContext& context) {
  constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
  if (node.limit == nullptr) return all;
  const Value limit = limit_in(*node.limit, context);
  return limit.is(ValueKind::integer) && limit.as_integer() >= 0 ? static_cast<std::size_t>(limit.as_integer()) : all;
}

class SortOperator : public UnaryOperator {
 public:
  SortOperator(const plan::Sort& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node), live_(live) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    context.release(std::exchange(kept_, 0));
    bound_.forget();
    filled_ = false;
    given_ = 0;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    if (!filled_) fill(context);
    if (given_ >= order_.size()) return false;
    const std::size_t count = std::min(batch_size, order_.size() - given_);
    out = rows_.gather(std::span(order_).subspan(given_, count));
    given_ += count;
    return true;
  }

 private:
  void fill(ExecutionContext& context) {
    filled_ = true;
    wanted_ = rows_wanted(node_, context);
    keys_ = std::vector<VectorCollector>(node_.keys.size());
    Batch batch;
    while (input().next(context, batch)) {
      context.check();
      if (batch.size == 0) continue;
      std::vector<Vector> columns;
      for (const auto& key : node_.keys) columns.push_back(evaluate(*key.expression, batch, context));
      if (bound_.known()) leave_rows_before_bound(batch, columns);
      add(batch, columns, context);
      if (collector_.size() / 2 > wanted_ && collector_.size() >= wanted_ + most_beyond) drop_others(context);
    }
    arrange(context);
  }

  void leave_rows_before_bound(Batch& batch, std::vector<Vector>& columns) const {
    const auto rows = bound_.rows_before(columns, batch.size, node_.keys);
    if (rows.size() == batch.size) return;
    batch = batch.gather(rows, live_);
    for (Vector& column : columns) column = column.gather(rows);
  }

  void add(const Batch& batch, const std::vector<Vector>& columns, ExecutionContext& context) {
    if (batch.size == 0) return;
    const std::size_t bytes = bytes_of(batch.size);
    context.reserve(bytes);
    kept_ += bytes;
    for (std::size_t k = 0; k < keys_.size(); ++k) keys_[k].add(columns[k], batch.size);
    collector_.add(batch, live_);
  }
  /// Twice, for the room that vectors keep to grow into.
  [[nodiscard]] std::size_t bytes_of(std::size_t rows) const {
    return rows * (sizeof(std::uint32_t) + 2 * (live_.size() + keys_.size()) * sizeof(Value));
  }

  /// Keeps the rows that are wanted of those so far, the last of which bounds those to come.
  void drop_others(ExecutionContext& context) {
    arrange(context);
    const Batch best = rows_.gather(order_);
    std::vector<Value> last;
    std::vector<Vector> columns;
    for (const Vector& column : columns_) columns.push_back(column.gather(order_));
    if (!order_.empty())
      for (const Vector& column : columns) last.push_back(column.at(order_.size() - 1));
    rows_ = Batch();
    columns_.clear();
    context.release(std::exchange(kept_, 0));
    add(best, columns, context);
    bound_.set(std::move(last));
  }

  /// Puts the rows so far in order, as many as are wanted.
  void arrange(ExecutionContext& context) {
    const std::size_t size = collector_.size();
    rows_ = collector_.take();
    columns_.clear();
    for (auto& key : keys_) columns_.push_back(key.take());
    order_ = order_of_rows(columns_, node_.keys, size, context);
    if (wanted_ < order_.size()) order_.resize(wanted_);
  }

  static constexpr std::size_t most_beyond = 4 * batch_size;

  const plan::Sort& node_;
  const Live& live_;
  std::size_t wanted_ = 0;
  BatchCollector collector_;
  std::vector<VectorCollector> keys_;
  RowBound bound_;
  Batch rows_;
  std::vector<Vector> columns_;  // keys, of rows_
  std::vector<std::uint32_t> order_;
  std::uint64_t kept_ = 0;  // bytes reserved for rows
  bool filled_ = false;
  std::size_t given_ = 0;
};

/// Below a Sort that wants only the first rows: leaves out those that surely are not among these. Rows stay as they come.
class LikelyFirstOperator : public UnaryOperator {
 public:
  LikelyFirstOperator(const plan::Sort& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node), live_(live) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    bound_.forget();
    wanted_ = rows_wanted(node_, context);
    keys_ = std::vector<VectorCollector>(node_.keys.size());
    collected_ = 0;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    if (!input().next(context, out)) return false;
    if (wanted_ == 0 || wanted_ > most_wanted || out.size == 0) return true;
    std::vector<Vector> columns;
    for (const auto& key : node_.keys) columns.push_back(evaluate(*key.expression, out, context));
    if (bound_.known()) {
      const auto rows = bound_.rows_before(columns, out.size, node_.keys);
      if (rows.size() < out.size) {
        out = out.gather(rows, live_);
        for (Vector& column : columns) column = column.gather(rows);
      }
    }
    for (std::size_t k = 0; k < keys_.size(); ++k) keys_[k].add(columns[k], out.size);
    collected_ += out.size;
    if (collected_ >= wanted_ + more_than_wanted) find_bound(context);
    return true;
  }

 private:
  /// The keys of the last row that is wanted of those so far.
  void find_bound(ExecutionContext& context) {
    std::vector<Vector> columns;
    for (VectorCollector& key : keys_) columns.push_back(key.take());
    auto order = order_of_rows(columns, node_.keys, collected_, context);
    order.resize(wanted_);
    std::vector<Value> last;
    for (std::size_t k = 0; k < keys_.size(); ++k) {
      last.push_back(columns[k].at(order.back()));
      keys_[k].add(columns[k].gather(order), order.size());
    }
    bound_.set(std::move(last));
    collected_ = wanted_;
  }

  static constexpr std::size_t most_wanted = 10'000;
  static constexpr std::size_t more_than_wanted = batch_size / 2;

  const plan::Sort& node_;
  const Live& live_;
  RowBound bound_;
  std::size_t wanted_ = 0;
  std::vector<VectorCollector> keys_;  // of the rows that may be wanted so far
  std::size_t collected_ = 0;
};

}  // namespace

OperatorPtr make_likely_first(const plan::Sort& node, const Live& live, OperatorPtr input) {
  return std::make_unique<LikelyFirstOperator>(node, live, std::move(input));
}

OperatorPtr make_sort(const plan::Sort& node, const Live& live, OperatorPtr input) {
  return std::make_unique<SortOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
