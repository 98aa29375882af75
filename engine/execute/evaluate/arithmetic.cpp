// + - * / % ^ in chains grouped from the left.

#include "engine/bind/operation.hpp"
#include "engine/execute/evaluate.hpp"

namespace casus::execute {

using syntax::ArithmeticOperator;

namespace {

/// Integer columns without overflow; false where a row overflows or the operator is another, and the
/// general way reports it.
bool apply_integers(ArithmeticOperator op, const Batch& batch, const Vector& a, const Vector& b,
                    std::vector<std::int64_t>& out) {
  out.resize(batch.size);
  for (std::size_t row = 0; row < batch.size; ++row) {
    const std::int64_t x = a.data().integers[a.position(row)];
    const std::int64_t y = b.data().integers[b.position(row)];
    bool overflow = true;
    if (op == ArithmeticOperator::add) overflow = __builtin_add_overflow(x, y, &out[row]);
    if (op == ArithmeticOperator::subtract) overflow = __builtin_sub_overflow(x, y, &out[row]);
    if (op == ArithmeticOperator::multiply) overflow = __builtin_mul_overflow(x, y, &out[row]);
    if (overflow) return false;
  }
  return true;
}

Vector apply_pair(ArithmeticOperator op, const Batch& batch, const Vector& a, const Vector& b) {
  const bool constant = a.is_constant() && b.is_constant();
  if (!constant && a.type() == VectorType::integer && b.type() == VectorType::integer &&
      a.data().nulls.empty() && b.data().nulls.empty()) {
    std::vector<std::int64_t> out;
    if (apply_integers(op, batch, a, b, out)) return Vector::integers(std::move(out));
  }
  return map_rows(batch, constant, [&](std::size_t row) { return bind::apply(op, a.at(row), b.at(row)); });
}

}  // namespace

Vector evaluate_arithmetic(const bind::Arithmetic& e, const Batch& batch,
                           ExecutionContext& context) {
  Vector result = evaluate(*e.operands.front(), batch, context);
  for (std::size_t i = 0; i < e.operators.size(); ++i)
    result = apply_pair(e.operators[i], batch, result, evaluate(*e.operands[i + 1], batch, context));
  return result;
}

}  // namespace casus::execute
