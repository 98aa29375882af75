// =, <>, <, <=, > and >=, alone and in chains.

#include <limits>

#include "engine/bind/operation.hpp"
#include "engine/execute/evaluate.hpp"
#include "engine/execute/evaluate/in_place.hpp"

namespace casus::execute {

using syntax::ComparisonOperator;

namespace {

template <class Left, class Right, class Test>
Vector compare_typed(const Batch& batch, const Vector& a, const Vector& b,
                     const std::vector<Left>& left, const std::vector<Right>& right, Test test) {
  std::vector<Truth> out(batch.size);
  const std::size_t step_a = a.is_constant() ? 0 : 1;
  const std::size_t step_b = b.is_constant() ? 0 : 1;
  for (std::size_t row = 0; row < batch.size; ++row)
    out[row] = truth_of(test(left[row * step_a], right[row * step_b]));
  for (const Vector* side : {&a, &b})
    for (std::size_t row = 0; !side->data().nulls.empty() && row < batch.size; ++row)
      if (side->data().nulls[side->position(row)] != 0) out[row] = Truth::unknown;
  return Vector::truths(std::move(out));
}

/// Both numbers are compared as `Number`, which holds either without loss.
template <class Number, class Left, class Right>
Vector compare_numbers(ComparisonOperator op, const Batch& batch, const Vector& a, const Vector& b,
                       const std::vector<Left>& left, const std::vector<Right>& right) {
  const auto with = [&](auto test) { return compare_typed(batch, a, b, left, right, test); };
  switch (op) {
    case ComparisonOperator::equal: return with([](Number x, Number y) { return x == y; });
    case ComparisonOperator::not_equal: return with([](Number x, Number y) { return x != y; });
    case ComparisonOperator::less: return with([](Number x, Number y) { return x < y; });
    case ComparisonOperator::less_or_equal: return with([](Number x, Number y) { return x <= y; });
    case ComparisonOperator::greater: return with([](Number x, Number y) { return x > y; });
    default: return with([](Number x, Number y) { return x >= y; });
  }
}

bool is_equality(ComparisonOperator op) {
  return op == ComparisonOperator::equal || op == ComparisonOperator::not_equal;
}

Vector compare_ids(ComparisonOperator op, const Batch& batch, const Vector& a, const Vector& b) {
  return map_truths(batch, false, [&](std::size_t row) {
    const std::uint32_t x = a.data().ids[a.position(row)];
    const std::uint32_t y = b.data().ids[b.position(row)];
    if (x == null_id || y == null_id) return Truth::unknown;
    return truth_of((x == y) == (op == ComparisonOperator::equal));
  });
}

/// Which holds integers of 64 bits and doubles alike.
using Exact = long double;
static_assert(std::numeric_limits<Exact>::digits >= 64);

Vector compare_pair(ComparisonOperator op, const Batch& batch, const Vector& a, const Vector& b) {
  const bool constant = a.is_constant() && b.is_constant();
  if (!constant && a.type() == b.type()) {
    if (a.type() == VectorType::integer)
      return compare_numbers<std::int64_t>(op, batch, a, b, a.data().integers, b.data().integers);
    if (a.type() == VectorType::floating)
      return compare_numbers<double>(op, batch, a, b, a.data().floats, b.data().floats);
    if (is_equality(op) && (a.type() == VectorType::node || a.type() == VectorType::relationship))
      return compare_ids(op, batch, a, b);
  }
  if (!constant && a.type() == VectorType::integer && b.type() == VectorType::floating)
    return compare_numbers<Exact>(op, batch, a, b, a.data().integers, b.data().floats);
  if (!constant && a.type() == VectorType::floating && b.type() == VectorType::integer)
    return compare_numbers<Exact>(op, batch, a, b, a.data().floats, b.data().integers);
  return map_truths(batch, constant, [&](std::size_t row) { return bind::apply(op, a.at(row), b.at(row)); });
}

}  // namespace

Vector evaluate_comparison(const bind::Comparison& e, const Batch& batch,
                           ExecutionContext& context) {
  if (auto truths = compare_in_place(e, batch, context)) return *std::move(truths);
  Vector left = evaluate(*e.operands.front(), batch, context);
  Vector result;
  for (std::size_t i = 0; i < e.operators.size(); ++i) {
    Vector right = evaluate(*e.operands[i + 1], batch, context);
    Vector pair = compare_pair(e.operators[i], batch, left, right);
    if (!result.exists()) {
      result = std::move(pair);
    } else {
      const Vector before = std::move(result);
      result = map_truths(batch, before.is_constant() && pair.is_constant(), [&](std::size_t row) {
        return before.truth_at(row) && pair.truth_at(row);
      });
    }
    left = std::move(right);
  }
  return result;
}

}  // namespace casus::execute
