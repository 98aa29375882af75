#include "engine/optimize/pattern/estimates.hpp"

#include <algorithm>

#include "engine/optimize/pattern/folding.hpp"
#include "engine/plan/estimate.hpp"

namespace casus::optimize {

PatternEstimates::PatternEstimates(const PatternGraph& graph, const graph::GraphView& view)
    : graph_(graph), view_(view) {
  for (const PatternVertex& vertex : graph.vertices) {
    const double labelled = plan::estimate_nodes(view, vertex.labels_to_estimate());
    double kept = 1;
    for (const auto& predicate : vertex.predicates)
      kept *= vertex.seek ? plan::predicate_selectivity(*predicate)
                          : plan::predicate_selectivity(*predicate, vertex.variable, vertex.labels_to_estimate(), view);
    if (vertex.seek) kept = std::min(kept, vertex.seek_rows / std::max(1.0, labelled));
    nodes_.push_back(vertex.seek ? vertex.seek_rows : labelled);
    kept_.push_back(kept);
  }
  for (const PatternEdge& edge : graph.edges) {
    EdgeEstimates estimates{};
    estimates.all = plan::estimate_relationships(view, edge.types);
    const std::size_t ends[] = {edge.from, edge.to};
    for (std::size_t i = 0; i < 2; ++i) {
      const auto& near = graph.vertices[ends[i]].labels_to_estimate();
      const auto& far = graph.vertices[ends[1 - i]].labels_to_estimate();
      const auto direction = direction_from(edge, ends[i]);
      estimates.degree[i] = plan::estimate_degree(view, near, edge.types, direction);
      estimates.passing[i] =
          plan::estimate_growth(view, near, edge.types, direction, far) * kept_[ends[1 - i]];
    }
    by_edge_.push_back(estimates);
  }
}

double PatternEstimates::skew(std::size_t e, std::size_t v, std::size_t last) const {
  const auto [known, is_new] = skews_.try_emplace({e, v, last}, 1.0);
  if (is_new)
    known->second = plan::estimate_skew(
        view_, graph_.vertices[v].labels_to_estimate(),
        {graph_.edges[last].types, direction_from(graph_.edges[last], v)},
        {graph_.edges[e].types, direction_from(graph_.edges[e], v)});
  return known->second;
}

double PatternEstimates::scatter(std::size_t e, std::size_t v) const {
  const auto [known, is_new] = scatters_.try_emplace({e, v}, 0.0);
  if (is_new)
    known->second = plan::estimate_scatter(view_, graph_.vertices[v].labels_to_estimate(),
                                           {graph_.edges[e].types, direction_from(graph_.edges[e], v)});
  return known->second;
}

}  // namespace casus::optimize
