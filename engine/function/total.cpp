#include "engine/function/total.hpp"

#include <cmath>

#include "engine/value/arithmetic.hpp"
#include "engine/value/errors.hpp"
#include "engine/value/watch.hpp"
#include "engine/value/wording.hpp"

namespace casus::function {

namespace {

Type summed() { return Type::number() | Type::of(ValueKind::duration); }

Error mixed(std::string_view function) {
  return runtime_error("TypeError", "InvalidArgumentValue",
                       wording::quoted(function) + " takes numbers or durations, not both");
}

}  // namespace

void Total::refuse_mixture(std::string_view function) { throw mixed(function); }
void Total::refuse_count(std::string_view function) { throw integer_overflow(function); }

void Total::add(std::string_view function, const Value& value, std::uint64_t times) {
  switch (value.kind()) {
    case ValueKind::null:
      return;
    case ValueKind::integer:
      return add(function, value.as_integer(), times);
    case ValueKind::floating:
      return add(function, value.as_floating(), times);
    case ValueKind::duration:
      if (numbers_ > 0) throw mixed(function);
      return add_duration(value, times);
    default:
      throw invalid_argument_value(function, summed(), value);
  }
}

void Total::add_duration(const Value& value, std::uint64_t times) {
  for (; times > 0; --times) {
    watch::step();
    duration_ = durations_ == 0 ? value : casus::add(duration_, value);
    ++durations_;
  }
}

void Total::add_all(std::string_view function, std::span<const std::int64_t> values,
                    std::span<const std::uint8_t> nulls) {
  __int128 sum = 0;
  std::uint64_t count = values.size();
  if (nulls.empty()) {
    for (const std::int64_t value : values) sum += value;
  } else {
    count = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const bool there = nulls[i] == 0;
      sum += there ? values[i] : 0;
      count += there ? 1 : 0;
    }
  }
  add_count(function, count);
  integers_ += sum;
}

void Total::add_all(std::string_view function, std::span<const double> values,
                    std::span<const std::uint8_t> nulls) {
  const auto null = [&](std::size_t i) { return !nulls.empty() && nulls[i] != 0; };
  std::uint64_t count = 0;
  for (std::size_t i = 0; i < values.size(); ++i) count += null(i) ? 0 : 1;
  add_count(function, count);
  if (count == 0) return;
  // What is lost in each step is known exactly (Knuth, The Art of Computer Programming 2, 4.2.2, theorem B).
  double sum = 0;
  long double lost = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double value = null(i) ? 0.0 : values[i];
    const double more = sum + value;
    const double part = more - sum;
    lost += (sum - (more - part)) + (value - part);
    sum = more;
  }
  if (std::isfinite(sum) && std::isfinite(lost)) {
    add_floating(sum);
    compensation_ += lost;
    return;
  }
  for (std::size_t i = 0; i < values.size(); ++i)
    if (!null(i)) add_floating(values[i]);
}

void Total::add_floating(long double value) {
  has_floats_ = true;
  const long double sum = floats_ + value;
  if (std::isfinite(sum))
    compensation_ += std::fabs(floats_) >= std::fabs(value) ? (floats_ - sum) + value : (value - sum) + floats_;
  floats_ = sum;
}

/// A product with a number of eleven bits is exact, so that no more is lost than in single steps.
void Total::add_floating(double value, std::uint64_t times) {
  constexpr std::uint64_t part = std::uint64_t{1} << 11U;
  for (long double unit = value; times > 0; times /= part, unit *= part)
    if (times % part > 0) add_floating(unit * static_cast<long double>(times % part));
}

long double Total::number() const {
  return static_cast<long double>(integers_) + (floats_ + compensation_);
}

void Total::merge(std::string_view function, const Total& other) {
  if (other.durations_ > 0) {
    if (numbers_ > 0) throw mixed(function);
    duration_ = durations_ == 0 ? other.duration_ : casus::add(duration_, other.duration_);
    durations_ += other.durations_;
    return;
  }
  add_count(function, static_cast<std::uint64_t>(other.numbers_));
  integers_ += other.integers_;
  if (!other.has_floats_) return;
  add_floating(other.floats_);
  compensation_ += other.compensation_;
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
