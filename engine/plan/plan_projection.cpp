// WITH and RETURN.

#include "engine/plan/plan_query.hpp"

namespace casus::plan {

namespace {

/// An item that only passes its variable on needs no computing.
bool passes_through(const bind::NamedExpression& item) {
  const auto* reference = std::get_if<bind::VariableReference>(&item.expression->node);
  return reference != nullptr && reference->variable == item.variable;
}

void compute_items(const bind::Projection& clause, Pipeline& pipeline) {
  std::vector<bind::NamedExpression> computed;
  for (const auto& item : clause.items)
    if (!passes_through(item)) computed.push_back(item);
  if (!computed.empty()) pipeline.append(Project{std::move(computed)});
}

}  // namespace

void plan_projection(const bind::Projection& clause, Pipeline& pipeline) {
  if (clause.aggregating) {
    const double groups = clause.keys.empty() ? 1 : pipeline.rows() / 4 + 1;
    pipeline.append(Aggregate{clause.keys, clause.aggregates});
    pipeline.set_rows(groups);
  }
  compute_items(clause, pipeline);
  std::vector<VariableId> outputs;
  for (const auto& item : clause.items) outputs.push_back(item.variable);
  if (clause.distinct) {
    pipeline.append(Retain{outputs});
    pipeline.append(Distinct{outputs});
  }
  if (!clause.order.empty()) pipeline.append(Sort{clause.order, nullptr});
  if (clause.skip != nullptr) pipeline.append(Skip{clause.skip});
  if (clause.limit != nullptr) pipeline.append(Limit{clause.limit, pipeline.writes()});
  if (!clause.distinct) pipeline.append(Retain{outputs});
  if (!clause.predicates.empty()) pipeline.append(Filter{clause.predicates});
}

}  // namespace casus::plan
