#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "engine/value/errors.hpp"
#include "engine/value/temporal/build.hpp"
#include "engine/value/temporal/calendar.hpp"
#include "engine/value/temporal/errors.hpp"
#include "engine/value/temporal/map_fields.hpp"
#include "engine/value/temporal/temporal.hpp"
#include "engine/value/temporal/zone_of_parts.hpp"

namespace casus::temporal {
namespace {

// From the greatest to the smallest.
enum class Unit : std::uint8_t {
  millennium,
  century,
  decade,
  year,
  week_year,
  quarter,
  month,
  week,
  day,
  hour,
  minute,
  second,
  millisecond,
  microsecond
};

constexpr std::array<std::string_view, 14> unit_names = {
    "millennium", "century", "decade", "year",   "weekYear", "quarter",     "month",
    "week",       "day",     "hour",   "minute", "second",   "millisecond", "microsecond"};

Unit unit_of(std::string_view name) {
  const auto found = std::find(unit_names.begin(), unit_names.end(), name);
  if (found == unit_names.end()) throw unknown_unit(name, unit_names);
  return static_cast<Unit>(found - unit_names.begin());
}

std::int64_t start_of_years(std::int64_t days, std::int64_t count) {
  const std::int64_t year = calendar_date(days).year;
  return checked_days(days_from(CalendarDate{year - floor_modulo(year, count), 1, 1}));
}

std::int64_t truncate_days(std::int64_t days, Unit unit) {
  switch (unit) {
    case Unit::millennium:
      return start_of_years(days, 1000);
    case Unit::century:
      return start_of_years(days, 100);
    case Unit::decade:
      return start_of_years(days, 10);
    case Unit::year:
      return start_of_years(days, 1);
    case Unit::week_year:
      return checked_days(days_from(WeekDate{week_date(days).year, 1, 1}));
    case Unit::quarter:
      return days - day_of_quarter(days) + 1;
    case Unit::month:
      return days - calendar_date(days).day + 1;
    case Unit::week:
      return checked_days(days - day_of_week(days) + 1);
    default:
      return days;
  }
}

std::int64_t truncate_nanoseconds(std::int64_t nanoseconds, Unit unit) {
  constexpr std::int64_t second = nanoseconds_per_second;
  switch (unit) {
    case Unit::hour:
      return nanoseconds - nanoseconds % (3600 * second);
    case Unit::minute:
      return nanoseconds - nanoseconds % (60 * second);
    case Unit::second:
      return nanoseconds - nanoseconds % second;
    case Unit::millisecond:
      return nanoseconds - nanoseconds % 1'000'000;
    case Unit::microsecond:
      return nanoseconds - nanoseconds % 1'000;
    default:
      return 0;
  }
}

// A DATE has nothing below days to keep, a time of day nothing above; the same goes for the source.
void check_unit(ValueKind kind, Unit unit, std::string_view name, ValueKind source) {
  if (unit < Unit::day && !has_day(kind)) throw unusable_unit(name, kind);
  if (unit > Unit::day && !has_time_of_day(kind)) throw unusable_unit(name, kind);
  if (has_day(kind) && !has_day(source)) throw missing_part(kind, source);
  if (unit > Unit::day && !has_time_of_day(source)) throw unusable_unit(name, source);
}

void check_overrides(ValueKind kind, const Map& overrides) {
  const auto taken = [kind](std::string_view key) {
    return (is_date_field(key) && has_day(kind)) || (is_time_field(key) && has_time_of_day(kind)) ||
           (key == "timezone" && has_zone(kind));
  };
  for (const auto& [key, value] : overrides) {
    if (taken(key)) continue;
    std::vector<std::string> known = all_field_names();
    std::erase_if(known, [&](const std::string& name) { return !taken(name); });
    throw unknown_field(kind, key, std::move(known));
  }
}

KeepOfSecond kept_of_second(Unit unit) {
  if (unit == Unit::millisecond) return KeepOfSecond::milliseconds;
  return unit == Unit::microsecond ? KeepOfSecond::microseconds : KeepOfSecond::nothing;
}

}  // namespace

Value truncate(ValueKind kind, std::string_view unit_name, const Value& instant,
               const Map& overrides, const Clock& clock) {
  if (!is_instant(instant.kind())) throw invalid_argument_type("truncate", instant);
  const Unit unit = unit_of(unit_name);
  check_unit(kind, unit, unit_name, instant.kind());
  check_overrides(kind, overrides);
  Parts parts = parts_of(instant);
  if (parts.days) parts.days = read_days(kind, overrides, truncate_days(*parts.days, unit));
  parts.nanoseconds =
      read_nanoseconds(kind, overrides, truncate_nanoseconds(parts.nanoseconds.value_or(0), unit),
                       kept_of_second(unit));
  if (const auto zone = text_field(overrides, "timezone"))
    parts.zone = zone_for(kind, *zone, parts, clock);
  const Zone default_zone = parts.zone ? Zone{} : zone_for(kind, clock.time_zone, parts, clock);
  return assemble(kind, parts, default_zone, instant.kind());
}

}  // namespace casus::temporal
