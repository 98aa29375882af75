// The errors of binding: their code, and the text that they point at.

#include <catch2/catch.hpp>

#include "tests/unit/bind/binding.hpp"

using namespace casus;

namespace {

struct Refused {
  const char* query;
  const char* code;
  const char* place;  // the text under the span
};

void check_refused(const Refused& refused,
                   std::shared_ptr<const function::Registry> registry = nullptr) {
  INFO(refused.query);
  const std::string_view query = refused.query;
  try {
    tests::bind_text(query, registry);
    FAIL_CHECK("it binds");
  } catch (const Error& error) {
    CHECK(error.type() + "/" + error.detail() == refused.code);
    CHECK(error.at_compile_time());
    CHECK(error.kind() == ErrorKind::semantic);
    REQUIRE(error.span().has_value());
    CHECK(query.substr(error.span()->offset, error.span()->length) == refused.place);
  }
}

std::string message_of(const char* query) {
  try {
    tests::bind_text(query);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

std::string hint_of(const char* query) {
  try {
    tests::bind_text(query);
  } catch (const Error& error) {
    return error.hint();
  }
  return "no error";
}

}  // namespace

TEST_CASE("names that mean nothing or something else are refused", "[bind]") {
  const Refused cases[] = {
      {"MATCH (person) RETURN persn.name", "SyntaxError/UndefinedVariable", "persn"},
      {"MATCH (a) DELETE x", "SyntaxError/UndefinedVariable", "x"},
      {"MATCH (a) REMOVE b.x", "SyntaxError/UndefinedVariable", "b"},
      {"MATCH (n) WHERE (n)-->(m) RETURN n", "SyntaxError/UndefinedVariable", "m"},
      {"MERGE (a)-[:T {x: a.y}]->(b)", "SyntaxError/UndefinedVariable", "a"},
      {"MATCH (n) CALL { RETURN n.x AS y } RETURN y", "SyntaxError/UndefinedVariable", "n"},
      {"MATCH (a) FOREACH (x IN [1] | CREATE (y)) RETURN y", "SyntaxError/UndefinedVariable", "y"},
      {"MATCH (n) WITH DISTINCT n.x AS x WHERE n.y > 1 RETURN x", "SyntaxError/UndefinedVariable",
       "n"},
      {"UNWIND [1] AS x UNWIND [1] AS x RETURN x", "SyntaxError/VariableAlreadyBound", "x"},
      {"MATCH (a) FOREACH (a IN [1] | SET a.x = 1)", "SyntaxError/VariableAlreadyBound", "a"},
      {"CREATE (a:Foo) MERGE (a)-[r:KNOWS]->(a:Bar)", "SyntaxError/VariableAlreadyBound",
       "(a:Bar)"},
      {"CREATE (n), (n)", "SyntaxError/VariableAlreadyBound", "n"},
      {"RETURN reduce(a = 0, a IN [1] | a) AS s", "SyntaxError/VariableAlreadyBound", "a"},
      {"MATCH (a)-[r]->(b) MATCH (a)-[r*]->(b) RETURN r", "SyntaxError/VariableTypeConflict", "r"},
      {"MATCH ()-[r]->() CREATE (r)-[:T]->()", "SyntaxError/VariableTypeConflict", "r"},
      {"MATCH (a)-[r]->(b), (c)-[r]->(d) RETURN r", "SyntaxError/RelationshipUniquenessViolation",
       "r"},
      {"RETURN siz([1]) AS x", "SyntaxError/UnknownFunction", "siz"},
      {"CALL db.label()", "ProcedureError/ProcedureNotFound", "db.label"}};
  for (const auto& refused : cases) check_refused(refused);
}

TEST_CASE("near names are offered", "[bind]") {
  CHECK(hint_of("MATCH (person) RETURN persn.name") == "did you mean `person`?");
  CHECK(hint_of("RETURN toUper('a')") == "did you mean `toUpper`?");
  CHECK(hint_of("CALL db.label()") == "did you mean `db.labels`?");
  CHECK(hint_of("MATCH (n) RETURN completelyElse").empty());
}

TEST_CASE("what was meant is guessed where that is easy", "[bind]") {
  CHECK(hint_of("MATCH (a)-->(b) WITH a RETURN b") ==
        "`b` was not passed on by WITH: write WITH …, b");
  CHECK(hint_of("MATCH (a)-->(b) WITH a WITH a, 1 AS c RETURN b") ==
        "`b` was not passed on by WITH: write WITH …, b");
  CHECK(hint_of("MATCH (n) RETURN n.v ORDER BY count(*)") ==
        "project it under a name, as in count(*) AS c, and use that name here");
  CHECK(hint_of("MATCH (n) WHERE count(n) > 1 RETURN n") == "aggregate in WITH or RETURN");
  CHECK(hint_of("RETURN count()") == "count(*) counts rows");
  CHECK(hint_of("RETURN len('a')") == "write `size`, or `char_length` for a text");
  CHECK(hint_of("RETURN NVL(1, 2)") == "write `coalesce`");
  CHECK(hint_of("RETURN length('a')") ==
        "`size` counts the characters of a text and the elements of a list");
  CHECK(hint_of("MATCH (n)") == "add RETURN n");
  CHECK(hint_of("MATCH (a)-[r]->(b)") == "add RETURN a, b, r");
  CHECK(hint_of("MATCH ()") == "add RETURN count(*)");
  CHECK(hint_of("MATCH (n) WITH n.x AS x, n") == "add RETURN x, n");
  CHECK(hint_of("UNWIND [1] AS x") == "add RETURN x");
  CHECK(message_of("MATCH (n) DELETE MATCH (n)") == "MATCH is a clause and cannot stand here");
}

TEST_CASE("messages say what would do", "[bind]") {
  CHECK(message_of("RETURN size(1)") == "`size` takes a STRING or LIST, not INTEGER");
  CHECK(message_of("RETURN toString({a: 1})") ==
        "`toString` takes a BOOLEAN, INTEGER, FLOAT, STRING or temporal value, not MAP");
  CHECK(message_of("RETURN 1 IN 'a'") == "IN takes a LIST, not STRING");
  CHECK(message_of("MATCH (n) WHERE 1 RETURN n") == "WHERE takes a BOOLEAN, not INTEGER");
  CHECK(message_of("WITH 1 AS x RETURN x.a") ==
        "INTEGER has no properties, so `a` cannot be read from it");
  CHECK(message_of("RETURN [1]['a']") == "a LIST is indexed by INTEGER, not STRING");
  CHECK(message_of("RETURN 1[0]") == "INTEGER cannot be indexed");
  CHECK(message_of("RETURN 1 LIMIT -1") == "LIMIT takes a non-negative integer, not -1");
  CHECK(message_of("RETURN 1 LIMIT 1.5") == "LIMIT takes a non-negative integer, not 1.5");
  CHECK(message_of("MATCH (n) DELETE 1") ==
        "DELETE takes nodes, relationships and paths, not INTEGER");
}

TEST_CASE("values of the wrong type are refused", "[bind]") {
  const Refused cases[] = {
      {"RETURN 1 OR true AS x", "SyntaxError/InvalidArgumentType", "1"},
      {"RETURN true % 2 AS x", "SyntaxError/InvalidArgumentType", "true % 2"},
      {"RETURN date() + 1 AS x", "SyntaxError/InvalidArgumentType", "date() + 1"},
      {"RETURN 1 IN 'a' AS x", "SyntaxError/InvalidArgumentType", "'a'"},
      {"MATCH (n) RETURN length(n)", "SyntaxError/InvalidArgumentType", "n"},
      {"MATCH p = (a)-->(b) RETURN p.x", "SyntaxError/InvalidArgumentType", "p"},
      {"WITH 1 AS x RETURN x.y", "TypeError/InvalidArgumentType", "x"},
      {"RETURN [1]['a'] AS x", "TypeError/InvalidArgumentType", "[1]['a']"},
      {"MATCH (n) DELETE 1 + 1", "SyntaxError/InvalidArgumentType", "1 + 1"},
      {"MATCH (n) DELETE n:Person", "SyntaxError/InvalidDelete", "n:Person"},
      {"CREATE (a) SET a.l = [{num: 1}]", "TypeError/InvalidPropertyType", "[{num: 1}]"},
      {"CREATE (a {m: {x: 1}})", "TypeError/InvalidPropertyType", "{x: 1}"},
      {"MATCH (n) SET n = 5", "SyntaxError/InvalidArgumentType", "5"},
      {"MATCH ()-[r]->() SET r:T", "SyntaxError/InvalidArgumentType", "r"},
      {"RETURN all(x IN ['a'] WHERE x % 2 = 0) AS r", "SyntaxError/InvalidArgumentType", "x % 2"},
      {"MATCH (n) RETURN n LIMIT 1.5", "SyntaxError/InvalidArgumentType", "1.5"},
      {"MATCH (n) RETURN n SKIP -1", "SyntaxError/NegativeIntegerArgument", "-1"},
      {"MATCH (n) RETURN n.x AS x LIMIT x", "SyntaxError/NonConstantExpression", "x"}};
  for (const auto& refused : cases) check_refused(refused);
}

TEST_CASE("aggregates are refused where they have no rows or no sense", "[bind]") {
  const Refused cases[] = {
      {"RETURN count(count(*))", "SyntaxError/NestedAggregation", "count(*)"},
      {"RETURN count(rand())", "SyntaxError/NonConstantExpression", "rand()"},
      {"MATCH (n) WHERE count(n) > 1 RETURN n", "SyntaxError/InvalidAggregation", "count(n)"},
      {"MATCH (n) SET n.x = count(*)", "SyntaxError/InvalidAggregation", "count(*)"},
      {"RETURN [x IN [1] | count(*)] AS l", "SyntaxError/InvalidAggregation", "count(*)"},
      {"MATCH (n) RETURN n.a ORDER BY max(n.b)", "SyntaxError/InvalidAggregation", "max(n.b)"},
      {"MATCH (a)--(b) RETURN a.x + count(b.x)", "SyntaxError/AmbiguousAggregationExpression", "a"},
      {"MATCH (a)--(b) RETURN a.x + b.x, a.x + b.x + count(*)",
       "SyntaxError/AmbiguousAggregationExpression", "a"},
      {"MATCH (a)--(b) RETURN a.x + b.x, count(*) ORDER BY a.x + b.x + count(*)",
       "SyntaxError/AmbiguousAggregationExpression", "a"},
      {"MATCH (a)--(b) RETURN count(b.x) AS c ORDER BY a.x + count(b.x)",
       "SyntaxError/UndefinedVariable", "a"},
      {"MATCH (n) RETURN n.x, COUNT { (n)-->() } + count(*)",
       "SyntaxError/AmbiguousAggregationExpression", "n"}};
  for (const auto& refused : cases) check_refused(refused);
}

TEST_CASE("clauses that cannot follow each other are refused", "[bind]") {
  const Refused cases[] = {
      {"MATCH (a)", "SyntaxError/InvalidClauseComposition", "MATCH (a)"},
      {"WITH 1 AS a", "SyntaxError/InvalidClauseComposition", "WITH 1 AS a"},
      {"CREATE (a) MATCH (b) RETURN b", "SyntaxError/InvalidClauseComposition", "MATCH (b)"},
      {"MATCH (n) RETURN EXISTS { CREATE (m) } AS x", "SyntaxError/InvalidClauseComposition",
       "CREATE (m)"},
      {"MATCH (n) RETURN COLLECT { MATCH (m) RETURN m, 1 AS x } AS x",
       "SyntaxError/InvalidClauseComposition", "COLLECT { MATCH (m) RETURN m, 1 AS x }"},
      {"MATCH (a) FOREACH (x IN [1] | MATCH (b) SET b.x = 1)",
       "SyntaxError/InvalidClauseComposition", "MATCH (b)"},
      {"RETURN 1 AS a UNION RETURN 2 AS b", "SyntaxError/DifferentColumnsInUnion", "RETURN 2 AS b"},
      {"RETURN 1, 1", "SyntaxError/ColumnNameConflict", "1"},
      {"MATCH () RETURN *", "SyntaxError/NoVariablesInScope", "RETURN *"},
      {"MATCH (n) WITH n.x RETURN 1", "SyntaxError/NoExpressionAlias", "n.x"},
      {"MATCH (n) RETURN (n)-->()", "SyntaxError/UnexpectedSyntax", "(n)-->()"}};
  for (const auto& refused : cases) check_refused(refused);
}

TEST_CASE("calls that do not fit their procedure are refused", "[bind]") {
  const auto registry = tests::registry_with({"test.proc(in :: INTEGER?) :: (out :: INTEGER?)"});
  const Refused cases[] = {
      {"CALL test.proc(1) RETURN out", "SyntaxError/UndefinedVariable", "out"},
      {"CALL test.proc RETURN 1", "SyntaxError/InvalidArgumentPassingMode", "test.proc"},
      {"CALL test.proc()", "SyntaxError/InvalidNumberOfArguments", "test.proc"},
      {"CALL test.proc('a')", "SyntaxError/InvalidArgumentType", "'a'"},
      {"CALL test.proc(1) YIELD ou RETURN 1", "SyntaxError/UndefinedVariable", "ou"},
      {"CALL test.proc(1) YIELD * RETURN out", "SyntaxError/UnexpectedSyntax", "*"},
      {"WITH 1 AS out CALL test.proc(1) YIELD out RETURN 1", "SyntaxError/VariableAlreadyBound",
       "out"}};
  for (const auto& refused : cases) check_refused(refused, registry);
  CHECK(tests::bind_text("CALL test.proc", registry).parameters.contains("in"));
}
