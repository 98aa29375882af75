#include <random>

#include "engine/value/compare.hpp"
#include "tests/unit/value/support.hpp"

using namespace casus;
using namespace casus::test;

namespace {

/// One value of each class of equivalents, ascending.
std::vector<Value> ascending() {
  const Value step = Value::relationship_reference(1);
  return {map({}),
          map({{"a", 1}}),
          map({{"a", nullptr}}),
          map({{"b", 0}}),
          map({{"a", 0}, {"b", 0}}),
          Value::node_reference(1),
          Value::node_reference(2),
          Value::relationship_reference(1),
          list({}),
          list({"a"}),
          list({"a", 1}),
          list({1}),
          list({1, "a"}),
          list({1, nullptr}),
          list({nullptr, 1}),
          list({nullptr, 2}),
          Path{{Value::node_reference(1)}, {}},
          Path{{Value::node_reference(1), Value::node_reference(1)}, {step}},
          Path{{Value::node_reference(2)}, {}},
          DateTime{0, 0, 0, ""},
          LocalDateTime{-1, 0},
          LocalDateTime{0, 0},
          Date{0},
          Date{1},
          Time{0, 0},
          LocalTime{0},
          Duration{0, 1, 0, 0},
          Duration{1, 0, 0, 0},
          "",
          "A",
          "a",
          "é",
          "\U0001F600",
          false,
          true,
          -infinity,
          smallest,
          -1.5,
          -1,
          0,
          0.5,
          1,
          std::int64_t{9007199254740992},
          std::int64_t{9007199254740993},
          largest,
          9223372036854775808.0,
          infinity,
          not_a_number,
          nullptr};
}

}  // namespace

TEST_CASE("every two values are in order", "[value]") {
  const std::vector<Value> values = ascending();
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t j = 0; j < values.size(); ++j) {
      INFO(to_literal(values[i]) << " and " << to_literal(values[j]));
      CHECK((order(values[i], values[j]) == (i <=> j)));
      CHECK(equivalent(values[i], values[j]) == (i == j));
      if (i != j) CHECK(hash(values[i]) != hash(values[j]));
    }
  }
}

TEST_CASE("order agrees with comparison where that is defined", "[value]") {
  const std::vector<Value> values = ascending();
  for (const Value& a : values) {
    for (const Value& b : values) {
      const Truth less = less_than(a, b);
      const bool has_nan = equals(a, a) != Truth::yes || equals(b, b) != Truth::yes;
      if (less == Truth::unknown || has_nan) continue;
      INFO(to_literal(a) << " and " << to_literal(b));
      CHECK((less == Truth::yes) == (order(a, b) < 0));
    }
  }
}

TEST_CASE("equivalents hash alike", "[value]") {
  const std::pair<Value, Value> pairs[] = {
      {1, 1.0},
      {0.0, -0.0},
      {not_a_number, -not_a_number},
      {nullptr, nullptr},
      {smallest, -9223372036854775808.0},
      {std::int64_t{1} << 62, 4611686018427387904.0},
      {list({1, nullptr, not_a_number}), list({1.0, nullptr, not_a_number})},
      {map({{"a", 1}, {"b", not_a_number}}), map({{"b", not_a_number}, {"a", 1.0}})},
      {node(4, {"A"}, {{"k", 1}}), Value::node_reference(4)},
      {Path{{node(1)}, {}}, Path{{Value::node_reference(1)}, {}}},
      {DateTime{1, 2, 3, "Z"}, DateTime{1, 2, 3, "Z"}},
      {"text", std::string("text")},
  };
  for (const auto& [a, b] : pairs) {
    INFO(to_literal(a) << " and " << to_literal(b));
    CHECK(equivalent(a, b));
    CHECK(hash(a) == hash(b));
    CHECK((order(a, b) == 0));
  }
}

TEST_CASE("integers and floats compare as their exact values", "[value]") {
  const unsigned seed = 20260101;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int i = 0; i < 20'000; ++i) {
    const auto integer = static_cast<std::int64_t>(random() >> (random() % 64));
    double floating = static_cast<double>(integer);
    if (i % 3 == 1) floating = std::nextafter(floating, infinity);
    if (i % 3 == 2) floating = std::nextafter(floating, -infinity);
    // long double has 64 bits of mantissa here: it holds both exactly.
    const auto expected = static_cast<long double>(integer) <=> static_cast<long double>(floating);
    CHECK((order(integer, floating) < 0) == (expected < 0));
    CHECK((order(floating, integer) < 0) == (expected > 0));
    CHECK((equals(integer, floating) == Truth::yes) == (expected == 0));
    if (expected == 0) CHECK(hash(integer) == hash(floating));
  }
}
