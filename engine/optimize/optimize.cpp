#include "engine/optimize/optimize.hpp"

namespace casus::optimize {

namespace {

void optimize_query(plan::QueryPlan& query, const graph::GraphView& graph, bool enabled) {
  if (enabled) sort_top_rows(*query.root);
  plan::VariableSet wanted;
  for (const auto& column : query.columns) wanted.insert(column.variable);
  prune_variables(*query.root, wanted);
  if (enabled) merge_equal_rows(query.root, graph);
}

}  // namespace

void optimize(plan::StatementPlan& plan, const graph::GraphView& graph, bool enabled) {
  optimize_query(plan.main, graph, enabled);
  for (auto& [query, subplan] : plan.subqueries) optimize_query(subplan, graph, enabled);
}

}  // namespace casus::optimize
