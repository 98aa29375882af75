#include "engine/value/errors.hpp"
#include "engine/value/temporal/calendar.hpp"
#include "engine/value/temporal/duration.hpp"
#include "engine/value/temporal/duration_map.hpp"
#include "engine/value/temporal/parts.hpp"
#include "engine/value/temporal/shift.hpp"
#include "engine/value/temporal/temporal.hpp"

namespace casus::temporal {
namespace {

std::strong_ordering order_times_of_day(const LocalDateTime& a, const LocalDateTime& b) {
  const auto seconds = [](const LocalDateTime& value) {
    return floor_modulo(value.epoch_seconds, seconds_per_day);
  };
  const auto by_second = seconds(a) <=> seconds(b);
  return by_second != 0 ? by_second : a.nanoseconds <=> b.nanoseconds;
}

std::int64_t day_of(const LocalDateTime& value) {
  return floor_divide(value.epoch_seconds, seconds_per_day);
}

// The day of `to`, one nearer to `from` where the last day is not whole.
std::int64_t last_whole_day(const LocalDateTime& from, const LocalDateTime& to) {
  const std::int64_t day = day_of(to);
  const auto by_time = order_times_of_day(to, from);
  if (day > day_of(from) && by_time < 0) return day - 1;
  if (day < day_of(from) && by_time > 0) return day + 1;
  return day;
}

std::int64_t whole_days(const LocalDateTime& from, const LocalDateTime& to) {
  return last_whole_day(from, to) - day_of(from);
}

std::int64_t whole_months(const LocalDateTime& from, const LocalDateTime& to) {
  const CalendarDate first = calendar_date(day_of(from));
  const CalendarDate last = calendar_date(last_whole_day(from, to));
  const std::int64_t months = (last.year - first.year) * 12 + (last.month - first.month);
  if (months > 0 && last.day < first.day) return months - 1;
  if (months < 0 && last.day > first.day) return months + 1;
  return months;
}

Duration seconds_between(const DateTime& from, const DateTime& to) {
  return make_duration(0, 0, to.epoch_seconds - from.epoch_seconds,
                       std::int64_t{to.nanoseconds} - from.nanoseconds);
}

Duration calendar_between(DateTime from, const DateTime& to) {
  const LocalDateTime local_to = local_datetime(to);
  const std::int64_t months = whole_months(local_datetime(from), local_to);
  from = shift(from, Duration{months, 0, 0, 0}, 1);
  const std::int64_t days = whole_days(local_datetime(from), local_to);
  from = shift(from, Duration{0, days, 0, 0}, 1);
  Duration result = seconds_between(from, to);
  result.months = months;
  result.days = days;
  return result;
}

}  // namespace

Duration between(BetweenUnit unit, const Value& from, const Value& to) {
  if (!is_instant(from.kind()) || !is_instant(to.kind()))
    throw invalid_operands("duration.between", from, to);
  Parts first = parts_of(from);
  Parts second = parts_of(to);
  if (!first.days) first.days = second.days;
  if (!second.days) second.days = first.days;
  if (!first.zone) first.zone = second.zone;
  if (!second.zone) second.zone = first.zone;
  const bool both_times = !first.days;
  const Zone utc;
  const DateTime start = at_local_time(first.zone.value_or(utc), local_datetime(first));
  const DateTime end =
      in_zone(at_local_time(second.zone.value_or(utc), local_datetime(second)), zone_of(start));
  if (unit == BetweenUnit::seconds || (unit == BetweenUnit::all && both_times))
    return seconds_between(start, end);
  if (both_times) return {};
  const LocalDateTime local_start = local_datetime(start);
  const LocalDateTime local_end = local_datetime(end);
  if (unit == BetweenUnit::days) return {0, whole_days(local_start, local_end), 0, 0};
  if (unit == BetweenUnit::months) return {whole_months(local_start, local_end), 0, 0, 0};
  return calendar_between(start, end);
}

}  // namespace casus::temporal
