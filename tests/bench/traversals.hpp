#pragma once

// Traversals of a directed graph as loops over arrays.

#include <cstdint>
#include <optional>

#include "tests/bench/tables.hpp"

namespace casus::bench {

struct GraphArrays {
  Rows out;
  Rows in;
};

/// Vertices reachable in exactly `hops` steps, each once.
std::uint64_t count_at_distinct(const GraphArrays& graph, std::uint32_t source, unsigned hops);
/// Vertices reachable in one step or more; direction-optimizing breadth-first search (Beamer,
/// Asanović, Patterson 2012).
std::uint64_t count_reachable(const GraphArrays& graph, std::uint32_t source);
/// Steps from one vertex to another, by search from both ends.
std::optional<std::uint32_t> distance(const GraphArrays& graph, std::uint32_t from,
                                      std::uint32_t to);
/// How many weakly connected components, by union-find.
std::uint64_t count_components(const GraphArrays& graph);
/// PageRank with damping 0.85, the mass of dangling vertices spread evenly; returns the greatest.
double greatest_page_rank(const GraphArrays& graph, unsigned rounds);

}  // namespace casus::bench
