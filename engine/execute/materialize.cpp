#include "engine/execute/materialize.hpp"

#include <algorithm>

namespace casus::execute {

namespace {

using graph::GraphView;

Map property_map(std::vector<std::pair<graph::PropertyKeyId, Value>> properties,
                 const GraphView& graph) {
  Map map;
  for (auto& [key, value] : properties) map.set(graph.catalog().keys.name(key), std::move(value));
  return map;
}

Value fill_node(const Value& reference, const GraphView& graph) {
  Node node;
  node.id = reference.element_id();
  const graph::NodeId id(static_cast<std::uint32_t>(node.id));
  if (graph.has_node(id)) {
    std::vector<graph::LabelId> labels;
    graph.labels_of(id, labels);
    for (const auto label : labels) node.labels.push_back(graph.catalog().labels.name(label));
    std::vector<std::pair<graph::PropertyKeyId, Value>> properties;
    graph.properties_of(id, properties);
    node.properties = property_map(std::move(properties), graph);
  }
  return Value(std::move(node));
}

Value fill_relationship(const Value& reference, const GraphView& graph) {
  Relationship relationship;
  relationship.id = reference.element_id();
  const graph::RelationshipId id(static_cast<std::uint32_t>(relationship.id));
  const auto ends = graph.ends(id);
  relationship.type = graph.catalog().types.name(ends.type);
  relationship.start = ends.start.value;
  relationship.end = ends.end.value;
  if (graph.has_relationship(id)) {
    std::vector<std::pair<graph::PropertyKeyId, Value>> properties;
    graph.properties_of(id, properties);
    relationship.properties = property_map(std::move(properties), graph);
  }
  return Value(std::move(relationship));
}

List fill_all(const List& values, const GraphView& graph) {
  List out;
  out.reserve(values.size());
  for (const Value& value : values) out.push_back(materialize(value, graph));
  return out;
}

/// Lists of plain values are shared, not copied.
bool may_hold_references(const Value& value) {
  switch (value.kind()) {
    case ValueKind::node:
    case ValueKind::relationship: return value.is_reference();
    case ValueKind::path: return true;
    case ValueKind::list:
      return std::any_of(value.as_list().begin(), value.as_list().end(), may_hold_references);
    case ValueKind::map:
      return std::any_of(value.as_map().begin(), value.as_map().end(),
                         [](const auto& entry) { return may_hold_references(entry.second); });
    default: return false;
  }
}

}  // namespace

Value materialize(const Value& value, const GraphView& graph) {
  if (!may_hold_references(value)) return value;
  switch (value.kind()) {
    case ValueKind::node: return fill_node(value, graph);
    case ValueKind::relationship: return fill_relationship(value, graph);
    case ValueKind::list: return Value(fill_all(value.as_list(), graph));
    case ValueKind::map: {
      Map map;
      for (const auto& [key, entry] : value.as_map()) map.set(key, materialize(entry, graph));
      return Value(std::move(map));
    }
    case ValueKind::path: {
      const Path& path = value.as_path();
      return Value(Path{fill_all(path.nodes, graph), fill_all(path.relationships, graph)});
    }
    default: return value;
  }
}

}  // namespace casus::execute
