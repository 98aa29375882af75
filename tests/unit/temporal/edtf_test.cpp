#include "engine/value/edtf/edtf.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "engine/value/temporal/calendar.hpp"
#include "tests/unit/temporal/edtf_examples.hpp"
#include "tests/unit/temporal/failure.hpp"

using namespace casus;

namespace {

std::string normal(const char* text) { return edtf::to_string(edtf::normalize(edtf::parse(text))); }

std::string day_text(std::int64_t days) {
  if (days == edtf::before_all_days) return "-inf";
  if (days == edtf::after_all_days) return "inf";
  const temporal::CalendarDate date = temporal::calendar_date(days);
  return std::to_string(date.year) + "-" + std::to_string(date.month) + "-" +
         std::to_string(date.day);
}

std::string bounds(const char* text) {
  const edtf::DayRange range = edtf::bounds(edtf::parse(text));
  return day_text(range.earliest) + " to " + day_text(range.latest);
}

void check_example(const EdtfExample& example) {
  INFO(example.text);
  if (example.level == refused) {
    CHECK(failure([&] { edtf::parse(example.text); }) == "ArgumentError/InvalidArgumentValue");
    return;
  }
  REQUIRE(edtf::is_valid(example.text));
  const edtf::Edtf value = edtf::parse(example.text);
  CHECK(edtf::level(value) == example.level);
  CHECK(edtf::to_string(value) == example.text);
  const edtf::Edtf plain = edtf::normalize(value);
  CHECK(edtf::parse(edtf::to_string(plain)) == plain);
  CHECK(edtf::normalize(plain) == plain);
  CHECK(edtf::level(plain) <= edtf::level(value));
  CHECK(edtf::bounds(plain) == edtf::bounds(value));
}

}  // namespace

TEST_CASE("the published examples of EDTF have their levels, print as written and normalize once") {
  for (const EdtfExample& example : edtf_examples) check_example(example);
  for (const EdtfExample& example : edtf_unordered_intervals) check_example(example);
}

TEST_CASE("the examples of the EDTF standard by level") {
  const auto level = [](const char* text) { return edtf::level(edtf::parse(text)); };
  for (const char* text : {"1985-04-12", "1985", "1985-04-12T23:20:30Z",
                           "1985-04-12T23:20:30-04:00", "1985-04-12T23:20:30+04"})
    CHECK(level(text) == 0);
  for (const char* text :
       {"Y-170000002", "201X", "20XX", "2004-XX", "1985-04-XX", "-1985", "1985-04-12/", "1985-04/",
        "1985/", "/1985-04-12", "../1985-04-12", "../1985", "2004-06-11%"})
    CHECK(level(text) == 1);
  for (const char* text : {"Y-17E7", "1950S2", "Y171010000S3", "Y3388E2S3", "2001-34", "2001-40",
                           "[1667,1668,1670..1672]", "{1960,1961-12}", "2004-06~-11", "2004?-06-11",
                           "2004-06-~01/2004-06-~20", "15XX-12-XX", "XXXX-12-XX", "1XXX"})
    CHECK(level(text) == 2);
}

TEST_CASE("what is no EDTF is refused") {
  for (const char* text : {"",
                           " ",
                           "1",
                           "198",
                           "19855",
                           "1985-",
                           "1985-4",
                           "1985-04-",
                           "1985-13",
                           "1985-00",
                           "1985-20",
                           "1985-42",
                           "1985-21-01",
                           "1985-02-29",
                           "19X5-02-29",
                           "1985-02-3X",
                           "1985-2X",
                           "1985-XX-32",
                           "198x",
                           "1985??",
                           "1985?~",
                           "~?1985",
                           "Y",
                           "Y-",
                           "Y1985",
                           "Y012345",
                           "Y12345-01",
                           "Y1E",
                           "Y1E2",
                           "Y12345E0",
                           "y12345",
                           "1985S",
                           "1985S0",
                           "1985S5",
                           "198XS2",
                           "1985-04S2",
                           "/",
                           "1985/1986/1987",
                           "1985-04-12T",
                           "1985-04-12T24:00:00",
                           "1985-04-12T23:60:00",
                           "1985-04-12T23:20",
                           "1985-04T23:20:30",
                           "1985-04-12?T23:20:30",
                           "1985-04-XXT23:20:30",
                           "[",
                           "[]",
                           "[1985",
                           "[1985}",
                           "{}",
                           "[1985,]",
                           "[,1985]",
                           "[..]",
                           "[1985,..1990]",
                           "[1985..,1990]",
                           "[1990..1985]",
                           "[1985...1990]",
                           "[1985/1990]",
                           "[[1985]]",
                           "2012-24/2012-21",
                           "-0000",
                           "1985-04-31",
                           "１９８５"})
    CHECK(failure([&] { edtf::parse(text); }) == "ArgumentError/InvalidArgumentValue");
}

TEST_CASE("normalization") {
  CHECK(normal("2004?-06?-11?") == "2004-06-11?");
  CHECK(normal("?2004-?06-?11") == "2004-06-11?");
  CHECK(normal("%2001") == "2001%");
  CHECK(normal("2004-06~-11?") == "2004-06%-?11");
  CHECK(normal("2004-?06-11") == "2004-?06-11");
  CHECK(normal("?2004-06-~11") == "2004?-06-~11");
  CHECK(normal("Y17E8") == "Y1700000000");
  CHECK(normal("Y1700E30") == "Y17E32");
  CHECK(normal("1985-04-12T23:20:30+04") == "1985-04-12T23:20:30+04:00");
  CHECK(normal("1985-04-12T23:20:30+00:00") == "1985-04-12T23:20:30Z");
  CHECK(normal("?1984/..") == "1984?/..");
  CHECK(normal("[?1667,1670..%1672]") == "[1667?,1670..1672%]");
}

TEST_CASE("the first and last day of every kind of value") {
  CHECK(bounds("1985-04-12") == "1985-4-12 to 1985-4-12");
  CHECK(bounds("1985-04-12T23:20:30-04:00") == "1985-4-12 to 1985-4-12");
  CHECK(bounds("1985-02?") == "1985-2-1 to 1985-2-28");
  CHECK(bounds("-1985") == "-1985-1-1 to -1985-12-31");
  CHECK(bounds("156X-12-25") == "1560-12-25 to 1569-12-25");
  CHECK(bounds("-156X") == "-1569-1-1 to -1560-12-31");
  CHECK(bounds("-000X") == "-9-1-1 to -1-12-31");
  CHECK(bounds("1985-XX-31") == "1985-1-31 to 1985-12-31");
  CHECK(bounds("19XX-02-29") == "1904-2-29 to 1996-2-29");
  CHECK(bounds("1984-1X") == "1984-10-1 to 1984-12-31");
  CHECK(bounds("1950S2") == "1900-1-1 to 1999-12-31");
  CHECK(bounds("-1950S2") == "-1999-1-1 to -1900-12-31");
  CHECK(bounds("Y3388E2S3") == "338000-1-1 to 338999-12-31");
  CHECK(bounds("Y-17E7") == "-170000000-1-1 to -170000000-12-31");
  CHECK(bounds("2001-21") == "2001-3-1 to 2001-11-30");
  CHECK(bounds("2001-28") == "2001-12-1 to 2002-2-28");
  CHECK(bounds("2001-34") == "2001-4-1 to 2001-6-30");
  CHECK(bounds("1964/2008-02") == "1964-1-1 to 2008-2-29");
  CHECK(bounds("1985-04-12/..") == "1985-4-12 to inf");
  CHECK(bounds("/1985") == "-inf to 1985-12-31");
  CHECK(bounds("[1667,1668,1670..1672]") == "1667-1-1 to 1672-12-31");
  CHECK(bounds("{..1984}") == "-inf to 1984-12-31");
  CHECK(edtf::bounds(edtf::parse("Y9E999999")).latest == edtf::after_all_days);
  CHECK(edtf::bounds(edtf::parse("Y9E999999")).earliest > 0);
  CHECK(edtf::bounds(edtf::parse("Y-9E999999")).earliest == edtf::before_all_days);
}

TEST_CASE("no text does worse to the EDTF reader than be refused") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const std::string alphabet = "0123456789X-?~%/.,YES[]{}TZ:+ ";
  for (int round = 0; round < 20'000; ++round) {
    const std::size_t count = sizeof edtf_examples / sizeof *edtf_examples;
    std::string text = edtf_examples[random() % count].text;
    for (int change = 0; change < 2; ++change)
      text[random() % text.size()] = alphabet[random() % alphabet.size()];
    if (!edtf::is_valid(text)) continue;
    INFO(text);
    const edtf::Edtf value = edtf::parse(text);
    REQUIRE(edtf::parse(edtf::to_string(value)) == value);
    const edtf::DayRange range = edtf::bounds(value);
    REQUIRE(range.earliest <= range.latest);
    REQUIRE(edtf::bounds(edtf::normalize(value)) == range);
  }
}
