#include "tests/differential/pattern_shape.hpp"

#include <algorithm>

namespace casus::differential {

namespace {

ShapeEdge random_edge(Random& random, int from, int to) {
  ShapeEdge edge{from, to, '>', "", "", ""};
  edge.arrow = random.pick({">", ">", "<", "<", "-"}).front();
  if (random.percent(75))
    edge.types = random.pick({":R", ":R", ":R", ":S", ":T", ":R|S", ":S|T", ":!R"});
  if (random.percent(4)) edge.length = random.pick({"*1..2", "*0..1", "*2", "*..2"});
  return edge;
}

/// The vertex from which the edge `number` of a connected shape sets out.
int parent(Random& random, const std::string& kind, int number) {
  if (kind == "star") return 0;
  if (kind == "tree") return static_cast<int>(random.below(static_cast<std::size_t>(number) + 1));
  return number;  // chain, cycle
}

void close_some(Random& random, const std::string& kind, Shape& shape) {
  if (kind == "cycle" && shape.edges.size() >= 2) {
    // The last edge leads back: to the start, or further on, which leaves a tail.
    ShapeEdge& last = shape.edges.back();
    last.to = random.percent(75) ? 0 : static_cast<int>(random.below(shape.edges.size() - 1));
    --shape.vertices;
  }
  if (kind != "any") return;
  for (ShapeEdge& edge : shape.edges) {
    const auto vertex = [&] {
      return static_cast<int>(random.below(static_cast<std::size_t>(shape.vertices)));
    };
    edge.from = vertex();
    edge.to = vertex();
  }
}

}  // namespace

Shape random_shape(Random& random, int edges) {
  const std::string kind =
      random.pick({"chain", "chain", "star", "star", "tree", "tree", "cycle", "cycle", "any"});
  Shape shape;
  for (int i = 0; i < edges; ++i)
    shape.edges.push_back(random_edge(random, parent(random, kind, i), i + 1));
  shape.vertices = kind == "any" ? std::max(1, random.between(edges - 1, edges)) : edges + 1;
  close_some(random, kind, shape);
  // Types that agree leave the uniqueness of relationships to be proven or tested.
  if (random.percent(35))
    for (ShapeEdge& edge : shape.edges) edge.types = shape.edges.front().types;
  if (random.percent(15))
    for (ShapeEdge& edge : shape.edges) edge.arrow = '-';
  return shape;
}

std::vector<ShapePath> random_paths(Random& random, const Shape& shape, std::vector<int> chosen) {
  std::vector<ShapePath> paths;
  while (!chosen.empty()) {
    ShapePath path;
    const auto walk = [&](std::size_t at, bool forwards) {
      const int number = chosen[at];
      const ShapeEdge& edge = shape.edges[static_cast<std::size_t>(number)];
      if (path.vertices.empty()) path.vertices.push_back(forwards ? edge.from : edge.to);
      path.vertices.push_back(forwards ? edge.to : edge.from);
      path.steps.push_back({number, forwards});
      chosen.erase(chosen.begin() + static_cast<std::ptrdiff_t>(at));
    };
    walk(random.below(chosen.size()), random.percent(70));
    for (bool going = true; going && random.percent(80);) {
      going = false;
      for (std::size_t i = 0; i < chosen.size() && !going; ++i) {
        const ShapeEdge& edge = shape.edges[static_cast<std::size_t>(chosen[i])];
        const int end = path.vertices.back();
        if (edge.from != end && edge.to != end) continue;
        walk(i, edge.from == end);
        going = true;
      }
    }
    paths.push_back(std::move(path));
  }
  return paths;
}

}  // namespace casus::differential
