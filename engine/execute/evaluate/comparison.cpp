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

Vector both(const Batch& batch, const Vector& a, const Vector& b) {
  return map_truths(batch, a.is_constant() && b.is_constant(), [&](std::size_t row) {
    return a.truth_at(row) && b.truth_at(row);
  });
}

}  // namespace

Vector evaluate_comparison(const bind::Comparison& e, const Batch& batch,
                           ExecutionContext& context) {
  Vector result;
  Vector left;  // where it has been needed
  for (std::size_t i = 0; i < e.operators.size(); ++i) {
    Vector right;
    Vector pair;
    if (auto truths = compare_in_place(e, i, batch, context)) {
      pair = *std::move(truths);
    } else {
      if (!left.exists()) left = evaluate(*e.operands[i], batch, context);
      right = evaluate(*e.operands[i + 1], batch, context);
      pair = compare_pair(e.operators[i], batch, left, right);
    }
    result = result.exists() ? both(batch, result, pair) : std::move(pair);
    left = std::move(right);
  }
  return result;
}

}  // namespace casus::execute
