// The dispatch over kinds of expressions, and the kinds that are one line each.

#include "engine/bind/operation.hpp"
#include "engine/execute/errors.hpp"
#include "engine/execute/evaluate.hpp"
#include "engine/execute/evaluate/in_place.hpp"
#include "engine/plan/overloaded.hpp"
#include "engine/value/access.hpp"
#include "engine/value/arithmetic.hpp"
#include "engine/value/errors.hpp"

namespace casus::execute {

namespace {

Vector evaluate_list(const bind::MakeList& e, const Batch& batch, ExecutionContext& context) {
  std::vector<Vector> items;
  bool constant = true;
  for (const auto& item : e.items) {
    items.push_back(evaluate(*item, batch, context));
    constant = constant && items.back().is_constant();
  }
  return map_rows(batch, constant, [&](std::size_t row) {
    List list;
    list.reserve(items.size());
    for (const Vector& item : items) list.push_back(item.at(row));
    return Value(std::move(list));
  });
}

Vector evaluate_map(const bind::MakeMap& e, const Batch& batch, ExecutionContext& context) {
  std::vector<Vector> values;
  bool constant = true;
  for (const auto& [key, value] : e.entries) {
    values.push_back(evaluate(*value, batch, context));
    constant = constant && values.back().is_constant();
  }
  return map_rows(batch, constant, [&](std::size_t row) {
    Map map;
    for (std::size_t i = 0; i < values.size(); ++i) map.set(e.entries[i].first, values[i].at(row));
    return Value(std::move(map));
  });
}

Vector evaluate_slice(const bind::SliceOf& e, const Batch& batch, ExecutionContext& context) {
  const Vector list = evaluate(*e.list, batch, context);
  const Vector from = e.from ? evaluate(*e.from, batch, context) : Vector::constant({});
  const Vector to = e.to ? evaluate(*e.to, batch, context) : Vector::constant({});
  const bool constant = list.is_constant() && from.is_constant() && to.is_constant();
  return map_rows(batch, constant, [&](std::size_t row) {
    const Value first = from.at(row);
    const Value last = to.at(row);
    return slice(list.at(row), e.from ? &first : nullptr, e.to ? &last : nullptr);
  });
}

Vector evaluate_not(const bind::Not& e, const Batch& batch, ExecutionContext& context) {
  const Vector operand = evaluate(*e.operand, batch, context);
  if (operand.type() == VectorType::boolean && !operand.is_constant()) {
    std::vector<Truth> truths = operand.data().truths;
    for (Truth& truth : truths) truth = !truth;
    return Vector::truths(std::move(truths));
  }
  return map_truths(batch, operand.is_constant(), [&](std::size_t row) { return !operand.truth_at(row); });
}

Vector evaluate_negate(const bind::Negate& e, const Batch& batch, ExecutionContext& context) {
  const Vector operand = evaluate(*e.operand, batch, context);
  return map_rows(batch, operand.is_constant(), [&](std::size_t row) { return negate(operand.at(row)); });
}

Truth text_predicate(syntax::TextOperator op, const Value& text, const Value& pattern) {
  constexpr std::size_t bytes_per_step = 32;
  if (text.is(ValueKind::string)) watch::step(text.as_string().size() / bytes_per_step);
  return bind::apply(op, text, pattern);
}

Vector evaluate_text(const bind::TextPredicate& e, const Batch& batch, ExecutionContext& context) {
  if (auto truths = match_in_place(e, batch, context)) return *std::move(truths);
  const Vector text = evaluate(*e.text, batch, context);
  const Vector pattern = evaluate(*e.pattern, batch, context);
  return map_truths(batch, text.is_constant() && pattern.is_constant(), [&](std::size_t row) {
    return text_predicate(e.op, text.at(row), pattern.at(row));
  });
}

Vector evaluate_null_predicate(const bind::NullPredicate& e, const Batch& batch,
                               ExecutionContext& context) {
  const Vector operand = evaluate(*e.operand, batch, context);
  return map_truths(batch, operand.is_constant(), [&](std::size_t row) {
    return truth_of(operand.is_null(row) != e.negated);
  });
}

Vector variable(const bind::VariableReference& e, const Batch& batch) {
  const Vector& column = batch.column(e.variable);
  if (!column.exists() && batch.size == 0) return Vector::values({});  // no rows, no columns
  if (!column.exists()) throw Error(ErrorKind::internal, "a plan reads a variable that it does not bind");
  return column;
}

Vector dispatch(const bind::BoundExpression& expression, const Batch& batch,
                ExecutionContext& context) {
  return std::visit(
      overloaded{
          [&](const bind::Constant& e) { return Vector::constant(e.value); },
          [&](const bind::ParameterReference& e) { return Vector::constant(context.parameter(e.name)); },
          [&](const bind::VariableReference& e) { return variable(e, batch); },
          [&](const bind::MakeList& e) { return evaluate_list(e, batch, context); },
          [&](const bind::MakeMap& e) { return evaluate_map(e, batch, context); },
          [&](const bind::PropertyOf& e) { return evaluate_property(e, batch, context); },
          [&](const bind::ElementAt& e) { return evaluate_element(e, batch, context); },
          [&](const bind::SliceOf& e) { return evaluate_slice(e, batch, context); },
          [&](const bind::HasLabels& e) { return evaluate_has_labels(e, batch, context); },
          [&](const bind::NotDeleted& e) { return evaluate_not_deleted(e, batch, context); },
          [&](const bind::Logical& e) { return evaluate_logical(e, batch, context); },
          [&](const bind::Not& e) { return evaluate_not(e, batch, context); },
          [&](const bind::Comparison& e) { return evaluate_comparison(e, batch, context); },
          [&](const bind::Arithmetic& e) { return evaluate_arithmetic(e, batch, context); },
          [&](const bind::Negate& e) { return evaluate_negate(e, batch, context); },
          [&](const bind::TextPredicate& e) { return evaluate_text(e, batch, context); },
          [&](const bind::Membership& e) { return evaluate_membership(e, batch, context); },
          [&](const bind::NullPredicate& e) { return evaluate_null_predicate(e, batch, context); },
          [&](const bind::Call& e) { return evaluate_call(e, batch, context); },
          [&](const bind::Case& e) { return evaluate_case(e, batch, context); },
          [&](const bind::ListComprehension& e) { return evaluate_comprehension(e, batch, context); },
          [&](const bind::Quantifier& e) { return evaluate_quantifier(e, batch, context); },
          [&](const bind::Reduce& e) { return evaluate_reduce(e, batch, context); },
          [&](const bind::AllProperties& e) { return evaluate_all_properties(e, batch, context); },
          [&](const bind::Subquery& e) { return evaluate_subquery(e, batch, context); }},
      expression.node);
}

/// Says that an expression is being evaluated, while this lives.
class Evaluating {
 public:
  explicit Evaluating(ExecutionContext& context) : context_(context) { context.evaluating = true; }
  ~Evaluating() { context_.evaluating = false; }
  Evaluating(const Evaluating&) = delete;
  Evaluating& operator=(const Evaluating&) = delete;

 private:
  ExecutionContext& context_;
};

Vector evaluate_in_halves(const bind::BoundExpression& expression, const Batch& batch,
                          ExecutionContext& context) {
  const std::size_t half = batch.size / 2;
  VectorCollector both;
  both.add(evaluate(expression, batch.slice(0, half), context), half);
  both.add(evaluate(expression, batch.slice(half, batch.size - half), context), batch.size - half);
  return both.take();
}

}  // namespace

Vector evaluate(const bind::BoundExpression& expression, const Batch& batch,
                ExecutionContext& context) {
  const auto run = [&] {
    return located_at(expression.span, [&] { return dispatch(expression, batch, context); });
  };
  if (context.evaluating) return run();
  try {
    const Evaluating outermost(context);
    return run();
  } catch (const Error& error) {
    if (error.detail() != "MemoryLimitReached" || batch.size < 2) throw;
  }
  // What all rows need on the way at once may be too much where the values are large.
  return evaluate_in_halves(expression, batch, context);
}

Value evaluate_constant(const bind::BoundExpression& expression, ExecutionContext& context) {
  Batch row;
  row.size = 1;
  return evaluate(expression, row, context).at(0);
}

std::vector<std::uint32_t> select(const bind::BoundExpression& predicate, const Batch& batch,
                                  ExecutionContext& context) {
  std::vector<std::uint32_t> rows;
  if (batch.size == 0) return rows;
  const Vector truth = evaluate(predicate, batch, context);
  if (truth.type() == VectorType::boolean && !truth.is_constant()) {
    const std::vector<Truth>& truths = truth.data().truths;
    rows.resize(batch.size);
    std::size_t kept = 0;
    for (std::size_t row = 0; row < batch.size; ++row) {  // which rows stay cannot be guessed
      rows[kept] = static_cast<std::uint32_t>(row);
      kept += truths[row] == Truth::yes ? 1 : 0;
    }
    rows.resize(kept);
    return rows;
  }
  located_at(predicate.span, [&] {
    for (std::size_t row = 0; row < batch.size; ++row)
      if (truth.truth_at(row) == Truth::yes) rows.push_back(static_cast<std::uint32_t>(row));
  });
  return rows;
}

}  // namespace casus::execute
