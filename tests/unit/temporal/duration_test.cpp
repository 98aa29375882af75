#include "engine/value/temporal/duration.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "engine/value/temporal/duration_map.hpp"
#include "engine/value/temporal/parse.hpp"
#include "engine/value/temporal/temporal.hpp"
#include "tests/unit/temporal/failure.hpp"

using namespace casus;
using namespace casus::temporal;

namespace {

std::string from_map(const Map& map) { return to_string(construct_duration(Value(map))); }
std::string from_map_failure(const Map& map) {
  return failure([&] { from_map(map); });
}
Value at(const char* text) { return parse_datetime(text, Zone{}); }
Value day(const char* text) { return parse_date(text); }

}  // namespace

TEST_CASE("fractions fall to the smaller parts") {
  CHECK(from_map({{"months", 0.75}}) == "P22DT19H51M49.5S");
  CHECK(from_map({{"months", -0.75}}) == "P-22DT-19H-51M-49.5S");
  CHECK(from_map({{"years", 12.5}, {"months", 5.5}, {"days", 14.5}}) == "P12Y11M29DT17H14M33S");
  CHECK(from_map({{"weeks", 2.5}}) == "P17DT12H");
  CHECK(from_map({{"seconds", 2}, {"milliseconds", -1}}) == "PT1.999S");
  CHECK(from_map({{"days", 1}, {"milliseconds", -1}}) == "P1DT-0.001S");
}

TEST_CASE("a float counts as the decimal it is written as") {
  CHECK(from_map({{"seconds", 0.3}}) == "PT0.3S");
  CHECK(from_map({{"seconds", 1.1}}) == "PT1.1S");
  CHECK(from_map({{"days", 0.1}}) == "PT2H24M");
  CHECK(from_map({{"nanoseconds", 1e9}}) == "PT1S");
  CHECK(from_map({{"seconds", 1e-7}}) == "PT0.0000001S");
  CHECK(from_map({{"seconds", 1e-300}}) == "PT0S");
}

TEST_CASE("maps that name no duration are refused") {
  CHECK(from_map_failure({}) == "ArgumentError/InvalidArgumentValue");
  CHECK(from_map_failure({{"day", 1}}) == "ArgumentError/InvalidArgumentValue");
  CHECK(from_map_failure({{"days", "1"}}) == "TypeError/InvalidArgumentType");
  CHECK(from_map_failure({{"years", INT64_MAX}}) == "ArithmeticError/NumberOutOfRange");
  CHECK(from_map_failure({{"days", 1e300}}) == "ArithmeticError/NumberOutOfRange");
  CHECK(from_map_failure({{"days", std::nan("")}}) == "ArithmeticError/NumberOutOfRange");
}

TEST_CASE("durations times and divided by numbers") {
  const Value duration = parse_duration("P12Y5M14DT16H13M10.000000001S");
  const auto text = [](const Value& value) { return to_string(value.as_duration()); };
  CHECK(text(multiply(duration, 1)) == "P12Y5M14DT16H13M10.000000001S");
  CHECK(text(multiply(duration, 0.5)) == "P6Y2M22DT13H21M8S");
  CHECK(text(divide(duration, 0.5)) == "P24Y10M28DT32H26M20.000000002S");
  CHECK(text(divide(Value(parse_duration("P1D")), 3)) == "PT8H");
  CHECK(failure([&] { multiply(duration, INFINITY); }) == "ArithmeticError/NumberOutOfRange");
  CHECK(failure([&] { multiply(duration, 1e300); }) == "ArithmeticError/NumberOutOfRange");
  CHECK(failure([&] { divide(duration, 0); }) == "ArithmeticError/DivisionByZero");
  CHECK(failure([&] { divide(duration, 5e-324); }) == "ArithmeticError/NumberOutOfRange");
}

TEST_CASE("instants move by durations") {
  const auto plus = [](const Value& value, const char* duration) {
    return add(value, Value(parse_duration(duration)));
  };
  CHECK(plus(day("2015-01-31"), "P1M").as_date() == parse_date("2015-02-28"));
  CHECK(plus(day("2015-01-31"), "PT47H").as_date() == parse_date("2015-02-01"));
  CHECK(plus(day("2015-01-31"), "PT-23H").as_date() == parse_date("2015-01-31"));
  // A day on the calendar and 24 hours on the clock part where clocks are set forward.
  const Value evening = at("2017-03-25T12:30[Europe/Stockholm]");
  CHECK(to_string(plus(evening, "P1D").as_datetime()) ==
        "2017-03-26T12:30+02:00[Europe/Stockholm]");
  CHECK(to_string(plus(evening, "PT24H").as_datetime()) ==
        "2017-03-26T13:30+02:00[Europe/Stockholm]");
  for (const char* last : {"P1D", "P1M", "PT24H", "P9223372036854775807D", "P9223372036854775807M"})
    CHECK(failure([&] { plus(day("+999999999-12-31"), last); }) == "ArithmeticError/NumberOutOfRange");
  CHECK(failure([&] { subtract(day("2015-01-01"), day("2014-01-01")); }) ==
        "TypeError/InvalidArgumentType");
}

TEST_CASE("the time between instants") {
  const auto all = [](const Value& a, const Value& b) {
    return to_string(between(BetweenUnit::all, a, b));
  };
  CHECK(all(day("1984-10-11"), day("2015-06-24")) == "P30Y8M13D");
  CHECK(all(day("2018-01-31"), day("2018-03-01")) == "P1M1D");
  CHECK(all(day("2018-03-01"), day("2018-01-31")) == "P-1M-1D");
  CHECK(all(LocalTime{}, day("2018-01-31")) == "PT0S");
  CHECK(all(day("-999999999-01-01"), day("+999999999-12-31")) == "P1999999998Y11M30D");
  CHECK(failure([&] { all(Value(1), day("2015-01-01")); }) == "TypeError/InvalidArgumentType");
}

TEST_CASE("a day on which clocks are set back has 25 hours") {
  const auto seconds = [](const Value& a, const Value& b) {
    return to_string(between(BetweenUnit::seconds, a, b));
  };
  const Value midnight = at("2017-10-29T00:00[Europe/Stockholm]");
  const Value four = at("2017-10-29T04:00[Europe/Stockholm]");
  CHECK(seconds(midnight, four) == "PT5H");
  CHECK(seconds(midnight, parse_local_datetime("2017-10-29T04:00")) == "PT5H");
  CHECK(seconds(midnight, parse_local_time("04:00")) == "PT5H");
  CHECK(seconds(parse_local_time("00:00"), four) == "PT5H");
  CHECK(seconds(day("2017-10-29"), four) == "PT5H");
  CHECK(seconds(midnight, day("2017-10-30")) == "PT25H");
}

TEST_CASE("durations are ordered by their average length") {
  const auto less = [](const char* a, const char* b) {
    return order(Value(parse_duration(a)), Value(parse_duration(b))) < 0;
  };
  CHECK(less("P30D", "P1M"));
  CHECK(less("P1M", "P31D"));
  CHECK(less("P9223372036854775806M", "P9223372036854775807M"));
  CHECK((order(Value(parse_duration("P1D")), Value(parse_duration("PT24H"))) != 0));
}
