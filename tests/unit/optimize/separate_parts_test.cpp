// Parts of a pattern that do not need each other are not combined each with each, where nobody can tell.

#include <catch2/catch.hpp>

#include "tests/unit/optimize/rows.hpp"

namespace {

/// 40 nodes, some of them alone, with several relationships of two types from the others.
casus::Connection filled(const std::vector<std::string>& disabled = {}) {
  casus::Options options;
  options.disabled_passes = disabled;
  casus::Connection connection = casus::Database::open("", options).connect();
  connection.run("UNWIND range(0, 39) AS i CREATE (:N {i: i, half: i / 2})");
  connection.run("MATCH (a:N), (b:N) WHERE b.i % (a.i % 7 + 2) = 1 AND a.i % 5 > 0 CREATE (a)-[:R {w: b.i}]->(b)");
  connection.run("MATCH (a:N), (b:N) WHERE b.i % (a.i % 6 + 3) = 2 AND a.i % 4 > 0 CREATE (a)-[:S]->(b)");
  return connection;
}

const std::string both = "MATCH (n:N) OPTIONAL MATCH (n)-[r:R]->(x) OPTIONAL MATCH (n)-[:S]->(y) ";

bool is_separated(casus::Connection& connection, const std::string& query) {
  return connection.run("EXPLAIN " + query).plan().find("Union") != std::string::npos;
}

}  // namespace

TEST_CASE("independent optional matches give their rows one after the other") {
  casus::Connection connection = filled();
  casus::Connection plain = filled({"separate_parts"});
  for (const std::string& query :
       {both + "RETURN n.i, count(DISTINCT x) AS a, count(DISTINCT y) AS b",
        both + "RETURN n.half % 3, count(DISTINCT x.half) AS a, min(y.i) AS b, sum(DISTINCT r.w) AS c",
        both + "RETURN count(DISTINCT x) AS a, max(y.half) AS b, count(DISTINCT n) AS c",
        both + "OPTIONAL MATCH (n)<-[:R]-(z) WHERE z.i > 3 RETURN n, count(DISTINCT x) AS a, "
               "size(collect(DISTINCT y.i)) AS b, max(z.i) AS c",
        both + "OPTIONAL MATCH (n)<-[:R]-(z) RETURN n, count(DISTINCT x) AS a, max(z.i) AS c",
        both + "WITH n, count(DISTINCT x) AS a, count(DISTINCT toString(y.half)) AS b WHERE a > 1 RETURN n, a, b",
        std::string("MATCH (n:N)-[:R]->(m) OPTIONAL MATCH (n)-[:R]->(x)-[:S]->(w) OPTIONAL MATCH (m)-[:S]->(y) "
                    "RETURN n, count(DISTINCT w) AS a, count(DISTINCT y) AS b, max(m.i) AS c")}) {
    INFO(query);
    CHECK(is_separated(connection, query));
    CHECK(!is_separated(plain, query));
    CHECK(rows_of(connection, query) == rows_of(plain, query));
  }
}

TEST_CASE("what a part requires is asked of the rows that it hangs from") {
  casus::Connection connection = filled();
  casus::Connection plain = filled({"separate_parts"});
  const std::string ends = " RETURN n.i, count(DISTINCT x) AS a, count(DISTINCT y) AS b, max(y.i) AS c";
  for (const std::string& query :
       {"MATCH (n:N)-[r:R]->(x), (n)-[:S]->(y)" + ends, "MATCH (n:N)-[r:R]->(x) MATCH (n)<-[:R]-(y)" + ends,
        "MATCH (n:N) WITH n MATCH (n)-[r:R]->(x) WHERE x.i > 2 OPTIONAL MATCH (n)-[:S]->(y)" + ends,
        "MATCH (n:N)-[r:R]->(x) OPTIONAL MATCH (n)-[:S]->(y) WHERE y.i < 9" + ends,
        "MATCH (n:N) WITH n MATCH (n)-[:R]->(w)-[:S]->(x) WHERE w.i > 3 AND x.i > 1 OPTIONAL MATCH (n)-[:S]->(y)" + ends,
        "MATCH (n:N)-[:R]->(x) OPTIONAL MATCH (x)-[:S]->(z) MATCH (n)-[:S]->(y) WITH n, x, y, z" + ends,
        std::string("MATCH (n:N)-[:R]->(x) OPTIONAL MATCH (x)-[:S]->(z) OPTIONAL MATCH (n)-[:S]->(y) "
                    "RETURN n, max(z.i) AS a, count(DISTINCT y) AS b"),
        std::string("MATCH (n:N)-[:R]->(x) MATCH (n)-[:S]->(y) MATCH (n)<-[:S]-(z) WHERE n.i > 3 "
                    "RETURN min(x.i) AS a, count(DISTINCT y) AS b, count(DISTINCT z.half) AS c")}) {
    INFO(query);
    CHECK(is_separated(connection, query) == (query.find("WITH n, x") == std::string::npos));
    CHECK(rows_of(connection, query) == rows_of(plain, query));
  }
}

TEST_CASE("parts that need each other stay together") {
  casus::Connection connection = filled();
  casus::Connection plain = filled({"separate_parts"});
  for (const std::string query :
       {"MATCH (n:N)-[:R]->(x), (n)-[:R]->(y) RETURN n.i, count(DISTINCT x) AS a, count(DISTINCT y) AS b",
        "MATCH (n:N)-[:R]->(x), (n)-[:S]->(y) WHERE x.i < y.i RETURN n.i, count(DISTINCT x) AS a, "
        "count(DISTINCT y) AS b",
        "MATCH (n:N)-[:R]->(x)-[:S]->(y) RETURN n.i, count(DISTINCT x) AS a, count(DISTINCT y) AS b",
        "MATCH (n:N)-[:R]->(x), (n)-[:S]->(y), (x)-[:R]->(y) RETURN n.i, count(DISTINCT x) AS a, "
        "count(DISTINCT y) AS b",
        "MATCH (n:N)-[:R]->(x), (n)-[:S]->(y) WHERE EXISTS { (x)-->(y) } RETURN n.i, count(DISTINCT x) AS a, "
        "count(DISTINCT y) AS b"}) {
    INFO(query);
    CHECK(!is_separated(connection, query));
    CHECK(rows_of(connection, query) == rows_of(plain, query));
  }
}

TEST_CASE("optional matches of which somebody sees the combinations stay together") {
  casus::Connection connection = filled();
  casus::Connection plain = filled({"separate_parts"});
  for (const std::string& query :
       {both + "RETURN n.i, count(x) AS a, count(DISTINCT y) AS b",            // how many there are
        both + "RETURN n.i, count(DISTINCT x.i + y.i) AS a",                   // both at once
        both + "RETURN x.half, count(DISTINCT y) AS b, max(y.i) AS c",         // groups of one of them
        both + "RETURN n.i, count(DISTINCT coalesce(x.i, -1)) AS a, max(y.i) AS b",  // rows without the other
        both + "RETURN n.i, collect(DISTINCT x IS NULL) AS a, max(y.i) AS b",
        std::string("MATCH (n:N) OPTIONAL MATCH (n)-[:R]->(x) OPTIONAL MATCH (x)-[:S]->(y) "
                    "RETURN n.i, count(DISTINCT x) AS a, count(DISTINCT y) AS b")}) {
    INFO(query);
    CHECK(!is_separated(connection, query));
    CHECK(rows_of(connection, query) == rows_of(plain, query));
  }
}
