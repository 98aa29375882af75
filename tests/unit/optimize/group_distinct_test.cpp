// DISTINCT of what elements have is a grouping, and relationships by type are read from the graph's counts.

#include <catch2/catch.hpp>

#include "tests/unit/execute/passes_compared.hpp"

namespace {

void fill(casus::Connection& connection) {
  connection.run(
      "UNWIND range(0, 2999) AS i CREATE (:N {i: i, k: i % 7, t: toString(i % 5), d: date({year: 1900 + i % 50})})");
  connection.run("MATCH (n:N) WHERE n.i % 11 = 0 SET n:M REMOVE n.k");
  connection.run("MATCH (n:N) WHERE n.i % 13 = 0 SET n.k = n.t");
  connection.run("MATCH (a:N), (b:N {i: a.i * 7 % 2999}) CREATE (a)-[:R {w: a.i % 3}]->(b)");
  connection.run("MATCH (a:M), (b:N {i: a.i + 1}) CREATE (a)-[:S]->(b), (a)-[:S]->(a)");
}

}  // namespace

TEST_CASE("DISTINCT of properties gives the rows that it gives as an operator of its own") {
  const auto is_grouped = [](casus::Connection& connection, const std::string& query) {
    CHECK(is_planned(connection, query, "Aggregate"));
    CHECK_FALSE(is_planned(connection, query, "Distinct"));
  };
  compare_passes(
      {"group_distinct"}, {"group_distinct", "read_counts"}, "no such operator",
      {"MATCH (n:N) ", "MATCH (n:N)-[r:R]->(m) WHERE r.w < 2 ", "MATCH (m:M) OPTIONAL MATCH (m)-[:S]->(n:M) "},
      {"RETURN DISTINCT n.k", "RETURN DISTINCT n.t, n.k AS k", "RETURN DISTINCT n.d.year AS y, n.t",
       "RETURN DISTINCT labels(n), n.t", "WITH DISTINCT n.t AS t, n RETURN t, count(n)",
       "WITH DISTINCT n.k AS k RETURN count(*), count(k)"},
      fill, is_grouped);
}

TEST_CASE("DISTINCT under LIMIT and in EXISTS stops early") {
  const casus::Database database = open({});
  casus::Connection connection = database.connect();
  fill(connection);
  CHECK(is_planned(connection, "MATCH (n:N) RETURN DISTINCT n.k LIMIT 3", "Distinct"));
  CHECK_FALSE(is_planned(connection, "MATCH (n:N) WITH DISTINCT n.k AS k ORDER BY k RETURN k LIMIT 3", "Distinct"));
  CHECK(connection.run("MATCH (n:N) RETURN DISTINCT n.t LIMIT 3").size() == 3);
  CHECK(connection.run("MATCH (n:N) WITH DISTINCT n.t AS t ORDER BY t RETURN t LIMIT 3")[2][0].as_string() == "2");
}

TEST_CASE("relationships by type are read from the counts of the graph") {
  const casus::Database with = open({});
  const casus::Database without = open({"read_counts", "group_distinct"});
  casus::Connection counted = with.connect();
  casus::Connection scanned = without.connect();
  for (casus::Connection* connection : {&counted, &scanned}) fill(*connection);
  const std::vector<std::string> read = {
      "MATCH ()-[r]->() RETURN type(r), count(*)", "MATCH ()<-[r:R|S]-() RETURN type(r) AS t, count(*) AS n",
      "MATCH ()-[r:Missing|S]->() RETURN type(r), count(*)", "MATCH ()-[r]->() RETURN DISTINCT type(r)",
      "MATCH ()-[r]->() WITH type(r) AS t, count(*) AS n WHERE n > 600 RETURN t, n * 2"};
  const std::vector<std::string> gone_through = {
      "MATCH ()-[r]-() RETURN type(r), count(*)",           "MATCH (:M)-[r]->() RETURN type(r), count(*)",
      "MATCH ()-[r]->(:N) RETURN type(r), count(*)",        "MATCH ()-[r]->() RETURN type(r), count(r.w)",
      "MATCH (a)-[r]->(b) RETURN type(r), a = b, count(*)", "MATCH ()-[r]->() RETURN type(r), sum(r.w)"};
  const auto compare = [&] {
    for (const auto* queries : {&read, &gone_through})
      for (const std::string& query : *queries) {
        INFO(query);
        CHECK(is_planned(counted, query, "StoredCount by type") == (queries == &read));
        CHECK(rows_of(counted, query) == rows_of(scanned, query));
      }
  };
  compare();
  for (casus::Connection* connection : {&counted, &scanned}) {
    connection->run("BEGIN");
    connection->run("MATCH (a:M)-[s:S]->() WHERE a.i < 500 DELETE s");
    connection->run("MATCH (a:M {i: 11}) CREATE (a)-[:T]->(a)");
  }
  compare();
}
