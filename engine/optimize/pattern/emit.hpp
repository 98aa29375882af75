#pragma once

// From a pattern and an order of its rows back to operators.

#include "engine/optimize/pattern/row_order.hpp"
#include "engine/optimize/pattern/symmetry.hpp"

namespace casus::optimize {

/// What the counted branches are worth to what stands above.
enum class Worth : std::uint8_t {
  number,    // how many matches there are
  existence  // whether there are any
};

/// Operators on top of `base` that give the rows of the pattern, of which `exchanges` spare some.
/// `given_rows` estimates those of `base`.
plan::PlanPtr emit_pattern(const PatternGraph& graph, const RowOrder& order,
                           const std::vector<Exchange>& exchanges, Worth worth, double given_rows,
                           const graph::GraphView& view, plan::PlanPtr base);

/// Branches that hang from one vertex of the rows, as one group.
plan::BranchGroup branches_at(const PatternGraph& graph, const Folding& folding,
                              const std::vector<std::size_t>& tops);

}  // namespace casus::optimize
