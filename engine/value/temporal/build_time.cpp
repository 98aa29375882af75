#include <algorithm>
#include <array>

#include "engine/value/temporal/calendar.hpp"
#include "engine/value/temporal/errors.hpp"
#include "engine/value/temporal/fields.hpp"
#include "engine/value/temporal/map_fields.hpp"

namespace casus::temporal {
namespace {

using Field = std::optional<std::int64_t>;

constexpr std::array<std::string_view, 6> time_fields = {
    "hour", "minute", "second", "millisecond", "microsecond", "nanosecond"};

// Without a base: minutes need hours, seconds need minutes, what is smaller needs seconds.
void check_order(ValueKind kind, const Map& map) {
  for (std::size_t at = 1; at < time_fields.size(); ++at) {
    const std::size_t greater = std::min<std::size_t>(at - 1, 2);
    if (map.find(time_fields[at]) && !map.find(time_fields[greater]))
      throw missing_field(kind, time_fields[greater], time_fields[at]);
  }
}

// The smaller units count up to the next greater one that is given.
std::int64_t read_fraction(const Map& map, std::int64_t base, KeepOfSecond keep) {
  Field milliseconds = integer_field(map, "millisecond");
  Field microseconds = integer_field(map, "microsecond");
  const Field nanoseconds = integer_field(map, "nanosecond");
  if (!milliseconds && !microseconds && !nanoseconds) return base;
  if (keep == KeepOfSecond::milliseconds && !milliseconds) milliseconds = base / 1'000'000;
  if (keep == KeepOfSecond::microseconds && !milliseconds && !microseconds)
    microseconds = base / 1'000;
  check_field("millisecond", milliseconds.value_or(0), 0, 999);
  check_field("microsecond", microseconds.value_or(0), 0, milliseconds ? 999 : 999'999);
  check_field("nanosecond", nanoseconds.value_or(0), 0,
              microseconds   ? 999
              : milliseconds ? 999'999
                             : 999'999'999);
  return milliseconds.value_or(0) * 1'000'000 + microseconds.value_or(0) * 1'000 +
         nanoseconds.value_or(0);
}

}  // namespace

Field integer_field(const Map& map, std::string_view key) {
  const Value* value = map.find(key);
  if (!value) return std::nullopt;
  if (!value->is(ValueKind::integer)) throw wrong_field_kind(key, "an INTEGER", *value);
  return value->as_integer();
}

std::optional<std::string_view> text_field(const Map& map, std::string_view key) {
  const Value* value = map.find(key);
  if (!value) return std::nullopt;
  if (!value->is(ValueKind::string)) throw wrong_field_kind(key, "a STRING", *value);
  return value->as_string();
}

bool is_time_field(std::string_view key) {
  return std::find(time_fields.begin(), time_fields.end(), key) != time_fields.end();
}

std::vector<std::string> all_field_names() {
  std::vector<std::string> names = {
      "date",    "time",  "datetime", "timezone", "epochSeconds", "epochMillis",  "year",
      "quarter", "month", "week",     "day",      "dayOfWeek",    "dayOfQuarter", "ordinalDay"};
  names.insert(names.end(), time_fields.begin(), time_fields.end());
  return names;
}

Field read_nanoseconds(ValueKind kind, const Map& map, Field base, KeepOfSecond keep) {
  const bool any = std::any_of(map.begin(), map.end(),
                               [](const auto& entry) { return is_time_field(entry.first); });
  if (!any) return base;
  if (!base) check_order(kind, map);
  const std::int64_t seconds = base.value_or(0) / nanoseconds_per_second;
  const std::int64_t fraction = base.value_or(0) % nanoseconds_per_second;
  return day_nanoseconds(integer_field(map, "hour").value_or(seconds / 3600),
                         integer_field(map, "minute").value_or(seconds / 60 % 60),
                         integer_field(map, "second").value_or(seconds % 60),
                         read_fraction(map, fraction, keep));
}

}  // namespace casus::temporal
