#pragma once

// A small random graph, as data that can be made smaller and written as a CREATE statement.

#include <string>
#include <vector>

#include "tests/differential/random.hpp"

namespace casus::differential {

struct NodeSpec {
  int uid = 0;  // also its property `uid`, by which a reader tells nodes apart
  std::vector<std::string> labels;
  std::vector<std::pair<std::string, std::string>> properties;  // key and literal
};

struct RelationshipSpec {
  int uid = 0;
  int start = 0;  // uids of nodes
  int end = 0;
  std::string type;
  std::vector<std::pair<std::string, std::string>> properties;
};

struct GraphSpec {
  std::vector<NodeSpec> nodes;
  std::vector<RelationshipSpec> relationships;

  /// One CREATE statement, or nothing for the empty graph.
  [[nodiscard]] std::string statement() const;
};

/// Labels A, B, C; types R, S, T; properties i (INTEGER), f (FLOAT), s (STRING), b (BOOLEAN), l (a
/// list of integers and nulls), d, z and t (a date, a date-time and a time of day in a zone) and x (any
/// kind), each of which may be absent. Loops and parallel
/// relationships are frequent.
GraphSpec random_graph(Random& random);

/// The same, but of fewer and larger groups of alike elements: for counts of matches that are large
/// and in which loops and parallel relationships take part.
GraphSpec crowded_graph(Random& random);

/// A graph of few nodes with several relationships of each type at each, few of them loops or parallel.
GraphSpec dense_graph(Random& random);

/// A graph of few nodes and many relationships between them, or one long way; small enough for the
/// reference to walk all trails.
GraphSpec trail_graph(Random& random);

/// A crowded graph of some hundred elements. The reference seldom gets through a pattern on it;
/// the engine is then compared with itself.
GraphSpec large_graph(Random& random);

/// A graph of some thousand elements with a few nodes that hold many relationships, so that lists
/// and tables outgrow batches, chunks and vectors. Beyond the reference.
GraphSpec wide_graph(Random& random);

}  // namespace casus::differential
