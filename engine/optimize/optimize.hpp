#pragma once

// Rewriting logical plans. Every pass keeps the rows that a plan gives.

#include <set>
#include <string>

#include "engine/graph/graph_view.hpp"
#include "engine/plan/plan_query.hpp"

namespace casus::optimize {

/// The names of the passes that can be switched off, in the order in which they run. The first are
/// choices of the planner: `gather_equalities`, to read a disjunction of equalities as IN, and
/// `seek_nodes` and `seek_relationships`, to begin a pattern with an index; `break_symmetry` and
/// `scan_triangles` are parts of `fold_branches`.
const std::vector<std::string>& pass_names();

/// Which passes do not run.
using DisabledPasses = std::set<std::string>;

plan::PlanChoices plan_choices(const DisabledPasses& disabled);

/// Runs the passes in their order over the main plan and those of subqueries. prune_variables runs
/// always, since operators rely on it.
void optimize(plan::StatementPlan& plan, const graph::GraphView& graph,
              const DisabledPasses& disabled);

/// What is made of the rows of a plan.
enum class RootUse : std::uint8_t { rows, number, existence };

// --- the passes, one file each ------------------------------------------------------------------

/// Arithmetic, comparisons and logic of constants are computed once, here, unless they fail; a predicate that always
/// holds goes, and where one never does no pattern is searched. Runs first.
void fold_constants(plan::PlanPtr& root);

/// count(x) of an x that is never null is count(*), so that nobody need know x. Runs before all that count.
void count_rows(plan::LogicalOperator& root);

/// SORT followed by LIMIT keeps only the first rows.
void sort_top_rows(plan::LogicalOperator& root);

/// Chains of up to three relationships whose ends are counted become that many hops, a part of a Union for each
/// length, so that their matches need not be walked one by one. Runs before fold_branches, which counts them.
void write_out_lengths(plan::LogicalOperator& root, plan::StatementPlan& statement);

/// Parts of fold_branches that may be switched off.
struct FoldChoices {
  bool break_symmetry;
  bool scan_triangles;
  bool expand_through;
};
/// Where only the number of rows matters to what stands above, or whether there are any: plans the
/// order of a pattern anew, so that only the nodes that are asked for, or that its cycles need, are
/// written out in rows. All others hang from them as branches whose matches are counted (CountBranches),
/// and cycles are closed by intersecting lists of neighbours. With `break_symmetry`, matches that differ
/// by an exchange of nodes which may change places are looked at once (BreakSymmetry); with `scan_triangles`,
/// three nodes that are all neighbours may be found at once (TriangleScan); with `expand_through`, nodes that merely lead
/// from one to another are left out of the rows (ExpandThrough). What the plan then relies on goes to
/// the statement's assumptions.
void fold_branches(plan::PlanPtr& root, const plan::VariableSet& wanted, RootUse use,
                   plan::StatementPlan& statement, const graph::GraphView& graph, FoldChoices choices);

/// The number of matches in which two nodes are no neighbours is the number of all less that of those in which they
/// are, where triangles of neighbours are found faster than each pair is asked. Runs before fold_branches.
void subtract_matches(plan::PlanPtr& root, const plan::StatementPlan& statement, const graph::GraphView& graph);

/// Parts of a pattern, OPTIONAL MATCHes too, that hang from the same rows and not from each other give their rows
/// one after the other, not each with each, below an aggregate to which equal rows are as good as one and that reads
/// each part by itself. What a part requires is tested by CountBranches, so that the statement must not write.
/// Runs before prune_variables, and after fold_branches, which counts the matches of some.
void separate_parts(plan::LogicalOperator& root, const plan::Subqueries& subqueries);

/// What all relationships of a chain must meet, or none, is asked of each as the chain is walked, so that none is
/// walked further in vain. Runs before what looks for chains of which nobody asks for the relationships.
void ask_on_the_way(plan::PlanPtr& root);

/// Of a shortest path of which nothing but the length is asked, only that is found. Runs before prune_variables.
void measure_paths(plan::LogicalOperator& root, const plan::VariableSet& wanted);

/// Of the lists of collect() of which nothing but one of the first items is asked, or some of them, no others are gathered:
/// collect(x)[0], head(collect(x)), collect(x)[..3]. `may_skip`: nor are the values of others evaluated, where that cannot
/// fail. Runs before prune_variables.
void gather_first_items(plan::LogicalOperator& root, const plan::VariableSet& wanted, bool may_skip);

/// The equality that an index was asked for is not tested again: a seek gives nothing else.
/// Runs before prune_variables, since a property that nobody tests need not be read.
void trust_seeks(plan::PlanPtr& root);

/// A scan of nodes for each of several rows, of which those are kept that have a property of some value of
/// the row, finds them by a table of that property. Runs before prune_variables.
void scan_by_value(plan::LogicalOperator& root);

/// A subquery that stands at several places over the same rows is computed once, where it is first needed,
/// and kept in the rows. Runs before prune_variables, and after fold_branches, which counts the matches of
/// some subqueries without asking them.
void share_subqueries(plan::PlanPtr& root, const plan::StatementPlan& statement);

/// Where only the number of equal rows matters to what stands above (counts, DISTINCT), and one node
/// variable is all that is left of a row after an expansion, or none, equal rows become one with a
/// multiplicity. A chain then costs about the relationships it touches, not the paths along it.
/// Runs after prune_variables.
void merge_equal_rows(plan::PlanPtr& root, const graph::GraphView& graph);

/// Marks variable-length expansions of which only the ends are read, below operators to which equal
/// rows are as good as one (DISTINCT, count(DISTINCT …), min, max, EXISTS). They become breadth-first
/// searches instead of listing every chain. `only_existence`: of the whole plan only matters whether it
/// has a row. Runs after prune_variables.
void reach_distinct_ends(plan::LogicalOperator& root, bool only_existence,
                         const plan::Subqueries& subqueries);

/// DISTINCT within an aggregate is taken away where its arguments are different anyway in each group: the
/// ends of chains that a search finds once for each start are not told apart again. Runs after
/// reach_distinct_ends, which looks for DISTINCT.
void drop_needless_distinct(plan::LogicalOperator& root);

/// DISTINCT of properties is an Aggregate without aggregates, which tells them apart without making Values of them and
/// with several threads; not where a reader `may_stop_early`, as LIMIT does, which DISTINCT lets. Runs after all that
/// look for DISTINCT.
void group_distinct(plan::LogicalOperator& root, bool may_stop_early);

/// The number of all nodes, or of those with a label, and of the relationships of a type with a label at one
/// end, or of each type, are asked of the graph, which keeps count of them. Runs last.
void read_counts(plan::LogicalOperator& root, const graph::GraphView& graph);

/// Fills in LogicalOperator::live from above: what nobody reads is not carried along, and relationship
/// and node variables that nobody reads are not even made. `wanted` are the variables of the result.
/// Returns what the plan reads from its Argument.
plan::VariableSet prune_variables(plan::LogicalOperator& root, const plan::VariableSet& wanted);

}  // namespace casus::optimize
