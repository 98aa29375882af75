#pragma once

// Cardinality estimates from the statistics of a graph.

#include <string>
#include <vector>

#include "engine/bind/bound_query.hpp"
#include "engine/graph/graph_view.hpp"

namespace casus::plan {

/// A direction as seen from the other end.
syntax::PatternDirection opposite(syntax::PatternDirection direction);

/// One relationship cannot be of both sets of types, each of which is all where it is empty, if they share none.
bool types_overlap(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// The labels of a node of a pattern, or else those that an earlier clause has asked of its variable.
const std::vector<std::string>& known_labels(const bind::BoundStatement& statement,
                                             const bind::PatternNode& node);

/// Nodes that carry all the labels, taking labels as independent but for the rarest.
double estimate_nodes(const graph::GraphView& graph, const std::vector<std::string>& labels);

/// Relationships of the types (all where empty).
double estimate_relationships(const graph::GraphView& graph, const std::vector<std::string>& types);

/// Relationships a node with the labels has on average, followed in the direction as seen from it.
double estimate_degree(const graph::GraphView& graph, const std::vector<std::string>& from_labels,
                       const std::vector<std::string>& types, syntax::PatternDirection direction);

/// The part of the relationships of these types, followed in the direction, whose far end carries the
/// labels, 0 to 1.
double end_selectivity(const graph::GraphView& graph, const std::vector<std::string>& labels,
                       const std::vector<std::string>& types, syntax::PatternDirection direction);

/// Relationships of these types that a node with the labels has on average to nodes with `to_labels`.
/// Where the counts of the graph do not tell, because several kinds of nodes share a type, some nodes are
/// looked at.
double estimate_growth(const graph::GraphView& graph, const std::vector<std::string>& from_labels,
                       const std::vector<std::string>& types, syntax::PatternDirection direction,
                       const std::vector<std::string>& to_labels);

/// A hop as a degree sees it.
struct HopKind {
  const std::vector<std::string>& types;
  syntax::PatternDirection direction;
};

/// How many times more relationships of `next` a node has that was come to by one of `last` (followed from
/// the node in that direction) than a node with the labels has on average: well above 1 where few nodes
/// have most of both. From a sample of the nodes; 1 where it tells nothing.
double estimate_skew(const graph::GraphView& graph, const std::vector<std::string>& labels,
                     const HopKind& last, const HopKind& next);

/// The part of the relationships of a hop, list after list of nodes with the labels, that lie far from the one before
/// where relationships are stored, so that to read something of each takes waiting. From a sample of the nodes; 0
/// where it tells nothing.
double estimate_scatter(const graph::GraphView& graph, const std::vector<std::string>& labels, const HopKind& hop);

/// The key of `variable.key = value`, either way round, where the value does not hang on the variable; else null.
const std::string* compared_key(const bind::BoundExpression& predicate, bind::VariableId variable);

/// The part of rows that a predicate keeps, by its form.
double predicate_selectivity(const bind::BoundExpression& predicate);
/// The part of the nodes with the labels that a predicate on one of them keeps: of an equality with a property
/// by how many values this has in a sample of the nodes.
double predicate_selectivity(const bind::BoundExpression& predicate, bind::VariableId node,
                             const std::vector<std::string>& labels, const graph::GraphView& graph);

}  // namespace casus::plan
