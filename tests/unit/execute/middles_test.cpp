// Nodes that merely lead from one to another (ExpandThrough), against the same questions answered row by row.

#include <catch2/catch.hpp>
#include <random>

#include "casus/casus.hpp"
#include "tests/unit/execute/passes_compared.hpp"

namespace {

using casus::List;
using casus::Value;

/// 100 (:P {v: …}), some of which are (:Q) too, and 12 (:T {v: …}). [:S] among the former joins no two twice and
/// nothing to itself, [:I] leads to the latter, from each to each but once; [:M] does what it likes.
void fill(casus::Connection& connection, unsigned seed) {
  std::mt19937 random(seed);
  const auto any = [&](unsigned bound) { return static_cast<std::int64_t>(random() % bound); };
  connection.run("UNWIND range(0, 99) AS v CREATE (:X), (:P {v: v % 9})");
  connection.run("UNWIND range(0, 11) AS v CREATE (:T {v: v})");
  connection.run("MATCH (p:P) WHERE p.v % 2 = 0 SET p:Q");
  const auto add = [&](const char* to, const std::string& type, const List& pairs) {
    connection.run(std::string("MATCH (p:P) WITH collect(p) AS all MATCH (t:") + to +
                       ") WITH all, collect(t) AS others UNWIND $pairs AS pair "
                       "WITH all[pair[0]] AS a, others[pair[1]] AS b CREATE (a)-[:" + type + "]->(b)",
                   {{"pairs", Value(pairs)}});
  };
  List simple;
  List interests;
  List other;
  for (std::int64_t a = 0; a < 100; ++a) {
    for (std::int64_t b = 0; b < a; ++b)
      if (any(14) == 0) simple.push_back(Value(any(2) == 0 ? List{Value(a), Value(b)} : List{Value(b), Value(a)}));
    for (std::int64_t t = 0; t < 12; ++t)
      if (any(5) == 0) interests.push_back(Value(List{Value(a), Value(t)}));
  }
  for (int i = 0; i < 500; ++i) other.push_back(Value(List{Value(any(60)), Value(any(60))}));
  add("P", "S", simple), add("T", "I", interests), add("P", "M", other);
}

const std::vector<std::string>& patterns() {
  static const std::vector<std::string> all = {
      "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)", "MATCH (a:P)-[:S]->(b)-[:S]->(c)", "MATCH (a:P)-[:S]->(b:Q)<-[:S]-(c:Q)",
      "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)-[:S]-(d:P)-[:S]-(a)", "MATCH (a)-[:S]->(b)-[:S]->(c)-[:S]->(d)-[:S]->(a)",
      "MATCH (a:P)-[:S]->(b)<-[:S]-(c:P), (a)-[:S]->(d)<-[:S]-(c)",
      "MATCH (a:P)-[:I]->(b:T)<-[:I]-(c:P)", "MATCH (a:P)-[:I]->(b:T)<-[:I]-(c:P), (a)-[:I]->(d:T)<-[:I]-(c)",
      "MATCH (a:P)-[:I]->(b:T)<-[:I]-(c:P), (a)-[:I]->(d:T)<-[:I]-(c), (a)-[:I]->(e:T)<-[:I]-(c)",
      "MATCH (a:P)-[:I]->(b:T)<-[:I]-(c:P) MATCH (a)-[:I]->(d:T)<-[:I]-(c)",
      "MATCH (a:P)-[:I]->(b:T)<-[:I]-(c:P) WHERE a <> c", "MATCH (a:T)<-[:I]-(b:P)-[:I]->(c:T) WHERE a.v < c.v",
      "MATCH (a:P)-[:S]->(b)-[:I]->(c:T)", "MATCH (a:P)-[:S]->(b)-[:I]->(c:T), (a)-[:S]->(d)-[:I]->(c)",
      "MATCH (a:P)-[:S]->(b)-[:I]->(c:T), (a)-[:S]-(d)-[:I]->(c)",
      "MATCH (a:P)-[:M]-(b:P)-[:M]-(c:P)-[:M]-(d:P)-[:M]-(a)", "MATCH (a:P)-[:M]->(b)-[:M]->(c)",
      "MATCH (a:P)-[:M]->(b) MATCH (b)-[:M]->(c)", "MATCH (a:P)-[:M]->(b) MATCH (b)-[:M]->(c) MATCH (a)-[:M]->(d)-[:I]->(c)",
      "MATCH (a:P)-[:M]->(b)-[:I]->(c:T) MATCH (a)-[:M]->(d)-[:I]->(c) WHERE b <> d",
      "MATCH (a:Q)-[:S]-(b:P)-[:S]-(c:Q), (c)-[:I]->(t:T)", "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)-[:S]-(d:P)-[:S]-(a), (a)-[:I]->(t)",
      "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)-[:S]-(d:P)-[:S]-(e:P)-[:S]-(a) WHERE a.v = 3",
      "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P) WHERE NOT (a)-[:S]-(c) AND c.v < 5",
      "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P) OPTIONAL MATCH (c)-[:I]->(t:T)", "MATCH (a:P)-[:S]-(b)-[:Missing]-(c)",
      "MATCH (a:P)-[:S]-(b:Missing)-[:S]-(c)", "MATCH (a:P)-[:S]-(b)-[:S]-(c:Missing)"};
  return all;
}

const std::vector<std::string>& endings() {
  static const std::vector<std::string> all = {
      " RETURN count(*)", " RETURN a.v, c.v, count(*)", " WITH a, c, count(*) AS n RETURN sum(n), sum(n * n), count(*)",
      " RETURN a.v, count(DISTINCT c)", " WITH DISTINCT a, c RETURN count(*), sum(c.v)",
      " WITH c, count(*) AS n RETURN sum(n * n), count(*)", " RETURN min(a.v), max(c.v), count(c)"};
  return all;
}

}  // namespace

TEST_CASE("what lies between two nodes counts as often as if it were written out") {
  for (const unsigned seed : {21U, 22U}) {
    INFO("seed " << seed);
    std::size_t expansions = 0;
    compare_passes({"expand_through"}, {"break_symmetry", "merge_equal_rows"}, "ExpandThrough", patterns(), endings(),
                   [&](casus::Connection& connection) { fill(connection, seed); },
                   [&](casus::Connection& connection, const std::string& query) {
                     expansions += is_planned(connection, query, "ExpandThrough") ? 1 : 0;
                   });
    CHECK(expansions > 40);
  }
}

TEST_CASE("squares are counted through their middles until two relationships join the same nodes") {
  casus::Connection connection = open({}).connect();
  fill(connection, 23);
  const std::string query = "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)-[:S]-(d:P)-[:S]-(a) RETURN count(*)";
  casus::PreparedStatement squares = connection.prepare(query);
  const auto number = [&] { return squares.run()[0][std::size_t{0}].as_integer(); };
  REQUIRE(is_planned(connection, query, "ExpandThrough 2 different ("));
  const std::int64_t before = number();
  connection.run("CREATE (a:P)-[:S]->(b:P)-[:S]->(c:P)-[:S]->(d:P)-[:S]->(a)");
  CHECK(number() == before + 8);
  // A pair that is joined twice makes no square of its own, but ends may not be compared any more.
  connection.run("CREATE (a:P)-[:S]->(b:P)-[:S]->(c:P), (a)-[:S]->(b)");
  CHECK_FALSE(is_planned(connection, query, "ExpandThrough"));
  CHECK(number() == before + 8);
}

TEST_CASE("all ways through a dense graph are counted") {
  casus::Connection connection = open({}).connect();
  connection.run("UNWIND range(1, 30) AS v CREATE (:P {v: v}), (:T {v: v})");
  connection.run("MATCH (p:P), (t:T) CREATE (p)-[:I]->(t)");
  const std::string count = "MATCH (a:P)-[:I]->(b:T)<-[:I]-(c:P), (a)-[:I]->(d:T)<-[:I]-(c) RETURN count(*)";
  REQUIRE(is_planned(connection, count, "ExpandThrough"));
  CHECK(connection.run(count)[0][std::size_t{0}].as_integer() == 30 * 29 * 30 * 29);
}
