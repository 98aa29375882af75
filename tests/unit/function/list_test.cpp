#include "tests/unit/function/call.hpp"

using namespace casus;
using namespace casus::test;

TEST_CASE("functions on lists", "[function]") {
  check_calls({
      {"range", {-1, 1}, "[-1, 0, 1]"},
      {"range", {0, 0}, "[0]"},
      {"range", {0, -1}, "[]"},
      {"range", {0, -123}, "[]"},
      {"range", {0, 10, 3}, "[0, 3, 6, 9]"},
      {"range", {1381, -3412, -1298}, "[1381, 83, -1215, -2513]"},
      {"range", {10, -10, -3}, "[10, 7, 4, 1, -2, -5, -8]"},
      {"range", {0, 1, -1}, "[]"},
      {"range", {largest - 1, largest}, "[9223372036854775806, 9223372036854775807]"},
      {"range", {smallest, largest, largest}, "[-9223372036854775808, -1, 9223372036854775806]"},
      {"range", {largest, smallest, smallest}, "[9223372036854775807, -1]"},
      {"range", {nullptr, 1}, "null"},
      {"head", {list({1, 2})}, "1"},
      {"head", {list({})}, "null"},
      {"last", {list({1, 2})}, "2"},
      {"last", {list({})}, "null"},
      {"tail", {list({1, 2, 3})}, "[2, 3]"},
      {"tail", {list({})}, "[]"},
      {"reverse", {list({1, nullptr, "a"})}, "['a', null, 1]"},
      {"size", {list({1, nullptr})}, "2"},
      {"head", {nullptr}, "null"},
  });
}

TEST_CASE("range refuses bounds that are no integers and steps of 0", "[function]") {
  const std::string wrong_type = "ArgumentError/InvalidArgumentType";
  std::vector<FailingCall> cases = {
      {"range", {2, 8, 0}, out_of_range},
      {"range", {0, largest}, out_of_range},
      {"range", {smallest, largest}, out_of_range},
      {"range", {largest, smallest, -1}, out_of_range},
  };
  for (const Value& value : {Value(true), Value(-1.1), Value(-0.0), Value(0.0), Value("xyz"),
                             list({0}), map({{"start", 0}})}) {
    cases.push_back({"range", {value, 1, 1}, wrong_type});
    cases.push_back({"range", {0, value, 1}, wrong_type});
    cases.push_back({"range", {0, 1, value}, wrong_type});
  }
  check_failures(cases);
}

TEST_CASE("functions on lists refuse other kinds", "[function]") {
  check_failures({
      {"head", {1}, wrong_value},
      {"last", {"abc"}, wrong_value},
      {"tail", {map({})}, wrong_value},
  });
}
