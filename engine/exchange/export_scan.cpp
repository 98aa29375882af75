#include "engine/exchange/export_scan.hpp"

#include <vector>

namespace casus::exchange {

using graph::Direction;
using graph::GraphView;
using graph::NodeId;
using graph::PropertyKeyId;
using graph::RelationshipId;
using graph::TypeId;

namespace {

using Properties = std::vector<std::pair<PropertyKeyId, Value>>;

Map named(const GraphView& view, Properties& properties) {
  Map map;
  for (auto& [key, value] : properties) map.set(view.catalog().keys.name(key), std::move(value));
  properties.clear();
  return map;
}

std::vector<std::string> label_names(const GraphView& view, NodeId node,
                                     std::vector<graph::LabelId>& scratch) {
  scratch.clear();
  view.labels_of(node, scratch);
  std::vector<std::string> names;
  for (const graph::LabelId label : scratch) names.push_back(view.catalog().labels.name(label));
  return names;
}

Relationship relationship_at(const GraphView& view, RelationshipId id, Properties& scratch) {
  const graph::RelationshipEnds ends = view.ends(id);
  view.properties_of(id, scratch);
  return {id.value, view.catalog().types.name(ends.type), ends.start.value, ends.end.value,
          named(view, scratch)};
}

}  // namespace

void for_each_node(const GraphView& view, const std::function<void(const Node&)>& visit) {
  Properties properties;
  std::vector<graph::LabelId> labels;
  for (std::uint32_t id = 0; id < view.node_bound(); ++id) {
    if (!view.has_node(NodeId(id))) continue;
    Node node;
    node.id = id;
    node.labels = label_names(view, NodeId(id), labels);
    view.properties_of(NodeId(id), properties);
    node.properties = named(view, properties);
    visit(node);
  }
}

void for_each_relationship(const GraphView& view,
                           const std::function<void(const Relationship&)>& visit) {
  Properties properties;
  for (std::uint32_t id = 0; id < view.relationship_bound(); ++id)
    if (view.has_relationship(RelationshipId(id)))
      visit(relationship_at(view, RelationshipId(id), properties));
}

void for_each_relationship(const GraphView& view, TypeId type,
                           const std::function<void(const Relationship&)>& visit) {
  Properties properties;
  for (std::uint32_t node = 0; node < view.node_bound(); ++node) {
    const graph::Neighbours out = view.neighbours(NodeId(node), type, Direction::outgoing);
    for (std::size_t i = 0; i < out.size(); ++i)
      visit(relationship_at(view, out.relationships[i], properties));
  }
}

std::map<std::vector<std::string>, std::size_t> label_sets(const GraphView& view) {
  std::map<std::vector<std::string>, std::size_t> sets;
  std::vector<graph::LabelId> labels;
  for (std::uint32_t id = 0; id < view.node_bound(); ++id)
    if (view.has_node(NodeId(id))) ++sets[label_names(view, NodeId(id), labels)];
  return sets;
}

Elements all_elements(const GraphView& view) {
  Elements elements;
  for_each_node(view, [&](const Node& node) { elements.nodes.emplace_back(node); });
  for_each_relationship(view, [&](const Relationship& relationship) {
    elements.relationships.emplace_back(relationship);
  });
  return elements;
}

// --- types --------------------------------------------------------------------------------------

void PropertyType::add(const Value& value) {
  if (!value.is(ValueKind::list)) return join(Form::scalar, value);
  if (form_ == Form::none) form_ = Form::list;  // an empty list tells no more
  for (const Value& item : value.as_list()) {
    const bool separator =
        item.is(ValueKind::string) && item.as_string().find(';') != std::string_view::npos;
    if (separator || item.is(ValueKind::list) || item.is_null()) return become_text();
    join(Form::list, item);
  }
  if (form_ == Form::scalar) become_text();
}

void PropertyType::join(Form form, const Value& value) {
  constexpr std::int64_t exact = std::int64_t{1} << 53;
  if (value.is(ValueKind::integer) && (value.as_integer() > exact || value.as_integer() < -exact))
    large_integers_ = true;
  if (form_ == Form::none) form_ = form;
  if (form_ != form) return become_text();
  if (kind_ == ValueKind::null) kind_ = value.kind();
  if (kind_ == value.kind() && kind_ != ValueKind::floating) return;
  const bool numbers = (kind_ == ValueKind::integer || kind_ == ValueKind::floating) &&
                       value.is_number() && !large_integers_;
  if (!numbers && kind_ != value.kind()) return become_text();
  if (numbers) kind_ = ValueKind::floating;
}

void PropertyType::become_text() {
  form_ = Form::text;
  kind_ = ValueKind::string;
}

void add_to(PropertyTypes& types, const Map& properties) {
  for (const auto& [key, value] : properties) types[key].add(value);
}

}  // namespace casus::exchange
