#pragma once

// From bound statement to logical plan.

#include <map>

#include "engine/bind/bound_query.hpp"
#include "engine/graph/graph_view.hpp"
#include "engine/plan/assumptions.hpp"
#include "engine/plan/logical_plan.hpp"
#include "engine/plan/pipeline.hpp"

namespace casus::plan {

/// By the bound query of the subquery expression. The root's leaf is an Argument with the subquery's
/// outer variables.
using Subqueries = std::map<const bind::BoundQuery*, QueryPlan>;

/// A statement's plan with the plans of the subqueries in its expressions.
struct StatementPlan {
  QueryPlan main;
  Subqueries subqueries;
  /// What the expressions make of the rows of each; outer queries before those inside them.
  std::vector<std::pair<const bind::BoundQuery*, bind::Subquery::Kind>> subquery_kinds;
  /// As bind::BoundStatement has them.
  std::map<VariableId, std::vector<std::string>> node_labels;
  Assumptions assumptions;
  /// What the optimizer may take for a variable of its own; it has no name.
  VariableId next_variable = 0;
};

/// Whether patterns may be matched from an index on, and what is made of their predicates first.
struct PlanChoices {
  bool gather_equalities = true;
  bool seek_nodes = true;
  bool seek_relationships = true;
};

/// Plans all of it. The graph's statistics choose the order of matching; names that it does not know
/// are fine. `statement` must outlive the plan.
StatementPlan plan_statement(const bind::BoundStatement& statement, const graph::GraphView& graph,
                             const PlanChoices& choices);

/// What the plans of clauses share.
struct PlanContext {
  const bind::BoundStatement* statement;
  const graph::GraphView* graph;
  PlanChoices choices;
};

/// `outer` are the variables of the Argument that the query starts from; null for a main query, which
/// starts from one empty row.
QueryPlan plan_query(const bind::BoundQuery& query, const std::vector<VariableId>* outer,
                     const PlanContext& context);
void plan_clauses(const std::vector<bind::Clause>& clauses, Pipeline& pipeline,
                  const PlanContext& context);

// One function a clause.
void plan_match(const bind::Match& clause, Pipeline& pipeline, const PlanContext& context);
void plan_projection(const bind::Projection& clause, Pipeline& pipeline);
void plan_merge(const bind::Merge& clause, Pipeline& pipeline, const PlanContext& context);

/// Matches a pattern on top of a pipeline whose rows bind its bound variables.
void plan_pattern(const bind::Pattern& pattern, std::vector<ExpressionPtr> predicates,
                  Pipeline& pipeline, const PlanContext& context);

}  // namespace casus::plan
