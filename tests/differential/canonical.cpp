#include "tests/differential/canonical.hpp"

#include <algorithm>

namespace casus::differential {

namespace {

std::string map_text(const Map& map, bool unordered) {
  std::string out = "{";
  for (const auto& [key, value] : map) out += key + ": " + canonical_text(value, unordered) + ", ";
  return out + "}";
}

std::string node_text(const Node& node, bool unordered) {
  std::vector<std::string> labels = node.labels;
  std::sort(labels.begin(), labels.end());
  std::string out = "(";
  for (const auto& label : labels) out += ":" + label;
  return out + map_text(node.properties, unordered) + ")";
}

std::string list_text(const List& list, bool unordered) {
  std::vector<std::string> items;
  for (const Value& item : list) items.push_back(canonical_text(item, unordered));
  if (unordered) std::sort(items.begin(), items.end());
  std::string out = "[";
  for (const auto& item : items) out += item + ", ";
  return out + "]";
}

std::string path_text(const Path& path, bool unordered) {
  std::string out = "<";
  for (std::size_t i = 0; i < path.nodes.size(); ++i) {
    out += canonical_text(path.nodes[i], unordered);
    if (i == path.relationships.size()) break;
    const Relationship& step = path.relationships[i].as_relationship();
    out += step.start == path.nodes[i].as_node().id ? "->" : "<-";
    out += canonical_text(path.relationships[i], unordered);
  }
  return out + ">";
}

List filled_in(const List& list, const reference::Graph& graph) {
  List out;
  for (const Value& item : list) out.push_back(differential::filled_in(item, graph));
  return out;
}

Map map_of(const reference::Properties& properties) {
  Map map;
  for (const auto& [key, value] : properties) map.set(key, value);
  return map;
}

std::string relationship_line(const std::string& type, const Map& properties,
                              const std::string& start, const std::string& end) {
  return start + "-[:" + type + map_text(properties, false) + "]->" + end;
}

}  // namespace

std::string canonical_text(const Value& value, bool unordered) {
  switch (value.kind()) {
    case ValueKind::list:
      return list_text(value.as_list(), unordered);
    case ValueKind::map:
      return map_text(value.as_map(), unordered);
    case ValueKind::node:
      return node_text(value.as_node(), unordered);
    case ValueKind::relationship: {
      const Relationship& relationship = value.as_relationship();
      return "[:" + relationship.type + map_text(relationship.properties, unordered) + "]";
    }
    case ValueKind::path:
      return path_text(value.as_path(), unordered);
    case ValueKind::floating:
      if (value.as_floating() == 0) return "0.0";  // of either sign
      return to_literal(value);
    default:
      return to_literal(value);
  }
}

Value filled_in(const Value& value, const reference::Graph& graph) {
  switch (value.kind()) {
    case ValueKind::list:
      return Value(filled_in(value.as_list(), graph));
    case ValueKind::map: {
      Map map;
      for (const auto& [key, item] : value.as_map()) map.set(key, filled_in(item, graph));
      return Value(std::move(map));
    }
    case ValueKind::node: {
      const auto found = graph.nodes.find(value.element_id());
      if (found == graph.nodes.end()) throw reference::QueryError("a deleted node in the result");
      Node node{value.element_id(), {}, map_of(found->second.properties)};
      node.labels.assign(found->second.labels.begin(), found->second.labels.end());
      return Value(std::move(node));
    }
    case ValueKind::relationship: {
      const auto found = graph.relationships.find(value.element_id());
      if (found == graph.relationships.end())
        throw reference::QueryError("a deleted relationship in the result");
      const reference::RelationshipRecord& record = found->second;
      return Value(Relationship{value.element_id(), record.type, record.start, record.end,
                                map_of(record.properties)});
    }
    case ValueKind::path:
      return Value(Path{filled_in(value.as_path().nodes, graph),
                        filled_in(value.as_path().relationships, graph)});
    default:
      return value;
  }
}

std::vector<std::string> canonical_graph(Connection& connection) {
  std::vector<std::string> lines;
  for (const Row& row : connection.run("MATCH (n) RETURN n"))
    lines.push_back(canonical_text(row[std::size_t{0}], false));
  for (const Row& row : connection.run("MATCH (a)-[r]->(b) RETURN a, r, b")) {
    const Relationship& relationship = row[std::size_t{1}].as_relationship();
    lines.push_back(relationship_line(relationship.type, relationship.properties,
                                      canonical_text(row[std::size_t{0}], false),
                                      canonical_text(row[std::size_t{2}], false)));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::vector<std::string> canonical_graph(const reference::Graph& graph) {
  std::vector<std::string> lines;
  const auto node = [&](std::uint64_t id) {
    return canonical_text(filled_in(Value::node_reference(id), graph), false);
  };
  for (const auto& [id, record] : graph.nodes) lines.push_back(node(id));
  for (const auto& [id, record] : graph.relationships)
    lines.push_back(relationship_line(record.type, map_of(record.properties), node(record.start),
                                      node(record.end)));
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace casus::differential
