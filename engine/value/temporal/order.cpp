#include "engine/value/temporal/calendar.hpp"
#include "engine/value/temporal/duration.hpp"
#include "engine/value/temporal/temporal.hpp"

namespace casus::temporal {
namespace {

std::strong_ordering order_times(const Time& a, const Time& b) {
  const auto utc = [](const Time& time) {
    return time.nanoseconds - time.offset_seconds * nanoseconds_per_second;
  };
  const std::strong_ordering by_instant = utc(a) <=> utc(b);
  return by_instant != 0 ? by_instant : a.offset_seconds <=> b.offset_seconds;
}

std::strong_ordering order_local(const LocalDateTime& a, const LocalDateTime& b) {
  const std::strong_ordering by_second = a.epoch_seconds <=> b.epoch_seconds;
  return by_second != 0 ? by_second : a.nanoseconds <=> b.nanoseconds;
}

std::strong_ordering order_datetimes(const DateTime& a, const DateTime& b) {
  if (const auto by_second = a.epoch_seconds <=> b.epoch_seconds; by_second != 0) return by_second;
  if (const auto by_part = a.nanoseconds <=> b.nanoseconds; by_part != 0) return by_part;
  if (const auto by_offset = a.offset_seconds <=> b.offset_seconds; by_offset != 0)
    return by_offset;
  return a.zone <=> b.zone;
}

std::strong_ordering order_durations(const Duration& a, const Duration& b) {
  const auto seconds = [](const Duration& value) {
    return static_cast<__int128>(value.months) * seconds_per_month +
           static_cast<__int128>(value.days) * seconds_per_day + value.seconds;
  };
  const __int128 of_a = seconds(a);
  const __int128 of_b = seconds(b);
  if (of_a != of_b) return of_a < of_b ? std::strong_ordering::less : std::strong_ordering::greater;
  if (const auto by_part = a.nanoseconds <=> b.nanoseconds; by_part != 0) return by_part;
  if (const auto by_months = a.months <=> b.months; by_months != 0) return by_months;
  return a.days <=> b.days;
}

}  // namespace

std::strong_ordering order(const Value& a, const Value& b) {
  switch (a.kind()) {
    case ValueKind::date:
      return a.as_date().epoch_days <=> b.as_date().epoch_days;
    case ValueKind::local_time:
      return a.as_local_time().nanoseconds <=> b.as_local_time().nanoseconds;
    case ValueKind::time:
      return order_times(a.as_time(), b.as_time());
    case ValueKind::local_datetime:
      return order_local(a.as_local_datetime(), b.as_local_datetime());
    case ValueKind::datetime:
      return order_datetimes(a.as_datetime(), b.as_datetime());
    default:
      return order_durations(a.as_duration(), b.as_duration());
  }
}

}  // namespace casus::temporal
