#pragma once

// The syntax tree of graph patterns.

#include <cstdint>
#include <optional>
#include <vector>

#include "grammar/tree/expression.hpp"

namespace casus::syntax {

/// (variable:A:B {key: value}) — `properties` is a map literal or a parameter. All of `labels` and
/// `label_tests` must hold.
struct NodePattern {
  std::optional<Name> variable;
  std::vector<Name> labels;
  std::vector<LabelExpression> label_tests;  // what is not a mere name
  ExpressionPtr properties;
  SourceSpan span;
};

/// How an arrow is drawn: --> , <-- , or without a direction (-- and <-->).
enum class PatternDirection : std::uint8_t { outgoing, incoming, undirected };

/// *min..max; an absent bound is open (min is then 1).
struct VariableLength {
  std::optional<std::int64_t> min;
  std::optional<std::int64_t> max;
  SourceSpan span;
};

/// -[variable:T1|T2*1..3 {key: value}]->
struct RelationshipPattern {
  std::optional<Name> variable;
  std::vector<Name> types;                   // any of them
  std::optional<LabelExpression> type_test;  // instead, what is not a list of names
  std::optional<VariableLength> length;
  ExpressionPtr properties;
  PatternDirection direction = PatternDirection::undirected;
  SourceSpan span;
};

enum class ShortestKind : std::uint8_t { none, single, all };

/// One path of a pattern: nodes.size() == relationships.size() + 1. `shortest` marks
/// shortestPath( … ) and allShortestPaths( … ).
struct PatternPart {
  std::optional<Name> path;
  ShortestKind shortest = ShortestKind::none;
  std::vector<NodePattern> nodes;
  std::vector<RelationshipPattern> relationships;
  SourceSpan span;
};

}  // namespace casus::syntax
