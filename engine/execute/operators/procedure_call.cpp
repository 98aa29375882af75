// ProcedureCall: each input row with each row that the procedure gives for it.

#include "engine/execute/evaluate.hpp"
#include "engine/execute/operators/operators.hpp"

namespace casus::execute {

namespace {

class ProcedureCallOperator : public UnaryOperator {
 public:
  ProcedureCallOperator(const plan::ProcedureCall& node, const Live& live, OperatorPtr input)
      : UnaryOperator(std::move(input)), call_(node.call), live_(live) {}

  bool next(ExecutionContext& context, Batch& out) override {
    Batch batch;
    if (!input().next(context, batch)) return false;
    context.check();
    std::vector<Vector> arguments;
    for (const auto& a : call_.arguments) arguments.push_back(evaluate(*a, batch, context));
    watch::Held held;
    std::vector<std::uint32_t> rows;
    std::vector<std::vector<Value>> columns(call_.outputs.size());
    for (std::size_t row = 0; row < batch.size; ++row) {
      List values;
      for (const Vector& a : arguments) values.push_back(a.at(row));
      std::vector<List> results;
      context.check();
      call_.procedure->run(context.functions, values, results);
      held.grow(results.size() * (sizeof(List) + call_.procedure->outputs.size() * 2 * sizeof(Value)));
      // A procedure without outputs is called for its effect and keeps the row.
      if (call_.procedure->outputs.empty()) results.assign(1, {});
      for (const List& result : results) {
        rows.push_back(static_cast<std::uint32_t>(row));
        for (std::size_t k = 0; k < columns.size(); ++k)
          columns[k].push_back(result.at(call_.outputs[k].position));
      }
    }
    out = batch.gather(rows, live_);
    for (std::size_t k = 0; k < columns.size(); ++k)
      out.set(call_.outputs[k].variable, Vector::values(std::move(columns[k])));
    return true;
  }

 private:
  const bind::ProcedureCall& call_;
  const Live& live_;
};

}  // namespace

OperatorPtr make_procedure_call(const plan::ProcedureCall& node, const Live& live,
                                OperatorPtr input) {
  return std::make_unique<ProcedureCallOperator>(node, live, std::move(input));
}

}  // namespace casus::execute
