#pragma once

// Logical plans: trees of operators that say what to compute. Rows flow from the leaves to the root; a
// row assigns values to variables. The optimizer rewrites these trees, engine/execute builds operators
// from them, and explain.hpp prints them.

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/bind/bound_query.hpp"

namespace casus::plan {

using bind::ExpressionPtr;
using bind::VariableId;

inline constexpr VariableId no_variable = static_cast<VariableId>(-1);

struct LogicalOperator;
using PlanPtr = std::unique_ptr<LogicalOperator>;

// --- leaves -------------------------------------------------------------------------------------

/// One row without variables.
struct Unit {};
/// The row (or rows) that the surrounding Apply, Merge or subquery hands in, with these variables.
struct Argument {
  std::vector<VariableId> variables;
};

// --- reading ------------------------------------------------------------------------------------

/// Each input row with each node that carries all labels. Where there is a `value`, only nodes whose `key`
/// equals it are wanted; that is tested above, so that there may be more.
struct NodeScan {
  VariableId node;
  std::vector<std::string> labels;
  std::string key = {};
  ExpressionPtr value = {};  // may be null
};
/// What an index is asked for: elements with these values of its leading keys, whose `key`, the one that
/// follows, equals `value` or (`any_of`) a value of that list, lies in a range, or begins with a prefix.
/// What is asked for by equality (`leading`, and `value` of that kind) is given exactly, also where the
/// index is gone; else there may be more.
struct IndexQuestion {
  enum class Kind : std::uint8_t { equality, any_of, range, prefix };
  struct Leading {
    std::string key;
    ExpressionPtr value;
  };
  std::uint32_t index = 0;
  std::vector<Leading> leading;
  std::string key;
  Kind kind = Kind::equality;
  ExpressionPtr value;  // equality, any_of, prefix
  ExpressionPtr lower;  // range; may be null
  ExpressionPtr upper;  // range; may be null
  bool include_lower = false;
  bool include_upper = false;
};
/// Each input row with each node that an index on a label names. Also checks the other labels.
struct IndexSeek : IndexQuestion {
  VariableId node = no_variable;
  std::vector<std::string> labels;
  std::string label;
};
/// Each input row with each relationship that an index on a type names; MatchBoundRelationship then
/// finds its ends.
struct RelationshipIndexSeek : IndexQuestion {
  VariableId relationship = no_variable;
  std::string type;
};

/// What the expanding operators share: which relationships to follow from which node.
struct Hop {
  VariableId from = no_variable;
  VariableId relationship = no_variable;  // no_variable where nobody asks for it
  VariableId to = no_variable;            // no_variable where nobody asks for it
  syntax::PatternDirection direction = syntax::PatternDirection::undirected;  // seen from `from`
  std::vector<std::string> types;
  bool into = false;                      // `to` is bound already
  std::vector<std::string> to_labels;     // checked on the way
  std::vector<VariableId> unique_against; // relationships (or lists of them) that must differ
  /// The nodes at the ends of the first of these, where branches and ties find them in the row.
  std::vector<std::pair<VariableId, VariableId>> unique_ends;
  /// For each of these, whether the hop surely follows that relationship from either of its ends.
  std::vector<bool> follows_unique;
  /// For each of these, where it leads from the first of the two nodes.
  std::vector<syntax::PatternDirection> unique_directions;
};
/// Rows of three different nodes, the corners, each of which is joined to both others by relationships of the
/// same types. Stands on a Unit. No relationship of the types may be a self-loop.
struct TriangleScan {
  static constexpr std::size_t corners = 3;
  using Order = std::array<std::uint8_t, corners>;
  /// What lies between a corner and the next, after the last the first.
  struct Side {
    syntax::PatternDirection direction = syntax::PatternDirection::undirected;  // seen from the corner
    bool each = true;  // a row counts once for each such relationship; else once where there are any
  };
  std::array<VariableId, corners> nodes{};
  std::vector<std::string> labels;  // of all three
  std::vector<std::string> types;
  std::array<Side, corners> sides{};
  /// Of the nodes of a triangle, numbered from 0 however it was found: which to take for the corners. Each such row
  /// counts `times`, for those that stand for others by the symmetry of what is asked.
  std::vector<Order> orders;
  std::uint64_t times = 1;
  /// A way from each corner, by these hops in turn, that ends at the same node for all three; empty where there is
  /// none. Triangles whose corners surely come to different nodes by it may be left out.
  std::vector<Hop> within;
};
/// One more relationship that the node at the end of an expansion or a branch has to do with.
struct Tie {
  enum class Kind : std::uint8_t {
    each,  // the row counts once for each such relationship
    some,  // there is at least one
    none   // there is none
  };
  Hop hop;  // from a bound node to that end
  Kind kind = Kind::each;
};
/// Inputs that must not take the same relationship: 0 is the hop, k is ties[k - 1].
using RivalInputs = std::vector<std::pair<std::size_t, std::size_t>>;
/// One relationship. With ties, the ends are the intersection of several lists of neighbours.
struct Expand {
  Hop hop;
  std::vector<Tie> ties;
  RivalInputs rivals;
};
/// Two hops from a bound node at once, between which nobody asks for anything: a row counts with an end once for each
/// way to it.
struct ExpandThrough {
  Hop first;
  Hop second;  // from the end of the first
  std::uint32_t middles = 1;    // nodes between that a match has, each with a way of its own
  bool middles_differ = false;  // no two of them are the same; then there is one way through each node at most
  bool ends_differ = false;     // the end is not the node that the first hop comes from
};
/// A chain of relationships without repetition; `relationship` is their list.
struct VariableExpand {
  Hop hop;
  bind::LengthRange length;
  bool reversed = false;  // walked from the right of the pattern; the list runs from its left
  VariableId element = no_variable;
  std::vector<ExpressionPtr> element_predicates;
  /// Only which nodes are reached matters, not by how many ways (set by the optimizer).
  bool distinct_ends = false;
  /// Each node of the chain in turn, where predicates read one (set by the optimizer). The first node is not walked to,
  /// and meets them before.
  VariableId node = no_variable;
};
/// The shortest chain, or all shortest ones, between two bound nodes; `path_predicates` speak of the
/// relationships or the path and are part of what the path has to meet.
struct ShortestPath {
  Hop hop;
  bind::LengthRange length;
  bool all = false;
  VariableId element = no_variable;
  std::vector<ExpressionPtr> element_predicates;
  VariableId path = no_variable;
  bool only_length = false;  // `path` holds its length instead (set by the optimizer, without path_predicates)
  std::vector<ExpressionPtr> path_predicates;
  VariableId node = no_variable;  // as VariableExpand has it; of the last node, too, it is asked before
};
/// A relationship (or list) bound before: keeps rows where it fits the hop and binds its unbound ends.
struct MatchBoundRelationship {
  Hop hop;  // into: `to` is bound
  bool from_bound = true;
  std::optional<bind::LengthRange> length;
};
/// Puts a path together from bound elements.
struct MakePath {
  struct Step {
    VariableId relationship;
    bool list;
    VariableId node;  // where the step ends
  };
  VariableId path;
  VariableId start;
  std::vector<Step> steps;
};

// --- counting -----------------------------------------------------------------------------------

struct Branch;
/// Branches that belong together, and what their number of matches means for the row they hang from.
struct BranchGroup {
  enum class Count : std::uint8_t {
    product,       // the row counts once for each match
    at_least_one,  // the same, and once where there is none (OPTIONAL MATCH)
    any,           // the row stays if there is a match
    none           // the row stays if there is none
  };
  /// Two branches whose relationships, or the nodes at their ends, must not be the same. No branch is
  /// in two pairs.
  struct Pair {
    std::size_t first;
    std::size_t second;
    bool relationships_differ = false;
    bool nodes_differ = false;
  };
  Count count = Count::product;
  std::vector<Branch> branches;
  std::vector<Pair> pairs;
};
/// A part of a pattern that hangs from one node and of which only the number of matches is asked for.
struct Branch {
  Hop hop;                              // `from` is a node of the row, or the end of the branch above
  std::vector<Tie> ties;                // with nodes of the row
  std::vector<VariableId> other_than;   // nodes of the row that the end must not be
  std::vector<ExpressionPtr> predicates;  // about the end (hop.to) alone
  RivalInputs rivals;
  bool new_relationship = false;  // not the one that leads to where this branch hangs from
  bool new_node = false;          // the end is not the node from which that one comes
  std::uint32_t picks = 1;        // a match takes so many of its relationships, one after the other
  std::vector<BranchGroup> groups;  // hanging from the end
};
/// Each row counts as often as the group says, without the matches being written out.
struct CountBranches {
  BranchGroup group;
};

/// Rows in which nothing is read, of one scan or one hop from a scan: the graph keeps count of how many there
/// are, and one row stands for all. The input gives the rows where the graph does not.
struct StoredCount {
  std::vector<std::string> labels;  // of the nodes that are scanned; at most one
  std::optional<Hop> hop;           // from these; with at most one label at its end
  VariableId type = no_variable;    // where given, one row for each type of the relationships, which this holds
};

// --- rows ---------------------------------------------------------------------------------------

struct Filter {
  std::vector<ExpressionPtr> predicates;
};
/// Adds computed variables to each row.
struct Project {
  std::vector<bind::NamedExpression> items;
};
/// Forgets all variables but these.
struct Retain {
  std::vector<VariableId> variables;
};
struct Unwind {
  ExpressionPtr list;
  VariableId variable;
};
struct LoadCsv {
  bool headers = false;
  ExpressionPtr file;
  ExpressionPtr terminator;  // null is a comma
  VariableId variable;
};
/// Of so many rows as come, in each group, so many count.
struct RowShare {
  std::uint64_t kept = 1;
  std::uint64_t of = 1;
};
/// Of a list that collect() makes, only the first so many items are asked for.
struct FirstItems {
  VariableId list = no_variable;
  std::uint64_t count = 0;
  bool harmless = false;  // the argument need not be evaluated for rows that give no such item
};
struct Aggregate {
  std::vector<bind::NamedExpression> keys;
  std::vector<bind::AggregateCall> aggregates;
  RowShare share = {};  // other than 1 only where all aggregates are count(*)
  std::vector<FirstItems> first_items = {};  // of some of the aggregates (set by the optimizer)
};
struct Distinct {
  std::vector<VariableId> variables;
};
/// Rows that are equal in these variables become one with the sum of their multiplicities.
struct MergeRows {
  std::vector<VariableId> variables;
};
/// One row with an integer, by how much the one of its first input exceeds the one of its second: each gives one
/// row that holds it under the same variable. The second stands on a Unit, too.
struct Subtract {
  VariableId variable = no_variable;
};
/// Of rows in which the nodes of two variables have changed places, one is kept and counts for both.
/// Every such pair must mean the same to what stands above.
struct BreakSymmetry {
  VariableId first;
  VariableId second;
  /// Where given, `first` is the node with more of these (its `from` and `to` mean nothing).
  std::optional<Hop> relationship;
};
struct Sort {
  std::vector<bind::SortKey> keys;
  ExpressionPtr limit;  // top-k where not null
};
struct Skip {
  ExpressionPtr count;
};
struct Limit {
  ExpressionPtr count;
  bool writes_below = false;  // so that even LIMIT 0 runs what is below
};
/// Reads all input before it gives the first row, so that what follows cannot disturb what came before.
struct Eager {};

// --- two inputs -----------------------------------------------------------------------------------

/// For each row of the first input, the rows of the second, whose Argument is that row. With `optional`,
/// a row without partner is kept with nulls for `introduced`. With `unit`, the second input's rows only
/// count as done, and the row is kept once.
struct Apply {
  bool optional = false;
  bool unit = false;
  std::vector<VariableId> introduced;
};
/// Rows of all inputs; `columns[i][k]` is input i's variable for output k.
struct Union {
  std::vector<VariableId> outputs;
  std::vector<std::vector<VariableId>> columns;
  bool unordered = false;  // inside an Apply, the rows for one outer row need not come together
};

// --- writing --------------------------------------------------------------------------------------

struct Create {
  bind::Pattern pattern;
  SourceSpan span;
};
/// The second input matches the pattern for an Argument row.
struct Merge {
  bind::Pattern pattern;
  std::vector<bind::UpdateItem> on_create;
  std::vector<bind::UpdateItem> on_match;
  std::vector<VariableId> introduced;
  SourceSpan span;
};
struct Update {
  std::vector<bind::UpdateItem> items;
  SourceSpan span;
};
struct Delete {
  bool detach = false;
  std::vector<ExpressionPtr> targets;
};
/// For each element of the list the second input runs for its effects.
struct Foreach {
  VariableId variable;
  ExpressionPtr list;
};
struct ProcedureCall {
  bind::ProcedureCall call;
};

struct LogicalOperator {
  using Node =
      std::variant<Unit, Argument, NodeScan, TriangleScan, IndexSeek, RelationshipIndexSeek, Expand, ExpandThrough,
                   VariableExpand, ShortestPath, MatchBoundRelationship, MakePath, CountBranches, StoredCount,
                   Filter, Project, Retain, Unwind, Aggregate, Distinct, MergeRows, Subtract, BreakSymmetry, Sort, Skip,
                   Limit, Eager, Apply, Union, Create, Merge, Update, Delete, Foreach, ProcedureCall,
                   LoadCsv>;
  Node node;
  std::vector<PlanPtr> inputs;
  double estimated_rows = 0;
  /// Variables that what stands above still reads; filled in by the last pass of the optimizer.
  std::vector<VariableId> live;
};

template <class Node>
PlanPtr make_plan(Node node, PlanPtr input = nullptr, PlanPtr second = nullptr) {
  auto plan = std::make_unique<LogicalOperator>();
  plan->node = std::move(node);
  if (input != nullptr) plan->inputs.push_back(std::move(input));
  if (second != nullptr) plan->inputs.push_back(std::move(second));
  return plan;
}

/// A plan by itself that says the same.
inline PlanPtr copy_of(const LogicalOperator& plan) {
  auto copy = std::make_unique<LogicalOperator>();
  copy->node = plan.node;
  for (const PlanPtr& input : plan.inputs) copy->inputs.push_back(copy_of(*input));
  copy->estimated_rows = plan.estimated_rows;
  copy->live = plan.live;
  return copy;
}

/// A whole query: the plan and the columns of its result.
struct QueryPlan {
  PlanPtr root;
  std::vector<bind::Column> columns;
};

}  // namespace casus::plan
