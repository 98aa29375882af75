#include "engine/value/temporal/calendar.hpp"

#include <algorithm>

#include "engine/value/temporal/errors.hpp"

namespace casus::temporal {
namespace {

constexpr std::int64_t days_per_era = 146'097;       // 400 years
constexpr std::int64_t days_to_epoch = 719'468;      // 0000-03-01 to 1970-01-01
constexpr std::int64_t days_per_four_years = 1'460;  // less one, as in the published algorithm
constexpr std::int64_t days_per_century = 36'524;

}  // namespace

std::int64_t days_from(const CalendarDate& date) {
  const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = floor_divide(year, 400);
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month_from_march = date.month + (date.month > 2 ? -3 : 9);
  const std::int64_t day_of_march_year = (153 * month_from_march + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_march_year;
  return era * days_per_era + day_of_era - days_to_epoch;
}

CalendarDate calendar_date(std::int64_t days) {
  days += days_to_epoch;
  const std::int64_t era = floor_divide(days, days_per_era);
  const std::int64_t day_of_era = days - era * days_per_era;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / days_per_four_years + day_of_era / days_per_century -
       day_of_era / (days_per_era - 1)) /
      365;
  const std::int64_t day_of_march_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_from_march = (5 * day_of_march_year + 2) / 153;
  CalendarDate date;
  date.day = static_cast<int>(day_of_march_year - (153 * month_from_march + 2) / 5 + 1);
  date.month = static_cast<int>(month_from_march + (month_from_march < 10 ? 3 : -9));
  date.year = year_of_era + era * 400 + (date.month <= 2 ? 1 : 0);
  return date;
}

namespace {

// The Monday of week 1, the week with the year's first Thursday (or 4 January).
std::int64_t start_of_week_year(std::int64_t year) {
  const std::int64_t fourth = days_from(CalendarDate{year, 1, 4});
  return fourth - (day_of_week(fourth) - 1);
}

}  // namespace

std::int64_t days_from(const WeekDate& date) {
  return start_of_week_year(date.year) + (date.week - 1) * 7 + (date.day - 1);
}

WeekDate week_date(std::int64_t days) {
  const int day = day_of_week(days);
  // The Thursday of a week lies in the year that the week belongs to.
  const std::int64_t year = calendar_date(days + 4 - day).year;
  return {year, static_cast<int>((days - start_of_week_year(year)) / 7) + 1, day};
}

bool is_leap_year(std::int64_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_in_month(std::int64_t year, int month) {
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap_year(year) ? 29 : lengths[month - 1];
}

int days_in_year(std::int64_t year) { return is_leap_year(year) ? 366 : 365; }

int weeks_in_year(std::int64_t year) {
  return static_cast<int>((start_of_week_year(year + 1) - start_of_week_year(year)) / 7);
}

std::int64_t start_of_quarter(std::int64_t year, int quarter) {
  return days_from(CalendarDate{year, quarter * 3 - 2, 1});
}

int days_in_quarter(std::int64_t year, int quarter) {
  const std::int64_t next =
      quarter == 4 ? start_of_quarter(year + 1, 1) : start_of_quarter(year, quarter + 1);
  return static_cast<int>(next - start_of_quarter(year, quarter));
}

// 1970-01-01 was a Thursday.
int day_of_week(std::int64_t days) { return static_cast<int>(floor_modulo(days + 3, 7)) + 1; }

int day_of_year(std::int64_t days) {
  return static_cast<int>(days - days_from(CalendarDate{calendar_date(days).year, 1, 1})) + 1;
}

int quarter_of(std::int64_t days) { return (calendar_date(days).month + 2) / 3; }

int day_of_quarter(std::int64_t days) {
  return static_cast<int>(days - start_of_quarter(calendar_date(days).year, quarter_of(days))) + 1;
}

std::int64_t plus_months(std::int64_t days, std::int64_t months) {
  if (months == 0) return days;
  const CalendarDate date = calendar_date(days);
  std::int64_t total = 0;
  if (__builtin_add_overflow(date.year * 12 + (date.month - 1), months, &total))
    throw date_out_of_range();
  CalendarDate moved{floor_divide(total, 12), static_cast<int>(floor_modulo(total, 12)) + 1, 1};
  if (moved.year < minimum_year || moved.year > maximum_year) throw date_out_of_range();
  moved.day = std::min(date.day, days_in_month(moved.year, moved.month));
  return days_from(moved);
}

std::int64_t checked_days(std::int64_t days) {
  static const std::int64_t first = days_from(CalendarDate{minimum_year, 1, 1});
  static const std::int64_t last = days_from(CalendarDate{maximum_year, 12, 31});
  if (days < first || days > last) throw date_out_of_range();
  return days;
}

}  // namespace casus::temporal
