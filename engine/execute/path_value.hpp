#pragma once

// Path values out of ids.

#include <span>

#include "casus/value.hpp"
#include "engine/graph/graph_view.hpp"

namespace casus::execute {

/// A list of relationship references.
Value relationship_list(std::span<const std::uint32_t> relationships);

/// The path that starts at a node and follows the relationships, each from the end it is met at.
Value chain_path(std::uint32_t start, std::span<const std::uint32_t> relationships,
                 const graph::GraphView& graph);

/// The other end of a relationship.
std::uint32_t other_end(std::uint32_t relationship, std::uint32_t node,
                        const graph::GraphView& graph);

}  // namespace casus::execute
