#pragma once

// Which vertices of a pattern to write out in rows, and in what order.

#include <vector>

#include "engine/optimize/pattern/folding.hpp"

namespace casus::optimize {

/// Estimates about a pattern in a graph.
class PatternEstimates {
 public:
  PatternEstimates(const PatternGraph& graph, const graph::GraphView& view);

  /// Nodes that a scan or seek for the vertex finds, and the part of these that its predicates keep.
  [[nodiscard]] double nodes(std::size_t v) const { return nodes_[v]; }
  [[nodiscard]] double kept(std::size_t v) const { return kept_[v]; }
  /// Relationships that an edge has on average from a node of `v`, before the far end is tested.
  [[nodiscard]] double degree(const PatternEdge& edge, std::size_t v) const;
  /// The part of these whose far end has the labels and meets the predicates.
  [[nodiscard]] double far_part(const PatternEdge& edge, std::size_t v) const;
  /// Rows that each row becomes when an unbound vertex is added, by its edges to bound ones.
  [[nodiscard]] double growth(std::size_t v, const std::vector<bool>& bound) const;
  /// The relationships that are walked for that.
  [[nodiscard]] double steps(std::size_t v, const std::vector<bool>& bound) const;
  /// All relationships of the types of an edge.
  [[nodiscard]] double relationships(const PatternEdge& edge) const;

 private:
  const PatternGraph& graph_;
  const graph::GraphView& view_;
  std::vector<double> nodes_;
  std::vector<double> kept_;
};

/// Vertices in the order in which they are bound, and what hangs from them.
struct RowOrder {
  std::vector<std::size_t> order;
  std::vector<double> rows;  // after each
  Folding folding;
  double cost = 0;
};

/// The cheapest order found: from every vertex as a start, always the vertex that makes the fewest rows
/// next, until all others can be folded.
RowOrder choose_row_order(const PatternGraph& graph, const graph::GraphView& view, double given_rows);

}  // namespace casus::optimize
