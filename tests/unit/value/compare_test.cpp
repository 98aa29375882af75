#include "engine/value/compare.hpp"

#include "engine/value/number.hpp"
#include "tests/unit/value/support.hpp"

using namespace casus;
using namespace casus::test;

namespace {

constexpr Truth yes = Truth::yes;
constexpr Truth no = Truth::no;
constexpr Truth unknown = Truth::unknown;

struct EqualityCase {
  Value a;
  Value b;
  Truth expected;
};

}  // namespace

TEST_CASE("equality of scalars", "[value]") {
  const EqualityCase cases[] = {
      {1, 1, yes},
      {1, 1.0, yes},
      {1, 2, no},
      {0.0, -0.0, yes},
      {1, "1", no},
      {true, 1, no},
      {"a", "a", yes},
      {"a", "A", no},
      {nullptr, nullptr, unknown},
      {nullptr, 1, unknown},
      {not_a_number, not_a_number, no},
      {not_a_number, 1, no},
      {not_a_number, "a", no},
      {infinity, infinity, yes},
      {largest, 9223372036854775808.0, no},
      {largest, static_cast<double>(largest), no},
      {smallest, -9223372036854775808.0, yes},
      {std::int64_t{9007199254740993}, 9007199254740992.0, no},
      {std::int64_t{4611686018427387905}, std::int64_t{4611686018427387900}, no},
      {Date{1}, Date{1}, yes},
      {Date{1}, LocalDateTime{86400, 0}, no},
      {Duration{0, 1, 0, 0}, Duration{0, 0, 86400, 0}, no},
      {Value::node_reference(1), Value::node_reference(1), yes},
      {Value::node_reference(1), Value::relationship_reference(1), no},
  };
  for (const auto& [a, b, expected] : cases) {
    INFO(to_literal(a) << " = " << to_literal(b));
    CHECK(equals(a, b) == expected);
    CHECK(equals(b, a) == expected);
  }
}

TEST_CASE("equality of lists and maps with nulls inside", "[value]") {
  const EqualityCase cases[] = {
      {list({1, 2}), list({1}), no},
      {list({nullptr}), list({1}), unknown},
      {list({"a"}), list({1}), no},
      {list({list({1})}), list({list({1}), list({nullptr})}), no},
      {list({list({1}), list({2})}), list({list({1}), list({nullptr})}), unknown},
      {list({list({1}), list({2, 3})}), list({list({1}), list({nullptr})}), no},
      {list({nullptr, 1}), list({nullptr, 2}), no},
      {list({nullptr}), list({nullptr}), unknown},
      {list({1}), list({1.0}), yes},
      {list({}), list({}), yes},
      {list({1, 2}), "foo", no},
      {map({}), map({}), yes},
      {map({{"k", true}}), map({{"k", true}}), yes},
      {map({}), map({{"k", nullptr}}), no},
      {map({{"k", 1}}), map({{"k", 1}, {"l", nullptr}}), no},
      {map({{"k", nullptr}}), map({{"k", nullptr}, {"l", nullptr}}), no},
      {map({{"k", nullptr}}), map({{"k", nullptr}}), unknown},
      {map({{"k", 1}}), map({{"k", nullptr}}), unknown},
      {map({{"k", 1}, {"l", nullptr}}), map({{"k", 2}, {"l", 1}}), no},
      {map({{"k", 1}, {"l", nullptr}}), map({{"k", 1}, {"l", 1}}), unknown},
  };
  for (const auto& [a, b, expected] : cases) {
    INFO(to_literal(a) << " = " << to_literal(b));
    CHECK(equals(a, b) == expected);
    CHECK(equals(b, a) == expected);
  }
}

TEST_CASE("paths are equal by their elements", "[value]") {
  const Value step = Value::relationship_reference(1);
  const Value there = Path{{Value::node_reference(1), Value::node_reference(2)}, {step}};
  const Value back = Path{{Value::node_reference(2), Value::node_reference(1)}, {step}};
  CHECK(equals(there, there) == yes);
  CHECK(equals(there, back) == no);
  CHECK(equals(there, Path{{Value::node_reference(1)}, {}}) == no);
}

namespace {

struct ComparisonCase {
  Value a;
  Value b;
  Truth less;
  Truth less_or_equal;
};

}  // namespace

TEST_CASE("comparability", "[value]") {
  const ComparisonCase cases[] = {
      {1, 2, yes, yes},
      {1, 1, no, yes},
      {1, 3.14, yes, yes},
      {1, 1.0, no, yes},
      {2, 1.5, no, no},
      {largest, 9223372036854775808.0, yes, yes},
      {smallest, -9223372036854775808.0, no, yes},
      {std::int64_t{9007199254740993}, 9007199254740992.0, no, no},
      {-1, -0.5, yes, yes},
      {0, infinity, yes, yes},
      {0, -infinity, no, no},
      {not_a_number, 1, no, no},
      {not_a_number, not_a_number, no, no},
      {not_a_number, "a", unknown, unknown},
      {"a", "b", yes, yes},
      {"a", "a", no, yes},
      {"a", "ab", yes, yes},
      {"z", "é", yes, yes},
      {false, true, yes, yes},
      {true, true, no, yes},
      {1, "a", unknown, unknown},
      {1, nullptr, unknown, unknown},
      {nullptr, nullptr, unknown, unknown},
      {map({}), map({}), unknown, unknown},
      {Value::node_reference(1), Value::node_reference(2), unknown, unknown},
      {Duration{}, Duration{0, 1, 0, 0}, unknown, unknown},
      {Date{1}, LocalTime{1}, unknown, unknown},
      {list({1}), list({1, 0}), yes, yes},
      {list({1}), list({1, nullptr}), yes, yes},
      {list({1, nullptr}), list({1, 2}), unknown, unknown},
      {list({1, nullptr}), list({1, "a"}), unknown, unknown},
      {list({3, nullptr}), list({1, 2}), no, no},
      {list({1, 2}), list({1, 2}), no, yes},
      {list({1, 2}), list({3, 4}), yes, yes},
      {list({"a"}), list({1}), unknown, unknown},
      {list({}), list({nullptr}), yes, yes},
  };
  for (const auto& [a, b, less, less_or_same] : cases) {
    INFO(to_literal(a) << " < " << to_literal(b));
    CHECK(less_than(a, b) == less);
    CHECK(less_or_equal(a, b) == less_or_same);
  }
}

TEST_CASE("instants compare within their kind", "[value]") {
  CHECK(less_than(Date{1}, Date{2}) == yes);
  CHECK(less_or_equal(Date{2}, Date{2}) == yes);
  CHECK(less_than(LocalDateTime{5, 1}, LocalDateTime{5, 0}) == no);
}
