#include "engine/value/temporal/zone.hpp"

#include <date/tz.h>

#include "engine/value/temporal/calendar.hpp"
#include "engine/value/temporal/errors.hpp"
#include "engine/value/temporal/zone_data.hpp"

namespace casus::temporal {
namespace {

// The first year after the transitions in compiled zone files.
constexpr std::int64_t first_year_past_data = 2038;

date::sys_seconds instant(std::int64_t seconds) {
  return date::sys_seconds(std::chrono::seconds(seconds));
}

// True where the zone's file lists no transitions past 2037 (a few, such as Morocco's, do).
bool ends_with_data(const date::time_zone& zone) {
  const std::int64_t end = days_from(CalendarDate{first_year_past_data, 1, 1}) * seconds_per_day;
  const std::int64_t far = days_from(CalendarDate{10'000, 1, 1}) * seconds_per_day;
  return zone.get_info(instant(end)).end > instant(far);
}

// Rules past 2037 depend only on which days of a month are Sundays and so on. A common year has one
// of seven shapes, and each has come in 2027 to 2037. A leap year is like one common year until
// February and like another from March on.
std::int64_t shape_shift_seconds(std::int64_t seconds) {
  const CalendarDate date = calendar_date(floor_divide(seconds, seconds_per_day));
  const int anchor_month = is_leap_year(date.year) && date.month > 2 ? 3 : 1;
  const std::int64_t anchor = days_from(CalendarDate{date.year, anchor_month, 1});
  for (std::int64_t year = first_year_past_data - 1;; --year) {
    if (is_leap_year(year)) continue;
    const std::int64_t like = days_from(CalendarDate{year, anchor_month, 1});
    if (day_of_week(like) == day_of_week(anchor)) return (like - anchor) * seconds_per_day;
  }
}

std::int64_t lookup_seconds(const date::time_zone& zone, std::int64_t seconds) {
  static const std::int64_t end =
      days_from(CalendarDate{first_year_past_data, 1, 1}) * seconds_per_day;
  if (seconds < end || !ends_with_data(zone)) return seconds;
  return seconds + shape_shift_seconds(seconds);
}

date::local_info info_at_local(const date::time_zone& zone, std::int64_t local_seconds) {
  return zone.get_info(
      date::local_seconds(std::chrono::seconds(lookup_seconds(zone, local_seconds))));
}

std::int32_t seconds_of(const date::sys_info& info) {
  return static_cast<std::int32_t>(info.offset.count());
}

// Two digits at `at`; -1 where there are none.
int two_digits(std::string_view text, std::size_t at) {
  if (at + 2 > text.size()) return -1;
  const char tens = text[at];
  const char ones = text[at + 1];
  if (tens < '0' || tens > '9' || ones < '0' || ones > '9') return -1;
  return (tens - '0') * 10 + (ones - '0');
}

}  // namespace

bool parse_offset(std::string_view text, std::int32_t& offset_seconds) {
  if (text == "Z") {
    offset_seconds = 0;
    return true;
  }
  if (text.size() < 3 || (text[0] != '+' && text[0] != '-')) return false;
  int parts[3] = {0, 0, 0};
  std::size_t at = 1;
  const bool extended = text.size() > 3 && text[3] == ':';
  for (int part = 0; part < 3 && at < text.size(); ++part) {
    if (part > 0 && extended && text[at++] != ':') return false;
    parts[part] = two_digits(text, at);
    if (parts[part] < 0 || (part > 0 && parts[part] > 59)) return false;
    at += 2;
  }
  if (at != text.size()) return false;
  const std::int32_t size = parts[0] * 3600 + parts[1] * 60 + parts[2];
  if (size > maximum_offset_seconds) return false;
  offset_seconds = text[0] == '-' ? -size : size;
  return true;
}

Zone parse_zone(std::string_view text) {
  Zone zone;
  if (parse_offset(text, zone.offset_seconds)) return zone;
  zone.name = std::string(text);
  zone.offset_seconds = no_offset;
  for (char& letter : zone.name)
    if (letter == ' ') letter = '_';
  find_zone(zone.name);
  return zone;
}

std::string offset_text(std::int32_t offset_seconds) {
  if (offset_seconds == 0) return "Z";
  const std::int32_t size = offset_seconds < 0 ? -offset_seconds : offset_seconds;
  const auto two = [](std::int32_t number) {
    return std::string{static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
  };
  std::string text = offset_seconds < 0 ? "-" : "+";
  text += two(size / 3600) + ":" + two(size / 60 % 60);
  if (size % 60 != 0) text += ":" + two(size % 60);
  return text;
}

std::int32_t offset_at(const Zone& zone, std::int64_t epoch_seconds) {
  if (zone.name.empty()) return zone.offset_seconds;
  const date::time_zone& found = find_zone(zone.name);
  return seconds_of(found.get_info(instant(lookup_seconds(found, epoch_seconds))));
}

DateTime at_local_time(const Zone& zone, const LocalDateTime& local) {
  DateTime result{local.epoch_seconds, local.nanoseconds, zone.offset_seconds, zone.name};
  std::int32_t before = zone.offset_seconds;  // of the clocks that are followed to the instant
  if (!zone.name.empty()) {
    const date::local_info info = info_at_local(find_zone(zone.name), local.epoch_seconds);
    const std::int32_t first = seconds_of(info.first);
    const std::int32_t second = seconds_of(info.second);
    before = first;
    result.offset_seconds = first;
    if (info.result == date::local_info::nonexistent) {
      result.offset_seconds = second;
    } else if (info.result == date::local_info::ambiguous && zone.offset_seconds == second) {
      before = result.offset_seconds = second;
    }
  }
  result.epoch_seconds -= before;
  return result;
}

bool has_offset(const Zone& zone, std::int64_t local_seconds, std::int32_t offset_seconds) {
  if (zone.name.empty()) return zone.offset_seconds == offset_seconds;
  const date::local_info info = info_at_local(find_zone(zone.name), local_seconds);
  if (info.result == date::local_info::nonexistent) return false;
  return seconds_of(info.first) == offset_seconds ||
         (info.result == date::local_info::ambiguous && seconds_of(info.second) == offset_seconds);
}

DateTime in_zone(const DateTime& value, const Zone& zone) {
  return {value.epoch_seconds, value.nanoseconds, offset_at(zone, value.epoch_seconds), zone.name};
}

LocalDateTime local_datetime(const DateTime& value) {
  return {value.epoch_seconds + value.offset_seconds, value.nanoseconds};
}

Zone zone_of(const DateTime& value) { return {value.zone, value.offset_seconds}; }

}  // namespace casus::temporal
