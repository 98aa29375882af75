#include <algorithm>
#include <array>

#include "engine/value/temporal/calendar.hpp"
#include "engine/value/temporal/errors.hpp"
#include "engine/value/temporal/fields.hpp"
#include "engine/value/temporal/map_fields.hpp"

namespace casus::temporal {
namespace {

using Field = std::optional<std::int64_t>;

constexpr std::array<std::string_view, 8> date_fields = {
    "year", "quarter", "month", "week", "day", "dayOfWeek", "dayOfQuarter", "ordinalDay"};

// A way to name a day of a year: by a part of the year and a day of it, or by the day alone.
struct Division {
  std::string_view part;  // empty for ordinal days
  std::string_view day;
};

constexpr std::array<Division, 4> divisions = {
    Division{"month", "day"}, Division{"week", "dayOfWeek"}, Division{"quarter", "dayOfQuarter"},
    Division{"", "ordinalDay"}};

bool has(const Map& map, std::string_view key) { return !key.empty() && map.find(key); }

// The one division that the map uses; by month where it names none.
const Division& division_of(const Map& map) {
  const Division* used = nullptr;
  std::string_view first;
  for (const Division& division : divisions) {
    const std::string_view key = has(map, division.part) ? division.part : division.day;
    if (!has(map, key)) continue;
    if (used) throw conflicting_fields(first, key);
    used = &division;
    first = key;
  }
  return used ? *used : divisions.front();
}

// Without a base nothing is known of a greater part than those named.
void check_order(ValueKind kind, const Map& map, const Division& division) {
  const std::string_view smallest = has(map, division.day) ? division.day : division.part;
  if (!has(map, "year")) throw missing_field(kind, "year", has(map, smallest) ? smallest : "");
  if (has(map, division.day) && !division.part.empty() && !has(map, division.part))
    throw missing_field(kind, division.part, division.day);
  if (has(map, "hour") && !has(map, division.day)) throw missing_field(kind, division.day, "hour");
}

// A day not named is that of the base, or the last there is.
std::int64_t by_month(const Map& map, std::int64_t year, Field base) {
  const CalendarDate of_base = calendar_date(base.value_or(0));
  const std::int64_t month = integer_field(map, "month").value_or(base ? of_base.month : 1);
  check_field("month", month, 1, 12);
  const int last = days_in_month(year, static_cast<int>(month));
  const std::int64_t day =
      integer_field(map, "day").value_or(base ? std::min(of_base.day, last) : 1);
  return calendar_days(year, month, day);
}

std::int64_t by_week(const Map& map, std::int64_t year, Field base) {
  const WeekDate of_base = week_date(base.value_or(0));
  const std::int64_t week =
      integer_field(map, "week").value_or(base ? std::min(of_base.week, weeks_in_year(year)) : 1);
  return week_days(year, week, integer_field(map, "dayOfWeek").value_or(base ? of_base.day : 1));
}

std::int64_t by_quarter(const Map& map, std::int64_t year, Field base) {
  const std::int64_t quarter = integer_field(map, "quarter").value_or(base ? quarter_of(*base) : 1);
  check_field("quarter", quarter, 1, 4);
  const int last = days_in_quarter(year, static_cast<int>(quarter));
  const std::int64_t day =
      integer_field(map, "dayOfQuarter").value_or(base ? std::min(day_of_quarter(*base), last) : 1);
  return quarter_days(year, quarter, day);
}

}  // namespace

bool is_date_field(std::string_view key) {
  return std::find(date_fields.begin(), date_fields.end(), key) != date_fields.end();
}

Field read_days(ValueKind kind, const Map& map, Field base) {
  const bool any = std::any_of(map.begin(), map.end(),
                               [](const auto& entry) { return is_date_field(entry.first); });
  if (!any) return base;
  const Division& division = division_of(map);
  if (!base) check_order(kind, map, division);
  Field year = integer_field(map, "year");
  if (!year) year = division.part == "week" ? week_date(*base).year : calendar_date(*base).year;
  check_field("year", *year, minimum_year, maximum_year);
  if (division.part == "month") return by_month(map, *year, base);
  if (division.part == "week") return by_week(map, *year, base);
  if (division.part == "quarter") return by_quarter(map, *year, base);
  return ordinal_days(*year, *integer_field(map, "ordinalDay"));
}

}  // namespace casus::temporal
