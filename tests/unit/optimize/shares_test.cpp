// Orders that a symmetric pattern lets be counted as a share of all matches, and numbers that the graph keeps.

#include <catch2/catch.hpp>

#include "casus/casus.hpp"

namespace {

casus::Connection filled() {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run(
      "UNWIND range(1, 20) AS i CREATE (:P {i: i, half: i / 2}) WITH count(*) AS n "
      "MATCH (a:P), (b:P) WHERE (a.i * b.i) % 7 = 1 AND a <> b CREATE (a)-[:K]->(b)");
  return connection;
}

std::string plan_of(casus::Connection& connection, const std::string& query) {
  return connection.run("EXPLAIN " + query).plan();
}

}  // namespace

TEST_CASE("orders become shares where vertices may change places") {
  casus::Connection connection = filled();
  const auto plan = [&](const std::string& query) { return plan_of(connection, query); };
  const std::string triangle = "MATCH (a:P)-[:K]-(b:P)-[:K]-(c:P)-[:K]-(a) WHERE ";
  CHECK_THAT(plan(triangle + "a.i < b.i AND b.i < c.i RETURN count(*)"), Catch::Contains("of 1 in 6 rows"));
  CHECK_THAT(plan(triangle + "a.i < b.i AND a.i < c.i RETURN count(*)"), Catch::Contains("of 2 in 6 rows"));
  CHECK_THAT(plan(triangle + "id(a) < id(b) RETURN count(*)"), Catch::Contains("of 1 in 2 rows"));
  CHECK_THAT(plan("MATCH (a:P)-[:K]-(b)-[:K]-(c) WHERE id(a) > id(c) RETURN b.i, count(a)"),
             Catch::Contains("of 1 in 2 rows"));
}

TEST_CASE("orders stay where they are more than a share") {
  casus::Connection connection = filled();
  for (const std::string query :
       {"MATCH (a:P)-[:K]-(b:P)-[:K]-(c:P) WHERE a.half < c.half RETURN count(*)",
        "MATCH (a:P)-[:K]-(b:P)-[:K]-(c:P) WHERE a.i < c.i RETURN a.i, count(*)",
        "MATCH (a:P)-[:K]-(b:P)-[:K]-(c:P) WHERE a.i < c.i RETURN count(DISTINCT b)",
        "MATCH (a:P)-[:K]-(b:P)-[:K]-(c:P) WHERE a.i < b.i RETURN count(*)",
        "MATCH (a:P)-[:K]->(b:P)-[:K]->(c:P) WHERE a.i < c.i RETURN count(*)",
        "MATCH (a:P)-[:K]-(b:P)-[:K]-(c:P) WHERE a.i < c.i AND 1 / (b.i - 3) > 0 RETURN count(*)"}) {
    INFO(query);
    CHECK_THAT(plan_of(connection, query), !Catch::Contains("rows\n") && !Catch::Contains(" in "));
  }
}

TEST_CASE("what tells many nodes apart is found out, and only where there are many rows") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run(
      "CREATE (h:H), (:Alone)-[:K]->(:H2) WITH h UNWIND range(1, 70000) AS i "
      "CREATE (:M {rising: i, mixed: (i * 7919) % 70001, twice: i % 35000, text: 'm' + i})-[:K]->(h)");
  const auto plan = [&](const std::string& key) {
    return plan_of(connection, "MATCH (a:M)-[:K]->(h:H)<-[:K]-(b:M) WHERE a." + key + " < b." + key + " RETURN count(*)");
  };
  for (const std::string key : {"rising", "mixed", "text"}) CHECK_THAT(plan(key), Catch::Contains("of 1 in 2 rows"));
  CHECK_THAT(plan("twice"), !Catch::Contains("of 1 in 2 rows"));
  connection.run("CREATE INDEX FOR (m:M) ON (m.rising)");
  CHECK_THAT(plan_of(connection, "MATCH (g:Alone)-[:K]->(h)<-[:K]-(a:M), (h)<-[:K]-(b:M) WHERE a.mixed < b.mixed "
                                 "RETURN count(*)"),
             Catch::Contains("Aggregate"));
}

TEST_CASE("numbers that the graph keeps are asked of it") {
  casus::Connection connection = filled();
  for (const std::string query : {"MATCH (n) RETURN count(*)", "MATCH (n:P) RETURN count(n)", "MATCH ()-->() RETURN count(*)",
                                  "MATCH (:P)-[r:K]->() RETURN count(r)", "MATCH (:P)-[r:K]->(:P) RETURN count(r)"}) {
    INFO(query);
    CHECK_THAT(plan_of(connection, query), Catch::Contains("StoredCount"));
  }
  for (const std::string query : {"MATCH (n) RETURN count(n.i)", "MATCH (n) RETURN n.i, count(*)",
                                  "MATCH ()-[r:K]-() RETURN count(r)", "MATCH (:P)-[r:K]->({i: 1}) RETURN count(r)"}) {
    INFO(query);
    CHECK_THAT(plan_of(connection, query), !Catch::Contains("StoredCount"));
  }
}
