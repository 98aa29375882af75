#pragma once

// The shape of a pattern before it is written down: vertices and the edges between them.

#include <string>
#include <vector>

#include "tests/differential/random.hpp"

namespace casus::differential {

struct ShapeEdge {
  int from = 0;
  int to = 0;
  char arrow = '>';      // '>' from → to, '<' the other way, '-' either
  std::string types;     // ":R|S", or nothing
  std::string variable;  // empty: none
  std::string length;    // "*1..2" of a variable-length relationship
};

struct Shape {
  int vertices = 0;
  std::vector<ShapeEdge> edges;
};

/// A chain, star, tree, cycle (with or without a tail) or any graph of `edges` relationships,
/// mostly connected, sometimes with a vertex that stands for itself at both ends.
Shape random_shape(Random& random, int edges);

/// The edges of `chosen` as paths that together walk each of them once: each path is a list of
/// vertices and of the edges between them, with `forwards` telling how each is walked.
struct ShapePath {
  struct Step {
    int edge = 0;
    bool forwards = true;
  };
  std::vector<int> vertices;
  std::vector<Step> steps;
};
std::vector<ShapePath> random_paths(Random& random, const Shape& shape, std::vector<int> chosen);

}  // namespace casus::differential
