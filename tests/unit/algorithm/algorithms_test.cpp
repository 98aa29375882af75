#include <catch2/catch.hpp>

#include "tests/unit/algorithm/columns.hpp"

using namespace casus::test;

namespace {

/// Whether two numberings put the same nodes together.
template <class Together>
void check_parts(const std::map<std::size_t, double>& parts, std::size_t nodes, Together together) {
  REQUIRE(parts.size() == nodes);
  for (std::size_t a = 0; a < nodes; ++a)
    for (std::size_t b = 0; b < nodes; ++b)
      CHECK((parts.at(a) == parts.at(b)) == together(a, b));
}

}  // namespace

TEST_CASE("components are what can be reached") {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    RandomGraph graph(seed, 20, 14 + seed);
    INFO("seed " << seed);
    const auto ways = all_distances(graph, false);
    const auto lines = all_distances(graph, true);
    check_parts(by_node(graph, "CALL algo.components()", "component"), graph.size(),
                [&](auto a, auto b) { return lines[a][b] < far_away; });
    check_parts(by_node(graph, "CALL algo.strongComponents({types: ['R']})", "component"), graph.size(),
                [&](auto a, auto b) { return ways[a][b] < far_away && ways[b][a] < far_away; });
  }
}

TEST_CASE("distances, weighted and not") {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    RandomGraph graph(seed, 15, 30);
    INFO("seed " << seed);
    const auto check = [&](const std::string& procedure, const std::string& options, bool undirected,
                           bool weighted, bool reversed) {
      INFO(procedure << options);
      const auto wanted = all_distances(graph, undirected, weighted);
      for (std::size_t source = 0; source < 5; ++source) {
        const auto found = by_node(graph, "MATCH (s {v: " + std::to_string(source) + "}) CALL " +
                                              procedure + "({source: s" + options + "})",
                                   "distance");
        for (std::size_t node = 0; node < graph.size(); ++node) {
          const double distance = reversed ? wanted[node][source] : wanted[source][node];
          CHECK(found.contains(node) == (distance < far_away));
          if (found.contains(node)) CHECK(found.at(node) == distance);
        }
      }
    };
    check("algo.distances", "", false, false, false);
    check("algo.distances", ", direction: 'incoming'", false, false, true);
    check("algo.distances", ", direction: 'both', labels: ['N']", true, false, false);
    check("algo.weightedDistances", ", weight: 'w'", false, true, false);
    check("algo.weightedDistances", ", weight: 'w', direction: 'incoming'", false, true, true);
    check("algo.weightedDistances", ", weight: 'w', direction: 'both'", true, true, false);
    check("algo.weightedDistances", "", false, false, false);
    const auto wanted = all_distances(graph, false, true);
    for (std::size_t to = 0; to < graph.size(); ++to) {
      const auto found = graph.numbers(
          "MATCH (a {v: 0}), (b {v: $to}) CALL algo.weightedPath({source: a, target: b, weight: 'w'}) "
          "YIELD path, weight WITH path, weight, a, b "
          "WHERE nodes(path)[0] = a AND last(nodes(path)) = b "
          "RETURN toInteger(weight) + 1000 * abs(toInteger(weight) - "
          "reduce(sum = 0, r IN relationships(path) | sum + r.w))",
          0, to);
      std::multiset<std::int64_t> expected;
      if (wanted[0][to] < far_away) expected.insert(static_cast<std::int64_t>(wanted[0][to]));
      CHECK(found == expected);
    }
  }
}

TEST_CASE("a topological order has every relationship lead onwards") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("UNWIND range(0, 199) AS v CREATE (:N {v: v})");
  connection.run("MATCH (a:N), (b:N) WHERE (a.v * 7 + 3) % 200 < (b.v * 7 + 3) % 200 AND (a.v + b.v) % 13 = 0 "
                 "CREATE (a)-[:R]->(b)");
  const casus::Result result = connection.run(
      "CALL algo.topologicalOrder() YIELD node, position WITH collect([node.v, position]) AS all "
      "WITH [v IN range(0, 199) | [x IN all WHERE x[0] = v | x[1]][0]] AS at "
      "MATCH (a)-[:R]->(b) RETURN count(*) AS relationships, "
      "sum(CASE WHEN at[a.v] < at[b.v] THEN 1 ELSE 0 END) AS onwards");
  CHECK(result[0][std::size_t{0}].as_integer() > 1000);
  CHECK(result[0][std::size_t{0}].as_integer() == result[0][std::size_t{1}].as_integer());
}

TEST_CASE("dominators are the nodes that no way avoids") {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    RandomGraph graph(seed, 14, 26);
    INFO("seed " << seed);
    // Which nodes the source reaches where one is taken out.
    const auto reached_without = [&](std::size_t without) {
      std::set<std::size_t> seen{0};
      for (bool grown = true; grown;) {
        grown = false;
        for (const Edge& e : graph.edges())
          if (e.to != without && seen.contains(e.from)) grown = seen.insert(e.to).second || grown;
      }
      return seen;
    };
    const auto all = reached_without(graph.size());
    const casus::Result result = graph.connection().run(
        "MATCH (s {v: 0}) CALL algo.dominators({source: s}) YIELD node, dominator "
        "RETURN node.v, dominator.v");
    CHECK(result.size() + 1 == all.size());
    std::map<std::size_t, std::size_t> parent;
    for (std::size_t row = 0; row < result.size(); ++row)
      parent[static_cast<std::size_t>(result[row][std::size_t{0}].as_integer())] =
          static_cast<std::size_t>(result[row][std::size_t{1}].as_integer());
    for (const auto& [node, dominator] : parent) {
      // Going up the tree gives exactly the nodes without which this one is out of reach.
      std::set<std::size_t> above{0};
      for (std::size_t up = dominator; up != 0; up = parent.at(up)) above.insert(up);
      std::set<std::size_t> wanted{0};
      for (const std::size_t other : all)
        if (other != 0 && other != node && !reached_without(other).contains(node)) wanted.insert(other);
      CHECK(above == wanted);
    }
  }
}
