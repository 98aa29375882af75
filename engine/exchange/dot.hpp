#pragma once

// Graphviz pictures of results, as text in the DOT language. Any content is safe: quotes,
// backslashes, markup, control characters and malformed UTF-8 come out as text, and `dot` gives no
// warning.

#include <string>

#include "casus/result.hpp"
#include "engine/exchange/elements.hpp"

namespace casus::exchange {

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
