// Algorithms honour the limits of the statement that calls them, and read what it reads.

#include <catch2/catch.hpp>

#include "tests/unit/algorithm/columns.hpp"

using namespace casus::test;

TEST_CASE("algorithms end at a timeout") {
  RandomGraph graph(1, 2000, 40000);
  casus::Connection& connection = graph.connection();
  connection.set_timeout(std::chrono::milliseconds(50));
  for (const std::string call :
       {"algo.pageRank({iterations: 1000000})", "algo.betweenness()",
        "algo.closeness({direction: 'both'})"}) {
    INFO(call);
    const auto start = std::chrono::steady_clock::now();
    CHECK_THAT(interruption(connection, "CALL " + call + " YIELD node RETURN count(*)"),
               Catch::Contains("time"));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::milliseconds(1000));
  }
}

TEST_CASE("algorithms account for their memory and let go of it") {
  RandomGraph graph(1, 20000, 20000);
  casus::Connection& connection = graph.connection();
  connection.set_memory_limit(200000);
  for (const std::string call :
       {"algo.pageRank()", "algo.components()", "algo.strongComponents()", "algo.triangles()",
        "algo.betweenness()", "algo.closeness()", "algo.labelPropagation()"}) {
    INFO(call);
    CHECK_THAT(interruption(connection, "CALL " + call + " YIELD node RETURN count(*)"),
               Catch::Contains("memory"));
  }
  // Less than what twenty calls take together.
  connection.set_memory_limit(1000000);
  CHECK(graph.numbers("UNWIND range(1, 20) AS i CALL algo.components() YIELD component "
                      "RETURN count(*) / 20000") == std::multiset<std::int64_t>{20});
}

TEST_CASE("algorithms see what their transaction has written") {
  RandomGraph graph(1, 10, 0);
  casus::Connection& connection = graph.connection();
  connection.run("BEGIN");
  connection.run("MATCH (a {v: 0}), (b {v: 1}) CREATE (a)-[:R {w: 3}]->(b)");
  connection.run("MATCH (c {v: 9}) DELETE c");
  const std::string components = "CALL algo.components() YIELD component RETURN count(DISTINCT component)";
  CHECK(graph.numbers(components) == std::multiset<std::int64_t>{8});
  CHECK(graph.numbers("MATCH (a {v: 0}), (b {v: 1}) CALL algo.weightedPath({source: a, target: b, weight: 'w'}) "
                      "YIELD weight RETURN toInteger(weight)") == std::multiset<std::int64_t>{3});
  connection.run("ROLLBACK");
  CHECK(graph.numbers(components) == std::multiset<std::int64_t>{10});
}
