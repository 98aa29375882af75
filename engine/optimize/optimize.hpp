#pragma once

// Rewriting logical plans. Every pass keeps the rows that a plan gives.

#include "engine/graph/graph_view.hpp"
#include "engine/plan/plan_query.hpp"

namespace casus::optimize {

/// Runs the passes in their order over the main plan and those of subqueries. prune_variables runs
/// always, since operators rely on it; the others only if `enabled`.
void optimize(plan::StatementPlan& plan, const graph::GraphView& graph, bool enabled);

// --- the passes, one file each ------------------------------------------------------------------

/// SORT followed by LIMIT keeps only the first rows.
void sort_top_rows(plan::LogicalOperator& root);

/// Where only the number of equal rows matters to what stands above (counts, DISTINCT), and one node
/// variable is all that is left of a row after an expansion, equal rows become one with a
/// multiplicity. A chain then costs about the relationships it touches, not the paths along it.
/// Runs after prune_variables.
void merge_equal_rows(plan::PlanPtr& root, const graph::GraphView& graph);

/// Fills in LogicalOperator::live from above: what nobody reads is not carried along, and relationship
/// and node variables that nobody reads are not even made. `wanted` are the variables of the result.
/// Returns what the plan reads from its Argument.
plan::VariableSet prune_variables(plan::LogicalOperator& root, const plan::VariableSet& wanted);

}  // namespace casus::optimize
