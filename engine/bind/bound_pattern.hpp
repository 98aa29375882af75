#pragma once

// Graph patterns after binding: a small graph of node and relationship variables. Property maps of
// patterns that match have become predicates; those of patterns that create stay with their element.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/bind/bound_expression.hpp"
#include "grammar/tree/pattern.hpp"

namespace casus::bind {

/// key: value pairs of an element to be created or merged, or one expression that yields a map
/// (a parameter).
struct PropertyMap {
  std::vector<std::pair<std::string, ExpressionPtr>> entries;
  ExpressionPtr whole;  // may be null
};

struct PatternNode {
  VariableId variable;
  bool bound = false;  // bound before this clause
  bool anonymous = false;
  std::vector<std::string> labels;  // all required
  PropertyMap properties;           // only in CREATE and MERGE
  SourceSpan span;
};

/// min..max relationships; no max is no limit.
struct LengthRange {
  std::uint32_t min = 1;
  std::optional<std::uint32_t> max;
};

struct PatternRelationship {
  VariableId variable;
  bool bound = false;
  bool anonymous = false;
  std::size_t from = 0;  // positions in Pattern::nodes, as drawn from left to right
  std::size_t to = 0;
  syntax::PatternDirection direction = syntax::PatternDirection::undirected;
  std::vector<std::string> types;  // any of them; all where empty
  std::optional<LengthRange> length;
  syntax::ShortestKind shortest = syntax::ShortestKind::none;
  PropertyMap properties;  // only in CREATE and MERGE
  /// For a variable length: predicates that each relationship on the way must meet, written over
  /// `element`, a variable that stands for it.
  VariableId element = 0;
  std::vector<ExpressionPtr> element_predicates;
  SourceSpan span;
};

/// A named path: positions of its elements in order. A variable-length relationship brings its inner
/// nodes along.
struct PatternPath {
  VariableId variable;
  std::vector<std::size_t> nodes;
  std::vector<std::size_t> relationships;
};

struct Pattern {
  std::vector<PatternNode> nodes;  // one for each node variable of the pattern
  std::vector<PatternRelationship> relationships;
  std::vector<PatternPath> paths;
};

/// That `predicate`, which speaks of one relationship on the way, holds for each in a list of them.
ExpressionPtr holds_for_each(const PatternRelationship& relationship, ExpressionPtr list, ExpressionPtr predicate);

}  // namespace casus::bind
