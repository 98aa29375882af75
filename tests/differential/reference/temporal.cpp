#include "tests/differential/reference/temporal.hpp"

#include <chrono>
#include <cstdio>

#include "tests/differential/reference/graph.hpp"

namespace casus::reference {

namespace {

using namespace std::chrono;
using Arguments = std::span<const Value>;

constexpr std::int64_t day_seconds = 86'400;

sys_days days_of(std::int64_t epoch_days) { return sys_days(days(epoch_days)); }
Value date_value(sys_days day) { return Value(Date{day.time_since_epoch().count()}); }

std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

/// A day and the seconds in it.
struct Moment {
  sys_days day;
  std::int64_t seconds = 0;
  std::int32_t nanoseconds = 0;
};

Moment moment_of(const Value& value) {
  if (value.is(ValueKind::date)) return {days_of(value.as_date().epoch_days)};
  if (!value.is(ValueKind::local_datetime)) throw OutsideCore("another temporal value");
  const LocalDateTime time = value.as_local_datetime();
  const std::int64_t day = floor_divide(time.epoch_seconds, day_seconds);
  return {days_of(day), time.epoch_seconds - day * day_seconds, time.nanoseconds};
}

Value local_value(const Moment& moment) {
  LocalDateTime out;
  out.epoch_seconds = moment.day.time_since_epoch().count() * day_seconds + moment.seconds;
  out.nanoseconds = moment.nanoseconds;
  return Value(out);
}

/// The same day of another month, or its last one.
sys_days plus_months(sys_days day, std::int64_t count) {
  const year_month_day date(day);
  const std::int64_t month = static_cast<int>(date.year()) * std::int64_t{12} +
                             static_cast<unsigned>(date.month()) - 1 + count;
  const auto in_year = static_cast<unsigned>(month - floor_divide(month, 12) * 12);
  const year_month other =
      year(static_cast<int>(floor_divide(month, 12))) / std::chrono::month(in_year + 1);
  const year_month_day last(year_month_day_last(other.year(), month_day_last(other.month())));
  return other / std::min(date.day(), last.day());
}

/// The Monday of the first week of a year by ISO 8601: the week with 4 January in it.
sys_days first_monday(int of_year) {
  const sys_days fourth = year(of_year) / January / 4;
  return fourth - (weekday(fourth) - Monday);
}

std::int64_t number(const Map& map, const char* key, std::int64_t otherwise) {
  const Value* value = map.find(key);
  if (value == nullptr) return otherwise;
  if (!value->is(ValueKind::integer)) throw OutsideCore("a component that is no integer");
  return value->as_integer();
}

Value date_of_map(const Map& map) {
  const auto year_number = static_cast<int>(number(map, "year", 1));
  if (map.find("week") != nullptr)
    return date_value(first_monday(year_number) + days(7 * (number(map, "week", 1) - 1)) +
                      days(number(map, "dayOfWeek", 1) - 1));
  if (map.find("ordinalDay") != nullptr)
    return date_value(sys_days(year(year_number) / January / 1) +
                      days(number(map, "ordinalDay", 1) - 1));
  const year_month_day date = year(year_number) / static_cast<int>(number(map, "month", 1)) /
                              static_cast<int>(number(map, "day", 1));
  if (!date.ok()) throw QueryError("no such day");
  return date_value(date);
}

Value date_of_text(const std::string& text) {
  int a = 0, b = 0, c = 0, end = 0;
  if (std::sscanf(text.c_str(), "%4d-%2d-%2d%n", &a, &b, &c, &end) == 3 &&
      end == static_cast<int>(text.size()))
    return date_value(year(a) / b / c);
  if (std::sscanf(text.c_str(), "%4d-W%2d-%1d%n", &a, &b, &c, &end) == 3 &&
      end == static_cast<int>(text.size()))
    return date_value(first_monday(a) + days(7 * (b - 1) + c - 1));
  throw OutsideCore("another text of a date");
}

Value date_of(const Value& from) {
  if (from.is(ValueKind::map)) return date_of_map(from.as_map());
  if (from.is(ValueKind::string)) return date_of_text(std::string(from.as_string()));
  return date_value(moment_of(from).day);
}

Value local_datetime_of(const Value& from) {
  int y = 0, m = 0, d = 0, hour = 0, minute = 0, second = 0;
  if (!from.is(ValueKind::string)) throw OutsideCore("another local date-time");
  const std::string text(from.as_string());
  if (std::sscanf(text.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d", &y, &m, &d, &hour, &minute, &second) !=
          6 ||
      text.size() != 19)
    throw OutsideCore("another text of a date-time");
  return local_value({year(y) / m / d, hour * std::int64_t{3600} + minute * 60 + second});
}

Value duration_value(std::int64_t months, std::int64_t days, std::int64_t seconds) {
  return Value(Duration{months, days, seconds, 0});
}

Value duration_of(const Value& from) {
  if (from.is(ValueKind::duration)) return from;
  if (!from.is(ValueKind::map)) throw OutsideCore("the text of a duration");
  const Map& map = from.as_map();
  return duration_value(
      12 * number(map, "years", 0) + number(map, "months", 0),
      7 * number(map, "weeks", 0) + number(map, "days", 0),
      3600 * number(map, "hours", 0) + 60 * number(map, "minutes", 0) + number(map, "seconds", 0));
}

/// The seconds from `a` to `b`.
std::int64_t seconds_between(const Moment& a, const Moment& b) {
  return (b.day - a.day).count() * day_seconds + b.seconds - a.seconds;
}

/// Whole months from `a` to `b`, towards zero.
std::int64_t months_between(const Moment& a, const Moment& b) {
  const year_month_day from(a.day), to(b.day);
  std::int64_t months = (static_cast<int>(to.year()) - static_cast<int>(from.year())) * 12LL +
                        static_cast<int>(static_cast<unsigned>(to.month())) -
                        static_cast<int>(static_cast<unsigned>(from.month()));
  const auto within = [](const year_month_day& date, const Moment& moment) {
    return static_cast<unsigned>(date.day()) * day_seconds + moment.seconds;
  };
  if (months > 0 && within(to, b) < within(from, a)) --months;
  if (months < 0 && within(to, b) > within(from, a)) ++months;
  return months;
}

Value duration_between(const Value& first, const Value& second, const std::string& name) {
  Moment a = moment_of(first);
  const Moment b = moment_of(second);
  const bool dates = first.is(ValueKind::date) && second.is(ValueKind::date);
  if (name == "duration.inseconds") return duration_value(0, 0, seconds_between(a, b));
  if (name == "duration.indays") return duration_value(0, seconds_between(a, b) / day_seconds, 0);
  const std::int64_t months = months_between(a, b);
  if (name == "duration.inmonths") return duration_value(months, 0, 0);
  a.day = plus_months(a.day, months);
  const std::int64_t rest = seconds_between(a, b);
  return duration_value(months, rest / day_seconds, dates ? 0 : rest % day_seconds);
}

sys_days truncated(sys_days day, const std::string& unit) {
  const year_month_day date(day);
  const auto month_number = static_cast<unsigned>(date.month());
  const int year_number = static_cast<int>(date.year());
  if (unit == "day") return day;
  if (unit == "week") return day - (weekday(day) - Monday);
  if (unit == "month") return date.year() / date.month() / 1;
  if (unit == "quarter") return date.year() / month((month_number - 1) / 3 * 3 + 1) / 1;
  if (unit == "year") return date.year() / January / 1;
  if (unit == "decade") return year(year_number / 10 * 10) / January / 1;
  if (unit == "century") return year(year_number / 100 * 100) / January / 1;
  throw OutsideCore("another unit");
}

Value date_component(const Moment& moment, const std::string& key) {
  const year_month_day date(moment.day);
  const auto month_number = static_cast<unsigned>(date.month());
  const auto integer = [](auto x) { return Value(static_cast<std::int64_t>(x)); };
  const sys_days new_year = date.year() / January / 1;
  if (key == "year") return integer(static_cast<int>(date.year()));
  if (key == "month") return integer(month_number);
  if (key == "day") return integer(static_cast<unsigned>(date.day()));
  if (key == "quarter") return integer((month_number + 2) / 3);
  if (key == "ordinalDay") return integer((moment.day - new_year).count() + 1);
  if (key == "dayOfWeek" || key == "weekDay") return integer(weekday(moment.day).iso_encoding());
  if (key == "week" || key == "weekYear") {
    // The year of a week is that of its Thursday.
    const sys_days thursday = moment.day - (weekday(moment.day) - Monday) + days(3);
    const int week_year = static_cast<int>(year_month_day(thursday).year());
    if (key == "weekYear") return integer(week_year);
    return integer((moment.day - first_monday(week_year)).count() / 7 + 1);
  }
  throw QueryError("no component " + key);
}

Duration scaled(const Duration& duration, std::int64_t by) {
  return {duration.months * by, duration.days * by, duration.seconds * by, 0};
}

Duration sum(const Duration& a, const Duration& b) {
  return {a.months + b.months, a.days + b.days, a.seconds + b.seconds, 0};
}

Value plus(const Value& value, const Duration& duration) {
  if (value.is(ValueKind::duration)) return Value(sum(value.as_duration(), duration));
  Moment moment = moment_of(value);
  moment.day = plus_months(moment.day, duration.months) + days(duration.days);
  // A date takes whole days of the seconds only.
  if (value.is(ValueKind::date))
    return date_value(moment.day + days(duration.seconds / day_seconds));
  moment.seconds += duration.seconds;
  return local_value(moment);
}

}  // namespace

bool is_temporal(const Value& value) {
  return value.is(ValueKind::date) || value.is(ValueKind::local_datetime) ||
         value.is(ValueKind::duration);
}

std::optional<Value> call_temporal(const std::string& name, Arguments arguments) {
  if (name == "date" && arguments.size() == 1) return date_of(arguments[0]);
  if (name == "localdatetime" && arguments.size() == 1) return local_datetime_of(arguments[0]);
  if (name == "duration") return duration_of(arguments[0]);
  if (name == "date.truncate" && arguments.size() == 2) {
    if (arguments[1].is_null()) return Value();
    return date_value(
        truncated(moment_of(arguments[1]).day, std::string(arguments[0].as_string())));
  }
  if (name.starts_with("duration.") && arguments.size() == 2) {
    if (arguments[1].is_null()) return Value();
    return duration_between(arguments[0], arguments[1], name);
  }
  return std::nullopt;
}

Value temporal_component(const Value& value, const std::string& key) {
  if (!value.is(ValueKind::duration)) {
    const Moment moment = moment_of(value);
    const bool timed = value.is(ValueKind::local_datetime);
    if (timed && key == "hour") return Value(moment.seconds / 3600);
    if (timed && key == "minute") return Value(moment.seconds / 60 % 60);
    if (timed && key == "second") return Value(moment.seconds % 60);
    return date_component(moment, key);
  }
  const Duration duration = value.as_duration();
  if (key == "months") return Value(duration.months);
  if (key == "days") return Value(duration.days);
  if (key == "seconds") return Value(duration.seconds);
  throw OutsideCore("another component");
}

std::optional<Value> temporal_arithmetic(syntax::ArithmeticOperator op, const Value& a,
                                         const Value& b) {
  using enum syntax::ArithmeticOperator;
  if (!is_temporal(a) && !is_temporal(b)) return std::nullopt;
  if (op == multiply && b.is(ValueKind::integer) && a.is(ValueKind::duration))
    return Value(scaled(a.as_duration(), b.as_integer()));
  if (op == add && a.is(ValueKind::duration) && !b.is(ValueKind::duration) && is_temporal(b))
    return plus(b, a.as_duration());
  if (!is_temporal(a) || !b.is(ValueKind::duration) || (op != add && op != subtract))
    throw QueryError("no such arithmetic");
  return plus(a, op == add ? b.as_duration() : scaled(b.as_duration(), -1));
}

__int128 temporal_position(const Value& value) {
  if (value.is(ValueKind::date)) return value.as_date().epoch_days;
  const LocalDateTime time = value.as_local_datetime();
  return static_cast<__int128>(time.epoch_seconds) * 1'000'000'000 + time.nanoseconds;
}

std::string temporal_text(const Value& date) {
  const year_month_day day(moment_of(date).day);
  const int year_number = static_cast<int>(day.year());
  if (year_number < 0 || year_number > 9999) throw OutsideCore("a year of other than four digits");
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", year_number,
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return text;
}

}  // namespace casus::reference
