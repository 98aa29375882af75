// The bound form of patterns, subqueries and values.

#include <catch2/catch.hpp>

#include "tests/unit/bind/binding.hpp"

using namespace casus;
using namespace casus::bind;

namespace {

template <class Kind>
const Kind& clause_of(const BoundStatement& statement, std::size_t position) {
  return std::get<Kind>(statement.query.parts.front().clauses.at(position).node);
}

const BoundExpression& returned(const BoundStatement& statement) {
  const auto& clauses = statement.query.parts.front().clauses;
  return *std::get<Projection>(clauses.back().node).items.front().expression;
}

}  // namespace

TEST_CASE("a pattern has one node for each variable", "[bind]") {
  const auto bound = tests::bind_text("MATCH (a:A)-->(b), p = (a:B:A)<--(), (b)-->(b) RETURN p");
  const auto& match = clause_of<Match>(bound, 0);
  REQUIRE(match.pattern.nodes.size() == 3);
  CHECK(match.pattern.nodes[0].labels == std::vector<std::string>{"A", "B"});
  CHECK(match.pattern.nodes[2].anonymous);
  REQUIRE(match.pattern.relationships.size() == 3);
  CHECK(match.pattern.relationships[2].from == 1);
  CHECK(match.pattern.relationships[2].to == 1);
  REQUIRE(match.pattern.paths.size() == 1);
  CHECK(match.pattern.paths[0].nodes == std::vector<std::size_t>{0, 2});
  CHECK(match.introduced.size() == 3);
}

TEST_CASE("what an earlier clause has bound is marked", "[bind]") {
  const auto bound = tests::bind_text("MATCH (a)-[r]->(b) MATCH (a)-[r]->(c) RETURN c");
  const auto& again = clause_of<Match>(bound, 1);
  CHECK(again.pattern.nodes[0].bound);
  CHECK(again.pattern.relationships[0].bound);
  CHECK_FALSE(again.pattern.nodes[1].bound);
  CHECK(again.introduced.size() == 1);
}

TEST_CASE("property maps become predicates", "[bind]") {
  const auto bound = tests::bind_text(
      "MATCH (a {x: b.y})-[:T {k: 1}]->(b)-[rs*2..3 {z: 1, w: a.x}]->() WHERE a.q AND b.q RETURN "
      "a");
  const auto& match = clause_of<Match>(bound, 0);
  CHECK(match.predicates.size() == 4);
  const auto& many = match.pattern.relationships[1];
  CHECK(many.element_predicates.size() == 2);
  CHECK(many.length->min == 2);
  CHECK(many.length->max == 3U);
  CHECK(match.pattern.nodes[0].properties.entries.empty());
}

TEST_CASE("properties in CREATE may use nodes before them", "[bind]") {
  const auto bound = tests::bind_text("CREATE (a {n: 1}), (b {n: a.n}), (c $props)");
  const auto& create = clause_of<Create>(bound, 0);
  CHECK(bound.writes);
  REQUIRE(create.pattern.nodes.size() == 3);
  CHECK(create.pattern.nodes[1].properties.entries.size() == 1);
  CHECK(create.pattern.nodes[2].properties.whole != nullptr);
  CHECK(bound.parameters.contains("props"));
  CHECK(tests::error_of("CREATE (b {n: a.n}), (a {n: 1})") == "SyntaxError/UndefinedVariable");
}

TEST_CASE("subqueries name what they take from outside", "[bind]") {
  const auto bound =
      tests::bind_text("MATCH (a), (b) RETURN [(a)-->(c) WHERE EXISTS { (c)-->(b) } | c.x] AS l");
  const auto& match = clause_of<Match>(bound, 0);
  const auto& outer = std::get<Subquery>(returned(bound).node);
  CHECK(outer.kind == Subquery::Kind::collect);
  CHECK(outer.outer == match.introduced);
  CHECK(returned(bound).type.is_only(ValueKind::list));
}

TEST_CASE("a call of a subquery adds its columns", "[bind]") {
  const auto bound = tests::bind_text(
      "MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN m UNION MATCH (n)<--(m) RETURN m } RETURN m");
  const auto& call = clause_of<CallSubquery>(bound, 1);
  CHECK_FALSE(call.unit);
  CHECK(call.outer == clause_of<Match>(bound, 0).introduced);
  CHECK(call.query->columns.front().variable == bound.query.columns.front().variable);
  CHECK(clause_of<CallSubquery>(tests::bind_text("CALL { CREATE (n) } RETURN 1 AS x"), 0).unit);
}

TEST_CASE("shortest paths are found in MATCH and as values", "[bind]") {
  const auto bound = tests::bind_text(
      "MATCH p = allShortestPaths((a)-[*]->(b)) RETURN shortestPath((a)-[*]->(b)) AS q");
  const auto& match = clause_of<Match>(bound, 0);
  CHECK(match.pattern.relationships[0].shortest == syntax::ShortestKind::all);
  CHECK(std::get<Subquery>(returned(bound).node).kind == Subquery::Kind::first);
  CHECK(returned(bound).type.is_only(ValueKind::path));
}

TEST_CASE("lists and maps of constants are constants", "[bind]") {
  CHECK(std::holds_alternative<Constant>(
      returned(tests::bind_text("RETURN [1, {a: [null, 'x']}] AS x")).node));
  CHECK(std::holds_alternative<MakeList>(returned(tests::bind_text("RETURN [1, $p] AS x")).node));
}

TEST_CASE("types flow through lists, CASE and arithmetic", "[bind]") {
  const auto type_of = [](const char* text) {
    return returned(tests::bind_text(text)).type.to_string();
  };
  CHECK(type_of("RETURN [x IN [1, 2] | x + 0.5] AS l") == "LIST<FLOAT>");
  CHECK(type_of("RETURN CASE WHEN true THEN 1 ELSE 'a' END AS c") == "INTEGER or STRING");
  CHECK(type_of("RETURN [1] + ['a'] AS l") == "LIST<INTEGER or STRING>");
  CHECK(type_of("RETURN date() + duration('P1D') AS d") == "DATE");
  CHECK(type_of("RETURN 2 ^ 2 AS p") == "FLOAT");
  CHECK(type_of("RETURN null + 1 AS n") == "NULL");
}

TEST_CASE("long chains and many clauses bind", "[bind]") {
  std::string sum = "RETURN 1";
  std::string conjunction = "MATCH (n) WHERE n.x = 0";
  std::string creates;
  for (int i = 0; i < 10000; ++i) {
    sum += " + 1";
    conjunction += " AND n.x = 1";
    creates += "CREATE (n" + std::to_string(i) + ") ";
  }
  CHECK(tests::error_of(sum + " AS x").empty());
  CHECK(tests::error_of(conjunction + " RETURN n").empty());
  CHECK(tests::error_of(creates).empty());
}
