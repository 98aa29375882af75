#pragma once

// Vertices of a pattern that may change places.

#include <utility>
#include <vector>

#include "engine/optimize/pattern/pattern_graph.hpp"

namespace casus::optimize {

/// Two vertices that some automorphism of the pattern exchanges: for each match there is one with their
/// nodes exchanged, and all others that count for nobody moved along.
struct Exchange {
  std::size_t first;
  std::size_t second;
};

/// Pairs of `vertices` of which it is enough to look at matches in one order, each pair besides those
/// before it: its automorphism leaves their vertices, and those `kept`, where they are. Only vertices and edges that nobody
/// above reads are moved. Breaking symmetries so is due to Grochow and Kellis, "Network Motif Discovery
/// Using Subgraph Enumeration and Symmetry-Breaking", 2007.
std::vector<Exchange> find_exchanges(const PatternGraph& graph, const std::vector<std::size_t>& vertices,
                                     std::vector<bool> kept = {});

/// Whether some automorphism takes each of these vertices to the one beside it.
bool has_automorphism(const PatternGraph& graph, const std::vector<std::pair<std::size_t, std::size_t>>& images);

}  // namespace casus::optimize
