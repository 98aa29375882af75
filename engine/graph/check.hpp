#pragma once

// Whether the parts of a graph agree with each other. The file's own checksums and trees are the
// affair of storage::Store::check().

#include <cstddef>
#include <string>
#include <vector>

#include "engine/graph/graph_view.hpp"

namespace casus::graph {

/// What is wrong, a line each; empty where nothing is. Looks at every chunk: that labels and
/// properties stand on elements that exist, that relationships end at nodes, that both directions
/// of adjacency say what the relationship table says, in order, that counts are right and that
/// index entries are those of the data. Takes time and memory by the size of the graph (about 1
/// byte an element). Stops after `limit` findings. Damaged chunks are findings, not errors.
std::vector<std::string> check_graph(const GraphView& view, std::size_t limit = 100);

}  // namespace casus::graph
