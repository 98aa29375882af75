// Triangles found at once (TriangleScan, Subtract), against the same questions answered without.

#include <catch2/catch.hpp>
#include <random>

#include "casus/casus.hpp"
#include "tests/unit/execute/passes_compared.hpp"

namespace {

using casus::List;
using casus::Value;

constexpr std::int64_t nodes = 120;

/// (:P {v: …}), of which some are (:Q) too and have [:I] to (:T); [:S] are simple, [:M] have several between two
/// nodes, mostly at hubs; neither has self-loops, [:L] has.
void fill(casus::Connection& connection, unsigned seed) {
  std::mt19937 random(seed);
  const auto any = [&](std::int64_t bound) { return static_cast<std::int64_t>(random() % static_cast<unsigned>(bound)); };
  connection.run("UNWIND range(0, $last) AS v CREATE (:X), (:P {v: v % 7})", {{"last", Value(nodes - 1)}});
  connection.run("UNWIND range(0, 9) AS v CREATE (:T {v: v})");
  connection.run("MATCH (p:P) WHERE p.v < 3 SET p:Q");
  connection.run("MATCH (p:P), (t:T) WHERE (id(p) * 7 + t.v * 13) % 11 < 3 CREATE (p)-[:I]->(t)");
  const auto add = [&](const std::string& type, const List& pairs) {
    connection.run("MATCH (p:P) WITH collect(p) AS all UNWIND $pairs AS pair WITH all[pair[0]] AS a, all[pair[1]] AS b "
                   "CREATE (a)-[:" + type + "]->(b)",
                   {{"pairs", Value(pairs)}});
  };
  List simple;
  List several;
  List loops;
  for (std::int64_t a = 0; a < nodes; ++a)
    for (std::int64_t b = 0; b < a; ++b) {
      if (any(8) != 0 && b > 3) continue;  // few, but for hubs
      simple.push_back(Value(any(2) == 0 ? List{Value(a), Value(b)} : List{Value(b), Value(a)}));
      for (std::int64_t i = any(4); i > 0; --i)
        several.push_back(Value(any(2) == 0 ? List{Value(a), Value(b)} : List{Value(b), Value(a)}));
    }
  for (int i = 0; i < 500; ++i) loops.push_back(Value(List{Value(any(30)), Value(any(30))}));
  add("S", simple), add("M", several), add("L", loops);
}

const std::vector<std::string>& patterns() {
  static const std::vector<std::string> all = {
      "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)-[:S]-(a)", "MATCH (a:P)-[:M]-(b:P)-[:M]-(c:P)-[:M]-(a)",
      "MATCH (a:P)-[:S]->(b:P)-[:S]->(c:P)-[:S]->(a)", "MATCH (a:P)-[:M]->(b:P)-[:M]->(c:P)-[:M]->(a)",
      "MATCH (a:P)-[:M]->(b:P)-[:M]->(c:P)<-[:M]-(a)", "MATCH (a:P)<-[:M]-(b:P)-[:M]-(c:P)-[:M]->(a)",
      "MATCH (a:P)-[:S|M]-(b:P)-[:M|S]-(c:P)-[:S|M]-(a)", "MATCH (a)-[:M]-(b)-[:M]-(c)-[:M]-(a)",
      "MATCH (a:Q)-[:M]-(b:Q)-[:M]-(c:Q)-[:M]-(a)", "MATCH (a:Q:P)-[:S]-(b:P:Q)-[:S]-(c:Q:P)-[:S]-(a)",
      "MATCH (a:P)-[:M]-(b:P)-[:M]-(c:P)-[:M]-(a) WHERE a.v < 4",
      "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)-[:S]-(a) WHERE a.v < b.v AND b.v <= c.v",
      "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)-[:S]-(a), (a)-[:I]->(:T)<-[:I]-(b)",
      "MATCH (a:P)-[:M]-(b:P)-[:M]-(c:P)-[:M]-(a) MATCH (c)-[:I]->(t:T)",
      "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)-[:S]-(a) MATCH (a)-[:S]-(d:P)-[:S]-(b)",
      "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)-[:S]-(a), (c)-[:S]-(d:P)",
      "MATCH (a:P)-[:S]->(b:P)-[:S]->(c:P)-[:S]->(a), (d:P)-[:S]->(a), (c)-[:S]-(e)",
      "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)-[:S]-(d:P)-[:S]-(a), (a)-[:S]-(c)",
      "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)-[:S]-(a), (a)-[:S]-(d:P)-[:S]-(b)",
      "MATCH (a:P)-[:M]-(b:P)-[:M]-(c:P)-[:M]-(a), (c)-[:M]-(d:P)",
      "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)-[:S]-(a), (c)-[:S|I]-(d)",
      "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)-[:S]-(a) OPTIONAL MATCH (b)-[:I]->(t:T)",
      "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P) WHERE (a)-[:S]-(c)", "MATCH (a:P)-[:M]-(b:P)-[:M]-(c:P) WHERE (a)-[:M]->(c)",
      "MATCH (a:P)-[:M]-(b:P)-[:M]-(c:P) WHERE NOT (a)-[:M]-(c)",
      "MATCH (a:P)-[:M]->(b:P)-[:M]->(c:P) WHERE NOT (c)-[:M]->(a)",
      "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)-[:I]->(t) WHERE NOT (a)-[:S]-(c) AND a <> c",
      "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P) WHERE NOT (a)-[:S]-(c) AND NOT (a)-[:M]-(c)",
      "MATCH (a:P)-[:S]-(b:P), (b)-[:S]-(c:P) WHERE NOT EXISTS { (a)-[:S]-(c) } AND a.v <> c.v",
      "MATCH (a:P)-[:L]-(b:P)-[:L]-(c:P)-[:L]-(a)", "MATCH (a:P)-[:L]->(b:P)-[:L]->(c:P) WHERE NOT (a)-[:L]-(c)",
      "MATCH (a:P)-[:Missing]-(b:P)-[:Missing]-(c:P)-[:Missing]-(a)",
      "MATCH (a:Missing)-[:S]-(b:Missing)-[:S]-(c:Missing)-[:S]-(a)"};
  return all;
}

const std::vector<std::string>& endings() {
  static const std::vector<std::string> all = {
      " RETURN count(*)", " RETURN a.v, count(*)", " WITH b, count(*) AS n RETURN sum(n), max(n)",
      " WITH c, b, count(*) AS n RETURN sum(n * n), count(*)", " WITH a, b, c, count(*) AS n RETURN sum(n * n), count(*)",
      " RETURN count(DISTINCT a)"};
  return all;
}

}  // namespace

TEST_CASE("triangles are the same, found at once and side by side") {
  for (const unsigned seed : {11U, 12U}) {
    INFO("seed " << seed);
    std::size_t scans = 0;
    std::size_t differences = 0;
    compare_passes({"scan_triangles", "subtract_matches"}, {"break_symmetry"}, "TriangleScan", patterns(), endings(),
                   [&](casus::Connection& connection) { fill(connection, seed); },
                   [&](casus::Connection& connection, const std::string& query) {
                     scans += is_planned(connection, query, "TriangleScan") ? 1 : 0;
                     differences += is_planned(connection, query, "Subtract") ? 1 : 0;
                   });
    CHECK(scans > 60);
    CHECK(differences >= 3);
  }
}

TEST_CASE("triangles are found in what a transaction has changed, and once there are self-loops") {
  casus::Connection connection = open({}).connect();
  fill(connection, 13);
  const std::string count = "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)-[:S]-(a) RETURN count(*)";
  REQUIRE(is_planned(connection, count, "TriangleScan"));
  const auto number = [&] { return connection.run(count)[0][std::size_t{0}].as_integer(); };
  const std::int64_t before = number();
  connection.run("BEGIN");
  connection.run("CREATE (a:P)-[:S]->(b:P)-[:S]->(c:P)-[:S]->(a)");
  CHECK(number() == before + 6);
  connection.run("MATCH (a:P) WHERE size([(a)-[:S]-() | 1]) = 2 DETACH DELETE a");
  CHECK(number() == before);
  connection.run("ROLLBACK");
  CHECK(number() == before);
  // A loop with a pair of relationships: six ways to go round, for each of two nodes that the loop may be at.
  connection.run("CREATE (a:P)-[:S]->(a), (a)-[:S]->(b:P), (b)-[:S]->(a)");
  CHECK_FALSE(is_planned(connection, count, "TriangleScan"));
  CHECK(number() == before + 6);
}

TEST_CASE("ends of relationships that must differ are compared as long as none join the same nodes") {
  casus::Connection connection = open({}).connect();
  connection.run("UNWIND range(0, 119) AS v CREATE (:X), (:P {v: v})");
  connection.run("MATCH (a:P), (b:P) WHERE b.v < a.v AND (b.v < 4 OR (a.v * 7919 + b.v * 104729 + a.v * b.v) % 8 = 0) "
                 "CREATE (a)-[:S]->(b)");
  const std::string query = "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)-[:S]-(a), (c)-[:S]-(d) RETURN count(*)";
  casus::PreparedStatement tailed = connection.prepare(query);
  const auto is_scanned = [&] { return is_planned(connection, query, "TriangleScan"); };
  const auto number = [&] { return tailed.run()[0][std::size_t{0}].as_integer(); };
  REQUIRE(is_scanned());
  const std::int64_t before = number();
  connection.run("CREATE (a:P)-[:S]->(b:P)-[:S]->(c:P)-[:S]->(a), (c)-[:S]->(:X)");
  REQUIRE(is_scanned());
  CHECK(number() == before + 2);
  // There and back are two relationships, and the second of them may be what leads on.
  connection.run("MATCH (c:P)-[s:S]->(x:X) CREATE (c)<-[:S]-(x)");
  CHECK_FALSE(is_scanned());
  CHECK(number() == before + 4);
  connection.run("MATCH (c:P)<-[s:S]-(x:X) DELETE s");
  CHECK(number() == before + 2);
}

TEST_CASE("nothing is subtracted from more matches than can be counted") {
  casus::Connection connection = open({}).connect();
  connection.run("UNWIND range(1, 60) AS i CREATE (:A {i: i})");
  connection.run("MATCH (a), (b) WHERE a.i < b.i CREATE (a)-[:T]->(b)");
  std::string query = "MATCH (a)-[:T]-(b)-[:T]-(c) ";
  CHECK(is_planned(connection, query + "WHERE NOT (a)-[:T]-(c) RETURN count(*)", "Subtract"));
  for (int i = 0; i < 9; ++i) query += "MATCH (b)-[:T]-() ";
  CHECK(connection.run(query + "WHERE NOT (a)-[:T]-(c) RETURN count(*)")[0][std::size_t{0}].as_integer() == 0);
}

TEST_CASE("triangles keep to the limits") {
  casus::Options options;
  options.memory_limit = 600000;
  casus::Connection connection = casus::Database::open("", options).connect();
  connection.run("UNWIND range(1, 400) AS v CREATE (:P {v: v})");
  for (int part = 0; part < 400; ++part)
    connection.run("MATCH (a:P {v: $part}), (b:P) WHERE a.v < b.v CREATE (a)-[:S]->(b), (a)<-[:S]-(b)",
                   {{"part", Value(std::int64_t{part})}});
  const std::string count = "MATCH (a:P)-[:S]-(b:P)-[:S]-(c:P)-[:S]-(a) RETURN count(*)";
  REQUIRE(is_planned(connection, count, "TriangleScan"));
  CHECK_THROWS_AS(connection.run(count), casus::Error);
}
