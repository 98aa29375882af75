#include <cmath>

#include "engine/value/errors.hpp"
#include "engine/value/temporal/duration.hpp"
#include "engine/value/temporal/shift.hpp"
#include "engine/value/temporal/temporal.hpp"

namespace casus::temporal {
namespace {

Value shift_instant(const Value& instant, const Duration& by, int direction) {
  switch (instant.kind()) {
    case ValueKind::date:
      return shift(instant.as_date(), by, direction);
    case ValueKind::local_time:
      return shift(instant.as_local_time(), by, direction);
    case ValueKind::time:
      return shift(instant.as_time(), by, direction);
    case ValueKind::local_datetime:
      return shift(instant.as_local_datetime(), by, direction);
    default:
      return shift(instant.as_datetime(), by, direction);
  }
}

}  // namespace

Value add(const Value& a, const Value& b) {
  if (a.is(ValueKind::duration) && b.is(ValueKind::duration))
    return add(a.as_duration(), b.as_duration());
  if (is_instant(a.kind()) && b.is(ValueKind::duration))
    return shift_instant(a, b.as_duration(), 1);
  if (a.is(ValueKind::duration) && is_instant(b.kind()))
    return shift_instant(b, a.as_duration(), 1);
  throw invalid_operands("+", a, b);
}

Value subtract(const Value& a, const Value& b) {
  if (a.is(ValueKind::duration) && b.is(ValueKind::duration))
    return add(a.as_duration(), negate(b.as_duration()));
  if (is_instant(a.kind()) && b.is(ValueKind::duration))
    return shift_instant(a, b.as_duration(), -1);
  throw invalid_operands("-", a, b);
}

Value multiply(const Value& duration, double factor) {
  if (!std::isfinite(factor)) throw arithmetic_error("a DURATION times no finite number");
  return multiply(duration.as_duration(), factor);
}

Value divide(const Value& duration, double divisor) {
  if (divisor == 0) throw runtime_error("ArithmeticError", "DivisionByZero", "division of a DURATION by zero");
  if (!std::isfinite(divisor)) throw arithmetic_error("a DURATION divided by no finite number");
  return divide(duration.as_duration(), divisor);
}

}  // namespace casus::temporal
