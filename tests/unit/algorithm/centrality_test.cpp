#include <catch2/catch.hpp>
#include <cmath>

#include "tests/unit/algorithm/columns.hpp"

using namespace casus::test;

namespace {

/// Which nodes lines join, at most one between two nodes and none from a node to itself.
std::vector<std::set<std::size_t>> lines_of(const RandomGraph& graph) {
  std::vector<std::set<std::size_t>> out(graph.size());
  for (const Edge& e : graph.edges()) {
    if (e.from == e.to) continue;
    out[e.from].insert(e.to);
    out[e.to].insert(e.from);
  }
  return out;
}

/// Ranks by following each edge, round after round.
std::vector<double> ranks_by_hand(const RandomGraph& graph, double damping, int rounds) {
  const std::size_t n = graph.size();
  std::vector<double> rank(n, 1.0 / static_cast<double>(n));
  std::vector<double> degree(n, 0);
  for (const Edge& e : graph.edges()) degree[e.from] += 1;
  for (int round = 0; round < rounds; ++round) {
    std::vector<double> next(n, 0);
    for (const Edge& e : graph.edges()) next[e.to] += rank[e.from] / degree[e.from];
    for (std::size_t i = 0; i < n; ++i)
      if (degree[i] == 0)
        for (double& other : next) other += rank[i] / static_cast<double>(n);
    for (std::size_t i = 0; i < n; ++i)
      rank[i] = (1 - damping) / static_cast<double>(n) + damping * next[i];
  }
  return rank;
}

/// How many shortest ways lead from each node to each, counted by distance.
std::vector<std::vector<double>> ways(const RandomGraph& graph, bool undirected,
                                      const std::vector<std::vector<double>>& distance) {
  const std::size_t n = graph.size();
  std::vector<std::vector<double>> count(n, std::vector<double>(n, 0));
  for (std::size_t s = 0; s < n; ++s) {
    count[s][s] = 1;
    for (double d = 1; d < static_cast<double>(n); ++d)
      for (const Edge& e : graph.edges()) {
        if (distance[s][e.to] == d && distance[s][e.from] == d - 1) count[s][e.to] += count[s][e.from];
        if (undirected && distance[s][e.from] == d && distance[s][e.to] == d - 1)
          count[s][e.from] += count[s][e.to];
      }
  }
  return count;
}

}  // namespace

TEST_CASE("PageRank") {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    RandomGraph graph(seed, 12, 20);
    INFO("seed " << seed);
    for (const auto& [options, damping, rounds] :
         std::vector<std::tuple<std::string, double, int>>{{"()", 0.85, 20},
                                                           {"({damping: 0.5, iterations: 7})", 0.5, 7},
                                                           {"({iterations: 0})", 0.85, 0},
                                                           {"({tolerance: 1e-13, iterations: 999})", 0.85, 300}}) {
      const auto wanted = ranks_by_hand(graph, damping, rounds);
      const auto found = by_node(graph, "CALL algo.pageRank" + options, "score");
      double sum = 0;
      for (std::size_t i = 0; i < graph.size(); ++i) {
        CHECK(found.at(i) == Approx(wanted[i]).epsilon(1e-9));
        sum += found.at(i);
      }
      CHECK(sum == Approx(1));
    }
  }
}

TEST_CASE("triangles") {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    RandomGraph graph(seed, 15, 45);
    INFO("seed " << seed);
    const auto lines = lines_of(graph);
    const auto found = by_node(graph, "CALL algo.triangles()", "triangles");
    const auto coefficients = by_node(graph, "CALL algo.triangles()", "coefficient");
    for (std::size_t a = 0; a < graph.size(); ++a) {
      double wanted = 0;
      for (const std::size_t b : lines[a])
        for (const std::size_t c : lines[a]) wanted += b < c && lines[b].contains(c) ? 1 : 0;
      CHECK(found.at(a) == wanted);
      const auto degree = static_cast<double>(lines[a].size());
      CHECK(coefficients.at(a) == Approx(degree < 2 ? 0 : 2 * wanted / (degree * (degree - 1))));
    }
  }
}

TEST_CASE("closeness and betweenness") {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    RandomGraph graph(seed, 12, 24);
    INFO("seed " << seed);
    const std::size_t n = graph.size();
    for (const bool undirected : {false, true}) {
      const std::string options = undirected ? "({direction: 'both'})" : "()";
      const auto distance = all_distances(graph, undirected);
      const auto count = ways(graph, undirected, distance);
      const auto near = by_node(graph, "CALL algo.closeness" + options, "score");
      const auto between = by_node(graph, "CALL algo.betweenness" + options, "score");
      for (std::size_t v = 0; v < n; ++v) {
        double reached = 0, sum = 0, score = 0;
        for (std::size_t t = 0; t < n; ++t)
          if (t != v && distance[v][t] < far_away) reached += 1, sum += distance[v][t];
        CHECK(near.at(v) ==
              Approx(reached == 0 ? 0 : reached / sum * reached / static_cast<double>(n - 1)));
        for (std::size_t s = 0; s < n; ++s)
          for (std::size_t t = 0; t < n; ++t)
            if (s != v && t != v && s != t && distance[s][t] < far_away &&
                distance[s][v] + distance[v][t] == distance[s][t])
              score += count[s][v] * count[v][t] / count[s][t];
        CHECK(between.at(v) == Approx(undirected ? score / 2 : score).margin(1e-9));
      }
    }
  }
}

TEST_CASE("label propagation finds cliques that one relationship joins") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("UNWIND range(0, 29) AS v CREATE (:N {v: v})");
  connection.run("MATCH (a:N), (b:N) WHERE a.v / 10 = b.v / 10 AND a.v < b.v CREATE (a)-[:R]->(b)");
  connection.run("MATCH (a:N), (b:N) WHERE a.v % 10 = 0 AND b.v = a.v + 19 CREATE (a)-[:R]->(b)");
  const casus::Result result = connection.run(
      "CALL algo.labelPropagation() YIELD node, community "
      "WITH community, collect(DISTINCT node.v / 10) AS cliques, count(*) AS size "
      "RETURN community, cliques, size ORDER BY community");
  REQUIRE(result.size() == 3);
  for (std::size_t row = 0; row < 3; ++row) {
    CHECK(result[row][std::size_t{0}].as_integer() == static_cast<std::int64_t>(row));
    CHECK(result[row][std::size_t{1}].as_list().size() == 1);
    CHECK(result[row][std::size_t{2}].as_integer() == 10);
  }
}
