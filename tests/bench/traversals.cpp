#include "tests/bench/traversals.hpp"

#include <algorithm>
#include <numeric>

namespace casus::bench {

namespace {

/// A set of vertices that is emptied in time proportional to what is in it.
class VertexSet {
 public:
  explicit VertexSet(std::uint32_t count) : words_((count + 63) / 64) {}
  bool insert(std::uint32_t vertex) {
    std::uint64_t& word = words_[vertex / 64];
    const std::uint64_t bit = std::uint64_t{1} << (vertex % 64);
    const bool fresh = (word & bit) == 0;
    word |= bit;
    return fresh;
  }
  [[nodiscard]] bool contains(std::uint32_t vertex) const {
    return (words_[vertex / 64] >> (vertex % 64) & 1) != 0;
  }
  void erase(std::uint32_t vertex) { words_[vertex / 64] &= ~(std::uint64_t{1} << (vertex % 64)); }

 private:
  std::vector<std::uint64_t> words_;
};

}  // namespace

std::uint64_t count_at_distinct(const GraphArrays& graph, std::uint32_t source, unsigned hops) {
  std::vector<std::uint32_t> level = {source};
  std::vector<std::uint32_t> next;
  VertexSet seen(graph.out.size());
  for (unsigned hop = 0; hop < hops; ++hop) {
    next.clear();
    for (const std::uint32_t vertex : level) {
      for (const std::uint32_t other : graph.out.of(vertex)) {
        if (seen.insert(other)) next.push_back(other);
      }
    }
    for (const std::uint32_t vertex : next) seen.erase(vertex);
    level.swap(next);
  }
  return level.size();
}

std::uint64_t count_reachable(const GraphArrays& graph, std::uint32_t source) {
  const std::uint32_t count = graph.out.size();
  VertexSet seen(count);
  std::vector<std::uint32_t> level = {source};
  std::vector<std::uint32_t> next;
  std::uint64_t reached = 0;
  std::uint64_t unexplored = graph.out.target.size();
  bool source_reached = false;
  seen.insert(source);
  while (!level.empty()) {
    next.clear();
    std::uint64_t edges = 0;
    for (const std::uint32_t vertex : level) edges += graph.out.degree(vertex);
    unexplored -= std::min(unexplored, edges);
    if (edges > unexplored / 14) {  // from below: vertices not seen look for one of this level
      VertexSet in_level(count);
      for (const std::uint32_t vertex : level) in_level.insert(vertex);
      for (std::uint32_t vertex = 0; vertex < count; ++vertex) {
        if (seen.contains(vertex) && (vertex != source || source_reached)) continue;
        for (const std::uint32_t other : graph.in.of(vertex)) {
          if (!in_level.contains(other)) continue;
          if (vertex == source) {
            source_reached = true;
          } else {
            next.push_back(vertex);
          }
          break;
        }
      }
      for (const std::uint32_t vertex : next) seen.insert(vertex);
    } else {
      for (const std::uint32_t vertex : level) {
        for (const std::uint32_t other : graph.out.of(vertex)) {
          if (seen.insert(other)) {
            next.push_back(other);
          } else if (other == source) {
            source_reached = true;
          }
        }
      }
    }
    reached += next.size();
    level.swap(next);
  }
  return reached + (source_reached ? 1 : 0);
}

std::optional<std::uint32_t> distance(const GraphArrays& graph, std::uint32_t from,
                                      std::uint32_t to) {
  if (from == to) return 0;
  VertexSet seen[2] = {VertexSet(graph.out.size()), VertexSet(graph.out.size())};
  std::vector<std::uint32_t> level[2] = {{from}, {to}};
  seen[0].insert(from);
  seen[1].insert(to);
  std::vector<std::uint32_t> next;
  for (std::uint32_t steps = 1; !level[0].empty() && !level[1].empty(); ++steps) {
    const int side = level[0].size() <= level[1].size() ? 0 : 1;
    const Rows& rows = side == 0 ? graph.out : graph.in;
    next.clear();
    for (const std::uint32_t vertex : level[side]) {
      for (const std::uint32_t other : rows.of(vertex)) {
        if (seen[1 - side].contains(other)) return steps;
        if (seen[side].insert(other)) next.push_back(other);
      }
    }
    level[side].swap(next);
  }
  return std::nullopt;
}

std::uint64_t count_components(const GraphArrays& graph) {
  std::vector<std::uint32_t> parent(graph.out.size());
  std::iota(parent.begin(), parent.end(), 0U);
  const auto root = [&parent](std::uint32_t vertex) {
    while (parent[vertex] != vertex) vertex = parent[vertex] = parent[parent[vertex]];
    return vertex;
  };
  std::uint64_t components = parent.size();
  for (std::uint32_t vertex = 0; vertex < graph.out.size(); ++vertex) {
    for (const std::uint32_t other : graph.out.of(vertex)) {
      const std::uint32_t a = root(vertex);
      const std::uint32_t b = root(other);
      if (a == b) continue;
      parent[std::max(a, b)] = std::min(a, b);
      --components;
    }
  }
  return components;
}

double greatest_page_rank(const GraphArrays& graph, unsigned rounds) {
  const std::uint32_t count = graph.out.size();
  constexpr double damping = 0.85;
  std::vector<double> rank(count, 1.0 / count);
  std::vector<double> share(count);
  for (unsigned round = 0; round < rounds; ++round) {
    double dangling = 0;
    for (std::uint32_t v = 0; v < count; ++v) {
      const std::uint32_t degree = graph.out.degree(v);
      share[v] = degree == 0 ? 0 : rank[v] / degree;
      if (degree == 0) dangling += rank[v];
    }
    const double base = (1 - damping + damping * dangling) / count;
    for (std::uint32_t v = 0; v < count; ++v) {
      double sum = 0;
      for (const std::uint32_t other : graph.in.of(v)) sum += share[other];
      rank[v] = base + damping * sum;
    }
  }
  return *std::max_element(rank.begin(), rank.end());
}

}  // namespace casus::bench
