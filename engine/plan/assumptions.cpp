#include "engine/plan/assumptions.hpp"

#include <algorithm>

namespace casus::plan {

bool has_no_loops(const graph::GraphView& graph, const std::string& type) {
  const auto id = graph.catalog().types.find(type);
  return id.valid() && graph.has_no_loops(id);
}

bool has_no_parallels(const graph::GraphView& graph, const std::string& type) {
  const auto id = graph.catalog().types.find(type);
  return id.valid() && graph.has_no_parallels(id);
}

bool share_no_node(const graph::GraphView& graph, const std::string& one, const std::string& other) {
  const auto first = graph.catalog().labels.find(one);
  const auto second = graph.catalog().labels.find(other);
  return first.valid() && second.valid() && graph.share_no_node(first, second);
}

bool always_holds(const graph::GraphView& graph, const EndLabel& end) {
  const auto type = graph.catalog().types.find(end.type);
  const auto label = graph.catalog().labels.find(end.label);
  return type.valid() && label.valid() &&
         graph.relationship_count(type, end.direction, label) == graph.relationship_count(type);
}

bool tells_apart(const graph::GraphView& graph, const std::string& label, const std::string& key) {
  const auto label_id = graph.catalog().labels.find(label);
  const auto key_id = graph.catalog().keys.find(key);
  return label_id.valid() && key_id.valid() && graph.tells_apart(key_id, label_id);
}

void Assumptions::add(const Assumptions& others) {
  types_without_loops.insert(others.types_without_loops.begin(), others.types_without_loops.end());
  types_without_parallels.insert(others.types_without_parallels.begin(), others.types_without_parallels.end());
  labels_kept_apart.insert(others.labels_kept_apart.begin(), others.labels_kept_apart.end());
  telling_keys.insert(others.telling_keys.begin(), others.telling_keys.end());
  end_labels.insert(others.end_labels.begin(), others.end_labels.end());
}

bool Assumptions::hold(const graph::GraphView& graph) const {
  return std::all_of(types_without_loops.begin(), types_without_loops.end(),
                     [&](const std::string& type) { return has_no_loops(graph, type); }) &&
         std::all_of(types_without_parallels.begin(), types_without_parallels.end(),
                     [&](const std::string& type) { return has_no_parallels(graph, type); }) &&
         std::all_of(labels_kept_apart.begin(), labels_kept_apart.end(),
                     [&](const auto& pair) { return share_no_node(graph, pair.first, pair.second); }) &&
         std::all_of(telling_keys.begin(), telling_keys.end(),
                     [&](const auto& pair) { return tells_apart(graph, pair.first, pair.second); }) &&
         std::all_of(end_labels.begin(), end_labels.end(),
                     [&](const EndLabel& end) { return always_holds(graph, end); });
}

}  // namespace casus::plan
