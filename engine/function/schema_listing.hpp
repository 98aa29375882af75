#pragma once

// Indexes and constraints as rows: what SHOW and the procedures behind it give.

#include <string>
#include <vector>

#include "casus/value.hpp"
#include "engine/graph/graph_view.hpp"

namespace casus::function {

/// In the order they were made: name, state, populationPercent, type, entityType, labelsOrTypes,
/// properties, owningConstraint.
std::vector<List> list_indexes(const graph::GraphView& graph);
/// name, type, entityType, labelsOrTypes, properties, ownedIndex, propertyType.
std::vector<List> list_constraints(const graph::GraphView& graph);

}  // namespace casus::function
