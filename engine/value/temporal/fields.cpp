#include "engine/value/temporal/fields.hpp"

#include "engine/value/temporal/calendar.hpp"
#include "engine/value/temporal/errors.hpp"

namespace casus::temporal {

void check_field(std::string_view field, std::int64_t value, std::int64_t low, std::int64_t high) {
  if (value < low || value > high) throw field_out_of_range(field, value, low, high);
}

std::int64_t calendar_days(std::int64_t year, std::int64_t month, std::int64_t day) {
  check_field("year", year, minimum_year, maximum_year);
  check_field("month", month, 1, 12);
  const int last = days_in_month(year, static_cast<int>(month));
  if (day > last && day <= 31) throw day_past_month(year, static_cast<int>(month), day, last);
  check_field("day", day, 1, last);
  return days_from(CalendarDate{year, static_cast<int>(month), static_cast<int>(day)});
}

std::int64_t week_days(std::int64_t year, std::int64_t week, std::int64_t day_of_week) {
  check_field("year", year, minimum_year, maximum_year);
  check_field("week", week, 1, weeks_in_year(year));
  check_field("dayOfWeek", day_of_week, 1, 7);
  // The last week of the greatest year may run into the next one.
  return checked_days(
      days_from(WeekDate{year, static_cast<int>(week), static_cast<int>(day_of_week)}));
}

std::int64_t quarter_days(std::int64_t year, std::int64_t quarter, std::int64_t day_of_quarter) {
  check_field("year", year, minimum_year, maximum_year);
  check_field("quarter", quarter, 1, 4);
  check_field("dayOfQuarter", day_of_quarter, 1, days_in_quarter(year, static_cast<int>(quarter)));
  return start_of_quarter(year, static_cast<int>(quarter)) + day_of_quarter - 1;
}

std::int64_t ordinal_days(std::int64_t year, std::int64_t ordinal_day) {
  check_field("year", year, minimum_year, maximum_year);
  check_field("ordinalDay", ordinal_day, 1, days_in_year(year));
  return days_from(CalendarDate{year, 1, 1}) + ordinal_day - 1;
}

std::int64_t day_nanoseconds(std::int64_t hour, std::int64_t minute, std::int64_t second,
                             std::int64_t nanosecond) {
  check_field("hour", hour, 0, 23);
  check_field("minute", minute, 0, 59);
  check_field("second", second, 0, 59);
  check_field("nanosecond", nanosecond, 0, nanoseconds_per_second - 1);
  return ((hour * 60 + minute) * 60 + second) * nanoseconds_per_second + nanosecond;
}

}  // namespace casus::temporal
