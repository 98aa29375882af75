#pragma once

// The proleptic Gregorian calendar in 64 bits, with ISO weeks, quarters and ordinal days.
//
// The day count is Howard Hinnant's (http://howardhinnant.github.io/date_algorithms.html), as in
// his date library, whose own types end at the year 32767: openCypher needs nine digits.

#include <cstdint>

namespace casus::temporal {

inline constexpr std::int64_t minimum_year = -999'999'999;
inline constexpr std::int64_t maximum_year = 999'999'999;
inline constexpr std::int64_t seconds_per_day = 86'400;
inline constexpr std::int64_t nanoseconds_per_second = 1'000'000'000;
inline constexpr std::int64_t nanoseconds_per_day = seconds_per_day * nanoseconds_per_second;

struct CalendarDate {
  std::int64_t year = 1970;
  int month = 1;
  int day = 1;
};

/// A day by ISO week; the year is that of the week, day 1 is Monday.
struct WeekDate {
  std::int64_t year = 1970;
  int week = 1;
  int day = 1;
};

/// Division and remainder that round down; the divisor is positive.
constexpr std::int64_t floor_divide(std::int64_t value, std::int64_t divisor) {
  return value / divisor - (value % divisor < 0 ? 1 : 0);
}
constexpr std::int64_t floor_modulo(std::int64_t value, std::int64_t divisor) {
  const std::int64_t remainder = value % divisor;
  return remainder < 0 ? remainder + divisor : remainder;
}

/// Days since 1970-01-01. The day may lie outside the month: it counts on from the first.
std::int64_t days_from(const CalendarDate& date);
CalendarDate calendar_date(std::int64_t days);
std::int64_t days_from(const WeekDate& date);
WeekDate week_date(std::int64_t days);

bool is_leap_year(std::int64_t year);
int days_in_month(std::int64_t year, int month);
int days_in_year(std::int64_t year);
int weeks_in_year(std::int64_t year);
int days_in_quarter(std::int64_t year, int quarter);
/// The days from 1970-01-01 to the first day of the quarter.
std::int64_t start_of_quarter(std::int64_t year, int quarter);

int day_of_week(std::int64_t days);     // 1 (Monday) to 7
int day_of_year(std::int64_t days);     // 1 to 366
int quarter_of(std::int64_t days);      // 1 to 4
int day_of_quarter(std::int64_t days);  // 1 to 92

/// The day so many months later or earlier; the day of the month becomes the month's last where
/// the month is shorter. Throws (runtime, ArithmeticError) past the range of years.
std::int64_t plus_months(std::int64_t days, std::int64_t months);

/// Gives back the days, or throws (runtime, ArithmeticError) outside the range of years.
std::int64_t checked_days(std::int64_t days);

}  // namespace casus::temporal
