#include "engine/value/temporal/build.hpp"

#include <algorithm>

#include "engine/value/errors.hpp"
#include "engine/value/temporal/calendar.hpp"
#include "engine/value/temporal/errors.hpp"
#include "engine/value/temporal/map_fields.hpp"
#include "engine/value/temporal/parse.hpp"
#include "engine/value/temporal/temporal.hpp"
#include "engine/value/temporal/zone_of_parts.hpp"

namespace casus::temporal {
namespace {

bool is_epoch_field(std::string_view key) { return key == "epochSeconds" || key == "epochMillis"; }

bool takes_field(ValueKind kind, std::string_view key) {
  if (is_date_field(key) || key == "date") return has_day(kind);
  if (is_time_field(key) || key == "time") return has_time_of_day(kind);
  if (is_epoch_field(key)) return kind == ValueKind::datetime;
  if (key == "timezone") return has_zone(kind);
  return key == "datetime";
}

std::vector<std::string> fields_of(ValueKind kind) {
  std::vector<std::string> fields = all_field_names();
  std::erase_if(fields, [kind](const std::string& key) { return !takes_field(kind, key); });
  return fields;
}

// The instant under date:, time: or datetime:, if the map has it.
std::optional<Value> selected(const Map& map, std::string_view key) {
  const Value* value = map.find(key);
  if (!value) return std::nullopt;
  if (!is_instant(value->kind())) throw wrong_field_kind(key, "an instant", *value);
  return *value;
}

// What the fields epochSeconds and epochMillis stand for.
std::optional<Value> selected_epoch(const Map& map) {
  const auto seconds = integer_field(map, "epochSeconds");
  const auto milliseconds = integer_field(map, "epochMillis");
  if (seconds && milliseconds) throw conflicting_fields("epochSeconds", "epochMillis");
  if (seconds) return from_epoch(*seconds, 0);
  if (!milliseconds) return std::nullopt;
  return from_epoch(floor_divide(*milliseconds, 1'000),
                    floor_modulo(*milliseconds, 1'000) * 1'000'000);
}

// The parts that a map takes over from other instants. The zone is that of the time of day.
Parts selected_parts(ValueKind kind, const Map& map) {
  const auto date = selected(map, "date");
  const auto time = selected(map, "time");
  auto both = selected(map, "datetime");
  if (both && (date || time)) throw conflicting_fields("datetime", date ? "date" : "time");
  if (auto epoch = selected_epoch(map)) {
    if (both || date || time) throw conflicting_fields("epochSeconds", "another instant");
    both = std::move(epoch);
  }
  Parts parts;
  if (both) parts = parts_of(*both);
  if (date) parts.days = parts_of(*date).days;
  if (time) {
    const Parts of_time = parts_of(*time);
    parts.nanoseconds = of_time.nanoseconds;
    parts.zone = of_time.zone;
  }
  if (date && !parts.days) throw missing_part(ValueKind::date, date->kind());
  if (time && !parts.nanoseconds) throw missing_part(ValueKind::local_time, time->kind());
  if (both && has_day(kind) && !parts.days) throw missing_part(kind, both->kind());
  return parts;
}

// With a time zone beside an instant that has one, the instant is kept and its zone changes.
Value in_given_zone(ValueKind kind, Parts parts, const Zone& zone) {
  if (kind == ValueKind::time) {
    const std::int64_t change = zone.offset_seconds - parts.zone->offset_seconds;
    return Time{
        floor_modulo(*parts.nanoseconds + change * nanoseconds_per_second, nanoseconds_per_day),
        zone.offset_seconds};
  }
  const DateTime there = at_local_time(*parts.zone, local_datetime(parts));
  const DateTime here = in_zone(there, zone);
  checked_days(floor_divide(local_datetime(here).epoch_seconds, seconds_per_day));
  return here;
}

Value from_map(ValueKind kind, const Map& map, const Clock& clock) {
  const auto zone_text = text_field(map, "timezone");
  if (zone_text && map.size() == 1) return current(kind, clock, *zone_text);
  for (const auto& [key, value] : map)
    if (!takes_field(kind, key)) throw unknown_field(kind, key, fields_of(kind));
  Parts parts = selected_parts(kind, map);
  const KeepOfSecond keep =
      map.find("epochMillis") ? KeepOfSecond::milliseconds : KeepOfSecond::nothing;
  parts.days = read_days(kind, map, parts.days);
  parts.nanoseconds = read_nanoseconds(kind, map, parts.nanoseconds, keep);
  if (has_day(kind) && !parts.days) throw missing_field(kind, "year", "");
  if (!has_day(kind) && !parts.nanoseconds) throw missing_field(kind, "hour", "");
  if (!zone_text) return assemble(kind, parts, zone_for(kind, clock.time_zone, parts, clock), kind);
  const Zone zone = zone_for(kind, *zone_text, parts, clock);
  if (parts.zone) return in_given_zone(kind, parts, zone);
  parts.zone = zone;
  return assemble(kind, parts, zone, kind);
}

Value from_text(ValueKind kind, std::string_view text, const Clock& clock) {
  switch (kind) {
    case ValueKind::date:
      return parse_date(text);
    case ValueKind::local_time:
      return parse_local_time(text);
    case ValueKind::time:
      return parse_time(text, zone_for(kind, clock.time_zone, {}, clock).offset_seconds);
    case ValueKind::local_datetime:
      return parse_local_datetime(text);
    default:
      return parse_datetime(text, parse_zone(clock.time_zone));
  }
}

}  // namespace

Zone zone_for(ValueKind kind, std::string_view text, const Parts& parts, const Clock& clock) {
  Zone zone = parse_zone(text);
  if (kind != ValueKind::time || zone.name.empty()) return zone;
  const std::int32_t offset = parts.days ? at_local_time(zone, local_datetime(parts)).offset_seconds
                                         : offset_at(zone, clock.now.epoch_seconds);
  return {"", offset};
}

Value construct(ValueKind kind, const Value& argument, const Clock& clock) {
  if (argument.is(ValueKind::string)) return from_text(kind, argument.as_string(), clock);
  if (argument.is(ValueKind::map)) return from_map(kind, argument.as_map(), clock);
  if (!is_instant(argument.kind())) throw invalid_argument_type(to_string(kind), argument);
  const Parts parts = parts_of(argument);
  return assemble(kind, parts, zone_for(kind, clock.time_zone, parts, clock), argument.kind());
}

Value current(ValueKind kind, const Clock& clock, std::optional<std::string_view> zone) {
  const DateTime now = in_zone(clock.now, parse_zone(zone.value_or(clock.time_zone)));
  return assemble(kind, parts_of(Value(now)), {}, ValueKind::datetime);
}

Value from_epoch(std::int64_t seconds, std::int64_t nanoseconds) {
  DateTime value;
  if (__builtin_add_overflow(seconds, floor_divide(nanoseconds, nanoseconds_per_second),
                             &value.epoch_seconds))
    throw date_out_of_range();
  checked_days(floor_divide(value.epoch_seconds, seconds_per_day));
  value.nanoseconds = static_cast<std::int32_t>(floor_modulo(nanoseconds, nanoseconds_per_second));
  return value;
}

}  // namespace casus::temporal
