// Calls of scalar functions.

#include <algorithm>

#include "engine/execute/evaluate.hpp"

namespace casus::execute {

Vector evaluate_call(const bind::Call& e, const Batch& batch, ExecutionContext& context) {
  std::vector<Vector> columns;
  bool constant = e.function->deterministic;
  for (const auto& argument : e.arguments) {
    columns.push_back(evaluate(*argument, batch, context));
    constant = constant && columns.back().is_constant();
  }
  List arguments(columns.size());
  return map_rows(batch, constant, [&](std::size_t row) {
    bool null = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      arguments[i] = columns[i].at(row);
      null = null || arguments[i].is_null();
    }
    if (null && e.function->null_in_null_out) return Value();
    Value value = e.function->evaluate(context.functions, arguments);
    context.limit_value(value);
    return value;
  });
}

}  // namespace casus::execute
