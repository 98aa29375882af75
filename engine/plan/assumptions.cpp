#include "engine/plan/assumptions.hpp"

#include <algorithm>

namespace casus::plan {

bool has_no_loops(const graph::GraphView& graph, const std::string& type) {
  const auto id = graph.catalog().types.find(type);
  return id.valid() && graph.has_no_loops(id);
}

bool share_no_node(const graph::GraphView& graph, const std::string& one, const std::string& other) {
  const auto first = graph.catalog().labels.find(one);
  const auto second = graph.catalog().labels.find(other);
  return first.valid() && second.valid() && graph.share_no_node(first, second);
}

void Assumptions::add(const Assumptions& others) {
  types_without_loops.insert(others.types_without_loops.begin(), others.types_without_loops.end());
  labels_kept_apart.insert(others.labels_kept_apart.begin(), others.labels_kept_apart.end());
}

bool Assumptions::hold(const graph::GraphView& graph) const {
  return std::all_of(types_without_loops.begin(), types_without_loops.end(),
                     [&](const std::string& type) { return has_no_loops(graph, type); }) &&
         std::all_of(labels_kept_apart.begin(), labels_kept_apart.end(),
                     [&](const auto& pair) { return share_no_node(graph, pair.first, pair.second); });
}

}  // namespace casus::plan
