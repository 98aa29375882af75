#pragma once

// Filling in graph elements that are known by their id: what a result shows.

#include <cstdint>

#include "casus/value.hpp"
#include "engine/graph/graph_view.hpp"

namespace casus::execute {

/// The value with every node and relationship in it, at any depth, filled in from the graph. An element
/// that the statement has deleted keeps its id (and a relationship its type) and has nothing else.
Value materialize(const Value& value, const graph::GraphView& graph);

}  // namespace casus::execute
