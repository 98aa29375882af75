#include "engine/exchange/cypher_text.hpp"

#include <catch2/catch.hpp>
#include <limits>

#include "casus/database.hpp"
#include "tests/unit/repl/sample.hpp"

using namespace casus;
using namespace casus::exchange;
using namespace casus::test;

TEST_CASE("names are quoted where they must be", "[exchange][cypher]") {
  CHECK(cypher_name("Person") == "Person");
  CHECK(cypher_name("a_1") == "a_1");
  CHECK(cypher_name("Odd Label") == "`Odd Label`");
  CHECK(cypher_name("1st") == "`1st`");
  CHECK(cypher_name("a`b") == "`a``b`");
  CHECK(cypher_name("") == "``");
}

TEST_CASE("strings are escaped", "[exchange][cypher]") {
  CHECK(cypher_string("it's") == "'it\\'s'");
  CHECK(cypher_string("a\\b\n\t\r\"") == "'a\\\\b\\n\\t\\r\"'");
  CHECK(cypher_string(std::string("\0\x1b", 2)) == "'\\u0000\\u001B'");
  CHECK(cypher_string("Hŏn") == "'Hŏn'");
}

TEST_CASE("expressions make equal values", "[exchange][cypher]") {
  CHECK(cypher_expression(Value()) == "null");
  CHECK(cypher_expression(Value(1.0)) == "1.0");
  CHECK(cypher_expression(Value(std::numeric_limits<std::int64_t>::min())) ==
        "-9223372036854775808");
  CHECK(cypher_expression(Value(std::numeric_limits<double>::infinity())) == "(1.0 / 0.0)");
  CHECK(cypher_expression(Value(List{Value("a"), Value(true)})) == "['a', true]");
  CHECK(cypher_expression(Value(Map{{"b c", Value(1)}, {"a", Value()}})) == "{a: null, `b c`: 1}");
  CHECK(cypher_expression(Value(Date{0})) == "date('1970-01-01')");
  CHECK(
      cypher_expression(Value(LocalDateTime{0, 0})).starts_with("localdatetime('1970-01-01T00:00"));
  CHECK(cypher_expression(Value(Duration{1, 2, 3, 0})) == "duration('P1M2DT3S')");
}

TEST_CASE("a script has one statement for what is connected", "[exchange][cypher]") {
  ElementCollector collector;
  collector.add(node(7, {"Person"}, {{"name", Value("Kim")}}));
  collector.add(node(3, {}));
  collector.add(node(9, {"Person", "Odd Label"}));
  collector.add(relationship(1, 9, "KNOWS", 7, {{"since", Value(1948)}}));
  CHECK(cypher_script(collector.elements()) ==
        "CREATE ();\n"
        "CREATE (n1:Person {name: 'Kim'}),\n"
        "  (n2:Person:`Odd Label`),\n"
        "  (n2)-[:KNOWS {since: 1948}]->(n1);\n");
}

TEST_CASE("a relationship without its ends becomes a comment", "[exchange][cypher]") {
  ElementCollector collector;
  collector.add(node(1, {"A"}));
  collector.add(relationship(5, 1, "T\nMATCH (n) DELETE n", 2));
  CHECK(cypher_script(collector.elements()) ==
        "// left out, its ends are not in the result: relationship 5 of type T MATCH (n) DELETE n\n"
        "CREATE (:A);\n");
  CHECK(collector.missing() == std::vector<std::uint64_t>{2});
}

TEST_CASE("elements are found wherever they are, once each", "[exchange][elements]") {
  const Value a = node(1, {"A"});
  const Value b = node(2, {"B"});
  const Value r = relationship(1, 1, "T", 2);
  ElementCollector collector;
  collector.add(Result({"x", "y"}, {{path({a, b}, {r}), Value(List{a, Value(Map{{"k", b}})})},
                                    {Value(), Value("text")}}));
  const Elements elements = collector.elements();
  CHECK(elements.nodes.size() == 2);
  CHECK(elements.relationships.size() == 1);
  CHECK(elements.missing.empty());
}
