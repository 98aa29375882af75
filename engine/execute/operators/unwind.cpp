// Unwind: each row with each element of its list. The numbers of `UNWIND range(…)` are counted, not stored.

#include <limits>

#include "engine/execute/evaluate.hpp"
#include "engine/execute/operators/operators.hpp"

namespace casus::execute {

namespace {

class UnwindOperator : public UnaryOperator {
 public:
  UnwindOperator(const plan::Unwind& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node), live_(live) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    batch_ = Batch();
    row_ = 0;
    position_ = 0;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    context.check();
    while (row_ >= batch_.size) {
      if (!input().next(context, batch_)) return false;
      row_ = 0;
      position_ = 0;
      if (batch_.size > 0) lists_ = evaluate(*node_.list, batch_, context);
    }
    std::vector<std::uint32_t> rows;
    std::vector<Value> elements;
    for (; row_ < batch_.size && rows.size() < batch_size; ++row_, position_ = 0)
      if (!take_elements(rows, elements)) break;
    out = batch_.gather(rows, live_);
    out.set(node_.variable, Vector::values(std::move(elements)));
    return true;
  }

 private:
  /// Takes elements of the current row; false where the batch is full before the list ends. A null has
  /// no elements; any other value is its own only element.
  bool take_elements(std::vector<std::uint32_t>& rows, std::vector<Value>& elements) {
    const Value value = lists_.at(row_);
    if (value.is_null()) return true;
    const auto row = static_cast<std::uint32_t>(row_);
    if (!value.is(ValueKind::list)) {
      rows.push_back(row);
      elements.push_back(value);
      return true;
    }
    const List& list = value.as_list();
    for (; position_ < list.size(); ++position_) {
      if (rows.size() >= batch_size) return false;
      rows.push_back(row);
      elements.push_back(list[position_]);
    }
    return true;
  }

  const plan::Unwind& node_;
  const Live& live_;
  Batch batch_;
  Vector lists_;
  std::size_t row_ = 0;
  std::size_t position_ = 0;
};

/// The arguments of range() in one row.
struct Progression {
  std::int64_t next = 0;
  std::int64_t last = 0;
  std::int64_t step = 1;
  bool done = true;

  [[nodiscard]] bool empty() const { return step > 0 ? next > last : next < last; }
  void advance() {
    if (__builtin_add_overflow(next, step, &next) || empty()) done = true;
  }
};

class UnwindRangeOperator : public UnaryOperator {
 public:
  UnwindRangeOperator(const plan::Unwind& node, const bind::Call& range, const Live& live,
                      OperatorPtr input)
      : UnaryOperator(std::move(input)), node_(node), range_(range), live_(live) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    batch_ = Batch();
    row_ = 0;
    numbers_ = Progression();
  }

  bool next(ExecutionContext& context, Batch& out) override {
    context.check();
    while (row_ >= batch_.size && numbers_.done) {
      if (!input().next(context, batch_)) return false;
      row_ = 0;
      read_arguments(context);
    }
    std::vector<std::uint32_t> rows;
    std::vector<std::int64_t> values;
    while (values.size() < batch_size) {
      if (numbers_.done) {
        if (row_ >= batch_.size) break;
        begin_row(context);
        continue;
      }
      rows.push_back(static_cast<std::uint32_t>(row_ - 1));
      values.push_back(numbers_.next);
      numbers_.advance();
    }
    out = batch_.gather(rows, live_);
    out.set(node_.variable, Vector::integers(std::move(values)));
    return true;
  }

 private:
  void read_arguments(ExecutionContext& context) {
    arguments_.clear();
    for (const auto& argument : range_.arguments)
      arguments_.push_back(evaluate(*argument, batch_, context));
  }

  void begin_row(ExecutionContext& context) {
    const std::size_t row = row_++;
    std::int64_t values[3] = {0, 0, 1};
    for (std::size_t i = 0; i < arguments_.size(); ++i) {
      const Value value = arguments_[i].at(row);
      // Whatever is no number gets its error from the function itself.
      if (!value.is(ValueKind::integer)) {
        evaluate(*node_.list, batch_.slice(row, 1), context);
        return;
      }
      values[i] = value.as_integer();
    }
    if (values[2] == 0) evaluate(*node_.list, batch_.slice(row, 1), context);
    numbers_ = {values[0], values[1], values[2], false};
    numbers_.done = numbers_.empty();
  }

  const plan::Unwind& node_;
  const bind::Call& range_;
  const Live& live_;
  Batch batch_;
  std::vector<Vector> arguments_;
  std::size_t row_ = 0;
  Progression numbers_;
};

}  // namespace

OperatorPtr make_unwind(const plan::Unwind& node, const Live& live, OperatorPtr input) {
  const auto* call = std::get_if<bind::Call>(&node.list->node);
  if (call != nullptr && call->function->name == "range")
    return std::make_unique<UnwindRangeOperator>(node, *call, live, std::move(input));
  return std::make_unique<UnwindOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
