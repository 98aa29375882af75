#include "engine/execute/hop.hpp"

#include <algorithm>

namespace casus::execute {

using graph::Direction;

ResolvedHop::ResolvedHop(const plan::Hop& hop, const graph::GraphView& graph,
                         bool ends_are_reached) {
  std::vector<graph::TypeId> types;
  if (hop.types.empty())
    for (std::uint32_t t = 0; t < graph.catalog().types.size(); ++t) types.emplace_back(t);
  for (const auto& name : hop.types) {
    const auto type = graph.catalog().types.find(name);
    if (type.valid() && std::find(types.begin(), types.end(), type) == types.end())
      types.push_back(type);
  }
  const bool undirected = hop.direction == syntax::PatternDirection::undirected;
  for (const auto type : types) {
    if (hop.direction != syntax::PatternDirection::incoming)
      slices_.push_back({type, Direction::outgoing, false});
    if (hop.direction != syntax::PatternDirection::outgoing)
      slices_.push_back({type, Direction::incoming, undirected});
  }
  for (const auto& name : hop.to_labels) {
    const auto label = graph.catalog().labels.find(name);
    if (!label.valid()) unknown_label_ = true;
    const bool proven = label.valid() && ends_are_reached && every_end_carries(label, graph);
    if (!proven) labels_.push_back(label);
  }
  // Not before: whoever comes to a node by other lists, or backwards, has to test the labels as ever.
  if (ends_are_reached) leave_slices_to(hop.to_labels, graph);
}

/// Where no type is asked for, most lead to no node with the labels.
void ResolvedHop::leave_slices_to(const std::vector<std::string>& labels, const graph::GraphView& graph) {
  std::erase_if(slices_, [&](const Slice& slice) {
    return std::any_of(labels.begin(), labels.end(), [&](const std::string& name) {
      const auto label = graph.catalog().labels.find(name);
      return label.valid() && graph.relationship_count(slice.type, graph::reverse(slice.direction), label) == 0;
    });
  });
}

bool ResolvedHop::every_end_carries(graph::LabelId label, const graph::GraphView& graph) const {
  return std::all_of(slices_.begin(), slices_.end(), [&](const Slice& slice) {
    return graph.relationship_count(slice.type, graph::reverse(slice.direction), label) ==
           graph.relationship_count(slice.type);
  });
}

bool ResolvedHop::accepts_end(const graph::GraphView& graph, std::uint32_t node) const {
  if (unknown_label_) return false;
  return std::all_of(labels_.begin(), labels_.end(), [&](graph::LabelId label) {
    return graph.has_label(graph::NodeId(node), label);
  });
}

bool ResolvedHop::accepts_type(graph::TypeId type) const {
  return std::any_of(slices_.begin(), slices_.end(), [&](const Slice& s) { return s.type == type; });
}

plan::Hop backwards(plan::Hop hop) {
  using syntax::PatternDirection;
  if (hop.direction != PatternDirection::undirected)
    hop.direction = hop.direction == PatternDirection::outgoing ? PatternDirection::incoming
                                                                : PatternDirection::outgoing;
  hop.to_labels.clear();
  return hop;
}

void add_relationships(const Vector& column, std::size_t row, std::vector<std::uint32_t>& out) {
  if (column.type() == VectorType::relationship) {
    out.push_back(column.relationship_at(row));
    return;
  }
  const Value value = column.at(row);
  if (value.is(ValueKind::relationship))
    out.push_back(static_cast<std::uint32_t>(value.element_id()));
  else if (value.is(ValueKind::list))
    for (const Value& element : value.as_list())
      if (element.is(ValueKind::relationship))
        out.push_back(static_cast<std::uint32_t>(element.element_id()));
}

bool is_taken(const Batch& batch, const std::vector<plan::VariableId>& variables, std::size_t row,
              std::uint32_t relationship) {
  for (const auto variable : variables) {
    const Vector& column = batch.column(variable);
    if (column.type() == VectorType::relationship) {
      if (column.data().ids[column.position(row)] == relationship) return true;
      continue;
    }
    std::vector<std::uint32_t> ids;
    add_relationships(column, row, ids);
    if (std::find(ids.begin(), ids.end(), relationship) != ids.end()) return true;
  }
  return false;
}

}  // namespace casus::execute
