#pragma once

// What a plan relies on that the graph may cease to be.

#include <set>
#include <string>
#include <utility>

#include "engine/graph/graph_view.hpp"

namespace casus::plan {

/// A plan with assumptions gives right rows only where they hold: whoever keeps one asks before each use.
struct Assumptions {
  std::set<std::string> types_without_loops;                        // no relationship from a node to itself
  std::set<std::pair<std::string, std::string>> labels_kept_apart;  // no node with both

  void add(const Assumptions& others);
  [[nodiscard]] bool hold(const graph::GraphView& graph) const;
};

/// Whether the graph is so now. False for names that it does not know.
bool has_no_loops(const graph::GraphView& graph, const std::string& type);
bool share_no_node(const graph::GraphView& graph, const std::string& one, const std::string& other);

}  // namespace casus::plan
