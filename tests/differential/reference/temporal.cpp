#include "tests/differential/reference/temporal.hpp"

#include <chrono>
#include <cstdio>
#include <tuple>

#include "tests/differential/reference/graph.hpp"
#include "tests/differential/reference/instants.hpp"
#include "tests/differential/reference/zones.hpp"

namespace casus::reference {

namespace {

using namespace std::chrono;
using Arguments = std::span<const Value>;

sys_days days_of(std::int64_t epoch_days) { return sys_days(days(epoch_days)); }
Value date_value(sys_days day) { return Value(Date{day.time_since_epoch().count()}); }

std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

sys_days months_later(sys_days day, std::int64_t count) {
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

}  // namespace

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

std::int64_t plus_months(std::int64_t day, std::int64_t count) {
  return months_later(days_of(day), count).time_since_epoch().count();
}

namespace {

Value date_of(const Value& from) {
  if (from.is(ValueKind::map)) return date_of_map(from.as_map());
  if (from.is(ValueKind::string)) return date_of_text(std::string(from.as_string()));
  return assemble(ValueKind::date, parts_of(from));
}

Value duration_of(const Value& from) {
  if (from.is(ValueKind::duration)) return from;
  if (!from.is(ValueKind::map)) throw OutsideCore("the text of a duration");
  const Map& map = from.as_map();
  const std::int64_t seconds =
      3600 * number(map, "hours", 0) + 60 * number(map, "minutes", 0) + number(map, "seconds", 0);
  return Value(duration_of_parts(
      12 * number(map, "years", 0) + number(map, "months", 0),
      7 * number(map, "weeks", 0) + number(map, "days", 0),
      __int128{seconds} * 1'000'000'000 + __int128{number(map, "milliseconds", 0)} * 1'000'000));
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
  // Down, also before the year 0: what is cut off never makes a day later.
  const auto multiple_of = [&](int years) { return year(static_cast<int>(floor_divide(year_number, years)) * years); };
  if (unit == "decade") return multiple_of(10) / January / 1;
  if (unit == "weekYear") {
    const sys_days thursday = day - (weekday(day) - Monday) + days(3);
    return first_monday(static_cast<int>(year_month_day(thursday).year()));
  }
  if (unit == "century") return multiple_of(100) / January / 1;
  throw OutsideCore("another unit");
}

Value date_component(sys_days day, const std::string& key) {
  const year_month_day date(day);
  const auto month_number = static_cast<unsigned>(date.month());
  const auto integer = [](auto x) { return Value(static_cast<std::int64_t>(x)); };
  const sys_days new_year = date.year() / January / 1;
  if (key == "year") return integer(static_cast<int>(date.year()));
  if (key == "month") return integer(month_number);
  if (key == "day") return integer(static_cast<unsigned>(date.day()));
  if (key == "quarter") return integer((month_number + 2) / 3);
  if (key == "ordinalDay") return integer((day - new_year).count() + 1);
  if (key == "dayOfWeek" || key == "weekDay") return integer(weekday(day).iso_encoding());
  if (key == "week" || key == "weekYear") {
    // The year of a week is that of its Thursday.
    const sys_days thursday = day - (weekday(day) - Monday) + days(3);
    const int week_year = static_cast<int>(year_month_day(thursday).year());
    if (key == "weekYear") return integer(week_year);
    return integer((day - first_monday(week_year)).count() / 7 + 1);
  }
  throw QueryError("no component " + key);
}

Duration scaled(const Duration& duration, std::int64_t by) {
  return duration_of_parts(duration.months * by, duration.days * by, clock_of(duration) * by);
}

Duration sum(const Duration& a, const Duration& b) {
  return duration_of_parts(a.months + b.months, a.days + b.days, clock_of(a) + clock_of(b));
}

Value plus(const Value& value, const Duration& duration) {
  if (value.is(ValueKind::duration)) return Value(sum(value.as_duration(), duration));
  if (!value.is(ValueKind::date)) return moved(value, duration);
  // A date takes whole days of the seconds only.
  const __int128 whole = clock_of(duration) / (__int128{86'400} * 1'000'000'000);
  return Value(Date{plus_months(value.as_date().epoch_days, duration.months) + duration.days +
                    static_cast<std::int64_t>(whole)});
}

}  // namespace

std::int64_t truncated_date(std::int64_t day, const std::string& unit) {
  return truncated(days_of(day), unit).time_since_epoch().count();
}

bool is_temporal(const Value& value) { return is_instant(value) || value.is(ValueKind::duration); }

std::optional<Value> call_temporal(const std::string& name, Arguments arguments) {
  if (name == "date" && arguments.size() == 1) return date_of(arguments[0]);
  if (name == "duration") return duration_of(arguments[0]);
  if (name == "date.truncate" && arguments.size() == 2) {
    if (arguments[1].is_null()) return Value();
    const Parts parts = parts_of(arguments[1]);
    if (!parts.day) throw QueryError("no day");
    return Value(Date{truncated_date(*parts.day, std::string(arguments[0].as_string()))});
  }
  if (name.starts_with("duration.") && arguments.size() == 2) {
    if (arguments[1].is_null()) return Value();
    return duration_between(arguments[0], arguments[1], name);
  }
  return call_instant(name, arguments);
}

Value temporal_component(const Value& value, const std::string& key) {
  if (!value.is(ValueKind::duration)) {
    if (const auto component = clock_component(value, key)) return *component;
    const Parts parts = parts_of(value);
    if (!parts.day) throw QueryError("no component " + key);
    return date_component(days_of(*parts.day), key);
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

int order_temporal(const Value& a, const Value& b) {
  if (!a.is(ValueKind::duration)) return order_instants(a, b);
  const auto key = [](const Duration& x) {
    const __int128 mean = __int128{x.months} * 2'629'746 + __int128{x.days} * 86'400;
    return std::tuple(mean * 1'000'000'000 + clock_of(x), x.months, x.days);
  };
  const auto x = key(a.as_duration()), y = key(b.as_duration());
  return x < y ? -1 : (y < x ? 1 : 0);
}

std::string temporal_text(const Value& date) {
  const year_month_day day(days_of(date.as_date().epoch_days));
  const int year_number = static_cast<int>(day.year());
  constexpr std::int64_t furthest = 32'000 * std::int64_t{365};  // days; the calendar's years have 16 bits
  if (std::abs(date.as_date().epoch_days) > furthest) throw OutsideCore("a year of more than five digits");
  char text[32];
  std::snprintf(text, sizeof text, "%s%04d-%02u-%02u", year_number < 0 ? "-" : year_number > 9999 ? "+" : "",
                std::abs(year_number), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return text;
}

}  // namespace casus::reference
