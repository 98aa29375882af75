// What constants make of a plan, and that it stays what evaluating them row by row makes of the rows.

#include <catch2/catch.hpp>

#include "tests/unit/optimize/rows.hpp"

namespace {

casus::Connection filled(const std::vector<std::string>& disabled = {}) {
  casus::Options options;
  options.disabled_passes = disabled;
  casus::Connection connection = casus::Database::open("", options).connect();
  connection.run("UNWIND range(0, 9) AS i CREATE (:N {v: i})-[:R]->(:M {v: i})");
  return connection;
}

std::string plan_of(casus::Connection& connection, const std::string& query) {
  return connection.run("EXPLAIN " + query).plan();
}

}  // namespace

TEST_CASE("a predicate that always holds goes, and one that never does ends the search") {
  casus::Connection connection = filled();
  for (const std::string always : {"1 < 2", "NOT 1 = 2", "'ab' STARTS WITH 'a' AND 2 * 3 = 6", "1 IN [3, 2 - 1]",
                                   "null IS NULL XOR false", "1 < 2 <= 2", "2 ^ 2 > 3 OR null"})
    CHECK(plan_of(connection, "MATCH (n:N) WHERE " + always + " RETURN n.v").find("Filter") == std::string::npos);
  for (const std::string never : {"1 > 2", "null", "null = 1", "1 = 2 OR null", "NOT true", "1 IN [2, null]"}) {
    const std::string query = "MATCH (n:N)-[:R]->(m) WHERE " + never + " RETURN n.v";
    CHECK(plan_of(connection, query).find("Limit") != std::string::npos);
    CHECK(rows_of(connection, query).empty());
    CHECK(rows_of(connection, "OPTIONAL MATCH (n:N) WHERE " + never + " RETURN n.v") ==
          std::vector<std::string>{"null,"});
  }
}

TEST_CASE("constants that fail are left to fail where they are evaluated") {
  casus::Connection connection = filled();
  for (const std::string fails : {"1 / 0", "1 + 9223372036854775807", "-(-9223372036854775807 - 1)", "1 % 0"}) {
    CHECK_THROWS_AS(connection.run("MATCH (n:N) WHERE n.v = " + fails + " RETURN n"), casus::Error);
    CHECK_THROWS_AS(connection.run("RETURN " + fails), casus::Error);
    CHECK(rows_of(connection, "MATCH (n:Absent) RETURN " + fails).empty());
  }
  CHECK(rows_of(connection, "RETURN CASE WHEN 1 = 1 THEN 2 ELSE 1 / 0 END") == std::vector<std::string>{"2,"});
}

TEST_CASE("folded expressions give what they give unfolded") {
  casus::Connection folding = filled();
  casus::Connection other = filled({"fold_constants"});
  for (const std::string query :
       {"RETURN 1 + 2 * 3 - 4 / 3 % 2, -(2 ^ 3), 'a' + 1, [1] + 2, 1.5 + null, 7 / 2, 7 / 2.0, '1' + '2'",
        "RETURN 1 = 1.0, 1 < 'a', 'a' < 'b' < 'c', null = null, [1, null] = [1, 2], [1] < [2], 0.0 / 0.0 = 1",
        "RETURN true AND null, false AND null, true XOR null, false OR null, NOT null, null IS NOT NULL",
        "RETURN 2 IN [1, null], 1 IN [], null IN [], null IN [1], 1 IN null, [1] IN [[1]]",
        "RETURN 'abc' CONTAINS 'b', 'abc' ENDS WITH null, 1 STARTS WITH 'a', 'abc' =~ 'a.*'",
        "MATCH (n:N) WHERE n.v > 2 + 3 OR 1 = 2 RETURN n.v + (1 + 1) AS x ORDER BY 1 + 1, x LIMIT 1 + 1",
        "MATCH (n:N) WITH n.v % (1 + 1) AS k, count(1 + 1) AS c RETURN k, c, sum(2 * 3)",
        "UNWIND [1, 2] + 3 AS x RETURN x * (2 + 2)"}) {
    INFO(query);
    CHECK(rows_of(folding, query) == rows_of(other, query));
  }
}

TEST_CASE("dates that are written out are constants") {
  casus::Connection connection = filled();
  connection.run("MATCH (n:N) SET n.on = date({year: 1945 + n.v, month: 6, day: 25})");
  const std::string pattern = "MATCH (n:N)-[:R]->(m) WHERE n.on >= date('1950-01-12') AND n.on < date('1953-07-27') ";
  CHECK(rows_of(connection, pattern + "RETURN count(*)") == std::vector<std::string>{"4,"});
  CHECK(rows_of(connection, "MATCH (n:N) WHERE n.on = date('19500625') AND duration('P1D') = duration('P1D') RETURN n.v") ==
        std::vector<std::string>{"5,"});
  CHECK_THROWS_AS(connection.run("MATCH (n:N) WHERE n.on < date('the day before') RETURN n"), casus::Error);
  CHECK(rows_of(connection, "MATCH (n:Absent) WHERE n.on < date('the day before') RETURN n").empty());
  CHECK(plan_of(connection, "MATCH (n:N) WHERE date('1950-01-12') < date('1953-07-27') RETURN n").find("Filter") ==
        std::string::npos);
}
