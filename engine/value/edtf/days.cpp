#include "engine/value/edtf/days.hpp"

#include <algorithm>
#include <array>

#include "engine/value/temporal/calendar.hpp"

namespace casus::edtf {
namespace {

using temporal::CalendarDate;
using temporal::days_from;
using temporal::days_in_month;

constexpr std::int64_t greatest_year = 1'000'000'000'000'000;

/// Years from the first to the last; saturated at ±greatest_year.
struct YearRange {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

// digits · 10^exponent, at most greatest_year.
std::int64_t magnitude(const Year& year) {
  std::int64_t number = 0;
  for (const char digit : year.digits)
    number = std::min(greatest_year, number * 10 + (digit - '0'));
  const int exponent = year.exponent.empty() ? 0 : std::stoi(year.exponent);
  for (int place = 0; place < exponent && number < greatest_year; ++place)
    number = std::min(greatest_year, number * 10);
  return number;
}

// The years that share the significant digits, of a year without unspecified ones.
YearRange years_of(const Year& year) {
  const std::int64_t size = magnitude(year);
  std::int64_t width = 1;
  if (year.significant_digits > 0 && size < greatest_year) {
    const std::size_t digits =
        year.digits.size() + (year.exponent.empty() ? 0 : std::stoul(year.exponent));
    for (std::size_t place = static_cast<std::size_t>(year.significant_digits); place < digits;
         ++place)
      width *= 10;
  }
  const std::int64_t low = size - size % width;
  const std::int64_t high = low + width - 1;
  return year.negative ? YearRange{-high, -low} : YearRange{low, high};
}

// The numbers up to `last` that a pattern of digits and X stands for, in order.
std::vector<std::int64_t> numbers_of(const std::string& pattern, std::int64_t first,
                                     std::int64_t last) {
  std::vector<std::int64_t> numbers{0};
  for (const char digit : pattern) {
    std::vector<std::int64_t> longer;
    for (const std::int64_t number : numbers)
      for (int value = 0; value < 10; ++value)
        if (digit == 'X' || digit - '0' == value) longer.push_back(number * 10 + value);
    numbers = std::move(longer);
  }
  const auto outside = [&](std::int64_t number) { return number < first || number > last; };
  numbers.erase(std::remove_if(numbers.begin(), numbers.end(), outside), numbers.end());
  return numbers;
}

std::vector<std::int64_t> candidate_years(const Year& year) {
  std::vector<std::int64_t> years = numbers_of(year.digits, year.negative ? 1 : 0, 9999);
  if (!year.negative) return years;
  std::reverse(years.begin(), years.end());
  for (std::int64_t& number : years) number = -number;
  return years;
}

// A season as months of its year; a month past 12 lies in the next year.
struct Months {
  int first;
  int last;
};

Months months_of_season(int code) {
  constexpr std::array<Months, 21> table = {{
      {3, 11}, {6, 14},  {3, 11}, {6, 14},   // 21-24: spring to winter, hemisphere open
      {3, 5},  {6, 8},   {9, 11}, {12, 14},  // 25-28: spring to winter, north
      {9, 11}, {12, 14}, {3, 5},  {6, 8},    // 29-32: spring to winter, south
      {1, 3},  {4, 6},   {7, 9},  {10, 12},  // 33-36: quarters
      {1, 4},  {5, 8},   {9, 12},            // 37-39: thirds
      {1, 6},  {7, 12},                      // 40-41: halves
  }};
  return table[static_cast<std::size_t>(code - 21)];
}

std::int64_t month_start(std::int64_t year, int month) {
  return month > 12 ? days_from(CalendarDate{year + 1, month - 12, 1})
                    : days_from(CalendarDate{year, month, 1});
}

std::int64_t month_end(std::int64_t year, int month) { return month_start(year, month + 1) - 1; }

std::optional<std::int64_t> season_bound(const Date& date, bool first) {
  const std::vector<std::int64_t> years = candidate_years(date.year);
  if (years.empty()) return std::nullopt;
  const Months months = months_of_season(std::stoi(date.month));
  return first ? month_start(years.front(), months.first) : month_end(years.back(), months.last);
}

// The first or last day over all choices of unspecified digits. The candidates are walked in order,
// so the first day that exists is the answer.
std::optional<std::int64_t> calendar_bound(const Date& date, bool first) {
  std::vector<std::int64_t> years = candidate_years(date.year);
  std::vector<std::int64_t> months = numbers_of(date.month, 1, 12);
  std::vector<std::int64_t> days;
  if (!date.day.empty()) days = numbers_of(date.day, 1, 31);
  if (!first) {
    std::reverse(years.begin(), years.end());
    std::reverse(months.begin(), months.end());
    std::reverse(days.begin(), days.end());
  }
  for (const std::int64_t year : years) {
    for (const std::int64_t month_number : months) {
      const int month = static_cast<int>(month_number);
      if (date.day.empty()) return first ? month_start(year, month) : month_end(year, month);
      for (const std::int64_t day : days)
        if (day <= days_in_month(year, month))
          return days_from(CalendarDate{year, month, static_cast<int>(day)});
    }
  }
  return std::nullopt;
}

std::optional<std::int64_t> bound(const Date& date, bool first) {
  if (is_season(date)) return season_bound(date, first);
  if (!date.month.empty()) return calendar_bound(date, first);
  YearRange years;
  if (date.year.digits.find('X') == std::string::npos) {
    years = years_of(date.year);
  } else {
    const std::vector<std::int64_t> candidates = candidate_years(date.year);
    if (candidates.empty()) return std::nullopt;
    years = {candidates.front(), candidates.back()};
  }
  if (first && years.first <= -greatest_year) return before_all_days;
  if (!first && years.last >= greatest_year) return after_all_days;
  return first ? days_from(CalendarDate{years.first, 1, 1})
               : days_from(CalendarDate{years.last, 12, 31});
}

}  // namespace

bool is_season(const Date& date) {
  if (date.month.empty() || date.month.find('X') != std::string::npos) return false;
  const int code = std::stoi(date.month);
  return code >= 21 && code <= 41;
}

bool is_unspecified(const Date& date) {
  return (date.year.digits + date.month + date.day).find('X') != std::string::npos;
}

std::optional<std::int64_t> first_day(const Date& date) { return bound(date, true); }
std::optional<std::int64_t> last_day(const Date& date) { return bound(date, false); }

DayRange days_of(const Date& date) { return {first_day(date).value(), last_day(date).value()}; }

}  // namespace casus::edtf
