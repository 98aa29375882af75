#pragma once

// Making durations. The parts of a duration do not convert into each other, except that a fraction
// of a part falls to the smaller ones, with a month of 30.436875 days (a 4800th of the 400-year
// cycle of the calendar) and a day of 86,400 seconds. Fractions are exact until they end, rounded
// towards zero, in nanoseconds: a FLOAT counts as the shortest decimal that stands for it.
//
// Every function throws (runtime, ArithmeticError) where a part does not fit in 64 bits.

#include <cstdint>
#include <memory>
#include <string_view>

#include "casus/temporal.hpp"

namespace casus::temporal {

inline constexpr std::int64_t seconds_per_month = 2'629'746;

enum class DurationUnit : std::uint8_t {
  years,
  quarters,
  months,
  weeks,
  days,
  hours,
  minutes,
  seconds,
  milliseconds,
  microseconds,
  nanoseconds
};

/// Adds up amounts of units to a duration.
class DurationSum {
 public:
  DurationSum();
  ~DurationSum();
  DurationSum(const DurationSum&) = delete;
  DurationSum& operator=(const DurationSum&) = delete;

  void add(DurationUnit unit, std::int64_t amount);
  /// `amount` must be finite.
  void add(DurationUnit unit, double amount);
  /// `decimal` is [+-]digits[.digits], with a point or a comma.
  void add(DurationUnit unit, std::string_view decimal);
  [[nodiscard]] Duration total() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// The nanoseconds may have any size and sign.
Duration make_duration(std::int64_t months, std::int64_t days, std::int64_t seconds,
                       std::int64_t nanoseconds);

Duration add(const Duration& a, const Duration& b);
Duration negate(const Duration& value);
/// The factor must be finite, the divisor finite and not 0.
Duration multiply(const Duration& value, double factor);
Duration divide(const Duration& value, double divisor);

}  // namespace casus::temporal
