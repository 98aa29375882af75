// Cycles of which every node is in the rows, since filters compare them, closed by intersecting lists.

#include "tests/unit/execute/passes_compared.hpp"

namespace {

/// Some self-loops and parallel relationships, two types, hubs.
void fill(casus::Connection& connection) {
  connection.run("UNWIND range(0, 299) AS i CREATE (n:N {v: i % 41, i: i})");
  connection.run("MATCH (n:N) WHERE n.i % 3 = 0 SET n:M");
  connection.run("MATCH (n:N) WITH collect(n) AS ns UNWIND range(0, 5999) AS k "
                 "WITH ns[k * k * 7 % 300] AS a, ns[(k * 13 + k / 300) % 299] AS b, k "
                 "CREATE (a)-[:R {k: k % 5}]->(b)");
  connection.run("MATCH (n:N) WITH collect(n) AS ns UNWIND range(0, 2999) AS k "
                 "WITH ns[k * k * 3 % 100] AS a, ns[k * 17 % 300] AS b CREATE (a)-[:S]->(b)");
  connection.run("MATCH (n:N) WHERE n.i % 20 = 0 CREATE (n)-[:R]->(n), (n)-[:S]->(n), (n)-[:S]->(n)");
  connection.run("MATCH (a:N {i: 3})-[:R]->(b) CREATE (a)-[:R]->(b), (b)-[:S]->(a)");
}

}  // namespace

TEST_CASE("cycles whose nodes filters compare are closed by intersecting") {
  const std::vector<std::string> patterns = {
      "MATCH (a:N)-[:R]->(b)-[:R]->(c)-[:R]->(a) WHERE a.v < c.v AND b.v <> c.v",
      "MATCH (a:M)-[:R]-(b)-[:S]-(c)-[:R]-(a) WHERE a.v + b.v < c.v",
      "MATCH (a:N)-[:S]->(b)<-[:R]-(c)-[:R]->(d)<-[:S]-(a) WHERE b.v < d.v AND a.i % 7 = 1",
      "MATCH (a:N)-[r:R]->(b)-[:R]->(c)-[:R]->(a) WHERE a.v < c.v AND r.k < 3",
      "MATCH (a:N)-[:R]->(b)-[:R]->(c), (a)-[:R]->(c), (c)-[:S]->(a) WHERE a.v < b.v OR b.v < c.v",
      "MATCH (a:M)-[:R]->(b)-[:R]->(c)-[:R]->(a) WHERE a.v < c.v AND NOT EXISTS { (b)-[:S]->(c) }",
      "MATCH (a:N)-[:S]-(b)-[:S]-(c)-[:S]-(a) WHERE a.i < b.i AND b.i < c.i AND a.v + b.v > c.v"};
  bool any = false;
  compare_passes({"fold_branches"}, {"count_rows", "merge_equal_rows"}, " and (", patterns,
                 {" RETURN count(*)", " RETURN a.v % 3, count(*), sum(c.i), min(b.i)",
                  " RETURN sum(a.i * 3 + b.i * 5 + c.i * 7)"},
                 fill, [&](casus::Connection& connection, const std::string& query) {
                   any = any || is_planned(connection, query, " and (");
                 });
  CHECK(any);
}
