#pragma once

// Vertices of a pattern through which it leads from one vertex to another.

#include <vector>

#include "engine/optimize/pattern/estimates.hpp"

namespace casus::optimize {

/// One vertex, or several alike, that nothing is asked of but that each is joined to the same two others.
struct PatternMiddles {
  std::size_t from;
  std::size_t to;
  std::vector<std::size_t> vertices;
  std::vector<std::size_t> first_edges;   // from `from`, by vertex
  std::vector<std::size_t> second_edges;  // to `to`
  bool differ = false;                    // no two of the vertices are one node
  bool is_asked_for = true;               // anything more of `to`
};

/// At most some, each from both of its sides. Edges must not have rivals; what the graph must stay like for those that
/// differ goes to `assumptions`.
std::vector<PatternMiddles> find_middles(const PatternGraph& graph, const graph::GraphView& view,
                                         plan::Assumptions& assumptions);

/// What it costs to follow both edges from so many rows, in about nanoseconds, and how many rows come of it.
struct MiddlesEstimate {
  double cost;
  double rows;
};
MiddlesEstimate estimate(const PatternMiddles& middles, const PatternEstimates& estimates, double rows);

plan::ExpandThrough expansion_of(const PatternMiddles& middles, const PatternGraph& graph);

}  // namespace casus::optimize
