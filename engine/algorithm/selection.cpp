#include "engine/algorithm/selection.hpp"

#include <algorithm>

namespace casus::algorithm {

namespace {

std::vector<graph::LabelId> labels_named(const graph::GraphView& graph,
                                         const std::vector<std::string>& names) {
  std::vector<graph::LabelId> out;
  for (const auto& name : names) out.push_back(graph.catalog().labels.find(name));
  return out;
}

std::vector<graph::TypeId> types_named(const graph::GraphView& graph,
                                       const std::vector<std::string>& names) {
  std::vector<graph::TypeId> out;
  if (names.empty())
    for (std::uint32_t type = 0; type < graph.catalog().types.size(); ++type)
      if (graph.relationship_count(graph::TypeId(type)) > 0) out.emplace_back(type);
  for (const auto& name : names) {
    const auto type = graph.catalog().types.find(name);
    if (type.valid() && std::find(out.begin(), out.end(), type) == out.end()) out.push_back(type);
  }
  return out;
}

}  // namespace

Selection::Selection(const graph::GraphView& graph, const std::vector<std::string>& labels,
                     const std::vector<std::string>& types, Walk walk)
    : graph_(graph), labels_(labels_named(graph, labels)),
      types_(types_named(graph, types)), nodes_(graph, labels_),
      filtered_(!labels.empty() && !ends_carry_labels()), walk_(walk) {
  for (const graph::TypeId type : types_) {
    if (walk != Walk::incoming) slices_.push_back({type, graph::Direction::outgoing});
    if (walk != Walk::outgoing) slices_.push_back({type, graph::Direction::incoming});
  }
}

/// Then every relationship of these types is in the selection: the counts of a graph are exact.
bool Selection::ends_carry_labels() const {
  const auto all_carry = [this](graph::TypeId type, graph::Direction direction) {
    return std::any_of(labels_.begin(), labels_.end(), [&](graph::LabelId label) {
      return label.valid() &&
             graph_.relationship_count(type, direction, label) == graph_.relationship_count(type);
    });
  };
  return std::all_of(types_.begin(), types_.end(), [&](graph::TypeId type) {
    return all_carry(type, graph::Direction::outgoing) && all_carry(type, graph::Direction::incoming);
  });
}

std::vector<std::uint32_t> Selection::nodes() const {
  std::vector<std::uint32_t> out;
  out.reserve(size());
  each_node([&](std::uint32_t node) { out.push_back(node); });
  return out;
}

std::uint32_t Selection::degree(std::uint32_t node, bool against) const {
  std::uint32_t degree = 0;
  if (filtered_) {
    each_neighbour(node, against, [&](std::uint32_t) { ++degree; });
    return degree;
  }
  for (const Slice& slice : slices_)
    degree += graph_.degree(graph::NodeId(node), slice.type,
                            against ? graph::reverse(slice.direction) : slice.direction);
  return degree;
}

}  // namespace casus::algorithm
