#include "engine/value/temporal/parts.hpp"

#include "engine/value/temporal/calendar.hpp"
#include "engine/value/temporal/errors.hpp"
#include "engine/value/temporal/temporal.hpp"

namespace casus::temporal {
namespace {

void set_local(Parts& parts, const LocalDateTime& local) {
  parts.days = floor_divide(local.epoch_seconds, seconds_per_day);
  parts.nanoseconds = floor_modulo(local.epoch_seconds, seconds_per_day) * nanoseconds_per_second +
                      local.nanoseconds;
}

// The zone is kept as an offset alone: a TIME has no day on which a named zone could be looked up.
Time time_of(const Parts& parts, const Zone& zone) {
  return {parts.nanoseconds.value_or(0), zone.offset_seconds};
}

}  // namespace

bool is_instant(ValueKind kind) { return has_day(kind) || has_time_of_day(kind); }
bool is_temporal(ValueKind kind) { return is_instant(kind) || kind == ValueKind::duration; }

bool has_day(ValueKind kind) {
  return kind == ValueKind::date || kind == ValueKind::local_datetime ||
         kind == ValueKind::datetime;
}

bool has_time_of_day(ValueKind kind) {
  return kind == ValueKind::local_time || kind == ValueKind::time ||
         kind == ValueKind::local_datetime || kind == ValueKind::datetime;
}

bool has_zone(ValueKind kind) { return kind == ValueKind::time || kind == ValueKind::datetime; }

Parts parts_of(const Value& instant) {
  Parts parts;
  switch (instant.kind()) {
    case ValueKind::date:
      parts.days = instant.as_date().epoch_days;
      break;
    case ValueKind::local_time:
      parts.nanoseconds = instant.as_local_time().nanoseconds;
      break;
    case ValueKind::time: {
      const Time time = instant.as_time();
      parts.nanoseconds = time.nanoseconds;
      parts.zone = Zone{"", time.offset_seconds};
      break;
    }
    case ValueKind::local_datetime:
      set_local(parts, instant.as_local_datetime());
      break;
    case ValueKind::datetime: {
      const DateTime& datetime = instant.as_datetime();
      set_local(parts, local_datetime(datetime));
      parts.zone = zone_of(datetime);
      break;
    }
    default:
      break;
  }
  return parts;
}

LocalDateTime local_datetime(const Parts& parts) {
  const std::int64_t time = parts.nanoseconds.value_or(0);
  return {parts.days.value_or(0) * seconds_per_day + time / nanoseconds_per_second,
          static_cast<std::int32_t>(time % nanoseconds_per_second)};
}

Value assemble(ValueKind kind, const Parts& parts, const Zone& default_zone, ValueKind source) {
  if (has_day(kind) && !parts.days) throw missing_part(kind, source);
  if (!has_day(kind) && !parts.nanoseconds) throw missing_part(kind, source);
  const Zone& zone = parts.zone ? *parts.zone : default_zone;
  switch (kind) {
    case ValueKind::date:
      return Date{*parts.days};
    case ValueKind::local_time:
      return LocalTime{*parts.nanoseconds};
    case ValueKind::time:
      return time_of(parts, zone);
    case ValueKind::local_datetime:
      return local_datetime(parts);
    default:
      return at_local_time(zone, local_datetime(parts));
  }
}

}  // namespace casus::temporal
