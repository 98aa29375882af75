// Labels that the nodes of a vertex have by the edges that lead there.

#include <algorithm>
#include <set>

#include "engine/optimize/pattern/folding.hpp"

namespace casus::optimize {

namespace {

using graph::Direction;
using syntax::PatternDirection;

/// Whether an edge leads only to nodes with the label, at one of its ends.
bool implies(const PatternEdge& edge, std::size_t vertex, const std::string& label, const graph::GraphView& view,
             plan::Assumptions& assumptions) {
  if (edge.types.empty()) return false;
  const PatternDirection direction = direction_from(edge, vertex);
  std::vector<plan::EndLabel> ends;
  for (const std::string& type : edge.types) {
    if (direction != PatternDirection::incoming) ends.push_back({type, Direction::outgoing, label});
    if (direction != PatternDirection::outgoing) ends.push_back({type, Direction::incoming, label});
  }
  if (!std::all_of(ends.begin(), ends.end(), [&](const auto& end) { return plan::always_holds(view, end); }))
    return false;
  assumptions.end_labels.insert(ends.begin(), ends.end());
  return true;
}

}  // namespace

bool add_implied_labels(PatternGraph& graph, const graph::GraphView& view, plan::Assumptions& assumptions) {
  std::set<std::string> labels;
  for (const PatternVertex& vertex : graph.vertices)
    if (!vertex.given) labels.insert(vertex.labels.begin(), vertex.labels.end());
  bool added = false;
  for (std::size_t v = 0; v < graph.vertices.size(); ++v) {
    PatternVertex& vertex = graph.vertices[v];
    if (vertex.given || vertex.seek) continue;
    for (const std::string& label : labels) {
      if (std::find(vertex.labels.begin(), vertex.labels.end(), label) != vertex.labels.end()) continue;
      const bool implied = std::any_of(graph.edges.begin(), graph.edges.end(), [&](const PatternEdge& edge) {
        return (edge.from == v || edge.to == v) && implies(edge, v, label, view, assumptions);
      });
      if (implied) vertex.labels.push_back(label), added = true;
    }
  }
  return added;
}

}  // namespace casus::optimize
