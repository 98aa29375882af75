#include "engine/graph/materialize.hpp"

#include <algorithm>

#include "engine/graph/errors.hpp"

namespace casus::graph {

namespace {

Map property_map(std::vector<std::pair<PropertyKeyId, Value>> properties,
                 const GraphView& graph) {
  Map map;
  for (auto& [key, value] : properties) map.set(graph.catalog().keys.name(key), std::move(value));
  return map;
}

Value fill_node(const Value& reference, const GraphView& graph) {
  Node node;
  node.id = reference.element_id();
  const NodeId id(static_cast<std::uint32_t>(node.id));
  if (graph.has_node(id)) {
    std::vector<LabelId> labels;
    graph.labels_of(id, labels);
    for (const auto label : labels) node.labels.push_back(graph.catalog().labels.name(label));
    std::vector<std::pair<PropertyKeyId, Value>> properties;
    graph.properties_of(id, properties);
    node.properties = property_map(std::move(properties), graph);
  }
  return Value(std::move(node));
}

Value fill_relationship(const Value& reference, const GraphView& graph) {
  Relationship relationship;
  relationship.id = reference.element_id();
  const RelationshipId id(static_cast<std::uint32_t>(relationship.id));
  const auto ends = graph.ends(id);
  relationship.type = graph.catalog().types.name(ends.type);
  relationship.start = ends.start.value;
  relationship.end = ends.end.value;
  if (graph.has_relationship(id)) {
    std::vector<std::pair<PropertyKeyId, Value>> properties;
    graph.properties_of(id, properties);
    relationship.properties = property_map(std::move(properties), graph);
  }
  return Value(std::move(relationship));
}

/// Whether there is an element in the value, at any depth, of which `asked` holds. Paths have some always.
/// Lists of plain values are shared, not copied.
template <class Asked>
bool holds_element(const Value& value, const Asked& asked) {
  switch (value.kind()) {
    case ValueKind::node:
    case ValueKind::relationship: return asked(value);
    case ValueKind::path: return true;
    case ValueKind::list:
      return std::any_of(value.as_list().begin(), value.as_list().end(),
                         [&](const Value& item) { return holds_element(item, asked); });
    case ValueKind::map:
      return std::any_of(value.as_map().begin(), value.as_map().end(),
                         [&](const auto& entry) { return holds_element(entry.second, asked); });
    default: return false;
  }
}

/// The value with `change` made to every element in it. Lists, maps and paths are made anew.
template <class Change>
Value change_elements(const Value& value, const Change& change) {
  const auto change_all = [&](const List& values) {
    List out;
    out.reserve(values.size());
    for (const Value& item : values) out.push_back(change_elements(item, change));
    return out;
  };
  switch (value.kind()) {
    case ValueKind::node:
    case ValueKind::relationship: return change(value);
    case ValueKind::list: return Value(change_all(value.as_list()));
    case ValueKind::map: {
      Map map;
      for (const auto& [key, entry] : value.as_map()) map.set(key, change_elements(entry, change));
      return Value(std::move(map));
    }
    case ValueKind::path: {
      const Path& path = value.as_path();
      return Value(Path{change_all(path.nodes), change_all(path.relationships)});
    }
    default: return value;
  }
}

Value reference_to(const Value& element, const GraphView& graph) {
  const std::uint64_t id = element.element_id();
  const bool is_node = element.is(ValueKind::node);
  if (id >= (is_node ? graph.node_bound() : graph.relationship_bound())) throw unknown_element(element);
  return is_node ? Value::node_reference(id) : Value::relationship_reference(id);
}

}  // namespace

Value materialize(const Value& value, const GraphView& graph) {
  if (!holds_element(value, [](const Value& element) { return element.is_reference(); })) return value;
  return change_elements(value, [&](const Value& element) {
    if (!element.is_reference()) return element;
    return element.is(ValueKind::node) ? fill_node(element, graph) : fill_relationship(element, graph);
  });
}

Value as_references(const Value& value, const GraphView& graph) {
  if (!holds_element(value, [](const Value&) { return true; })) return value;
  return change_elements(value, [&](const Value& element) { return reference_to(element, graph); });
}

}  // namespace casus::graph
