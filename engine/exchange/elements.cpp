#include "engine/exchange/elements.hpp"

#include <set>

namespace casus::exchange {

void ElementCollector::add(const Value& value) {
  switch (value.kind()) {
    case ValueKind::node:
      nodes_.emplace(value.as_node().id, value);
      break;
    case ValueKind::relationship:
      relationships_.emplace(value.as_relationship().id, value);
      break;
    case ValueKind::path:
      for (const Value& node : value.as_path().nodes) add(node);
      for (const Value& relationship : value.as_path().relationships) add(relationship);
      break;
    case ValueKind::list:
      for (const Value& item : value.as_list()) add(item);
      break;
    case ValueKind::map:
      for (const auto& [key, item] : value.as_map()) add(item);
      break;
    default:
      break;
  }
}

void ElementCollector::add(const Result& result) {
  const std::size_t columns = result.columns().size();
  for (const Row row : result) {
    for (std::size_t column = 0; column < columns; ++column) add(row[column]);
  }
}

std::vector<std::uint64_t> ElementCollector::missing() const {
  std::set<std::uint64_t> ids;
  for (const auto& [id, value] : relationships_) {
    const Relationship& relationship = value.as_relationship();
    for (const std::uint64_t end : {relationship.start, relationship.end}) {
      if (!nodes_.contains(end)) ids.insert(end);
    }
  }
  return {ids.begin(), ids.end()};
}

Elements ElementCollector::elements() const {
  Elements elements;
  elements.nodes.reserve(nodes_.size());
  elements.relationships.reserve(relationships_.size());
  for (const auto& [id, node] : nodes_) elements.nodes.push_back(node);
  for (const auto& [id, relationship] : relationships_) {
    elements.relationships.push_back(relationship);
  }
  elements.missing = missing();
  return elements;
}

}  // namespace casus::exchange
