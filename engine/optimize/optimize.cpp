#include "engine/optimize/optimize.hpp"

namespace casus::optimize {

namespace {

void optimize_query(plan::QueryPlan& query, bool enabled) {
  if (enabled) sort_top_rows(*query.root);
  plan::VariableSet wanted;
  for (const auto& column : query.columns) wanted.insert(column.variable);
  prune_variables(*query.root, wanted);
}

}  // namespace

void optimize(plan::StatementPlan& plan, const graph::GraphView& /*graph*/, bool enabled) {
  optimize_query(plan.main, enabled);
  for (auto& [query, subplan] : plan.subqueries) optimize_query(subplan, enabled);
}

}  // namespace casus::optimize
