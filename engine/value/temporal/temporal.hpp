#pragma once

// The temporal room's door for the rest of the value room. Calendar rules and zones come from
// Howard Hinnant's date library and the system's zone data.

#include <compare>
#include <string_view>

#include "casus/value.hpp"

namespace casus::temporal {

/// date, local_time, time, local_datetime, datetime (not duration).
bool is_instant(ValueKind kind);
/// is_instant, or duration.
bool is_temporal(ValueKind kind);

/// value.key for a temporal value (year, weekDay, epochMillis, timezone, minutesOfHour, …). Throws
/// (runtime, TypeError) where the kind has no such component.
Value component(const Value& value, std::string_view key);

/// The order of two values of one temporal kind: instants by the point in time (then by offset and
/// zone so that order agrees with equality), durations by their length with a month of 30.436875
/// days.
std::strong_ordering order(const Value& a, const Value& b);

/// instant ± duration, duration ± duration. Throws (runtime, TypeError) for other kinds and
/// (runtime, ArithmeticError) past the range.
Value add(const Value& a, const Value& b);
Value subtract(const Value& a, const Value& b);
/// duration * number, duration / number; fractions cascade to the smaller parts.
Value multiply(const Value& duration, double factor);
Value divide(const Value& duration, double divisor);

}  // namespace casus::temporal
