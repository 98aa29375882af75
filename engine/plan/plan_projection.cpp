// WITH and RETURN.

#include <algorithm>

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

/// In a subquery, what is used from outside comes back after an aggregate, also where there was no row.
void return_to_outside(const bind::Projection& clause, Pipeline& pipeline) {
  const auto is_there = [&](VariableId variable) { return pipeline.binds(variable); };
  if (std::all_of(clause.lasting.begin(), clause.lasting.end(), is_there)) return;
  std::vector<VariableId> introduced(pipeline.variables().begin(), pipeline.variables().end());
  pipeline.run_inside(std::move(introduced));
}

}  // namespace

void plan_projection(const bind::Projection& clause, Pipeline& pipeline) {
  if (clause.aggregating) {
    const double groups = clause.keys.empty() ? 1 : pipeline.rows() / 4 + 1;
    pipeline.append(Aggregate{clause.keys, clause.aggregates});
    pipeline.set_rows(groups);
    return_to_outside(clause, pipeline);
  }
  compute_items(clause, pipeline);
  std::vector<VariableId> outputs;
  for (const auto& item : clause.items) outputs.push_back(item.variable);
  std::vector<VariableId> retained = outputs;
  retained.insert(retained.end(), clause.lasting.begin(), clause.lasting.end());
  if (clause.distinct) {
    pipeline.append(Retain{retained});
    pipeline.append(Distinct{outputs});
  }
  if (!clause.order.empty()) pipeline.append(Sort{clause.order, nullptr});
  if (clause.skip != nullptr) pipeline.append(Skip{clause.skip});
  if (clause.limit != nullptr) pipeline.append(Limit{clause.limit, pipeline.writes()});
  if (!clause.distinct) pipeline.append(Retain{retained});
  if (!clause.predicates.empty()) pipeline.append(Filter{clause.predicates});
}

}  // namespace casus::plan
