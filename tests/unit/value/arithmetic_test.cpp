#include "engine/value/arithmetic.hpp"

#include <cmath>

#include "engine/value/compare.hpp"
#include "tests/unit/value/support.hpp"

using namespace casus;
using namespace casus::test;

namespace {

using Operation = Value (*)(const Value&, const Value&);

struct ArithmeticCase {
  const char* name;
  Operation operation;
  Value a;
  Value b;
  Value expected;  // equal and of the same kind
};

const std::string overflow = "ArithmeticError/NumberOutOfRange";
const std::string wrong_type = "TypeError/InvalidArgumentType";

}  // namespace

TEST_CASE("arithmetic gives values of the right kind", "[value]") {
  const ArithmeticCase cases[] = {
      {"+", add, 1, 2, 3},
      {"+", add, 1, 0.5, 1.5},
      {"+", add, 1.0, 2, 3.0},
      {"+", add, "a", "b", "ab"},
      {"+", add, "a", 1, "a1"},
      {"+", add, 1.0, "a", "1.0a"},
      {"+", add, list({1}), list({2, 3}), list({1, 2, 3})},
      {"+", add, list({1}), 2, list({1, 2})},
      {"+", add, 1, list({2}), list({1, 2})},
      {"+", add, list({list({1})}), list({5}), list({list({1}), 5})},
      {"+", add, list({1}), "a", list({1, "a"})},
      {"+", add, nullptr, 1, nullptr},
      {"+", add, list({1}), nullptr, nullptr},
      {"+", add, nullptr, "a", nullptr},
      {"-", subtract, 1, 2, -1},
      {"-", subtract, 1.5, 1, 0.5},
      {"-", subtract, nullptr, nullptr, nullptr},
      {"*", multiply, 3, 4, 12},
      {"*", multiply, 3, 0.5, 1.5},
      {"/", divide, 7, 2, 3},
      {"/", divide, -7, 2, -3},
      {"/", divide, 7, 2.0, 3.5},
      {"/", divide, 1.0, 0, infinity},
      {"/", divide, -1, 0.0, -infinity},
      {"%", modulo, 7, 3, 1},
      {"%", modulo, -7, 3, -1},
      {"%", modulo, 7.5, 2, 1.5},
      {"%", modulo, smallest, -1, 0},
      {"^", power, 2, 3, 8.0},
      {"^", power, 4, 0.5, 2.0},
      {"^", power, 2, -1, 0.5},
      {"^", power, nullptr, 1, nullptr},
  };
  for (const auto& [name, operation, a, b, expected] : cases) {
    INFO(to_literal(a) << ' ' << name << ' ' << to_literal(b));
    const Value result = operation(a, b);
    CHECK(result.kind() == expected.kind());
    CHECK(equivalent(result, expected));
  }
  CHECK(std::isnan(divide(0.0, 0).as_floating()));
  CHECK(std::isnan(modulo(1.0, 0).as_floating()));
}

TEST_CASE("arithmetic errors", "[value]") {
  struct Case {
    Operation operation;
    Value a;
    Value b;
    std::string code;
  };
  const Case cases[] = {
      {add, largest, 1, overflow},
      {add, smallest, -1, overflow},
      {subtract, smallest, 1, overflow},
      {multiply, largest, 2, overflow},
      {multiply, smallest, -1, overflow},
      {divide, smallest, -1, overflow},
      {divide, 1, 0, "ArithmeticError/DivisionByZero"},
      {modulo, 1, 0, "ArithmeticError/DivisionByZero"},
      {add, true, 1, wrong_type},
      {add, true, "a", wrong_type},
      {add, map({}), map({}), wrong_type},
      {add, Value::node_reference(1), 1, wrong_type},
      {subtract, "a", "b", wrong_type},
      {subtract, list({1}), list({1}), wrong_type},
      {multiply, "a", 2, wrong_type},
      {divide, list({}), 1, wrong_type},
      {modulo, "a", 1, wrong_type},
      {power, true, 1, wrong_type},
  };
  for (const auto& [operation, a, b, code] : cases) {
    INFO(to_literal(a) << " with " << to_literal(b));
    CHECK(error_code([&] { operation(a, b); }) == code);
  }
}

TEST_CASE("negation", "[value]") {
  CHECK(negate(5).as_integer() == -5);
  CHECK(negate(largest).as_integer() == -largest);
  CHECK(std::signbit(negate(0.0).as_floating()));
  CHECK(negate(nullptr).is_null());
  CHECK(error_code([] { negate(smallest); }) == overflow);
  CHECK(error_code([] { negate("a"); }) == wrong_type);
}

TEST_CASE("sums nest no deeper than values may", "[value]") {
  CHECK(error_code([] { add(list({}), nested(1000)); }) == "");
  CHECK(error_code([] { add(1, list({nested(1000)})); }) == "ArgumentError/InvalidArgumentValue");
}
