#include "engine/value/edtf/parse_date.hpp"

#include "engine/value/edtf/days.hpp"
#include "engine/value/temporal/cursor.hpp"

namespace casus::edtf {
namespace {

using temporal::Cursor;

Qualifier take_qualifier(Cursor& text) {
  if (text.take('?')) return {true, false};
  if (text.take('~')) return {false, true};
  if (text.take('%')) return {true, true};
  return {};
}

std::string take_digits(Cursor& text) { return std::string(text.take_text(text.digits_ahead())); }

// Exactly `width` digits or X.
std::string take_pattern(Cursor& text, std::size_t width, const char* what) {
  const std::string pattern(text.rest().substr(0, width));
  if (pattern.size() < width || pattern.find_first_not_of("0123456789X") != std::string::npos)
    throw Refusal{std::string("expected ") + std::to_string(width) + " digits of the " + what};
  text.take_text(width);
  return pattern;
}

// S and the number of significant digits, of `available` that there are.
int take_significance(Cursor& text, std::size_t available) {
  if (!text.take('S')) return 0;
  const std::string digits = take_digits(text);
  if (digits.empty() || digits.size() > 3 || digits.front() == '0')
    throw Refusal{"expected the number of significant digits behind S"};
  const int count = std::stoi(digits);
  if (static_cast<std::size_t>(count) > available)
    throw Refusal{"there are fewer significant digits than S says"};
  return count;
}

// Behind Y: a year that four digits cannot hold.
Year take_long_year(Cursor& text) {
  Year year;
  year.is_long = true;
  year.negative = text.take('-');
  year.digits = take_digits(text);
  if (year.digits.empty() || year.digits.front() == '0')
    throw Refusal{"expected digits without leading zeros behind Y"};
  std::size_t width = year.digits.size();
  if (text.take('E')) {
    year.exponent = take_digits(text);
    if (year.exponent.empty() || year.exponent.size() > 6 || year.exponent.front() == '0')
      throw Refusal{"expected a power of ten behind E"};
    width += std::stoul(year.exponent);
  }
  if (width <= 4) throw Refusal{"a year behind Y has more than four digits"};
  year.significant_digits = take_significance(text, width);
  return year;
}

Year take_year(Cursor& text) {
  if (text.take('Y')) return take_long_year(text);
  Year year;
  year.negative = text.take('-');
  year.digits = take_pattern(text, 4, "year");
  if (year.negative && year.digits == "0000") throw Refusal{"there is no year -0000"};
  const bool specified = year.digits.find('X') == std::string::npos;
  if (specified) year.significant_digits = take_significance(text, 4);
  return year;
}

int take_number(Cursor& text, int high, const char* what) {
  const auto number = text.digits(2);
  if (!number) throw Refusal{std::string("expected two digits of the ") + what};
  if (*number > high) throw Refusal{std::string("the ") + what + " is too great"};
  return static_cast<int>(*number);
}

std::optional<int> take_offset(Cursor& text) {
  if (text.done()) return std::nullopt;
  if (text.take('Z')) return 0;
  const bool negative = text.take('-');
  if (!negative && !text.take('+')) throw Refusal{"expected Z or an offset behind the time"};
  const int hours = take_number(text, 23, "hours of the offset");
  const int minutes = text.take(':') ? take_number(text, 59, "minutes of the offset") : 0;
  return (negative ? -1 : 1) * (hours * 60 + minutes);
}

TimeOfDay take_time(Cursor& text) {
  TimeOfDay time;
  time.hour = take_number(text, 23, "hour");
  if (!text.take(':')) throw Refusal{"expected the minute"};
  time.minute = take_number(text, 59, "minute");
  if (!text.take(':')) throw Refusal{"expected the second"};
  time.second = take_number(text, 59, "second");
  time.offset_minutes = take_offset(text);
  return time;
}

bool is_plain(const Date& date) {
  const auto unmarked = [](const Marks& marks) {
    return !marks.before.any() && !marks.behind.any();
  };
  return !is_unspecified(date) && !is_season(date) && unmarked(date.year_marks) &&
         unmarked(date.month_marks) && unmarked(date.day_marks);
}

void check_month_and_day(const Date& date) {
  if (date.month.empty() || (is_season(date) && date.day.empty())) return;
  if (is_season(date)) throw Refusal{"a season has no days"};
  if (!first_day(date)) throw Refusal{"there is no such day or month"};
}

}  // namespace

Date parse_date(std::string_view whole, TimeAllowed time) {
  Cursor text(whole);
  Date date;
  date.year_marks.before = take_qualifier(text);
  date.year = take_year(text);
  date.year_marks.behind = take_qualifier(text);
  const bool takes_month = !date.year.is_long && date.year.significant_digits == 0;
  if (takes_month && text.take('-')) {
    date.month_marks.before = take_qualifier(text);
    date.month = take_pattern(text, 2, "month");
    date.month_marks.behind = take_qualifier(text);
    if (text.take('-')) {
      date.day_marks.before = take_qualifier(text);
      date.day = take_pattern(text, 2, "day");
      date.day_marks.behind = take_qualifier(text);
    }
  }
  check_month_and_day(date);
  if (time == TimeAllowed::yes && !date.day.empty() && is_plain(date) && text.take('T'))
    date.time = take_time(text);
  if (!text.done()) throw Refusal{"'" + std::string(text.rest()) + "' is too much"};
  return date;
}

}  // namespace casus::edtf
