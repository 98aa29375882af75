#include "engine/value/temporal/shift.hpp"

#include "engine/value/temporal/calendar.hpp"
#include "engine/value/temporal/errors.hpp"
#include "engine/value/temporal/zone.hpp"

namespace casus::temporal {
namespace {

std::int64_t in_direction(std::int64_t amount, int direction) {
  std::int64_t result = 0;
  if (__builtin_mul_overflow(amount, std::int64_t{direction}, &result)) throw date_out_of_range();
  return result;
}

std::int64_t plus_days(std::int64_t days, std::int64_t amount) {
  std::int64_t moved = 0;
  if (__builtin_add_overflow(days, amount, &moved)) throw date_out_of_range();
  return checked_days(moved);
}

std::int64_t shift_days(std::int64_t days, const Duration& by, int direction) {
  return plus_days(plus_months(days, in_direction(by.months, direction)),
                   in_direction(by.days, direction));
}

// Seconds and nanoseconds together, towards zero.
std::int64_t whole_days(const Duration& by) {
  const std::int64_t seconds = by.seconds < 0 && by.nanoseconds > 0 ? by.seconds + 1 : by.seconds;
  return seconds / seconds_per_day;
}

std::int64_t shift_clock(std::int64_t nanoseconds, const Duration& by, int direction) {
  const std::int64_t amount =
      (by.seconds % seconds_per_day) * nanoseconds_per_second + by.nanoseconds;
  return floor_modulo(nanoseconds + direction * amount, nanoseconds_per_day);
}

// Seconds since the epoch and nanoseconds within the second, moved by the smaller parts.
struct Point {
  std::int64_t seconds;
  std::int32_t nanoseconds;
};

Point shift_point(std::int64_t seconds, std::int32_t nanoseconds, const Duration& by,
                  int direction) {
  const std::int64_t fraction =
      std::int64_t{nanoseconds} + direction * std::int64_t{by.nanoseconds};
  const std::int64_t carry = floor_divide(fraction, nanoseconds_per_second);
  std::int64_t moved = 0;
  if (__builtin_add_overflow(seconds, in_direction(by.seconds, direction), &moved) ||
      __builtin_add_overflow(moved, carry, &moved))
    throw date_out_of_range();
  return {moved, static_cast<std::int32_t>(floor_modulo(fraction, nanoseconds_per_second))};
}

LocalDateTime shift_calendar(const LocalDateTime& value, const Duration& by, int direction) {
  const std::int64_t days = floor_divide(value.epoch_seconds, seconds_per_day);
  const std::int64_t moved = shift_days(days, by, direction);
  return {value.epoch_seconds + (moved - days) * seconds_per_day, value.nanoseconds};
}

}  // namespace

Date shift(const Date& value, const Duration& by, int direction) {
  const std::int64_t days = shift_days(value.epoch_days, by, direction);
  return {plus_days(days, in_direction(whole_days(by), direction))};
}

LocalTime shift(const LocalTime& value, const Duration& by, int direction) {
  return {shift_clock(value.nanoseconds, by, direction)};
}

Time shift(const Time& value, const Duration& by, int direction) {
  return {shift_clock(value.nanoseconds, by, direction), value.offset_seconds};
}

LocalDateTime shift(const LocalDateTime& value, const Duration& by, int direction) {
  const LocalDateTime moved = shift_calendar(value, by, direction);
  const Point point = shift_point(moved.epoch_seconds, moved.nanoseconds, by, direction);
  checked_days(floor_divide(point.seconds, seconds_per_day));
  return {point.seconds, point.nanoseconds};
}

DateTime shift(const DateTime& value, const Duration& by, int direction) {
  DateTime moved = value;
  if (by.months != 0 || by.days != 0)
    moved = at_local_time(zone_of(value), shift_calendar(local_datetime(value), by, direction));
  const Point point = shift_point(moved.epoch_seconds, moved.nanoseconds, by, direction);
  // First by the instant, so that no zone is looked up far outside the calendar.
  checked_days(floor_divide(point.seconds, seconds_per_day));
  moved.epoch_seconds = point.seconds;
  moved.nanoseconds = point.nanoseconds;
  moved = in_zone(moved, zone_of(moved));
  checked_days(floor_divide(local_datetime(moved).epoch_seconds, seconds_per_day));
  return moved;
}

}  // namespace casus::temporal
