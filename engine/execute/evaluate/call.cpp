// Calls of scalar functions.

#include <algorithm>

#include "engine/execute/errors.hpp"
#include "engine/execute/evaluate.hpp"

namespace casus::execute {

namespace {

/// How many steps a function takes over a long text or list, at least.
std::size_t steps_over(const Value& argument) {
  constexpr std::size_t bytes_per_step = 32;
  if (argument.is(ValueKind::string)) return argument.as_string().size() / bytes_per_step;
  return argument.is(ValueKind::list) ? argument.as_list().size() / 4 : 0;
}

/// The rows' calls, once the arguments are there.
Vector call_rows(const bind::Call& e, const std::vector<Vector>& columns, bool constant, const Batch& batch,
                 ExecutionContext& context) {
  List arguments(columns.size());
  return map_rows(batch, constant, [&](std::size_t row) {
    bool null = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      arguments[i] = columns[i].at(row);
      null = null || arguments[i].is_null();
      watch::step(steps_over(arguments[i]));
    }
    if (null && e.function->null_in_null_out) return Value();
    return e.function->evaluate(context.functions, arguments);
  });
}

}  // namespace

Vector evaluate_call(const bind::Call& e, const Batch& batch, ExecutionContext& context) {
  if (e.function->takes_first) return evaluate_first_value(e, batch, context);
  std::vector<Vector> columns;
  bool constant = e.function->deterministic;
  for (const auto& argument : e.arguments) {
    columns.push_back(evaluate(*argument, batch, context));
    constant = constant && columns.back().is_constant();
  }
  if (e.function->follows_from_kind)
    if (auto values = evaluate_by_kind(e, columns.front(), context)) return *std::move(values);
  try {
    return call_rows(e, columns, constant, batch, context);
  } catch (const Error& error) {
    if (const auto place = place_of_culprit(error, e)) throw located(error, *place);
    throw;
  }
}

}  // namespace casus::execute
