// Shortest paths of which nothing but the length is asked.

#include <catch2/catch.hpp>

#include "tests/unit/execute/random_graph.hpp"
#include "tests/unit/optimize/rows.hpp"

namespace {

void fill(casus::Connection& connection) {
  connection.run("UNWIND range(0, 39) AS v CREATE (:N {v: v})");
  connection.run("MATCH (a:N), (b:N) WHERE (a.v * 7 + b.v * 11) % 23 = 0 CREATE (a)-[:R {w: a.v}]->(b)");
}

casus::Connection filled(const std::vector<std::string>& disabled) {
  casus::Options options;
  options.disabled_passes = disabled;
  casus::Connection connection = casus::Database::open("", options).connect();
  fill(connection);
  return connection;
}

const std::string ends = "MATCH (a:N), (b:N) WHERE a.v < 5 ";
const std::string path = ends + "MATCH p = shortestPath((a)-[:R*]->(b)) ";

}  // namespace

TEST_CASE("paths are measured where that is all that is asked, and give the same rows") {
  casus::Connection measuring = filled({});
  casus::Connection plain = filled({"measure_paths"});
  const auto measures = [&](const std::string& query) {
    return measuring.run("EXPLAIN " + query).plan().find(" length\n") != std::string::npos ||
           measuring.run("EXPLAIN " + query).plan().find("into length ") != std::string::npos;
  };
  const std::vector<std::pair<std::string, bool>> queries = {
      {path + "RETURN a.v, b.v, length(p)", true},
      {path + "RETURN length(p) AS l, count(*) ORDER BY l", true},
      {path + "WITH a, b, p WHERE length(p) > 1 RETURN max(length(p) + 1), count(*)", true},
      {path + "WITH b, p ORDER BY length(p), b.v LIMIT 9 RETURN b.v, [1, length(p)]", true},
      {path + "UNWIND range(0, length(p)) AS i RETURN i, count(*)", true},
      {path + "RETURN count(*)", true},
      {ends + "OPTIONAL MATCH p = shortestPath((a)-[:R*..2]->(b)) RETURN a.v, b.v, length(p)", true},
      {ends + "MATCH p = allShortestPaths((a)-[:R*]-(b)) RETURN a.v, b.v, length(p)", true},
      {ends + "MATCH p = shortestPath((a)-[:R*0..]->(b)) RETURN a.v, b.v, length(p)", true},
      {ends + "MATCH p = shortestPath((a)-[r:R*]->(b)) RETURN length(p), size(r), r[0].w", true},
      {path + "RETURN p", false},
      {path + "RETURN length(p), nodes(p)[0].v", false},
      {path + "WITH DISTINCT p RETURN length(p)", false},
      {path + "WITH p AS q RETURN length(q)", false},
      {path + "RETURN length(p), COUNT { MATCH (x) WHERE x IN nodes(p) }", false},
      {ends + "MATCH p = shortestPath((a)-[:R*]->(b)) WHERE length(p) > 1 RETURN length(p)", false}};
  for (const auto& [query, measured] : queries) {
    INFO(query);
    CHECK(measures(query) == measured);
    CHECK(rows_of(measuring, query) == rows_of(plain, query));
  }
}

TEST_CASE("searches that visit few nodes and many find the same lengths") {
  for (const unsigned seed : {5U, 6U}) {
    casus::test::RandomGraph graph(seed, 3000, 6000);
    casus::test::RandomGraph small(seed, 300, 500);
    for (casus::test::RandomGraph* each : {&graph, &small})
      for (std::size_t from = 0; from < 12; ++from) {
        INFO("seed " << seed << " of " << each->size() << " from " << from);
        const auto by_levels = each->numbers("MATCH (a:N {v: $from})-[:R*1..4]->(b) WHERE b <> a WITH DISTINCT a, b "
                                             "RETURN b.v", from);
        const auto by_paths = each->numbers("MATCH (a:N {v: $from}), (b:N) WHERE a <> b "
                                            "MATCH p = shortestPath((a)-[:R*..4]->(b)) RETURN b.v", from);
        CHECK(by_levels == by_paths);
        const auto distances = each->numbers("MATCH (a:N {v: $from}), (b:N) WHERE a <> b "
                                             "MATCH p = shortestPath((a)-[:R*..4]->(b)) RETURN length(p)", from);
        const auto relationships = each->numbers("MATCH (a:N {v: $from}), (b:N) WHERE a <> b "
                                                 "MATCH p = shortestPath((a)-[:R*..4]->(b)) "
                                                 "RETURN size(relationships(p))", from);
        CHECK(distances == relationships);
      }
  }
}

TEST_CASE("a prepared search begins anew on a graph that has changed") {
  casus::Connection connection = filled({});
  auto statement = connection.prepare("MATCH (a:N {v: 0}), (b:X) MATCH p = shortestPath((a)-[:R*]->(b)) RETURN length(p)");
  CHECK(statement.run().size() == 0);
  connection.run("MATCH (a:N {v: 0}) CREATE (a)-[:R]->()-[:R]->()-[:R]->(:X)");
  for (int i = 0; i < 3; ++i) CHECK(statement.run()[0][std::size_t{0}].as_integer() == 3);
  connection.run("MATCH (a:N {v: 0}), (b:X) CREATE (a)-[:R]->(b)");
  for (int i = 0; i < 3; ++i) CHECK(statement.run()[0][std::size_t{0}].as_integer() == 1);
  connection.run("UNWIND range(1, 5000) AS v CREATE (:N {v: -v})-[:R]->(:N {v: v + 100})");
  connection.run("MATCH (b:X) DETACH DELETE b");
  connection.run("MATCH (a:N {v: -7}), (b:N {v: 0}) CREATE (b)-[:R]->(a), (a)-[:R]->(:X)");
  for (int i = 0; i < 3; ++i) CHECK(statement.run()[0][std::size_t{0}].as_integer() == 2);
}
