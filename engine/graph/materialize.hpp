#pragma once

// Graph elements inside the engine are known by their id alone; those that leave it, in results and in
// calls of a user's code, are filled in, and those that come back are known by their id again.

#include <cstdint>

#include "casus/value.hpp"
#include "engine/graph/graph_view.hpp"

namespace casus::graph {

/// The value with every node and relationship in it, at any depth, filled in from the graph. An element
/// that the statement has deleted keeps its id (and a relationship its type) and has nothing else.
Value materialize(const Value& value, const GraphView& graph);

/// The value with every element in it, at any depth, known by its id alone, so that whoever reads it sees
/// the graph and not a copy. Throws casus::Error (EntityNotFound) for an id that the graph never gave.
Value as_references(const Value& value, const GraphView& graph);

}  // namespace casus::graph
