#include <optional>

#include "engine/value/temporal/calendar.hpp"
#include "engine/value/temporal/errors.hpp"
#include "engine/value/temporal/parts.hpp"
#include "engine/value/temporal/temporal.hpp"

namespace casus::temporal {
namespace {

using Component = std::optional<Value>;

Component day_component(std::int64_t days, std::string_view key) {
  if (key == "year") return Value(calendar_date(days).year);
  if (key == "quarter") return Value(quarter_of(days));
  if (key == "month") return Value(calendar_date(days).month);
  if (key == "week") return Value(week_date(days).week);
  if (key == "weekYear") return Value(week_date(days).year);
  if (key == "day") return Value(calendar_date(days).day);
  if (key == "ordinalDay" || key == "dayOfYear") return Value(day_of_year(days));
  if (key == "weekDay" || key == "dayOfWeek") return Value(day_of_week(days));
  if (key == "dayOfQuarter") return Value(day_of_quarter(days));
  return std::nullopt;
}

Component time_component(std::int64_t nanoseconds, std::string_view key) {
  const std::int64_t seconds = nanoseconds / nanoseconds_per_second;
  const std::int64_t fraction = nanoseconds % nanoseconds_per_second;
  if (key == "hour") return Value(seconds / 3600);
  if (key == "minute") return Value(seconds / 60 % 60);
  if (key == "second") return Value(seconds % 60);
  if (key == "millisecond") return Value(fraction / 1'000'000);
  if (key == "microsecond") return Value(fraction / 1'000);
  if (key == "nanosecond") return Value(fraction);
  return std::nullopt;
}

Component zone_component(const Zone& zone, std::string_view key) {
  if (key == "timezone")
    return Value(zone.name.empty() ? offset_text(zone.offset_seconds) : zone.name);
  if (key == "offset") return Value(offset_text(zone.offset_seconds));
  if (key == "offsetMinutes") return Value(zone.offset_seconds / 60);
  if (key == "offsetSeconds") return Value(zone.offset_seconds);
  return std::nullopt;
}

Component epoch_component(const DateTime& value, std::string_view key) {
  if (key == "epochSeconds") return Value(value.epoch_seconds);
  if (key == "epochMillis")
    return Value(value.epoch_seconds * 1'000 + value.nanoseconds / 1'000'000);
  return std::nullopt;
}

Component months_component(std::int64_t months, std::string_view key) {
  if (key == "years") return Value(months / 12);
  if (key == "quarters") return Value(months / 3);
  if (key == "months") return Value(months);
  if (key == "quartersOfYear") return Value(months % 12 / 3);
  if (key == "monthsOfQuarter") return Value(months % 3);
  if (key == "monthsOfYear") return Value(months % 12);
  return std::nullopt;
}

Component seconds_component(const Duration& value, std::string_view key) {
  const std::int64_t seconds = value.seconds;
  // Whole units of a smaller size, which may not fit.
  const auto units = [&](std::int64_t per_second) {
    std::int64_t total = 0;
    const std::int64_t rest = value.nanoseconds / (nanoseconds_per_second / per_second);
    if (__builtin_mul_overflow(seconds, per_second, &total) ||
        __builtin_add_overflow(total, rest, &total))
      throw duration_out_of_range();
    return Value(total);
  };
  if (key == "hours") return Value(seconds / 3600);
  if (key == "minutes") return Value(seconds / 60);
  if (key == "seconds") return Value(seconds);
  if (key == "milliseconds") return units(1'000);
  if (key == "microseconds") return units(1'000'000);
  if (key == "nanoseconds") return units(nanoseconds_per_second);
  if (key == "minutesOfHour") return Value(seconds / 60 % 60);
  if (key == "secondsOfMinute") return Value(seconds % 60);
  if (key == "millisecondsOfSecond") return Value(value.nanoseconds / 1'000'000);
  if (key == "microsecondsOfSecond") return Value(value.nanoseconds / 1'000);
  if (key == "nanosecondsOfSecond") return Value(value.nanoseconds);
  return std::nullopt;
}

Component duration_component(const Duration& value, std::string_view key) {
  if (key == "weeks") return Value(value.days / 7);
  if (key == "days") return Value(value.days);
  if (key == "daysOfWeek") return Value(value.days % 7);
  Component found = months_component(value.months, key);
  return found ? found : seconds_component(value, key);
}

Component instant_component(const Value& value, std::string_view key) {
  const Parts parts = parts_of(value);
  Component found;
  if (parts.days) found = day_component(*parts.days, key);
  if (!found && parts.nanoseconds) found = time_component(*parts.nanoseconds, key);
  if (!found && parts.zone) found = zone_component(*parts.zone, key);
  if (!found && value.is(ValueKind::datetime)) found = epoch_component(value.as_datetime(), key);
  return found;
}

}  // namespace

Value component(const Value& value, std::string_view key) {
  const Component found = value.is(ValueKind::duration)
                              ? duration_component(value.as_duration(), key)
                              : instant_component(value, key);
  if (!found) throw no_component(value.kind(), key);
  return *found;
}

}  // namespace casus::temporal
