#include "engine/value/temporal/parse.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "tests/unit/temporal/failure.hpp"

using namespace casus;
using namespace casus::temporal;

TEST_CASE("dates in every form") {
  const auto read = [](const char* text) { return to_string(parse_date(text)); };
  for (const char* text : {"2015-07-21", "20150721", "2015-W30-2", "2015W302", "2015-202",
                           "2015202", "2015-Q3-21", "2015Q321", "+2015-07-21"})
    CHECK(read(text) == "2015-07-21");
  CHECK(read("2015-07") == "2015-07-01");
  CHECK(read("201507") == "2015-07-01");
  CHECK(read("2015-W30") == "2015-07-20");
  CHECK(read("2015W30") == "2015-07-20");
  CHECK(read("2015-Q2") == "2015-04-01");
  CHECK(read("2015") == "2015-01-01");
  CHECK(read("-0001-02-03") == "-0001-02-03");
  CHECK(read("+12345-02-03") == "+12345-02-03");
  CHECK(read("-999999999-01-01") == "-999999999-01-01");
  CHECK(read("0000") == "0000-01-01");
}

TEST_CASE("what is no date is refused") {
  for (const char* text : {"",
                           "-",
                           "+",
                           "+-1",
                           "201",
                           "20150",
                           "2015-",
                           "2015-7",
                           "2015-07-",
                           "2015-07-2",
                           "2015-07-21x",
                           " 2015",
                           "2015-W3",
                           "2015-W30-",
                           "2015W3021",
                           "2015-Q",
                           "2015-Q1-1",
                           "1234567890-01-01",
                           "+1234567890-01-01",
                           "2015-07-21T10:00",
                           "２０１５"})
    CHECK(failure([&] { parse_date(text); }) == "ArgumentError/InvalidArgumentValue");
  for (const char* text :
       {"2015-13-01", "2015-00-01", "2015-02-29", "2015-04-31", "2015-W54", "2016-W53",
        "2015-W30-8", "2015-366", "2015-000", "2015-Q5", "2015-Q1-91"})
    CHECK(failure([&] { parse_date(text); }) == "ArgumentError/NumberOutOfRange");
}

TEST_CASE("times of day in every form") {
  const auto read = [](const char* text) { return to_string(parse_time(text, 0)); };
  CHECK(read("21:40:32.142+0100") == "21:40:32.142+01:00");
  CHECK(read("214032.142Z") == "21:40:32.142Z");
  CHECK(read("214032,5-0100") == "21:40:32.5-01:00");
  CHECK(read("21:40-01:30") == "21:40-01:30");
  CHECK(read("2140-00:00") == "21:40Z");
  CHECK(read("22+18:00") == "22:00+18:00");
  CHECK(read("21:40:00.000000001") == "21:40:00.000000001Z");
  for (const char* text : {"", "2", "21:", "21:4", "21:40:", "21:40:3", "21:40:32.", "21:4032",
                           "21:40:32.1234567890", "21:40+19:00", "T21:40", "21:40 Z"})
    CHECK(failure([&] { parse_time(text, 0); }) == "ArgumentError/InvalidArgumentValue");
  for (const char* text : {"24:00", "21:60", "21:40:60"})
    CHECK(failure([&] { parse_time(text, 0); }) == "ArgumentError/NumberOutOfRange");
}

TEST_CASE("instants mix the forms of dates and times") {
  const auto read = [](const char* text) { return to_string(parse_datetime(text, Zone{})); };
  CHECK(read("2015-W30-2T214032.142Z") == "2015-07-21T21:40:32.142Z");
  CHECK(read("2015-202T21:40:32+01:00") == "2015-07-21T21:40:32+01:00");
  CHECK(read("2015T214032-0100") == "2015-01-01T21:40:32-01:00");
  CHECK(read("2015202T21+18:00") == "2015-07-21T21:00+18:00");
  CHECK(read("2015-07-21T21:40:32.142+0845[Australia/Eucla]") ==
        "2015-07-21T21:40:32.142+08:45[Australia/Eucla]");
  CHECK(read("2015-07-21") == "2015-07-21T00:00Z");
  CHECK(to_string(parse_local_datetime("2015-07-21T21")) == "2015-07-21T21:00");
  for (const char* text : {"2015-07-21T", "T21:40", "2015-07-21T21:40[]", "2015-07-21T21:40[UTC",
                           "2015-07-21T21:40]", "2015-07-21 21:40", "2015-07-21T21:40+1"})
    CHECK(failure([&] { parse_datetime(text, Zone{}); }) == "ArgumentError/InvalidArgumentValue");
}

TEST_CASE("durations in every form") {
  const auto read = [](const char* text) { return to_string(parse_duration(text)); };
  CHECK(read("P14DT16H12M") == "P14DT16H12M");
  CHECK(read("P5M1.5D") == "P5M1DT12H");
  CHECK(read("P0.75M") == "P22DT19H51M49.5S");
  CHECK(read("PT0.75M") == "PT45S");
  CHECK(read("P2,5W") == "P17DT12H");
  CHECK(read("P12Y5M14DT16H12M70S") == "P12Y5M14DT16H13M10S");
  CHECK(read("P12Y5M-14DT16H") == "P12Y5M-14DT16H");
  CHECK(read("PT-1M-0.001S") == "PT-1M-0.001S");
  CHECK(read("PT-0.5S") == "PT-0.5S");
  CHECK(read("-P1Y2M") == "P-1Y-2M");
  CHECK(read("P2012-02-02T14:37:21.545") == "P2012Y2M2DT14H37M21.545S");
  CHECK(read("P20120202T143721.545") == "P2012Y2M2DT14H37M21.545S");
  CHECK(read("P0D") == "PT0S");
  for (const char* text :
       {"", "P", "PT", "1Y", "P1", "P1Y1Y", "P1M1Y", "P1.D", "P.5D", "P1e5D", "P1DT", "P1H", "PT1D",
        "P--1D", "P2012-02", "P2012-02-02T", "P2012-02-02T14", "P2012-02-02T14:37:-21"})
    CHECK(failure([&] { parse_duration(text); }) == "ArgumentError/InvalidArgumentValue");
  CHECK(failure([] { parse_duration("P" + std::string(1'000'000, '9') + "Y"); }) ==
        "ArithmeticError/NumberOutOfRange");
  CHECK(failure([] { parse_duration("P9223372036854775807Y"); }) == "ArithmeticError/NumberOutOfRange");
}

TEST_CASE("no text does worse than be refused") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const std::string alphabet = "0123456789-+:.,TWQPYMDHSZ[]/aE ";
  for (int round = 0; round < 20'000; ++round) {
    std::string text = round % 2 ? "2015-07-21T21:40:32+01:00" : "P12Y5M14DT16H12M70S";
    for (int change = 0; change < 3; ++change)
      text[random() % text.size()] = alphabet[random() % alphabet.size()];
    text.resize(random() % (text.size() + 1));
    const auto refused_well = [&](auto&& parse) {
      const std::string end = failure(parse);
      return end == "none" || end == "ArithmeticError/NumberOutOfRange" || end.starts_with("ArgumentError/");
    };
    REQUIRE(refused_well([&] { parse_date(text); }));
    REQUIRE(refused_well([&] { parse_time(text, 0); }));
    REQUIRE(refused_well([&] { parse_datetime(text, Zone{}); }));
    REQUIRE(refused_well([&] { parse_duration(text); }));
  }
}
