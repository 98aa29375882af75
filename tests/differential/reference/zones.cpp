#include "tests/differential/reference/zones.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <string_view>

#include "tests/differential/reference/graph.hpp"

namespace casus::reference {

namespace {

using namespace std::chrono;

constexpr std::int64_t day_seconds = 86'400;
constexpr std::int64_t billion = 1'000'000'000;
constexpr std::int64_t first_instant = 1'199'145'600;  // 2008-01-01T00:00Z

/// The clocks change some seconds after the midnight, in UTC, of a Sunday.
struct Change {
  unsigned month;
  unsigned sunday;  // 1 is the first of the month, 0 the last
  std::int64_t seconds;
};

struct ZoneRule {
  std::string_view name;
  std::int32_t standard;
  std::int32_t summer;
  Change begin;
  Change end;
};

constexpr std::array<ZoneRule, 4> rules{{
    {"Europe/Berlin", 3600, 7200, {3, 0, 3600}, {10, 0, 3600}},
    {"America/New_York", -18'000, -14'400, {3, 2, 25'200}, {11, 1, 21'600}},
    // Half an hour only; summer is at the turn of the year.
    {"Australia/Lord_Howe", 37'800, 39'600, {10, 1, -30'600}, {4, 1, -32'400}},
    {"Asia/Kolkata", 19'800, 19'800, {1, 1, 0}, {1, 1, 0}},
}};

const ZoneRule& rule_of(const std::string& zone) {
  for (const ZoneRule& rule : rules)
    if (rule.name == zone) return rule;
  throw OutsideCore("another zone");
}

std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

std::int64_t instant_of(const Change& change, year of) {
  const auto sunday = change.sunday == 0 ? sys_days(of / month(change.month) / Sunday[last])
                                         : sys_days(of / month(change.month) / Sunday[change.sunday]);
  return sunday.time_since_epoch().count() * day_seconds + change.seconds;
}

std::int32_t offset_at(const ZoneRule& rule, std::int64_t instant) {
  if (instant < first_instant) throw OutsideCore("a zone before its rules");
  if (rule.standard == rule.summer) return rule.standard;
  const year_month_day date(sys_days(days(floor_divide(instant, day_seconds))));
  const std::int64_t begin = instant_of(rule.begin, date.year());
  const std::int64_t end = instant_of(rule.end, date.year());
  const bool summer =
      begin < end ? begin <= instant && instant < end : instant < end || begin <= instant;
  return summer ? rule.summer : rule.standard;
}

Parts of_local(std::int64_t seconds, std::int32_t nanoseconds) {
  const std::int64_t day = floor_divide(seconds, day_seconds);
  return {day, (seconds - day * day_seconds) * billion + nanoseconds, {}, ""};
}

}  // namespace

Parts parts_of(const Value& instant) {
  switch (instant.kind()) {
    case ValueKind::date:
      return {instant.as_date().epoch_days, {}, {}, ""};
    case ValueKind::local_time:
      return {{}, instant.as_local_time().nanoseconds, {}, ""};
    case ValueKind::time:
      return {{}, instant.as_time().nanoseconds, instant.as_time().offset_seconds, ""};
    case ValueKind::local_datetime: {
      const LocalDateTime time = instant.as_local_datetime();
      return of_local(time.epoch_seconds, time.nanoseconds);
    }
    case ValueKind::datetime: {
      const DateTime time = instant.as_datetime();
      Parts parts = of_local(time.epoch_seconds + time.offset_seconds, time.nanoseconds);
      parts.offset = time.offset_seconds;
      parts.zone = time.zone;
      return parts;
    }
    default:
      throw QueryError("no instant");
  }
}

Value assemble(ValueKind kind, const Parts& parts) {
  const std::int64_t clock = parts.nanoseconds.value_or(0);
  if (kind == ValueKind::local_time) return Value(LocalTime{clock});
  if (kind == ValueKind::time) return Value(Time{clock, parts.offset.value_or(0)});
  if (!parts.day) throw QueryError("an instant without a day");
  if (kind == ValueKind::date) return Value(Date{*parts.day});
  if (kind == ValueKind::datetime) return Value(resolve(parts));
  return Value(LocalDateTime{*parts.day * day_seconds + clock / billion,
                             static_cast<std::int32_t>(clock % billion)});
}

DateTime resolve(const Parts& parts) {
  const std::int64_t clock = parts.nanoseconds.value_or(0);
  const std::int64_t local = parts.day.value_or(0) * day_seconds + clock / billion;
  const auto fraction = static_cast<std::int32_t>(clock % billion);
  const std::int32_t given = parts.offset.value_or(0);
  if (parts.zone.empty()) return {local - given, fraction, given, ""};
  const ZoneRule& rule = rule_of(parts.zone);
  const auto shown_at = [&](std::int32_t offset) { return offset_at(rule, local - offset) == offset; };
  const bool standard = shown_at(rule.standard);
  const bool summer = shown_at(rule.summer);
  if (!standard && !summer)
    return {local - rule.standard, fraction, rule.summer, parts.zone};
  const bool twice = standard && summer;
  const std::int32_t offset =
      twice ? (parts.offset == rule.standard ? rule.standard : rule.summer)
            : (standard ? rule.standard : rule.summer);
  return {local - offset, fraction, offset, parts.zone};
}

DateTime in_zone(const DateTime& value, const Parts& parts) {
  DateTime out = value;
  out.zone = parts.zone;
  out.offset_seconds = parts.zone.empty() ? parts.offset.value_or(0)
                                          : offset_at(rule_of(parts.zone), value.epoch_seconds);
  return out;
}

void take_zone(const std::string& text, Parts& parts) {
  parts.zone.clear();
  parts.offset.reset();
  int hours = 0, minutes = 0, end = 0;
  if (text == "Z") {
    parts.offset = 0;
  } else if (std::sscanf(text.c_str() + 1, "%2d:%2d%n", &hours, &minutes, &end) == 2 &&
             end + 1 == static_cast<int>(text.size())) {
    parts.offset = (text.front() == '-' ? -60 : 60) * (hours * 60 + minutes);
  } else {
    parts.zone = rule_of(text).name;
  }
}

std::string offset_text(std::int32_t seconds) {
  if (seconds == 0) return "Z";
  const int size = seconds < 0 ? -seconds : seconds;
  char text[16];
  std::snprintf(text, sizeof text, size % 60 != 0 ? "%c%02d:%02d:%02d" : "%c%02d:%02d",
                seconds < 0 ? '-' : '+', size / 3600, size / 60 % 60, size % 60);
  return text;
}

}  // namespace casus::reference
