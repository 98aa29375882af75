#pragma once

// Estimates about a pattern in a graph.

#include <array>
#include <map>
#include <vector>

#include "engine/optimize/pattern/pattern_graph.hpp"

namespace casus::optimize {

class PatternEstimates {
 public:
  PatternEstimates(const PatternGraph& graph, const graph::GraphView& view);

  /// Nodes that a scan or seek for the vertex finds, and the part of these that its predicates keep.
  [[nodiscard]] double nodes(std::size_t v) const { return nodes_[v]; }
  [[nodiscard]] double kept(std::size_t v) const { return kept_[v]; }
  /// Relationships that an edge has on average from a node of `v`, before the far end is tested, and
  /// those whose far end passes.
  [[nodiscard]] double degree(std::size_t e, std::size_t v) const {
    return by_edge_[e].degree[side(e, v)];
  }
  [[nodiscard]] double passing(std::size_t e, std::size_t v) const {
    return by_edge_[e].passing[side(e, v)];
  }
  /// What degree() and passing() of an edge are multiplied by at nodes of `v` that `last` has led to: hubs
  /// are come to more often.
  [[nodiscard]] double skew(std::size_t e, std::size_t v, std::size_t last) const;
  /// The part of its relationships that lie far from one another, list after list of nodes of `v`.
  [[nodiscard]] double scatter(std::size_t e, std::size_t v) const;
  /// All relationships of the types of an edge.
  [[nodiscard]] double relationships(std::size_t e) const { return by_edge_[e].all; }

 private:
  struct EdgeEstimates {
    double degree[2];
    double passing[2];
    double all;
  };
  [[nodiscard]] std::size_t side(std::size_t e, std::size_t v) const {
    return graph_.edges[e].from == v ? 0 : 1;
  }

  const PatternGraph& graph_;
  const graph::GraphView& view_;
  std::vector<double> nodes_;
  std::vector<double> kept_;
  std::vector<EdgeEstimates> by_edge_;
  mutable std::map<std::array<std::size_t, 3>, double> skews_;  // those that were asked for
  mutable std::map<std::array<std::size_t, 2>, double> scatters_;  // likewise
};

}  // namespace casus::optimize
