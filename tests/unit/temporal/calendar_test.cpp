#include "engine/value/temporal/calendar.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "tests/unit/temporal/failure.hpp"

using namespace casus::temporal;

TEST_CASE("days and calendar dates are each other's inverse over the whole range") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  const std::int64_t last = days_from(CalendarDate{maximum_year, 12, 31});
  std::uniform_int_distribution<std::int64_t> any_day(-last, last);
  for (int round = 0; round < 5'000; ++round) {
    const std::int64_t days = any_day(random);
    const CalendarDate date = calendar_date(days);
    REQUIRE(days_from(date) == days);
    REQUIRE(date.day <= days_in_month(date.year, date.month));
    REQUIRE(days_from(week_date(days)) == days);
    REQUIRE(start_of_quarter(date.year, quarter_of(days)) + day_of_quarter(days) - 1 == days);
  }
}

TEST_CASE("successive days count on through four centuries") {
  CalendarDate expected{1896, 1, 1};
  for (std::int64_t days = days_from(expected); expected.year < 2300; ++days) {
    const CalendarDate date = calendar_date(days);
    REQUIRE(date.year == expected.year);
    REQUIRE(date.month == expected.month);
    REQUIRE(date.day == expected.day);
    if (++expected.day <= days_in_month(expected.year, expected.month)) continue;
    expected.day = 1;
    if (++expected.month <= 12) continue;
    expected.month = 1;
    ++expected.year;
  }
}

TEST_CASE("weeks belong to the year of their Thursday") {
  const auto week_of = [](std::int64_t year, int month, int day) {
    const WeekDate week = week_date(days_from(CalendarDate{year, month, day}));
    return std::to_string(week.year) + "-" + std::to_string(week.week) + "-" +
           std::to_string(week.day);
  };
  CHECK(week_of(1984, 1, 1) == "1983-52-7");
  CHECK(week_of(1816, 12, 30) == "1817-1-1");
  CHECK(week_of(1970, 1, 1) == "1970-1-4");
  CHECK(week_of(2020, 12, 31) == "2020-53-4");
  CHECK(weeks_in_year(2020) == 53);
  CHECK(weeks_in_year(2021) == 52);
}

TEST_CASE("months end where they are shorter") {
  const auto moved = [](CalendarDate from, std::int64_t months) {
    const CalendarDate date = calendar_date(plus_months(days_from(from), months));
    return std::to_string(date.year) + "-" + std::to_string(date.month) + "-" +
           std::to_string(date.day);
  };
  CHECK(moved({2015, 1, 31}, 1) == "2015-2-28");
  CHECK(moved({2016, 1, 31}, 1) == "2016-2-29");
  CHECK(moved({2016, 2, 29}, -12) == "2015-2-28");
  CHECK(moved({1, 1, 1}, -1) == "0-12-1");
  CHECK(failure([] { plus_months(0, 12 * maximum_year); }) == "ArithmeticError/NumberOutOfRange");
  CHECK(failure([] { plus_months(0, INT64_MIN); }) == "ArithmeticError/NumberOutOfRange");
}
