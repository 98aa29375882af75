#pragma once

// Graph algorithms as procedures: `CALL algo.pageRank({labels: ['Page'], types: ['LINKS']}) YIELD node,
// score`. They take one map of options, which all of them understand in the same way (options.hpp), and
// run in the calling thread over the snapshot or transaction that the statement reads.

#include <memory>

#include "engine/function/function.hpp"

namespace casus::algorithm {

/// All built-in functions and procedures, with those of this room.
std::shared_ptr<const function::Registry> built_in_registry();

// --- the families, one file each ------------------------------------------------------------------

void add_page_rank(function::Registry& registry);
void add_components(function::Registry& registry);         // components, strongComponents
void add_distances(function::Registry& registry);          // distances
void add_weighted_paths(function::Registry& registry);     // weightedDistances, weightedPath
void add_triangles(function::Registry& registry);
void add_closeness(function::Registry& registry);
void add_betweenness(function::Registry& registry);
void add_label_propagation(function::Registry& registry);
void add_topological_order(function::Registry& registry);
void add_dominators(function::Registry& registry);

}  // namespace casus::algorithm
