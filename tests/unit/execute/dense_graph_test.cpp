// Questions without end on a dense graph: they end at once where only ends or a shortest path are asked
// for, and otherwise at the statement's limits.

#include <catch2/catch.hpp>
#include <thread>

#include "tests/unit/execute/random_graph.hpp"

using casus::test::interruption;
using casus::test::RandomGraph;

TEST_CASE("distinct ends and shortest paths on a dense graph") {
  RandomGraph graph(1, 300, 30000);
  CHECK(graph.numbers("MATCH (a {v: 0})-[:R*]->(b) RETURN count(DISTINCT b)") ==
        std::multiset<std::int64_t>{300});
  CHECK(graph.numbers("MATCH (a)-[:R*]-(b) RETURN count(DISTINCT b)") ==
        std::multiset<std::int64_t>{300});
  CHECK(graph.numbers("MATCH (a) WHERE (a)-[:R*2..]->(a) RETURN count(a)") ==
        std::multiset<std::int64_t>{300});
  CHECK(*graph.numbers("MATCH (a {v: 0}), (b {v: 1}) MATCH p = shortestPath((a)-[:R*]->(b)) "
                       "RETURN length(p)")
             .begin() < 4);
}

TEST_CASE("chains that never end stop at the limits of memory and time") {
  RandomGraph graph(2, 300, 30000);
  casus::Connection& connection = graph.connection();
  SECTION("memory") {
    connection.set_memory_limit(std::uint64_t{256} << 20);
    connection.set_timeout(std::chrono::seconds(60));
    CHECK_THAT(interruption(connection, "MATCH p = (a)-[:R*]->(b) RETURN p"), Catch::Contains("memory"));
    CHECK_THAT(interruption(connection, "MATCH (a)-[r:R*]->(b) RETURN collect(r)"), Catch::Contains("memory"));
  }
  SECTION("time") {
    connection.set_timeout(std::chrono::milliseconds(300));
    const auto start = std::chrono::steady_clock::now();
    CHECK(interruption(connection, "MATCH (a)-[:R*]->(b) RETURN count(*)") != "");
    const auto taken = std::chrono::steady_clock::now() - start;
    CHECK(taken < std::chrono::milliseconds(1500));
  }
  SECTION("cancel") {
    for (const std::string query :
         {"MATCH (a)-[:R*]->(b) RETURN count(*)", "MATCH (a)-[r:R*]-(b) RETURN max(size(r))",
          "MATCH (a {v: 0}), (b {v: 1}) MATCH p = shortestPath((a)-[:R*]->(b)) WHERE length(p) > 5 "
          "RETURN p"}) {
      INFO(query);
      std::chrono::steady_clock::time_point asked;
      std::thread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        asked = std::chrono::steady_clock::now();
        connection.interrupt();
      });
      CHECK(interruption(connection, query) != "");
      const auto ended = std::chrono::steady_clock::now();
      other.join();
      CHECK(ended - asked < std::chrono::milliseconds(500));  // 100 on a machine of its own
    }
  }
}
