#pragma once

// Which vertices of a pattern to write out in rows, and in what order.

#include <vector>

#include "engine/optimize/pattern/estimates.hpp"
#include "engine/optimize/pattern/folding.hpp"
#include "engine/optimize/pattern/middles.hpp"
#include "engine/optimize/pattern/triangles.hpp"

namespace casus::optimize {

/// Vertices in the order in which they are bound, and what hangs from them.
struct RowOrder {
  std::vector<std::size_t> order;
  std::vector<double> rows;  // after each
  Folding folding;
  /// Where given, its three vertices are the first of `order`, bound together.
  std::optional<PatternTriangle> triangle;
  /// Where given, the vertices at its two sides are the first of `order`, and it is bound with the second.
  std::optional<PatternMiddles> middles;
  double cost = 0;  // about nanoseconds
};

/// What may be bound together at the beginning.
struct Bundles {
  std::vector<PatternTriangle> triangles;
  std::vector<PatternMiddles> middles;
  [[nodiscard]] std::size_t size() const { return triangles.size() + middles.size(); }
};

/// The cheapest order found. The search begins with every vertex, and everything that may be bound together, adds one
/// vertex that keeps the others from being folded, and goes on with the cheapest of what that gives (beam search).
RowOrder choose_row_order(const PatternGraph& graph, const graph::GraphView& view, double given_rows,
                          const Bundles& bundles);

/// The order in which the pattern was read, with all vertices written out.
struct OrderAsRead {
  RowOrder order;
  double saved = 0;  // of the cost, where cycles are closed by intersecting lists instead of testing ends
};
OrderAsRead order_as_read(const PatternGraph& graph, const graph::GraphView& view, double given_rows);

/// Whether a vertex can be bound by intersecting the lists of these edges: nobody may ask which
/// relationships they take. `done`: edges whose relationships are in the rows.
bool can_intersect(const PatternGraph& graph, const std::vector<std::size_t>& edges,
                   const std::vector<bool>& done);

}  // namespace casus::optimize
