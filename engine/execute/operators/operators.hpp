#pragma once

// One factory for each logical operator. Nodes of the logical plan and `live`, the variables that are
// still read above, must outlive the operator.

#include "engine/execute/operator.hpp"
#include "engine/execute/subquery_runner.hpp"
#include "engine/execute/workers.hpp"
#include "engine/plan/explain.hpp"

namespace casus::execute {

using Live = std::vector<plan::VariableId>;
using RunnerPtr = std::unique_ptr<SubqueryRunner>;

OperatorPtr make_unit();
OperatorPtr make_profiled(plan::OperatorProfile& profile, OperatorPtr input);
/// The scan takes its nodes from `morsels` where there are any; its input must then be a Unit.
OperatorPtr make_node_scan(const plan::NodeScan& node, const Live& live, OperatorPtr input,
                           std::shared_ptr<Morsels> morsels);
/// The scan takes the first nodes of its triangles from `morsels` where there are any.
OperatorPtr make_triangle_scan(const plan::TriangleScan& node, const Live& live, OperatorPtr input,
                               std::shared_ptr<Morsels> morsels);
OperatorPtr make_index_seek(const plan::IndexSeek& node, const Live& live, OperatorPtr input);
OperatorPtr make_relationship_index_seek(const plan::RelationshipIndexSeek& node, const Live& live,
                                         OperatorPtr input);
OperatorPtr make_expand(const plan::Expand& node, const Live& live, OperatorPtr input);
/// Of a hop of which nobody asks for the relationship or the end.
OperatorPtr make_count_neighbours(const plan::Expand& node, const Live& live, OperatorPtr input);
/// For an Expand whose end is in the rows.
OperatorPtr make_expand_into(const plan::Expand& node, const Live& live, OperatorPtr input);
OperatorPtr make_expand_through(const plan::ExpandThrough& node, const Live& live, OperatorPtr input);
OperatorPtr make_intersect(const plan::Expand& node, const Live& live, OperatorPtr input);
OperatorPtr make_variable_expand(const plan::VariableExpand& node, const Live& live,
                                 OperatorPtr input);
/// For a VariableExpand with distinct_ends.
OperatorPtr make_distinct_ends(const plan::VariableExpand& node, const Live& live,
                               OperatorPtr input);
OperatorPtr make_shortest_path(const plan::ShortestPath& node, const Live& live, OperatorPtr input);
OperatorPtr make_match_bound_relationship(const plan::MatchBoundRelationship& node,
                                          const Live& live, OperatorPtr input);
OperatorPtr make_path(const plan::MakePath& node, OperatorPtr input);
OperatorPtr make_subtract(const plan::Subtract& node, OperatorPtr input, OperatorPtr subtracted);
OperatorPtr make_break_symmetry(const plan::BreakSymmetry& node, const Live& live, OperatorPtr input);
OperatorPtr make_stored_count(const plan::StoredCount& node, OperatorPtr input);
OperatorPtr make_count_branches(const plan::CountBranches& node, const Live& live, OperatorPtr input);
OperatorPtr make_filter(const plan::Filter& node, const Live& live, OperatorPtr input);
OperatorPtr make_project(const plan::Project& node, OperatorPtr input);
OperatorPtr make_retain(const plan::Retain& node, OperatorPtr input);
/// Rows that count several times become several rows.
OperatorPtr make_flatten(OperatorPtr input);
OperatorPtr make_unwind(const plan::Unwind& node, const Live& live, OperatorPtr input);
OperatorPtr make_load_csv(const plan::LoadCsv& node, const Live& live, OperatorPtr input);
/// `workers` may be null.
OperatorPtr make_aggregate(const plan::Aggregate& node, OperatorPtr input,
                           std::unique_ptr<Workers> workers);
OperatorPtr make_distinct(const plan::Distinct& node, const Live& live, OperatorPtr input);
OperatorPtr make_merge_rows(const plan::MergeRows& node, OperatorPtr input);
OperatorPtr make_sort(const plan::Sort& node, const Live& live, OperatorPtr input);
/// Rows of which a Sort with a limit wants only the first: leaves out those that surely are not among them.
OperatorPtr make_likely_first(const plan::Sort& node, const Live& live, OperatorPtr input);
OperatorPtr make_skip(const plan::Skip& node, OperatorPtr input);
OperatorPtr make_limit(const plan::Limit& node, OperatorPtr input);
OperatorPtr make_eager(const Live& live, OperatorPtr input);
/// The rows that `morsels` deal; the one of the thread that begins opens the operators they come from.
OperatorPtr make_dealt_rows(std::shared_ptr<Morsels> morsels, bool begins);
/// The rows of `alone`, in the same order, made by several threads where these are many; each has operators from
/// `workers` for what `alone` leaves.
OperatorPtr make_gather(const Live& live, OperatorPtr alone, std::unique_ptr<Workers> workers);
/// `unordered`: the rows of `inner` need not come in the order of the rows that it is given. Each of these is then
/// given once without a partner, whether it has one or not, so that what stands above meets them in their order.
OperatorPtr make_apply(const plan::Apply& node, const Live& live, bool unordered, OperatorPtr input,
                       RunnerPtr inner);
OperatorPtr make_union(const plan::Union& node, std::vector<OperatorPtr> inputs);
OperatorPtr make_create(const plan::Create& node, const Live& live, OperatorPtr input);
OperatorPtr make_merge(const plan::Merge& node, const Live& live, OperatorPtr input,
                       RunnerPtr inner);
OperatorPtr make_update(const plan::Update& node, OperatorPtr input);
OperatorPtr make_delete(const plan::Delete& node, const Live& live, OperatorPtr input);
OperatorPtr make_foreach(const plan::Foreach& node, OperatorPtr input, RunnerPtr inner);
OperatorPtr make_procedure_call(const plan::ProcedureCall& node, const Live& live,
                                OperatorPtr input);

}  // namespace casus::execute
