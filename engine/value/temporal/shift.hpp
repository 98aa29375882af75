#pragma once

// Moving instants along the calendar and the clock.

#include "casus/temporal.hpp"

namespace casus::temporal {

// Each adds the months, then the days, then the seconds and nanoseconds of the duration; a
// direction of -1 takes them away. A DATE takes whole days of the seconds, a time of day only the
// seconds, around the clock. Months and days move the local clock of a DATETIME, seconds the
// instant. Each throws (runtime, ArithmeticError) past the range.
Date shift(const Date& value, const Duration& by, int direction);
LocalTime shift(const LocalTime& value, const Duration& by, int direction);
Time shift(const Time& value, const Duration& by, int direction);
LocalDateTime shift(const LocalDateTime& value, const Duration& by, int direction);
DateTime shift(const DateTime& value, const Duration& by, int direction);

}  // namespace casus::temporal
