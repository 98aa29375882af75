#pragma once

// Vertices of a pattern that can be bound three at a time.

#include <array>
#include <vector>

#include "engine/optimize/pattern/estimates.hpp"

namespace casus::optimize {

/// Three vertices, each joined to both others by relationships of the same types, none of which is a self-loop.
struct PatternTriangle {
  /// What joins a vertex to the next: an edge, or a constraint that there is a relationship.
  struct Side {
    bool is_edge;
    std::size_t number;
  };
  std::array<std::size_t, 3> vertices;
  std::array<Side, 3> sides;
  std::vector<std::string> types;
  /// See plan::TriangleScan.
  std::vector<plan::TriangleScan::Order> orders;
  std::uint64_t times = 1;
  std::vector<plan::Hop> within;
  std::size_t asked_for = 0;  // vertices of which anything more is asked
};

/// At most some. With `break_symmetry`, orders that automorphisms of the pattern take to one another are one.
std::vector<PatternTriangle> find_triangles(const PatternGraph& graph, const graph::GraphView& view,
                                            bool break_symmetry);

/// What it costs to find the rows of a triangle, in about nanoseconds, and how many there are.
struct TriangleEstimate {
  double cost;
  double rows;
};
TriangleEstimate estimate(const PatternTriangle& triangle, const PatternGraph& graph,
                          const PatternEstimates& estimates);

plan::TriangleScan scan_of(const PatternTriangle& triangle, const PatternGraph& graph);

}  // namespace casus::optimize
