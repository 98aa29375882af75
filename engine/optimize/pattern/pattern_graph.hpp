#pragma once

// The patterns of a plan as one small graph: what a run of NodeScan, Expand, Filter and the like asks
// for, without the order in which it goes about it.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/graph/graph_view.hpp"
#include "engine/plan/plan_query.hpp"
#include "engine/plan/variables.hpp"

namespace casus::optimize {

using plan::Subqueries;
using plan::VariableId;
using plan::VariableSet;

struct PatternVertex {
  VariableId variable;
  std::vector<std::string> labels;
  std::vector<std::string> known_labels;  // of one that is given: for estimates, not to be relied on
  std::vector<plan::ExpressionPtr> predicates;  // about it alone; evaluating them cannot fail
  bool given = false;   // bound by what the run stands on
  bool needed = false;  // must be in the rows that the run gives
  std::optional<plan::IndexSeek> seek;  // a way to find it
  double seek_rows = 0;
  std::vector<plan::BranchGroup> groups;  // OPTIONAL MATCH and EXISTS that hang from it
  std::uint32_t picks = 1;  // it stands for so many leaves alike, whose relationships differ

  [[nodiscard]] const std::vector<std::string>& labels_to_estimate() const {
    return labels.empty() ? known_labels : labels;
  }
};

struct PatternEdge {
  std::size_t from;
  std::size_t to;
  syntax::PatternDirection direction;  // seen from `from`
  std::vector<std::string> types;
  VariableId relationship;
  bool needed = false;              // the relationship must be in the rows
  std::vector<std::size_t> rivals;  // edges that must not take the same relationship
  std::vector<VariableId> given_rivals;  // relationships of the rows below, likewise
};

/// A demand on two vertices.
struct PatternConstraint {
  enum class Kind : std::uint8_t { differ, some, none };
  Kind kind;
  std::size_t first;
  std::size_t second;
  plan::Hop hop;                    // some, none: from the first to the second
  plan::ExpressionPtr expression;  // the same as a predicate
};

struct PatternGraph {
  std::vector<PatternVertex> vertices;
  std::vector<PatternEdge> edges;
  std::vector<PatternConstraint> constraints;
  std::vector<plan::ExpressionPtr> filters;  // all other predicates
  std::optional<std::size_t> grouped_by;     // the vertex whose node tells which group a row will belong to

  [[nodiscard]] std::optional<std::size_t> vertex_of(VariableId variable) const;
};

/// Finds out what must be in the rows: what `wanted` says, and what filters read.
void mark_needed(PatternGraph& graph, const VariableSet& wanted);

/// A run of pattern operators: the graph, and the operator that it stands on.
struct PatternRun {
  PatternGraph graph;
  const plan::LogicalOperator* base = nullptr;
};

/// The run that begins at `top`, whose rows must give `wanted`; no value where there is none, or it
/// holds something that has no place in such a graph. Changes nothing.
std::optional<PatternRun> read_pattern_run(const plan::LogicalOperator& top, const VariableSet& wanted,
                                           const Subqueries& subqueries,
                                           const graph::GraphView& graph);

/// A whole plan over an Argument as branches that hang from one of its variables, for OPTIONAL MATCH
/// and EXISTS; no value where it is anything else.
struct HangingBranches {
  VariableId root;
  plan::BranchGroup group;
};
std::optional<HangingBranches> read_hanging_branches(const plan::LogicalOperator& root,
                                                     const Subqueries& subqueries,
                                                     const graph::GraphView& graph);

/// A plan over an Argument that does nothing but follow one relationship between two of its variables.
std::optional<plan::Hop> read_single_hop(const plan::LogicalOperator& root);

}  // namespace casus::optimize
