// ProcedureCall: each input row with each row that the procedure gives for it.

#include "engine/execute/evaluate.hpp"
#include "engine/execute/operators/operators.hpp"

namespace casus::execute {

namespace {

template <class Column>
std::size_t size_of(const Column& column) {
  if constexpr (std::is_same_v<Column, function::NodeColumn>)
    return column.ids.size();
  else
    return column.size();
}

Vector vector_of(function::NodeColumn column) { return Vector::nodes(std::move(column.ids)); }
Vector vector_of(std::vector<std::int64_t> column) { return Vector::integers(std::move(column)); }
Vector vector_of(std::vector<double> column) { return Vector::floats(std::move(column)); }
Vector vector_of(std::vector<Value> column) { return Vector::values(std::move(column)); }

class ProcedureCallOperator : public UnaryOperator {
 public:
  ProcedureCallOperator(const plan::ProcedureCall& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), call_(node.call), live_(live) {}

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    batch_ = Batch();
    row_ = 0;
    context.release(given_bytes_);
    given_bytes_ = 0;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    context.check();
    context.release(given_bytes_);
    given_bytes_ = 0;
    while (row_ == batch_.size) {
      if (!input().next(context, batch_)) return false;
      row_ = 0;
      arguments_.clear();
      for (const auto& a : call_.arguments) arguments_.push_back(evaluate(*a, batch_, context));
    }
    if (call_.procedure->run_columns)
      give_columns(context, out);
    else
      give_rows(context, out);
    return true;
  }

 private:
  /// The arguments of a row; those left out are null.
  [[nodiscard]] List values_of(std::size_t row) const {
    List values;
    for (const Vector& a : arguments_) values.push_back(a.at(row));
    values.resize(call_.procedure->inputs.size());
    return values;
  }

  /// For all rows of the batch.
  void give_rows(ExecutionContext& context, Batch& out) {
    watch::Held held;
    std::vector<std::uint32_t> rows;
    std::vector<std::vector<Value>> columns(call_.outputs.size());
    for (; row_ < batch_.size; ++row_) {
      const List values = values_of(row_);
      std::vector<List> results;
      context.check();
      call_.procedure->run(context.functions, values, results);
      held.grow(results.size() * (sizeof(List) + call_.procedure->outputs.size() * 2 * sizeof(Value)));
      // A procedure without outputs is called for its effect and keeps the row.
      if (call_.procedure->outputs.empty()) results.assign(1, {});
      for (const List& result : results) {
        rows.push_back(static_cast<std::uint32_t>(row_));
        for (std::size_t k = 0; k < columns.size(); ++k)
          columns[k].push_back(result.at(call_.outputs[k].position));
      }
    }
    out = batch_.gather(rows, live_);
    for (std::size_t k = 0; k < columns.size(); ++k)
      out.set(call_.outputs[k].variable, Vector::values(std::move(columns[k])));
  }

  /// For one row, since results may be large.
  void give_columns(ExecutionContext& context, Batch& out) {
    const auto results = call_.procedure->run_columns(context.functions, values_of(row_));
    const std::size_t size = std::visit([](const auto& c) { return size_of(c); }, results.front());
    given_bytes_ = size * (sizeof(std::uint32_t) + call_.outputs.size() * sizeof(std::uint64_t));
    context.reserve(given_bytes_);
    const std::vector<std::uint32_t> rows(size, static_cast<std::uint32_t>(row_++));
    out = batch_.gather(rows, live_);
    for (const auto& output : call_.outputs) {
      // An output may be asked for under two names.
      const auto& column = results[output.position];
      out.set(output.variable, std::visit([](const auto& c) { return vector_of(c); }, column));
    }
  }

  const bind::ProcedureCall& call_;
  const Live& live_;
  Batch batch_;
  std::vector<Vector> arguments_;
  std::size_t row_ = 0;
  std::uint64_t given_bytes_ = 0;  // of the batch given last
};

}  // namespace

OperatorPtr make_procedure_call(const plan::ProcedureCall& node, const Live& live,
                                OperatorPtr input) {
  return std::make_unique<ProcedureCallOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
