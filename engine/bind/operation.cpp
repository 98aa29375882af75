#include "engine/bind/operation.hpp"

#include "engine/value/access.hpp"
#include "engine/value/arithmetic.hpp"
#include "engine/value/compare.hpp"

namespace casus::bind {

Value apply(syntax::ArithmeticOperator op, const Value& a, const Value& b) {
  using syntax::ArithmeticOperator;
  switch (op) {
    case ArithmeticOperator::add: return add(a, b);
    case ArithmeticOperator::subtract: return subtract(a, b);
    case ArithmeticOperator::multiply: return multiply(a, b);
    case ArithmeticOperator::divide: return divide(a, b);
    case ArithmeticOperator::modulo: return modulo(a, b);
    case ArithmeticOperator::power: return power(a, b);
  }
  return {};
}

Truth apply(syntax::ComparisonOperator op, const Value& a, const Value& b) {
  using syntax::ComparisonOperator;
  switch (op) {
    case ComparisonOperator::equal: return equals(a, b);
    case ComparisonOperator::not_equal: return !equals(a, b);
    case ComparisonOperator::less: return less_than(a, b);
    case ComparisonOperator::less_or_equal: return less_or_equal(a, b);
    case ComparisonOperator::greater: return less_than(b, a);
    case ComparisonOperator::greater_or_equal: return less_or_equal(b, a);
  }
  return Truth::unknown;
}

Truth apply(syntax::TextOperator op, const Value& text, const Value& pattern) {
  using syntax::TextOperator;
  switch (op) {
    case TextOperator::starts_with: return starts_with(text, pattern);
    case TextOperator::ends_with: return ends_with(text, pattern);
    case TextOperator::contains: return text_contains(text, pattern);
    case TextOperator::matches: return matches(text, pattern);
  }
  return Truth::unknown;
}

}  // namespace casus::bind
