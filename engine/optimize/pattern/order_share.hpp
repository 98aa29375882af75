#pragma once

// Comparisons that ask for one order of vertices which may change places.

#include <optional>

#include "engine/optimize/pattern/pattern_graph.hpp"
#include "engine/plan/assumptions.hpp"

namespace casus::optimize {

/// Takes comparisons like `id(a) < id(b) AND id(b) < id(c)` out of the pattern where by its symmetry a known
/// share of the matches meets them: of the six orders of a triangle's corners, one. What is left to ask is that
/// the vertices differ. Compared are ids, or a property that tells all nodes of a label apart, which then is
/// assumed; that is looked for only where `most_rows`, how many rows the pattern is thought to make, are more work
/// than to look. No value where there is nothing of the kind; the pattern is left as it is then. `wanted` are the
/// variables that the rows must give.
///
/// By the orbits of the pattern's automorphisms: matches that differ by one of them are all there or not, and in
/// how many of them the order holds must not depend on which order the nodes are in.
std::optional<plan::RowShare> take_order(PatternGraph& graph, const VariableSet& wanted, double most_rows,
                                         const graph::GraphView& view, plan::Assumptions& assumptions);

}  // namespace casus::optimize
