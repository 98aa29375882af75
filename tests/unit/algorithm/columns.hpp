#pragma once

// Calls of algorithms on random graphs, and distances in these by plain means.

#include <map>

#include "tests/unit/execute/random_graph.hpp"

namespace casus::test {

/// What a procedure yields for each node, by the node's number. `call` is all up to YIELD.
inline std::map<std::size_t, double> by_node(RandomGraph& graph, const std::string& call,
                                             const std::string& column) {
  const Result result = graph.connection().run(call + " YIELD node, " + column + " RETURN node.v, toFloat(" +
                                               column + ")");
  std::map<std::size_t, double> out;
  for (std::size_t row = 0; row < result.size(); ++row)
    out[static_cast<std::size_t>(result[row][std::size_t{0}].as_integer())] =
        result[row][std::size_t{1}].as_floating();
  return out;
}

inline constexpr double far_away = 1e9;

/// Distances between all pairs by Floyd and Warshall's loops.
inline std::vector<std::vector<double>> all_distances(const RandomGraph& graph, bool undirected,
                                                      bool weighted = false) {
  const std::size_t n = graph.size();
  std::vector<std::vector<double>> d(n, std::vector<double>(n, far_away));
  for (std::size_t i = 0; i < n; ++i) d[i][i] = 0;
  for (const Edge& e : graph.edges()) {
    const double w = weighted ? static_cast<double>(e.weight) : 1;
    d[e.from][e.to] = std::min(d[e.from][e.to], w);
    if (undirected) d[e.to][e.from] = std::min(d[e.to][e.from], w);
  }
  for (std::size_t k = 0; k < n; ++k)
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j) d[i][j] = std::min(d[i][j], d[i][k] + d[k][j]);
  return d;
}

}  // namespace casus::test
