#pragma once

// What a plan relies on that the graph may cease to be.

#include <compare>
#include <set>
#include <string>
#include <utility>

#include "engine/graph/graph_view.hpp"

namespace casus::plan {

/// All relationships of a type begin, or end, at nodes with a label.
struct EndLabel {
  std::string type;
  graph::Direction direction;  // outgoing: begin
  std::string label;
  auto operator<=>(const EndLabel&) const = default;
};

/// A plan with assumptions gives right rows only where they hold: whoever keeps one asks before each use.
struct Assumptions {
  std::set<std::string> types_without_loops;                        // no relationship from a node to itself
  std::set<std::string> types_without_parallels;                    // nor two between the same two nodes
  std::set<std::pair<std::string, std::string>> labels_kept_apart;  // no node with both
  std::set<std::pair<std::string, std::string>> telling_keys;       // of a label: see tells_apart()

  std::set<EndLabel> end_labels;

  void add(const Assumptions& others);
  [[nodiscard]] bool hold(const graph::GraphView& graph) const;
};

/// Whether the graph is so now. False for names that it does not know.
bool has_no_loops(const graph::GraphView& graph, const std::string& type);
bool has_no_parallels(const graph::GraphView& graph, const std::string& type);
bool share_no_node(const graph::GraphView& graph, const std::string& one, const std::string& other);
bool always_holds(const graph::GraphView& graph, const EndLabel& end);
/// Whether all nodes with the label have this property, and no two the same: integers, or texts.
bool tells_apart(const graph::GraphView& graph, const std::string& label, const std::string& key);

}  // namespace casus::plan
