#include <cstdlib>

#include "casus/temporal.hpp"
#include "engine/value/temporal/calendar.hpp"
#include "engine/value/temporal/zone.hpp"

namespace casus {
namespace {

using namespace temporal;

void append_padded(std::string& text, std::int64_t number, std::size_t width) {
  const std::string digits = std::to_string(number);
  if (digits.size() < width) text.append(width - digits.size(), '0');
  text += digits;
}

// Four digits where they do; a sign marks the others, as ISO 8601 asks of expanded years.
void append_date(std::string& text, std::int64_t days) {
  const CalendarDate date = calendar_date(days);
  if (date.year < 0) text += '-';
  if (date.year > 9999) text += '+';
  append_padded(text, std::abs(date.year), 4);
  text += '-';
  append_padded(text, date.month, 2);
  text += '-';
  append_padded(text, date.day, 2);
}

void append_fraction(std::string& text, std::int64_t nanoseconds) {
  if (nanoseconds == 0) return;
  text += '.';
  append_padded(text, nanoseconds, 9);
  text.erase(text.find_last_not_of('0') + 1);
}

// Seconds are left out where they and what follows are zero.
void append_time(std::string& text, std::int64_t seconds, std::int64_t nanoseconds) {
  append_padded(text, seconds / 3600, 2);
  text += ':';
  append_padded(text, seconds / 60 % 60, 2);
  if (seconds % 60 == 0 && nanoseconds == 0) return;
  text += ':';
  append_padded(text, seconds % 60, 2);
  append_fraction(text, nanoseconds);
}

void append_part(std::string& text, std::int64_t amount, char unit) {
  if (amount == 0) return;
  text += std::to_string(amount);
  text += unit;
}

}  // namespace

std::string to_string(const Date& value) {
  std::string text;
  append_date(text, value.epoch_days);
  return text;
}

std::string to_string(const LocalTime& value) {
  std::string text;
  append_time(text, value.nanoseconds / nanoseconds_per_second,
              value.nanoseconds % nanoseconds_per_second);
  return text;
}

std::string to_string(const Time& value) {
  return to_string(LocalTime{value.nanoseconds}) + offset_text(value.offset_seconds);
}

std::string to_string(const LocalDateTime& value) {
  std::string text;
  append_date(text, floor_divide(value.epoch_seconds, seconds_per_day));
  text += 'T';
  append_time(text, floor_modulo(value.epoch_seconds, seconds_per_day), value.nanoseconds);
  return text;
}

std::string to_string(const DateTime& value) {
  std::string text = to_string(local_datetime(value)) + offset_text(value.offset_seconds);
  if (!value.zone.empty()) text += "[" + value.zone + "]";
  return text;
}

std::string to_string(const Duration& value) {
  std::string text = "P";
  append_part(text, value.months / 12, 'Y');
  append_part(text, value.months % 12, 'M');
  append_part(text, value.days, 'D');
  // The same amount with seconds and nanoseconds of one sign, so that every part shows it.
  std::int64_t seconds = value.seconds;
  std::int64_t nanoseconds = value.nanoseconds;
  if (seconds < 0 && nanoseconds > 0) {
    seconds += 1;
    nanoseconds -= nanoseconds_per_second;
  }
  if (seconds != 0 || nanoseconds != 0) {
    text += 'T';
    append_part(text, seconds / 3600, 'H');
    append_part(text, seconds / 60 % 60, 'M');
    const std::int64_t rest = seconds % 60;
    if (rest != 0 || nanoseconds != 0) {
      if (rest < 0 || nanoseconds < 0) text += '-';
      text += std::to_string(std::abs(rest));
      append_fraction(text, std::abs(nanoseconds));
      text += 'S';
    }
  }
  return text == "P" ? "PT0S" : text;
}

}  // namespace casus
