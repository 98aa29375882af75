#include "engine/optimize/pattern/filter_estimates.hpp"

#include <algorithm>

#include "engine/plan/estimate.hpp"
#include "engine/plan/variables.hpp"

namespace casus::optimize {

namespace {

/// The vertices that a filter reads, or whose relationships.
std::vector<std::size_t> vertices_of(const bind::BoundExpression& filter, const PatternGraph& graph) {
  std::vector<std::size_t> out;
  const auto add = [&](std::size_t v) {
    if (std::find(out.begin(), out.end(), v) == out.end()) out.push_back(v);
  };
  for (const plan::VariableId variable : plan::free_variables(filter)) {
    if (const auto v = graph.vertex_of(variable)) add(*v);
    for (const PatternEdge& edge : graph.edges)
      if (edge.relationship == variable) add(edge.from), add(edge.to);
  }
  return out;
}

}  // namespace

FilterEstimates::FilterEstimates(const PatternGraph& graph, const graph::GraphView& view) {
  for (const plan::ExpressionPtr& filter : graph.filters) {
    Weighed weighed;
    for (const std::size_t v : vertices_of(*filter, graph)) {
      const PatternVertex& vertex = graph.vertices[v];
      const bool by_value = plan::compared_key(*filter, vertex.variable) != nullptr;
      weighed.push_back({v, plan::predicate_selectivity(*filter, vertex.variable, vertex.labels, view), by_value});
    }
    filters_.push_back(std::move(weighed));
  }
}

template <class Take>
void FilterEstimates::for_each_complete(std::size_t v, const std::vector<bool>& bound, Take take) const {
  for (const Weighed& filter : filters_) {
    const auto read = std::find_if(filter.begin(), filter.end(), [&](const Read& r) { return r.vertex == v; });
    const bool complete = std::all_of(filter.begin(), filter.end(),
                                      [&](const Read& r) { return r.vertex == v || bound[r.vertex]; });
    if (read != filter.end() && complete) take(*read);
  }
}

double FilterEstimates::part(std::size_t v, const std::vector<bool>& bound) const {
  double part = 1;
  for_each_complete(v, bound, [&](const Read& read) { part *= read.part; });
  return part;
}

double FilterEstimates::part_by_value(std::size_t v, const std::vector<bool>& bound) const {
  double part = 1;
  for_each_complete(v, bound, [&](const Read& read) { part *= read.by_value ? read.part : 1; });
  return part;
}

}  // namespace casus::optimize
