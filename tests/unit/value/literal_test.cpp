#include "engine/value/literal.hpp"

#include "tests/unit/value/support.hpp"

using namespace casus;
using namespace casus::test;

TEST_CASE("literals of scalars", "[value]") {
  const std::pair<Value, std::string> cases[] = {
      {nullptr, "null"},
      {true, "true"},
      {false, "false"},
      {0, "0"},
      {smallest, "-9223372036854775808"},
      {1.0, "1.0"},
      {-0.5, "-0.5"},
      {not_a_number, "NaN"},
      {infinity, "Infinity"},
      {-infinity, "-Infinity"},
      {"a", "'a'"},
      {"", "''"},
      {"it's", "'it\\'s'"},
      {"a\\b", "'a\\\\b'"},
      {"a\nb\tc\r\b\f", "'a\\nb\\tc\\r\\b\\f'"},
      {std::string_view("\0\x1f\x7f", 3), "'\\u0000\\u001f\\u007f'"},
      {"P’yŏngyang \"x\"", "'P’yŏngyang \"x\"'"},
      {list({}), "[]"},
      {list({1, "x", nullptr, list({2.5})}), "[1, 'x', null, [2.5]]"},
      {map({}), "{}"},
      {map({{"b", list({"x", nullptr})}, {"a", 1}}), "{a: 1, b: ['x', null]}"},
      {map({{"two words", 1}, {"x`y", 2}, {"", 3}, {"1a", 4}}),
       "{``: 3, `1a`: 4, `two words`: 1, `x``y`: 2}"},
  };
  for (const auto& [value, text] : cases) CHECK(to_literal(value) == text);
}

TEST_CASE("literals of graph elements", "[value]") {
  const Value a = node(1, {"A"});
  const Value b = node(2, {"B", "Big Label"}, {{"k", "v"}});
  const Value bare = node(3);
  const Value with_properties = node(4, {}, {{"k", 1}});
  const Value forward = relationship(1, "T", 1, 2, {{"k", 1}});
  const Value backward = relationship(2, "U", 3, 2);
  const Value loop = relationship(3, "LOOP", 3, 3);
  CHECK(to_literal(a) == "(:A)");
  CHECK(to_literal(b) == "(:B:`Big Label` {k: 'v'})");
  CHECK(to_literal(bare) == "()");
  CHECK(to_literal(with_properties) == "({k: 1})");
  CHECK(to_literal(forward) == "[:T {k: 1}]");
  CHECK(to_literal(backward) == "[:U]");
  CHECK(to_literal(Path{{a}, {}}) == "<(:A)>");
  CHECK(to_literal(Path{{a, b, bare, bare}, {forward, backward, loop}}) ==
        "<(:A)-[:T {k: 1}]->(:B:`Big Label` {k: 'v'})<-[:U]-()-[:LOOP]->()>");
  CHECK(to_literal(Value::node_reference(5)) == "(#5)");
  CHECK(to_literal(Value::relationship_reference(6)) == "[#6]");
}

TEST_CASE("temporal values are quoted in literals and bare in text", "[value]") {
  CHECK(to_literal(Date{0}) == "'1970-01-01'");
  CHECK(to_text(Date{0}) == "1970-01-01");
  CHECK(to_literal(list({Date{0}})) == "['1970-01-01']");
  CHECK(to_text(list({Date{0}})) == "['1970-01-01']");
}

TEST_CASE("text is bare at the top only", "[value]") {
  CHECK(to_text("it's") == "it's");
  CHECK(to_text(list({"a"})) == "['a']");
  CHECK(to_text(nullptr) == "null");
  CHECK(to_text(1.0) == "1.0");
}
