#pragma once

// Graphviz pictures of results, as text in the DOT language. Any content is safe: quotes,
// backslashes, markup, control characters and malformed UTF-8 come out as text, and `dot` gives no
// warning.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "casus/result.hpp"
#include "engine/exchange/appearance.hpp"
#include "engine/exchange/elements.hpp"

namespace casus::exchange {

/// A graph that is walked again for each of its parts, so that it need not be in memory.
struct DotGraph {
  template <class Element>
  using Walk = std::function<void(const std::function<void(const Element&)>&)>;
  Appearance appearance;
  Walk<Node> nodes;
  std::vector<std::uint64_t> missing;  // ends that are none of the nodes
  Walk<Relationship> relationships;
  std::uint64_t relationship_count = 0;
};

/// As to_dot(), piece by piece in the order of the text.
void write_dot(const DotGraph& graph, const std::function<void(std::string_view)>& write);

/// A directed graph, nodes and edges in the order of their ids. A node shows its type, its name and
/// its date; an edge its type, its `how` and its date. Ends that are missing are drawn dashed.
/// Graphs of at most 250 edges without large hubs are laid out from top to bottom; the text of others
/// asks for Graphviz's sfdp.
std::string to_dot(const Elements& elements);

/// A result without graph elements as a drawn table.
std::string table_to_dot(const Result& result);

/// to_dot of the result's elements, or table_to_dot where it has none.
std::string to_dot(const Result& result);

}  // namespace casus::exchange
