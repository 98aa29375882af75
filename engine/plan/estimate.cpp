#include "engine/plan/estimate.hpp"

#include <algorithm>
#include <cmath>

namespace casus::plan {

using graph::Direction;
using graph::GraphView;
using syntax::PatternDirection;

PatternDirection opposite(PatternDirection direction) {
  switch (direction) {
    case PatternDirection::outgoing: return PatternDirection::incoming;
    case PatternDirection::incoming: return PatternDirection::outgoing;
    default: return direction;
  }
}

const std::vector<std::string>& known_labels(const bind::BoundStatement& statement,
                                             const bind::PatternNode& node) {
  if (!node.labels.empty()) return node.labels;
  const auto known = statement.node_labels.find(node.variable);
  return known == statement.node_labels.end() ? node.labels : known->second;
}

bool types_overlap(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return true;
  return std::any_of(a.begin(), a.end(), [&](const std::string& type) {
    return std::find(b.begin(), b.end(), type) != b.end();
  });
}

double estimate_nodes(const GraphView& graph, const std::vector<std::string>& labels) {
  const double all = static_cast<double>(graph.node_count());
  double fewest = all;
  for (const auto& name : labels) {
    const auto label = graph.catalog().labels.find(name);
    fewest = std::min(fewest, label.valid() ? static_cast<double>(graph.node_count(label)) : 0.0);
  }
  return fewest;
}

double estimate_relationships(const GraphView& graph, const std::vector<std::string>& types) {
  if (types.empty()) return static_cast<double>(graph.relationship_count());
  double sum = 0;
  for (const auto& name : types)
    if (const auto type = graph.catalog().types.find(name); type.valid())
      sum += static_cast<double>(graph.relationship_count(type));
  return sum;
}

namespace {

/// Relationships of one type whose near end carries all labels.
double relationships_at(const GraphView& graph, graph::TypeId type, Direction direction,
                        const std::vector<std::string>& labels) {
  double fewest = static_cast<double>(graph.relationship_count(type));
  for (const auto& name : labels) {
    const auto label = graph.catalog().labels.find(name);
    fewest = std::min(
        fewest,
        label.valid() ? static_cast<double>(graph.relationship_count(type, direction, label)) : 0.0);
  }
  return fewest;
}

}  // namespace

double estimate_degree(const GraphView& graph, const std::vector<std::string>& from_labels,
                       const std::vector<std::string>& types, PatternDirection direction) {
  const double nodes = std::max(1.0, estimate_nodes(graph, from_labels));
  double relationships = 0;
  const auto add_type = [&](graph::TypeId type) {
    if (direction != PatternDirection::incoming)
      relationships += relationships_at(graph, type, Direction::outgoing, from_labels);
    if (direction != PatternDirection::outgoing)
      relationships += relationships_at(graph, type, Direction::incoming, from_labels);
  };
  if (types.empty())
    for (std::uint32_t t = 0; t < graph.catalog().types.size(); ++t) add_type(graph::TypeId(t));
  for (const auto& name : types)
    if (const auto type = graph.catalog().types.find(name); type.valid()) add_type(type);
  return relationships / nodes;
}

double end_selectivity(const GraphView& graph, const std::vector<std::string>& labels,
                       const std::vector<std::string>& types, PatternDirection direction) {
  if (labels.empty()) return 1;
  double followed = 0;
  double carrying = 0;
  const auto add_type = [&](graph::TypeId type) {
    const double all = static_cast<double>(graph.relationship_count(type));
    if (direction != PatternDirection::incoming) {
      followed += all;
      carrying += relationships_at(graph, type, Direction::incoming, labels);
    }
    if (direction != PatternDirection::outgoing) {
      followed += all;
      carrying += relationships_at(graph, type, Direction::outgoing, labels);
    }
  };
  if (types.empty())
    for (std::uint32_t t = 0; t < graph.catalog().types.size(); ++t) add_type(graph::TypeId(t));
  for (const auto& name : types)
    if (const auto type = graph.catalog().types.find(name); type.valid()) add_type(type);
  return followed == 0 ? 1 : carrying / followed;
}

double predicate_selectivity(const bind::BoundExpression& predicate) {
  if (const auto* c = std::get_if<bind::Comparison>(&predicate.node))
    switch (c->operators.front()) {
      case syntax::ComparisonOperator::equal: return 0.05;
      case syntax::ComparisonOperator::not_equal: return 0.95;
      default: return 0.4;
    }
  if (std::holds_alternative<bind::Membership>(predicate.node)) return 0.1;
  if (std::holds_alternative<bind::TextPredicate>(predicate.node)) return 0.1;
  return 0.5;
}

}  // namespace casus::plan
