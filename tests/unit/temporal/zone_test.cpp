#include "engine/value/temporal/zone.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <vector>

#include "engine/value/temporal/parse.hpp"
#include "tests/unit/temporal/failure.hpp"

using namespace casus;
using namespace casus::temporal;

namespace {

std::string read(const std::string& text) { return to_string(parse_datetime(text, Zone{})); }

}  // namespace

TEST_CASE("a local time in a gap counts on from before it") {
  CHECK(read("2017-03-26T02:30[Europe/Stockholm]") == "2017-03-26T03:30+02:00[Europe/Stockholm]");
  CHECK(read("2017-03-26T01:59[Europe/Stockholm]") == "2017-03-26T01:59+01:00[Europe/Stockholm]");
}

TEST_CASE("a local time that comes twice is the first unless the offset says otherwise") {
  CHECK(read("2017-10-29T02:30[Europe/Stockholm]") == "2017-10-29T02:30+02:00[Europe/Stockholm]");
  CHECK(read("2017-10-29T02:30+01:00[Europe/Stockholm]") ==
        "2017-10-29T02:30+01:00[Europe/Stockholm]");
}

TEST_CASE("summer time goes on past the end of the compiled zone data") {
  CHECK(read("2040-07-01T12:00[Europe/Stockholm]") == "2040-07-01T12:00+02:00[Europe/Stockholm]");
  CHECK(read("2040-12-01T12:00[Europe/Stockholm]") == "2040-12-01T12:00+01:00[Europe/Stockholm]");
  // 27 March is the last Sunday of the month in the leap year 2044.
  CHECK(read("2044-03-27T02:30[Europe/Stockholm]") == "2044-03-27T03:30+02:00[Europe/Stockholm]");
  CHECK(read("2044-10-30T02:30+01:00[Europe/Stockholm]") ==
        "2044-10-30T02:30+01:00[Europe/Stockholm]");
  CHECK(read("2090-01-01T12:00[Australia/Sydney]") == "2090-01-01T12:00+11:00[Australia/Sydney]");
  CHECK(read("+999999999-07-01T12:00[America/New_York]") ==
        "+999999999-07-01T12:00-04:00[America/New_York]");
}

TEST_CASE("local mean time before standard time, by the main data of the database") {
  CHECK(read("1818-07-21T21:40:32.142[Europe/Stockholm]") ==
        "1818-07-21T21:40:32.142+00:53:28[Europe/Stockholm]");
  CHECK(read("-999999999-01-01T00:00[Europe/London]") ==
        "-999999999-01-01T00:00-00:01:15[Europe/London]");
}

TEST_CASE("offsets in all their forms") {
  std::int32_t offset = 0;
  const auto reads = [&](const char* text) { return parse_offset(text, offset) ? offset : -1; };
  CHECK(reads("Z") == 0);
  CHECK(reads("+01:00") == 3600);
  CHECK(reads("+0130") == 5400);
  CHECK(reads("-02") == -7200);
  CHECK(reads("+02:05:59") == 7559);
  CHECK(reads("+18:00") == 64800);
  for (const char* text : {"", "+", "+1", "+18:01", "+01:60", "+01:", "+01:0", "01:00",
                           "+01:00:", "+0100:00", "z", "+01:00x", "+ab"})
    CHECK(reads(text) == -1);
  CHECK(offset_text(0) == "Z");
  CHECK(offset_text(-3208) == "-00:53:28");
}

TEST_CASE("what is no zone is refused") {
  for (const char* text : {"", "Nowhere", "../../etc/passwd", "/etc/passwd", "zone.tab", "Europe",
                           "+19:00", "europe/stockholm"})
    CHECK(failure([&] { parse_zone(text); }) == "ArgumentError/InvalidArgumentValue");
  CHECK(parse_zone("America/Los Angeles").name == "America/Los_Angeles");
  CHECK(failure([] { read("2015-07-21T21:40-08:00[America/New_York]"); }) ==
        "ArgumentError/InvalidArgumentValue");
}

TEST_CASE("zones are looked up from many threads at once") {
  std::vector<std::thread> threads;
  std::vector<std::int32_t> offsets(4);
  for (std::size_t at = 0; at < offsets.size(); ++at)
    threads.emplace_back([&offsets, at] {
      for (const char* name : {"Asia/Tokyo", "Europe/Paris", "Asia/Seoul"})
        offsets[at] = offset_at(parse_zone(name), 0);
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(offsets == std::vector<std::int32_t>(4, 9 * 3600));
}
