#pragma once

// Choosing an index for the first touch of a node.

#include <optional>
#include <span>

#include "engine/graph/graph_view.hpp"
#include "engine/plan/logical_plan.hpp"
#include "engine/plan/variables.hpp"

namespace casus::plan {

struct Seek {
  IndexSeek op;
  double rows = 0;  // expected
};

/// The most selective index that one of the predicates can use, with what it is compared to computable
/// from the variables bound so far; nothing where there is none. The predicates stay to be tested: but
/// for equality, an index only says which nodes to look at.
std::optional<Seek> find_seek(const bind::PatternNode& node, std::span<const ExpressionPtr> predicates,
                              const VariableSet& bound, const graph::GraphView& graph);

}  // namespace casus::plan
