#include "engine/value/number.hpp"

#include <cmath>
#include <cstring>
#include <random>

#include "tests/unit/value/support.hpp"

using namespace casus;
using namespace casus::test;

TEST_CASE("floats are written as openCypher writes them", "[value]") {
  const std::pair<double, std::string> cases[] = {
      {0.0, "0.0"},
      {-0.0, "-0.0"},
      {1.0, "1.0"},
      {-1.5, "-1.5"},
      {0.3405892687, "0.3405892687"},
      {0.1 + 0.2, "0.30000000000000004"},
      {126354186.0, "126354186.0"},
      {1e9, "1000000000.0"},
      {1e15, "1000000000000000.0"},
      {1e16, "1e16"},
      {1.25e16, "1.25e16"},
      {1e-6, "0.000001"},
      {1.5e-7, "0.00000015"},
      {1e-8, "1e-8"},
      {1e308, "1e308"},
      {1.23456789e308, "1.23456789e308"},
      {-1.2635418652381264e305, "-1.2635418652381264e305"},
      {1e-305, "1e-305"},
      {5e-324, "5e-324"},
  };
  for (const auto& [value, text] : cases) CHECK(float_text(value) == text);
}

TEST_CASE("floats read back as they were written", "[value]") {
  const unsigned seed = 7;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int i = 0; i < 50'000; ++i) {
    const std::uint64_t bits = random();
    double value = 0;
    std::memcpy(&value, &bits, sizeof value);
    if (std::isnan(value)) continue;
    const std::string text = float_text(value);
    CHECK(text.find_first_of(".eI") != std::string::npos);
    CHECK(parse_float(text) == value);
  }
}

TEST_CASE("integers are read whole or not at all", "[value]") {
  CHECK(parse_integer("42") == 42);
  CHECK(parse_integer("+42") == 42);
  CHECK(parse_integer("-0") == 0);
  CHECK(parse_integer("9223372036854775807") == largest);
  CHECK(parse_integer("-9223372036854775808") == smallest);
  for (const char* text :
       {"", "+", "-", "+-1", "--1", "9223372036854775808", "1.5", "1 ", " 1", "0x10", "a", "1e3"}) {
    INFO(text);
    CHECK_FALSE(parse_integer(text).has_value());
  }
}

TEST_CASE("floats are read whole or not at all", "[value]") {
  const std::pair<const char*, double> cases[] = {
      {"1", 1.0},
      {"+1.5", 1.5},
      {"-.5", -0.5},
      {"5.", 5.0},
      {"1e3", 1000.0},
      {"1E-3", 0.001},
      {"Infinity", infinity},
      {"-Infinity", -infinity},
      {"1e999", infinity},
      {"-1e999", -infinity},
      {"1e-999", 0.0},
      {"1e99999999999999999999", infinity},
      {"1e-99999999999999999999", 0.0},
  };
  for (const auto& [text, value] : cases) {
    INFO(text);
    CHECK(parse_float(text) == value);
  }
  CHECK(parse_float(std::string(400, '9')) == infinity);
  CHECK(parse_float("0." + std::string(400, '0') + "1") == 0.0);
  CHECK(parse_float("0." + std::string(400, '0') + "1e800") == infinity);
  CHECK(std::isnan(*parse_float("NaN")));
  for (const char* text :
       {"", ".", "-", "e5", "1e", "inf", "nan", "0x1p3", "1.2.3", "1 ", "foo", "+-1"}) {
    INFO(text);
    CHECK_FALSE(parse_float(text).has_value());
  }
}
