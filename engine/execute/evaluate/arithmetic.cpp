// + - * / % ^ in chains grouped from the left.

#include <cmath>
#include <optional>

#include "engine/bind/operation.hpp"
#include "engine/execute/evaluate.hpp"

namespace casus::execute {

using syntax::ArithmeticOperator;

namespace {

bool is_number(const Vector& column) {
  return column.type() == VectorType::integer || column.type() == VectorType::floating;
}

/// A byte for each row in which either is null; empty where none is.
std::vector<std::uint8_t> nulls_of(const Vector& a, const Vector& b, std::size_t size) {
  std::vector<std::uint8_t> nulls;
  for (const Vector* column : {&a, &b}) {
    const auto& own = column->data().nulls;
    if (own.empty()) continue;
    nulls.resize(size, 0);
    for (std::size_t row = 0; row < size; ++row) nulls[row] |= own[column->position(row)];
  }
  return nulls;
}

/// The results of whole numbers; none where a row has none that fits, which the general way reports. `apply` puts one
/// into its third argument, or says that it cannot.
template <class Apply>
std::optional<Vector> apply_integers(std::size_t size, const Vector& a, const Vector& b, Apply apply) {
  std::vector<std::uint8_t> nulls = nulls_of(a, b, size);
  std::vector<std::int64_t> out(size);
  for (std::size_t row = 0; row < size; ++row) {
    if (!nulls.empty() && nulls[row] != 0) continue;
    if (!apply(a.data().integers[a.position(row)], b.data().integers[b.position(row)], out[row])) return std::nullopt;
  }
  return Vector::integers(std::move(out), std::move(nulls));
}

std::optional<Vector> apply_integers(ArithmeticOperator op, std::size_t size, const Vector& a, const Vector& b) {
  using Integer = std::int64_t;
  const auto with = [&](auto apply) { return apply_integers(size, a, b, apply); };
  switch (op) {
    case ArithmeticOperator::add:
      return with([](Integer x, Integer y, Integer& out) { return !__builtin_add_overflow(x, y, &out); });
    case ArithmeticOperator::subtract:
      return with([](Integer x, Integer y, Integer& out) { return !__builtin_sub_overflow(x, y, &out); });
    case ArithmeticOperator::multiply:
      return with([](Integer x, Integer y, Integer& out) { return !__builtin_mul_overflow(x, y, &out); });
    case ArithmeticOperator::divide:
      return with([](Integer x, Integer y, Integer& out) {
        if (y == 0 || y == -1) return false;
        out = x / y;
        return true;
      });
    case ArithmeticOperator::modulo:
      return with([](Integer x, Integer y, Integer& out) {
        if (y == 0 || y == -1) return false;
        out = x % y;
        return true;
      });
    default: return std::nullopt;
  }
}

double number_at(const Vector& column, std::size_t row) {
  const std::size_t at = column.position(row);
  return column.type() == VectorType::integer ? static_cast<double>(column.data().integers[at]) : column.data().floats[at];
}

template <class Apply>
Vector apply_floats(std::size_t size, const Vector& a, const Vector& b, Apply apply) {
  std::vector<double> out(size);
  for (std::size_t row = 0; row < size; ++row) out[row] = apply(number_at(a, row), number_at(b, row));
  return Vector::floats(std::move(out), nulls_of(a, b, size));
}

Vector apply_floats(ArithmeticOperator op, std::size_t size, const Vector& a, const Vector& b) {
  const auto with = [&](auto apply) { return apply_floats(size, a, b, apply); };
  switch (op) {
    case ArithmeticOperator::add: return with([](double x, double y) { return x + y; });
    case ArithmeticOperator::subtract: return with([](double x, double y) { return x - y; });
    case ArithmeticOperator::multiply: return with([](double x, double y) { return x * y; });
    case ArithmeticOperator::divide: return with([](double x, double y) { return x / y; });
    case ArithmeticOperator::modulo: return with([](double x, double y) { return std::fmod(x, y); });
    default: return with([](double x, double y) { return std::pow(x, y); });
  }
}

Vector apply_pair(ArithmeticOperator op, const Batch& batch, const Vector& a, const Vector& b) {
  const bool constant = a.is_constant() && b.is_constant();
  if (!constant && is_number(a) && is_number(b)) {
    const bool whole = a.type() == VectorType::integer && b.type() == VectorType::integer;
    if (!whole || op == ArithmeticOperator::power) return apply_floats(op, batch.size, a, b);
    if (auto result = apply_integers(op, batch.size, a, b)) return *std::move(result);
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
