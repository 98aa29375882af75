#include <catch2/catch.hpp>

#include "engine/value/wording.hpp"

using namespace casus;

TEST_CASE("types in messages", "[value]") {
  const auto of = [](auto... kinds) { return wording::kinds((Type::of(kinds) | ...)); };
  using enum ValueKind;
  CHECK(of(integer) == "INTEGER");
  CHECK(of(string, list) == "STRING or LIST");
  CHECK(of(string, map, date) == "STRING, MAP or DATE");
  CHECK(of(string, date, local_time, time, local_datetime, datetime) == "STRING or instant");
  CHECK(of(date, local_time, time, local_datetime, datetime, duration) == "temporal value");
  CHECK(wording::kinds(Type::list_of(Type::number())) == "LIST<INTEGER or FLOAT>");
  CHECK(wording::kinds(Type::any()) == "any value");
}

TEST_CASE("what an operation takes", "[value]") {
  CHECK(wording::takes("`f`", Type::number(), "STRING") ==
        "`f` takes an INTEGER or FLOAT, not STRING");
  CHECK(wording::takes("IN", Type::of(ValueKind::list), "STRING") == "IN takes a LIST, not STRING");
}
