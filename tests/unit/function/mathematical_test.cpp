#include <cmath>
#include <set>

#include "tests/unit/function/call.hpp"

using namespace casus;
using namespace casus::test;

TEST_CASE("functions on numbers", "[function]") {
  check_calls({
      {"abs", {-1}, "1"},
      {"abs", {-1.5}, "1.5"},
      {"abs", {nullptr}, "null"},
      {"ceil", {0.1}, "1.0"},
      {"ceil", {3}, "3.0"},
      {"floor", {0.9}, "0.0"},
      {"floor", {-0.1}, "-1.0"},
      {"sign", {-17}, "-1"},
      {"sign", {0.0}, "0"},
      {"sign", {0.1}, "1"},
      {"sign", {not_a_number}, "0"},
      {"sqrt", {12.96}, "3.6"},
      {"sqrt", {-1}, "NaN"},
      {"exp", {0}, "1.0"},
      {"log", {0}, "-Infinity"},
      {"log10", {1000}, "3.0"},
      {"sin", {0}, "0.0"},
      {"cos", {0}, "1.0"},
      {"atan2", {0, 1}, "0.0"},
      {"haversin", {0}, "0.0"},
      {"degrees", {0}, "0.0"},
      {"radians", {180}, "3.141592653589793"},
      {"pi", {}, "3.141592653589793"},
      {"e", {}, "2.718281828459045"},
  });
  check_failures({{"abs", {"x"}, wrong_value},
                  {"abs", {smallest}, "ArithmeticError/NumberOutOfRange"},
                  {"sqrt", {true}, wrong_value},
                  {"atan2", {1, "x"}, wrong_value}});
}

TEST_CASE("rounding", "[function]") {
  check_calls({
      {"round", {3.141592}, "3.0"},
      {"round", {2.5}, "3.0"},
      {"round", {-1.5}, "-1.0"},
      {"round", {-1.51}, "-2.0"},
      {"round", {0.49999999999999994}, "0.0"},
      {"round", {4503599627370497.0}, "4503599627370497.0"},
      {"round", {5}, "5.0"},
      {"round", {3.141592, 3}, "3.142"},
      {"round", {1.005, 2}, "1.01"},
      {"round", {-1.005, 2}, "-1.01"},
      {"round", {9.999, 2}, "10.0"},
      {"round", {1e300, 5}, "1e300"},
      {"round", {1e-300, 5}, "0.0"},
      {"round", {1.5, largest}, "1.5"},
      {"round", {infinity, 2}, "Infinity"},
      {"round", {1.249, 1, "UP"}, "1.3"},
      {"round", {1.25, 1, "DOWN"}, "1.2"},
      {"round", {-1.21, 1, "CEILING"}, "-1.2"},
      {"round", {-1.21, 1, "floor"}, "-1.3"},
      {"round", {1.25, 1, "HALF_UP"}, "1.3"},
      {"round", {1.25, 1, "HALF_DOWN"}, "1.2"},
      {"round", {1.25, 1, "HALF_EVEN"}, "1.2"},
      {"round", {1.35, 1, "HALF_EVEN"}, "1.4"},
      {"round", {2.5, 0, "HALF_EVEN"}, "2.0"},
      {"round", {0.5, 0, "UP"}, "1.0"},
  });
  check_failures({{"round", {1.5, -1}, out_of_range},
                  {"round", {1.5, 1, "SIDEWAYS"}, "ArgumentError/InvalidArgumentValue"},
                  {"round", {"x"}, wrong_value}});
}

TEST_CASE("random values come from the statement's generator", "[function]") {
  function::FunctionContext context;
  int calls = 0;
  context.random = [&] { return (calls++ % 100) / 100.0; };
  CHECK(call("rand", {}, context).as_floating() == 0.0);
  CHECK(call("rand", {}, context).as_floating() == 0.01);
  CHECK_FALSE(function::Registry::built_in()->scalar("rand")->deterministic);
  const std::string uuid(call("randomUUID", {}, context).as_string());
  CHECK(uuid.size() == 36);
  CHECK(uuid[14] == '4');
  CHECK(std::string("89ab").find(uuid[19]) != std::string::npos);
  for (const std::size_t dash : {8U, 13U, 18U, 23U}) CHECK(uuid[dash] == '-');
}
