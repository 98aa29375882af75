#pragma once

// Results as text that does not depend on ids, on the order of rows, or on how the graph was made.

#include <string>
#include <vector>

#include "casus/casus.hpp"
#include "tests/differential/reference/graph.hpp"

namespace casus::differential {

/// A value of a result. Lists are sorted where their order is not certain.
std::string canonical_text(const Value& value, bool unordered_lists);

/// A value of the reference with its elements filled in, as in a result. Throws QueryError for an
/// element that has been deleted.
Value filled_in(const Value& value, const reference::Graph& graph);

/// All nodes and relationships of a graph, each a line, sorted.
std::vector<std::string> canonical_graph(Connection& connection);
std::vector<std::string> canonical_graph(const reference::Graph& graph);

}  // namespace casus::differential
