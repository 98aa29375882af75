// Functions on nodes, relationships and paths. An element that is known by its id alone is looked
// up in the graph of the statement; one that carries its contents is read as it is.

#include "engine/function/arguments.hpp"
#include "engine/function/families.hpp"
#include "engine/graph/graph_view.hpp"

namespace casus::function {
namespace {

graph::NodeId existing_node(const FunctionContext& context, const Value& value) {
  const graph::NodeId id(static_cast<std::uint32_t>(value.element_id()));
  if (!context.graph->has_node(id)) throw deleted_element(ValueKind::node);
  return id;
}

graph::RelationshipId existing_relationship(const FunctionContext& context, const Value& value) {
  const graph::RelationshipId id(static_cast<std::uint32_t>(value.element_id()));
  if (!context.graph->has_relationship(id)) throw deleted_element(ValueKind::relationship);
  return id;
}

bool is_element(const Value& value) {
  return value.is(ValueKind::node) || value.is(ValueKind::relationship);
}

using Properties = std::vector<std::pair<graph::PropertyKeyId, Value>>;

Properties properties_of(const FunctionContext& context, const Value& element) {
  Properties properties;
  if (element.is(ValueKind::node)) {
    context.graph->properties_of(existing_node(context, element), properties);
  } else {
    context.graph->properties_of(existing_relationship(context, element), properties);
  }
  return properties;
}

/// The map that a value carries in itself: as a map, or as a filled element; nullptr for a
/// reference.
const Map* carried_map(std::string_view function, const Value& value) {
  if (value.is(ValueKind::map)) return &value.as_map();
  if (!is_element(value)) throw invalid_argument_value(function, types::element_or_map(), value);
  if (value.is_reference()) return nullptr;
  return value.is(ValueKind::node) ? &value.as_node().properties
                                   : &value.as_relationship().properties;
}

Value properties(FunctionContext& context, Arguments arguments) {
  if (const Map* map = carried_map("properties", arguments[0])) return *map;
  Map map;
  for (auto& [key, value] : properties_of(context, arguments[0])) {
    map.set(context.graph->catalog().keys.name(key), std::move(value));
  }
  return map;
}

Value keys(FunctionContext& context, Arguments arguments) {
  List names;
  if (const Map* map = carried_map("keys", arguments[0])) {
    for (const auto& entry : *map) names.emplace_back(entry.first);
  } else {
    for (const auto& [key, value] : properties_of(context, arguments[0])) {
      names.emplace_back(context.graph->catalog().keys.name(key));
    }
  }
  return names;
}

Value labels(FunctionContext& context, Arguments arguments) {
  const Value& node = arguments[0];
  if (!node.is(ValueKind::node)) throw invalid_argument_value("labels", types::node(), node);
  List names;
  if (!node.is_reference()) {
    for (const std::string& label : node.as_node().labels) names.emplace_back(label);
    return names;
  }
  std::vector<graph::LabelId> ids;
  context.graph->labels_of(existing_node(context, node), ids);
  for (const graph::LabelId id : ids) names.emplace_back(context.graph->catalog().labels.name(id));
  return names;
}

/// The ends and type of a relationship, which stay known after it was deleted in this statement.
graph::RelationshipEnds ends_of(const FunctionContext& context, const Value& relationship) {
  return context.graph->ends(
      graph::RelationshipId(static_cast<std::uint32_t>(relationship.element_id())));
}

const Value& relationship_argument(std::string_view function, const Value& value) {
  if (!value.is(ValueKind::relationship))
    throw invalid_argument_value(function, types::relationship(), value);
  return value;
}

Value type(FunctionContext& context, Arguments arguments) {
  const Value& relationship = relationship_argument("type", arguments[0]);
  if (!relationship.is_reference()) return relationship.as_relationship().type;
  return context.graph->catalog().types.name(ends_of(context, relationship).type);
}

Value start_node(FunctionContext& context, Arguments arguments) {
  const Value& relationship = relationship_argument("startNode", arguments[0]);
  return Value::node_reference(relationship.is_reference()
                                   ? ends_of(context, relationship).start.value
                                   : relationship.as_relationship().start);
}

Value end_node(FunctionContext& context, Arguments arguments) {
  const Value& relationship = relationship_argument("endNode", arguments[0]);
  return Value::node_reference(relationship.is_reference()
                                   ? ends_of(context, relationship).end.value
                                   : relationship.as_relationship().end);
}

Value nodes(FunctionContext&, Arguments arguments) {
  return path_argument("nodes", arguments[0]).nodes;
}

Value relationships(FunctionContext&, Arguments arguments) {
  return path_argument("relationships", arguments[0]).relationships;
}

Value id(FunctionContext&, Arguments arguments) {
  if (!is_element(arguments[0])) throw invalid_argument_value("id", types::element(), arguments[0]);
  return static_cast<std::int64_t>(arguments[0].element_id());
}

Value element_id(FunctionContext&, Arguments arguments) {
  if (!is_element(arguments[0]))
    throw invalid_argument_value("elementId", types::element(), arguments[0]);
  return std::to_string(arguments[0].element_id());
}

void add_one(Registry& registry, const char* name, Type parameter, Type result, const char* summary,
             Evaluate evaluate, bool follows_from_kind = false) {
  registry.add(ScalarFunction{.name = name,
                              .parameters = {std::move(parameter)},
                              .required = 1,
                              .result = std::move(result),
                              .follows_from_kind = follows_from_kind,
                              .summary = summary,
                              .evaluate = std::move(evaluate)});
}

}  // namespace

void add_graph_functions(Registry& registry) {
  const Type element = types::element();
  add_one(registry, "labels", types::node(), Type::list_of(types::text()), "The labels of a node.",
          labels, true);
  add_one(registry, "type", types::relationship(), types::text(), "The type of a relationship.",
          type, true);
  add_one(registry, "properties", types::element_or_map(), types::map(),
          "The properties of a node or relationship as a map.", properties);
  add_one(registry, "keys", types::element_or_map(), Type::list_of(types::text()),
          "The names of the properties of a node or relationship, or the keys of a map.", keys);
  add_one(registry, "startNode", types::relationship(), types::node(),
          "The node that a relationship leaves.", start_node);
  add_one(registry, "endNode", types::relationship(), types::node(),
          "The node that a relationship enters.", end_node);
  add_one(registry, "nodes", types::path(), Type::list_of(types::node()), "The nodes of a path.",
          nodes);
  add_one(registry, "relationships", types::path(), Type::list_of(types::relationship()),
          "The relationships of a path.", relationships);
  add_one(registry, "id", element, types::integer(), "The number of a node or relationship.", id);
  add_one(registry, "elementId", element, types::text(),
          "The identity of a node or relationship as text.", element_id);
}

}  // namespace casus::function
