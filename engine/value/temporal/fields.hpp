#pragma once

// Dates and times of day from their fields, with every range checked. Each function throws
// (runtime, ArgumentError/NumberOutOfRange) and names the field that is out of its range.

#include <cstdint>
#include <string_view>

namespace casus::temporal {

/// Throws unless low <= value <= high.
void check_field(std::string_view field, std::int64_t value, std::int64_t low, std::int64_t high);

// Each gives days since 1970-01-01.
std::int64_t calendar_days(std::int64_t year, std::int64_t month, std::int64_t day);
std::int64_t week_days(std::int64_t year, std::int64_t week, std::int64_t day_of_week);
std::int64_t quarter_days(std::int64_t year, std::int64_t quarter, std::int64_t day_of_quarter);
std::int64_t ordinal_days(std::int64_t year, std::int64_t ordinal_day);

/// Nanoseconds since midnight.
std::int64_t day_nanoseconds(std::int64_t hour, std::int64_t minute, std::int64_t second,
                             std::int64_t nanosecond);

}  // namespace casus::temporal
