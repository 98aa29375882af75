#pragma once

// Which vertices of a pattern need not be written out in rows, and how they hang from those that are.

#include <vector>

#include "engine/optimize/pattern/pattern_graph.hpp"

namespace casus::optimize {

/// Where a vertex has its place: in the rows; as the end of a branch that hangs from a vertex of the
/// rows (top); or further out on a branch.
struct FoldedPlace {
  enum class Role : std::uint8_t { row, top, nested };
  Role role = Role::row;
  std::size_t parent = 0;               // the vertex that it hangs from
  std::size_t edge = 0;                 // by this edge
  std::vector<std::size_t> ties;        // more edges, to vertices of the rows
  std::vector<std::size_t> other_than;  // vertices of the rows that it must not be
  std::vector<std::size_t> existence;   // constraints (some, none) with vertices of the rows
  bool new_relationship = false;
  bool new_node = false;
};

/// Two branches of one group that must differ, by their ends.
struct FoldedPair {
  std::size_t first;
  std::size_t second;
  bool relationships_differ = false;
  bool nodes_differ = false;
};

struct Folding {
  std::vector<FoldedPlace> places;  // by vertex
  std::vector<FoldedPair> pairs;
  /// Where the pattern cannot be folded so: vertices of which one more has to be in the rows.
  std::vector<std::size_t> blocking;
  [[nodiscard]] bool fits() const { return blocking.empty(); }
};

/// Folds all vertices that are neither given nor `in_rows`.
Folding fold(const PatternGraph& graph, const std::vector<bool>& in_rows,
             const graph::GraphView& view);

/// As seen from the other end.
syntax::PatternDirection reverse(syntax::PatternDirection direction);
/// The edge's direction as seen from one of its ends, and its other end.
syntax::PatternDirection direction_from(const PatternEdge& edge, std::size_t vertex);
inline std::size_t other_end(const PatternEdge& edge, std::size_t vertex) {
  return edge.from == vertex ? edge.to : edge.from;
}

/// Takes away rivalries of edges that cannot be the same relationship because that would make two
/// vertices one that must differ.
void drop_impossible_rivals(PatternGraph& graph);
/// The same where the graph, as it is, has no two vertices that could be one: no self-loop of a type that
/// joins them, no node with labels of both. What it must stay like goes to `assumptions`.
void drop_absent_rivals(PatternGraph& graph, const graph::GraphView& view, plan::Assumptions& assumptions);
/// Where two edges lead from one vertex by a type of which no two relationships join the same two nodes, as the
/// graph is, they differ if their other ends do: such rivals become constraints, which need no relationships.
void compare_ends_of_rivals(PatternGraph& graph, const graph::GraphView& view, plan::Assumptions& assumptions);
/// Leaves that are reached in the same way from one vertex by relationships that must differ become one that is
/// picked as often: it is to be folded.
void merge_alike_leaves(PatternGraph& graph);
/// Writes at each vertex the labels of others of the pattern that all its nodes have because an edge leads
/// there, so that it shows which vertices are alike. False where there are none.
bool add_implied_labels(PatternGraph& graph, const graph::GraphView& view, plan::Assumptions& assumptions);
/// Whether two vertices are surely two nodes, for that reason.
bool are_apart(const PatternGraph& graph, std::size_t one, std::size_t other, const graph::GraphView& view,
               plan::Assumptions& assumptions);

}  // namespace casus::optimize
