#include "tests/differential/reference/instants.hpp"

#include <chrono>
#include <cstdio>
#include <tuple>

#include "tests/differential/reference/graph.hpp"
#include "tests/differential/reference/temporal.hpp"
#include "tests/differential/reference/zones.hpp"

namespace casus::reference {

namespace {

constexpr std::int64_t billion = 1'000'000'000;
constexpr std::int64_t day_nanoseconds = 86'400 * billion;

__int128 floor_divide(__int128 a, __int128 b) {
  return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

std::optional<ValueKind> kind_named(const std::string& name) {
  if (name == "localtime") return ValueKind::local_time;
  if (name == "time") return ValueKind::time;
  if (name == "localdatetime") return ValueKind::local_datetime;
  if (name == "datetime") return ValueKind::datetime;
  return std::nullopt;
}

bool has_day(ValueKind kind) {
  return kind == ValueKind::date || kind == ValueKind::datetime || kind == ValueKind::local_datetime;
}
bool has_zone(ValueKind kind) { return kind == ValueKind::time || kind == ValueKind::datetime; }

std::int64_t clock(std::int64_t hour, std::int64_t minute, std::int64_t second) {
  if (hour > 23 || minute > 59 || second > 59) throw QueryError("no such time of day");
  return ((hour * 60 + minute) * 60 + second) * billion;
}

/// Reads hh:mm[:ss[.fraction]] from `text`, and takes it off.
std::int64_t take_clock(std::string& text) {
  int hour = 0, minute = 0, second = 0, end = 0;
  if (std::sscanf(text.c_str(), "%2d:%2d%n", &hour, &minute, &end) != 2)
    throw OutsideCore("another text of a time");
  text.erase(0, static_cast<std::size_t>(end));
  if (std::sscanf(text.c_str(), ":%2d%n", &second, &end) == 1)
    text.erase(0, static_cast<std::size_t>(end));
  std::int64_t fraction = 0;
  if (text.starts_with('.')) {
    std::int64_t unit = billion / 10;
    for (text.erase(0, 1); !text.empty() && text.front() >= '0' && text.front() <= '9'; unit /= 10) {
      fraction += (text.front() - '0') * unit;
      text.erase(0, 1);
    }
  }
  return clock(hour, minute, second) + fraction;
}

Value of_text(ValueKind kind, std::string text) {
  Parts parts;
  if (has_day(kind)) {
    const std::size_t end = text.find('T');
    if (end == std::string::npos) throw OutsideCore("another text of a date-time");
    parts.day = date_of_text(text.substr(0, end)).as_date().epoch_days;
    text.erase(0, end + 1);
  }
  parts.nanoseconds = take_clock(text);
  if (text.empty()) return assemble(kind, parts);
  if (!has_zone(kind)) throw QueryError("a zone of a local time");
  const std::size_t name = text.find('[');
  if (name > 0) take_zone(text.substr(0, name), parts);
  if (name == std::string::npos) return assemble(kind, parts);
  const auto offset = parts.offset;
  take_zone(text.substr(name + 1, text.size() - name - 2), parts);
  parts.offset = offset;
  const Value out = assemble(kind, parts);
  if (offset && out.as_datetime().offset_seconds != *offset) throw OutsideCore("an offset of another zone");
  return out;
}

/// What the map names of other instants.
Parts selected(const Map& map) {
  Parts parts;
  if (const Value* both = map.find("datetime")) parts = parts_of(*both);
  if (const Value* date = map.find("date")) parts.day = parts_of(*date).day;
  if (const Value* time = map.find("time")) {
    const Parts taken = parts_of(*time);
    parts.nanoseconds = taken.nanoseconds;
    parts.offset = taken.offset;
    parts.zone = taken.zone;
  }
  const Value* seconds = map.find("epochSeconds");
  const Value* millis = map.find("epochMillis");
  if (seconds == nullptr && millis == nullptr) return parts;
  const std::int64_t total = seconds != nullptr ? seconds->as_integer() * 1000 : millis->as_integer();
  parts.day = static_cast<std::int64_t>(floor_divide(total, 86'400'000));
  parts.nanoseconds = (total - *parts.day * 86'400'000) * 1'000'000;
  parts.offset = 0;
  return parts;
}

Value of_map(ValueKind kind, const Map& map) {
  Parts parts = selected(map);
  if (map.find("year") != nullptr) parts.day = date_of_map(map).as_date().epoch_days;
  const auto number = [&](const char* key) {
    const Value* value = map.find(key);
    return value != nullptr ? value->as_integer() : 0;
  };
  if (map.find("hour") != nullptr)
    parts.nanoseconds =
        clock(number("hour"), number("minute"), number("second")) + number("nanosecond");
  const Value* zone = map.find("timezone");
  if (zone == nullptr) return assemble(kind, parts);
  const Parts before = parts;
  take_zone(std::string(zone->as_string()), parts);
  if (kind == ValueKind::time && !parts.zone.empty()) throw OutsideCore("the offset of today");
  if (!before.offset) return assemble(kind, parts);
  if (kind == ValueKind::datetime) return Value(in_zone(resolve(before), parts));
  const __int128 shifted = *before.nanoseconds + __int128{*parts.offset - *before.offset} * billion;
  const __int128 in_day = shifted - floor_divide(shifted, day_nanoseconds) * day_nanoseconds;
  return Value(Time{static_cast<std::int64_t>(in_day), *parts.offset});
}

Value truncate(ValueKind kind, const std::string& unit, const Value& instant) {
  if (!is_instant(instant)) throw QueryError("no instant");
  Parts parts = parts_of(instant);
  std::int64_t size = 0;
  if (unit == "hour") size = 3600 * billion;
  if (unit == "minute") size = 60 * billion;
  if (unit == "second") size = billion;
  if (unit == "millisecond") size = 1'000'000;
  if (unit == "microsecond") size = 1'000;
  if (has_day(kind) && !parts.day) throw QueryError("no day");
  if (size > 0 && !parts.nanoseconds) throw QueryError("no time of day");
  if (size == 0 && unit != "day" && !has_day(kind)) throw QueryError("no such unit");
  if (size == 0 && parts.day) parts.day = truncated_date(*parts.day, unit);
  if (size == 0) parts.nanoseconds = 0;
  if (size > 0) parts.nanoseconds = *parts.nanoseconds / size * size;
  return assemble(kind, parts);
}

}  // namespace

bool is_instant(const Value& value) {
  return has_day(value.kind()) || value.is(ValueKind::local_time) || value.is(ValueKind::time);
}

std::optional<Value> call_instant(const std::string& name, std::span<const Value> arguments) {
  const std::size_t dot = name.find('.');
  const auto kind = kind_named(name.substr(0, dot));
  if (!kind) return std::nullopt;
  if (dot != std::string::npos) {
    if (name.substr(dot) != ".truncate" || arguments.size() != 2) throw OutsideCore(name);
    if (arguments[1].is_null()) return Value();
    return truncate(*kind, std::string(arguments[0].as_string()), arguments[1]);
  }
  if (arguments.size() != 1) return std::nullopt;
  const Value& from = arguments[0];
  if (from.is(ValueKind::string)) return of_text(*kind, std::string(from.as_string()));
  if (from.is(ValueKind::map)) return of_map(*kind, from.as_map());
  return assemble(*kind, parts_of(from));
}

std::optional<Value> clock_component(const Value& instant, const std::string& key) {
  const Parts parts = parts_of(instant);
  if (parts.nanoseconds) {
    const std::int64_t fraction = *parts.nanoseconds % billion;
    const std::int64_t seconds = *parts.nanoseconds / billion;
    if (key == "hour") return Value(seconds / 3600);
    if (key == "minute") return Value(seconds / 60 % 60);
    if (key == "second") return Value(seconds % 60);
    if (key == "millisecond") return Value(fraction / 1'000'000);
    if (key == "microsecond") return Value(fraction / 1'000);
    if (key == "nanosecond") return Value(fraction);
  }
  if (!parts.offset) return std::nullopt;
  if (key == "timezone") return Value(parts.zone.empty() ? offset_text(*parts.offset) : parts.zone);
  if (key == "offset") return Value(offset_text(*parts.offset));
  if (key == "offsetMinutes") return Value(std::int64_t{*parts.offset / 60});
  if (key == "offsetSeconds") return Value(std::int64_t{*parts.offset});
  if (!parts.day) return std::nullopt;
  const DateTime time = instant.as_datetime();
  if (key == "epochSeconds") return Value(time.epoch_seconds);
  if (key == "epochMillis") return Value(time.epoch_seconds * 1000 + time.nanoseconds / 1'000'000);
  return std::nullopt;
}

Value moved(const Value& instant, const Duration& by) {
  Parts parts = parts_of(instant);
  if (parts.day) parts.day = plus_months(*parts.day, by.months) + by.days;
  if (instant.is(ValueKind::datetime)) {
    DateTime out = instant.as_datetime();
    if (by.months != 0 || by.days != 0) out = resolve(parts);
    const __int128 point = __int128{out.epoch_seconds} * billion + out.nanoseconds + clock_of(by);
    out.epoch_seconds = static_cast<std::int64_t>(floor_divide(point, billion));
    out.nanoseconds = static_cast<std::int32_t>(point - __int128{out.epoch_seconds} * billion);
    return Value(in_zone(out, parts));
  }
  const __int128 point = *parts.nanoseconds + clock_of(by);
  const __int128 carry = floor_divide(point, day_nanoseconds);
  parts.nanoseconds = static_cast<std::int64_t>(point - carry * day_nanoseconds);
  if (parts.day) *parts.day += static_cast<std::int64_t>(carry);
  return assemble(instant.kind(), parts);
}

namespace {

__int128 position(const DateTime& time) {
  return __int128{time.epoch_seconds} * billion + time.nanoseconds;
}

/// The local day of `to`, less the last one if it is not whole, as counted from `from`.
std::int64_t last_whole_day(const Parts& from, const Parts& to) {
  if (*to.day > *from.day && *to.nanoseconds < *from.nanoseconds) return *to.day - 1;
  if (*to.day < *from.day && *to.nanoseconds > *from.nanoseconds) return *to.day + 1;
  return *to.day;
}

std::int64_t whole_days(const DateTime& from, const DateTime& to) {
  const Parts start = parts_of(Value(from));
  return last_whole_day(start, parts_of(Value(to))) - *start.day;
}

/// A month is whole when its day is reached, even where the month has no such day.
std::int64_t whole_months(const DateTime& from, const DateTime& to) {
  using namespace std::chrono;
  const Parts start = parts_of(Value(from));
  const year_month_day a(sys_days(days(*start.day)));
  const year_month_day b(sys_days(days(last_whole_day(start, parts_of(Value(to))))));
  const std::int64_t months = (b.year() / b.month() - a.year() / a.month()).count();
  if (months > 0 && b.day() < a.day()) return months - 1;
  if (months < 0 && b.day() > a.day()) return months + 1;
  return months;
}

}  // namespace

Value duration_between(const Value& first, const Value& second, const std::string& name) {
  Parts a = parts_of(first), b = parts_of(second);
  const bool days = a.day || b.day;
  if (!a.day) a.day = b.day.value_or(0);
  if (!b.day) b.day = a.day;
  const auto borrow = [](Parts& to, const Parts& from) {
    if (to.offset) return;
    to.offset = from.offset;
    to.zone = from.zone;
  };
  borrow(a, b);
  borrow(b, a);
  DateTime from = resolve(a);
  const DateTime to = in_zone(resolve(b), a);
  const auto rest = [&] { return position(to) - position(from); };
  if (name == "duration.inseconds" || (!days && name == "duration.between"))
    return Value(duration_of_parts(0, 0, rest()));
  if (!days) return Value(Duration{});
  if (name == "duration.indays") return Value(Duration{0, whole_days(from, to), 0, 0});
  const std::int64_t months = whole_months(from, to);
  if (name == "duration.inmonths") return Value(Duration{months, 0, 0, 0});
  from = moved(Value(from), Duration{months, 0, 0, 0}).as_datetime();
  const std::int64_t whole = whole_days(from, to);
  from = moved(Value(from), Duration{0, whole, 0, 0}).as_datetime();
  return Value(duration_of_parts(months, whole, rest()));
}

Duration duration_of_parts(std::int64_t months, std::int64_t days, __int128 nanoseconds) {
  const __int128 seconds = floor_divide(nanoseconds, billion);
  return {months, days, static_cast<std::int64_t>(seconds),
          static_cast<std::int32_t>(nanoseconds - seconds * billion)};
}

__int128 clock_of(const Duration& duration) {
  return __int128{duration.seconds} * billion + duration.nanoseconds;
}

int order_instants(const Value& a, const Value& b) {
  const auto key = [](const Value& value) {
    const Parts parts = parts_of(value);
    const std::int32_t offset = parts.offset.value_or(0);
    const __int128 point = __int128{parts.day.value_or(0)} * day_nanoseconds +
                           parts.nanoseconds.value_or(0) - __int128{offset} * billion;
    return std::tuple(point, offset, parts.zone);
  };
  const auto x = key(a), y = key(b);
  return x < y ? -1 : (y < x ? 1 : 0);
}

std::string instant_text(const Value& instant) {
  const Parts parts = parts_of(instant);
  std::string out = parts.day ? temporal_text(Value(Date{*parts.day})) : "";
  if (!parts.nanoseconds) return out;
  const std::int64_t seconds = *parts.nanoseconds / billion, fraction = *parts.nanoseconds % billion;
  char text[32];
  std::snprintf(text, sizeof text, "%02d:%02d", static_cast<int>(seconds / 3600),
                static_cast<int>(seconds / 60 % 60));
  out += (parts.day ? "T" : "") + std::string(text);
  if (seconds % 60 != 0 || fraction != 0) {
    std::snprintf(text, sizeof text, ":%02d", static_cast<int>(seconds % 60));
    out += text;
  }
  if (fraction != 0) {
    std::snprintf(text, sizeof text, ".%09d", static_cast<int>(fraction));
    out += text;
    while (out.back() == '0') out.pop_back();
  }
  if (parts.offset) out += offset_text(*parts.offset);
  return out + (parts.zone.empty() ? "" : "[" + parts.zone + "]");
}

}  // namespace casus::reference
