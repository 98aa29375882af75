#include "engine/execute/path_value.hpp"

namespace casus::execute {

Value relationship_list(std::span<const std::uint32_t> relationships) {
  List list;
  list.reserve(relationships.size());
  for (const std::uint32_t id : relationships) list.push_back(Value::relationship_reference(id));
  return Value(std::move(list));
}

std::uint32_t other_end(std::uint32_t relationship, std::uint32_t node,
                        const graph::GraphView& graph) {
  const auto ends = graph.ends(graph::RelationshipId(relationship));
  return ends.start.value == node ? ends.end.value : ends.start.value;
}

Value chain_path(std::uint32_t start, std::span<const std::uint32_t> relationships,
                 const graph::GraphView& graph) {
  Path path;
  path.nodes.reserve(relationships.size() + 1);
  path.relationships.reserve(relationships.size());
  path.nodes.push_back(Value::node_reference(start));
  for (const std::uint32_t id : relationships) {
    start = other_end(id, start, graph);
    path.relationships.push_back(Value::relationship_reference(id));
    path.nodes.push_back(Value::node_reference(start));
  }
  return Value(std::move(path));
}

}  // namespace casus::execute
