// Calls of scalar functions.

#include <algorithm>

#include "engine/execute/errors.hpp"
#include "engine/execute/evaluate.hpp"
#include "engine/execute/evaluate/in_place.hpp"
#include "engine/function/unicode.hpp"

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
  const auto value_of_row = [&](std::size_t row) {
    bool null = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      arguments[i] = columns[i].at(row);
      null = null || arguments[i].is_null();
      watch::step(steps_over(arguments[i]));
    }
    if (null && e.function->null_in_null_out) return Value();
    return e.function->evaluate(context.functions, arguments);
  };
  if (constant) return map_rows(batch, constant, value_of_row);
  std::vector<Value> values(batch.size);
  for (std::size_t row = 0; row < batch.size; ++row) {
    watch::step();
    values[row] = value_of_row(row);
  }
  return Vector::typed(std::move(values));
}

/// size() of texts that are read in place; nothing where it is of something else.
std::optional<Vector> sizes_in_place(const bind::Call& e, const Batch& batch, ExecutionContext& context) {
  const bool counts = e.function->name == "size" || e.function->name == "char_length";
  if (!counts || e.arguments.size() != 1) return std::nullopt;
  auto texts = texts_in_place(*e.arguments.front(), batch, context);
  if (!texts || texts->constant) return std::nullopt;
  std::vector<std::int64_t> sizes(texts->values.size());
  for (std::size_t row = 0; row < sizes.size(); ++row) {
    if (texts->is_null(row)) continue;
    watch::step(1 + texts->values[row].size() / 32);
    sizes[row] = function::code_point_count(texts->values[row]);
  }
  return Vector::integers(std::move(sizes), std::move(texts->nulls));
}

}  // namespace

Vector evaluate_call(const bind::Call& e, const Batch& batch, ExecutionContext& context) {
  if (e.function->takes_first) return evaluate_first_value(e, batch, context);
  if (auto sizes = sizes_in_place(e, batch, context)) return *std::move(sizes);
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
