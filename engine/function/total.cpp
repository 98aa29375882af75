#include "engine/function/total.hpp"

#include <cmath>

#include "engine/value/arithmetic.hpp"
#include "engine/value/errors.hpp"
#include "engine/value/wording.hpp"

namespace casus::function {

namespace {

Type summed() { return Type::number() | Type::of(ValueKind::duration); }

Error mixed(std::string_view function) {
  return runtime_error("TypeError", "InvalidArgumentValue",
                       wording::quoted(function) + " takes numbers or durations, not both");
}

}  // namespace

void Total::add(std::string_view function, const Value& value) {
  switch (value.kind()) {
    case ValueKind::null:
      return;
    case ValueKind::integer:
      integers_ += value.as_integer();
      ++numbers_;
      break;
    case ValueKind::floating:
      add_floating(value.as_floating());
      ++numbers_;
      break;
    case ValueKind::duration:
      duration_ = durations_ == 0 ? value : casus::add(duration_, value);
      ++durations_;
      break;
    default:
      throw invalid_argument_value(function, summed(), value);
  }
  if (numbers_ > 0 && durations_ > 0) throw mixed(function);
}

void Total::add_floating(double value) {
  has_floats_ = true;
  const long double sum = floats_ + value;
  if (std::isfinite(sum)) {
    compensation_ += std::fabs(floats_) >= std::fabs(static_cast<long double>(value))
                         ? (floats_ - sum) + value
                         : (value - sum) + floats_;
  }
  floats_ = sum;
}

long double Total::number() const {
  return static_cast<long double>(integers_) + (floats_ + compensation_);
}

Value Total::sum() const {
  if (durations_ > 0) return duration_;
  if (has_floats_) return static_cast<double>(number());
  if (integers_ > INT64_MAX || integers_ < INT64_MIN) throw integer_overflow("sum");
  return static_cast<std::int64_t>(integers_);
}

Value Total::average() const {
  if (durations_ > 0) return divide(duration_, Value(durations_));
  if (numbers_ == 0) return {};
  return static_cast<double>(number() / static_cast<long double>(numbers_));
}

}  // namespace casus::function
