#include "engine/value/temporal/build.hpp"

#include <catch2/catch.hpp>

#include "engine/value/temporal/parse.hpp"
#include "engine/value/temporal/temporal.hpp"
#include "tests/unit/temporal/failure.hpp"

using namespace casus;
using namespace casus::temporal;

namespace {

const Clock test_clock{{1'700'000'000, 123'456'789, 0, ""}, "Z"};

Value build(ValueKind kind, const Map& map) { return construct(kind, Value(map), test_clock); }

std::string text(const Value& value) {
  switch (value.kind()) {
    case ValueKind::date:
      return to_string(value.as_date());
    case ValueKind::local_time:
      return to_string(value.as_local_time());
    case ValueKind::time:
      return to_string(value.as_time());
    case ValueKind::local_datetime:
      return to_string(value.as_local_datetime());
    default:
      return to_string(value.as_datetime());
  }
}

std::string date_text(const Map& map) { return text(build(ValueKind::date, map)); }
std::string refused(ValueKind kind, const Map& map) {
  return failure([&] { build(kind, map); });
}

constexpr const char* bad_value = "ArgumentError/InvalidArgumentValue";
constexpr const char* bad_range = "ArgumentError/NumberOutOfRange";
constexpr const char* bad_type = "TypeError/InvalidArgumentType";

}  // namespace

TEST_CASE("fields that are not given are those of the base, in the system of the fields given") {
  const Value base = parse_date("1984-11-11");
  CHECK(date_text({{"date", base}, {"year", 28}}) == "0028-11-11");
  CHECK(date_text({{"date", base}, {"week", 1}}) == "1984-01-08");
  CHECK(date_text({{"date", base}, {"quarter", 3}}) == "1984-08-11");
  CHECK(date_text({{"date", base}, {"ordinalDay", 28}}) == "1984-01-28");
  CHECK(date_text({{"date", parse_date("1816-12-31")}, {"week", 2}}) == "1817-01-07");
  CHECK(date_text({{"date", parse_date("2016-02-29")}, {"year", 2015}}) == "2015-02-28");
  CHECK(date_text({{"date", parse_date("2015-08-31")}, {"month", 2}}) == "2015-02-28");
}

TEST_CASE("a time zone beside a zoned time keeps the instant, else the local time") {
  const Value zoned = parse_datetime("1984-10-11T12:00[Europe/Stockholm]", Zone{});
  const Value local = parse_local_datetime("1984-10-11T12:00");
  const auto in_zone_of = [](const Value& base, const char* zone) {
    return text(build(ValueKind::datetime, {{"datetime", base}, {"timezone", zone}}));
  };
  CHECK(in_zone_of(zoned, "+05:00") == "1984-10-11T16:00+05:00");
  CHECK(in_zone_of(local, "+05:00") == "1984-10-11T12:00+05:00");
  CHECK(text(build(ValueKind::datetime, {{"date", zoned}, {"hour", 10}})) == "1984-10-11T10:00Z");
  CHECK(text(build(ValueKind::time, {{"time", zoned}, {"timezone", "-11:00"}})) == "00:00-11:00");
  CHECK(text(build(ValueKind::time, {{"time", zoned}, {"timezone", "-12:00"}})) == "23:00-12:00");
}

TEST_CASE("the present comes from the clock") {
  CHECK(text(current(ValueKind::date, test_clock)) == "2023-11-14");
  CHECK(text(current(ValueKind::datetime, test_clock, "America/Los_Angeles")) ==
        "2023-11-14T14:13:20.123456789-08:00[America/Los_Angeles]");
  CHECK(text(build(ValueKind::local_time, {{"timezone", "+05:30"}})) == "03:43:20.123456789");
}

TEST_CASE("epochs make instants") {
  CHECK(text(from_epoch(416'779, 999'999'999)) == "1970-01-05T19:46:19.999999999Z");
  CHECK(text(from_epoch(0, -1)) == "1969-12-31T23:59:59.999999999Z");
  CHECK(text(build(ValueKind::datetime, {{"epochMillis", std::int64_t{237'821'673'987}},
                                         {"nanosecond", 5},
                                         {"timezone", "+01:00"}})) ==
        "1977-07-15T14:34:33.987000005+01:00");
  CHECK(failure([] { from_epoch(INT64_MAX, INT64_MAX); }) == "ArithmeticError/NumberOutOfRange");
}

TEST_CASE("maps that name no instant are refused") {
  const ValueKind date = ValueKind::date;
  CHECK(refused(date, {}) == bad_value);
  CHECK(refused(date, {{"month", 3}}) == bad_value);
  CHECK(refused(date, {{"year", 1984}, {"day", 3}}) == bad_value);
  CHECK(refused(date, {{"year", 1984}, {"month", 3}, {"week", 2}}) == bad_value);
  CHECK(refused(date, {{"year", 1984}, {"hour", 2}}) == bad_value);
  CHECK(refused(date, {{"year", 1984}, {"moon", 2}}) == bad_value);
  CHECK(refused(date, {{"year", 1984}, {"month", 13}}) == bad_range);
  CHECK(refused(date, {{"year", 1817}, {"week", 53}}) == bad_range);
  CHECK(refused(date, {{"year", 1'000'000'000}}) == bad_range);
  CHECK(refused(date, {{"year", "1984"}}) == bad_type);
  CHECK(refused(date, {{"year", 1984.0}}) == bad_type);
  CHECK(refused(date, {{"year", nullptr}}) == bad_type);
  CHECK(refused(date, {{"date", "1984-01-01"}}) == bad_type);
  CHECK(refused(ValueKind::local_time, {{"minute", 2}}) == bad_value);
  CHECK(refused(ValueKind::local_time, {{"hour", 24}}) == bad_range);
  CHECK(refused(ValueKind::local_time,
                {{"hour", 1}, {"minute", 1}, {"second", 1}, {"millisecond", 1000}}) == bad_range);
  CHECK(refused(ValueKind::datetime, {{"year", 1984}, {"hour", 2}}) == bad_value);
  CHECK(refused(ValueKind::datetime, {{"year", 1984}, {"timezone", "Nowhere"}}) == bad_value);
  CHECK(failure([] { construct(ValueKind::date, Value(3), test_clock); }) == bad_type);
  CHECK(failure([] { construct(ValueKind::date, LocalTime{}, test_clock); }) == bad_type);
}

TEST_CASE("truncation") {
  const Value instant = parse_datetime("2017-11-11T12:31:14.645876123+01:00", Zone{});
  const auto cut = [&](const char* unit, const Map& overrides) {
    return text(truncate(ValueKind::datetime, unit, instant, overrides, test_clock));
  };
  CHECK(cut("millennium", {}) == "2000-01-01T00:00+01:00");
  CHECK(cut("decade", {{"day", 2}}) == "2010-01-02T00:00+01:00");
  CHECK(cut("weekYear", {}) == "2017-01-02T00:00+01:00");
  CHECK(cut("quarter", {{"timezone", "Europe/Stockholm"}}) ==
        "2017-10-01T00:00+02:00[Europe/Stockholm]");
  CHECK(cut("week", {{"dayOfWeek", 2}}) == "2017-11-07T00:00+01:00");
  CHECK(cut("millisecond", {{"nanosecond", 2}}) == "2017-11-11T12:31:14.645000002+01:00");
  CHECK(cut("microsecond", {{"nanosecond", 2}}) == "2017-11-11T12:31:14.645876002+01:00");
  CHECK(text(truncate(ValueKind::date, "century", parse_date("-0001-01-01"), {}, test_clock)) ==
        "-0100-01-01");
  const auto refusal = [&](ValueKind kind, const char* unit, const Value& value) {
    return failure([&] { truncate(kind, unit, value, {}, test_clock); });
  };
  CHECK(refusal(ValueKind::date, "hour", instant) == bad_value);
  CHECK(refusal(ValueKind::datetime, "fortnight", instant) == bad_value);
  CHECK(refusal(ValueKind::local_time, "month", instant) == bad_value);
  CHECK(refusal(ValueKind::local_datetime, "hour", Date{}) == bad_value);
  CHECK(refusal(ValueKind::date, "day", LocalTime{}) == bad_type);
  CHECK(refusal(ValueKind::date, "day", Value(3)) == bad_type);
}

TEST_CASE("components") {
  const Value instant = parse_datetime("1984-11-11T12:31:14.645876123[Europe/Stockholm]", Zone{});
  CHECK(component(instant, "weekDay").as_integer() == 7);
  CHECK(component(instant, "dayOfQuarter").as_integer() == 42);
  CHECK(component(instant, "epochMillis").as_integer() == 469'020'674'645);
  CHECK(component(instant, "timezone").as_string() == "Europe/Stockholm");
  CHECK(component(instant, "offset").as_string() == "+01:00");
  const Value before = parse_datetime("1969-12-31T23:59:59.9Z", Zone{});
  CHECK(component(before, "epochMillis").as_integer() == -100);
  CHECK(failure([] { component(Date{}, "hour"); }) == "TypeError/InvalidArgumentValue");
}

TEST_CASE("messages of instants name what is wrong and what was meant") {
  const auto told = [](auto call) -> std::string {
    try {
      call();
    } catch (const Error& error) {
      return error.what() + (error.hint().empty() ? "" : " (" + error.hint() + ")");
    }
    return "none";
  };
  CHECK(told([] {
          build(ValueKind::date, {{"year", 1950}, {"moth", 1}});
        }) == "a DATE cannot be made from `moth` (did you mean `month`?)");
  CHECK(told([] {
          build(ValueKind::date, {{"year", 1950}, {"day", 1}});
        }) == "a DATE with `day` needs `month` too");
  CHECK(told([] {
          build(ValueKind::date, {{"year", 1950}, {"month", 2}, {"day", 30}});
        }) == "`day` must be 1 to 28, not 30 (February 1950 has 28 days)");
  CHECK(told([] { parse_date("1950-02-30"); }) ==
        "in '1950-02-30' `day` must be 1 to 28, not 30 (February 1950 has 28 days)");
  CHECK(told([] { parse_date("1950-13-01"); }) ==
        "in '1950-13-01' `month` must be 1 to 12, not 13");
  CHECK(told([] { parse_zone("Asia/Seul"); }).find("`Asia/Seoul`") != std::string::npos);
  CHECK(told([] {
          truncate(ValueKind::date, "fortnight", Value(Date{}), {}, test_clock);
        }).starts_with("`fortnight` is no unit to truncate to (the units are millennium, "));
}
