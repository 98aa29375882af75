#include "tests/unit/function/call.hpp"

using namespace casus;
using namespace casus::test;

namespace {

struct AggregateCase {
  const char* name;
  List rows;
  std::string expected;
};

}  // namespace

TEST_CASE("aggregates", "[function]") {
  const AggregateCase cases[] = {
      {"count", {1, nullptr, "a"}, "2"},
      {"count", {}, "0"},
      {"collect", {1, nullptr, "a"}, "[1, 'a']"},
      {"collect", {}, "[]"},
      {"sum", {}, "0"},
      {"sum", {nullptr}, "0"},
      {"sum", {1, 2, nullptr}, "3"},
      {"sum", {1, 2.5}, "3.5"},
      {"sum", {largest, 1, -1}, "9223372036854775807"},
      {"sum", {largest, 1, 0.0}, "9.223372036854776e18"},
      {"sum", {1e100, 1.0, -1e100}, "1.0"},
      {"sum", {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}, "1.0"},
      {"sum", {infinity, 1}, "Infinity"},
      {"sum", {infinity, -infinity}, "NaN"},
      {"avg", {}, "null"},
      {"avg", {1, 2, nullptr}, "1.5"},
      {"avg", {largest, largest}, "9.223372036854776e18"},
      {"avg", {1e308, 1e308}, "1e308"},
      {"min", {}, "null"},
      {"min", {1, 2, 0, nullptr, -1}, "-1"},
      {"max", {1, 2, 0, nullptr, -1}, "2"},
      {"max", {1, 2.0, 5, nullptr, 3.2, 0.1}, "5"},
      {"min", {1, 2.0, 5, nullptr, 3.2, 0.1}, "0.1"},
      {"min", {"a", "b", "B", nullptr, "abc", "abc1"}, "'B'"},
      {"max", {list({1}), list({2}), list({2, 1})}, "[2, 1]"},
      {"max", {1, "a", nullptr, list({1, 2}), 0.2, "b"}, "1"},
      {"min", {1, "a", nullptr, list({1, 2}), 0.2, "b"}, "[1, 2]"},
      {"max", {1, not_a_number}, "NaN"},
      {"stDev", {}, "0.0"},
      {"stDev", {5}, "0.0"},
      {"stdev", {2, 4, 4, 4, 5, 5, 7, 9, nullptr}, "2.138089935299395"},
      {"stDevP", {2, 4, 4, 4, 5, 5, 7, 9}, "2.0"},
      {"stDevP", {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16}, "4.743416490252569"},
  };
  for (const auto& [name, rows, expected] : cases) {
    INFO(name << ' ' << to_literal(rows));
    CHECK(to_literal(aggregate(name, rows)) == expected);
  }
}

TEST_CASE("percentiles", "[function]") {
  struct Case {
    const char* name;
    List rows;
    Value percentile;
    std::string expected;
  };
  const Case cases[] = {
      {"percentileDisc", {10.0, 20.0, 30.0}, 0.0, "10.0"},
      {"percentileDisc", {30.0, 10.0, 20.0}, 0.5, "20.0"},
      {"percentileDisc", {20.0, 10.0, 30.0}, 1.0, "30.0"},
      {"percentileDisc", {1, 2, 3, 4}, 0.5, "2"},
      {"percentileDisc", {1, nullptr, 3}, 1, "3"},
      {"percentileDisc", {}, 0.5, "null"},
      {"percentileDisc", {nullptr}, 0.5, "null"},
      {"percentileCont", {10.0, 20.0, 30.0}, 0.0, "10.0"},
      {"percentileCont", {30.0, 10.0, 20.0}, 0.5, "20.0"},
      {"percentileCont", {10.0, 20.0, 30.0}, 1.0, "30.0"},
      {"percentileCont", {1, 2}, 0.5, "1.5"},
      {"percentileCont", {7}, 0.3, "7.0"},
      {"percentileCont", {}, 0.3, "null"},
  };
  for (const auto& [name, rows, percentile, expected] : cases) {
    INFO(name << ' ' << to_literal(rows) << ' ' << to_literal(percentile));
    CHECK(to_literal(aggregate(name, rows, {percentile})) == expected);
  }
  for (const char* name : {"percentileDisc", "percentileCont"}) {
    for (const Value& percentile : {Value(1000), Value(-1), Value(1.1), Value(not_a_number)}) {
      CHECK(error_code([&] { aggregate(name, {1}, {percentile}); }) == out_of_range);
    }
    CHECK(error_code([&] { aggregate(name, {1}, {"x"}); }) == wrong_value);
    CHECK(error_code([&] { aggregate(name, {"x"}, {0.5}); }) == wrong_value);
  }
}

TEST_CASE("aggregates refuse what they cannot take", "[function]") {
  for (const char* name : {"sum", "avg", "stDev", "stDevP"}) {
    CHECK(error_code([&] { aggregate(name, {1, "x"}); }) == wrong_value);
    CHECK(error_code([&] { aggregate(name, {1, true}); }) == wrong_value);
  }
  CHECK(error_code([] { aggregate("sum", {largest, 1}); }) == "ArithmeticError/NumberOutOfRange");
  CHECK(error_code([] { aggregate("sum", {1, Duration{}}); }) == wrong_value);
  CHECK(error_code([] { aggregate("avg", {Duration{}, 1}); }) == wrong_value);
}

TEST_CASE("durations add up and average", "[function]") {
  const List rows = {Duration{0, 1, 0, 0}, nullptr, Duration{0, 3, 0, 0}};
  CHECK(aggregate("sum", rows).as_duration() == Duration{0, 4, 0, 0});
  CHECK(aggregate("avg", rows).as_duration() == Duration{0, 2, 0, 0});
}
