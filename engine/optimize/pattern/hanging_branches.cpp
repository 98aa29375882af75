// OPTIONAL MATCH and EXISTS as branches.

#include "engine/optimize/pattern/emit.hpp"

namespace casus::optimize {

std::optional<HangingBranches> read_hanging_branches(const plan::LogicalOperator& root,
                                                     const Subqueries& subqueries,
                                                     const graph::GraphView& view) {
  auto run = read_pattern_run(root, {}, subqueries, view);
  if (!run || !std::holds_alternative<plan::Argument>(run->base->node)) return std::nullopt;
  PatternGraph& graph = run->graph;
  if (!graph.filters.empty()) return std::nullopt;
  std::optional<std::size_t> hook;
  std::vector<bool> in_rows;
  for (std::size_t v = 0; v < graph.vertices.size(); ++v) {
    in_rows.push_back(graph.vertices[v].given);
    if (!graph.vertices[v].given) continue;
    if (hook || !graph.vertices[v].groups.empty()) return std::nullopt;
    hook = v;
  }
  if (!hook) return std::nullopt;
  for (const PatternEdge& edge : graph.edges)
    if (!edge.given_rivals.empty()) return std::nullopt;
  drop_impossible_rivals(graph);
  merge_alike_leaves(graph);
  in_rows.clear();
  for (std::size_t v = 0; v < graph.vertices.size(); ++v) {
    in_rows.push_back(graph.vertices[v].given);
    if (graph.vertices[v].given) hook = v;
  }
  const Folding folding = fold(graph, in_rows, view);
  if (!folding.fits()) return std::nullopt;
  std::vector<std::size_t> tops;
  for (std::size_t v = 0; v < graph.vertices.size(); ++v) {
    // The variable that it hangs from may itself be folded later, so that nothing can be tied to it.
    const FoldedPlace& place = folding.places[v];
    if (!place.ties.empty() || !place.other_than.empty() || !place.existence.empty())
      return std::nullopt;
    if (place.role == FoldedPlace::Role::top) tops.push_back(v);
  }
  return HangingBranches{graph.vertices[*hook].variable, branches_at(graph, folding, tops)};
}

}  // namespace casus::optimize
