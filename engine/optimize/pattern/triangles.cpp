#include "engine/optimize/pattern/triangles.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <set>

#include "engine/optimize/pattern/folding.hpp"
#include "engine/optimize/pattern/symmetry.hpp"
#include "engine/plan/assumptions.hpp"
#include "engine/plan/estimate.hpp"

namespace casus::optimize {

namespace {

using Order = plan::TriangleScan::Order;
using Side = PatternTriangle::Side;

constexpr std::size_t most_triangles = 8;

std::set<std::string> as_set(const std::vector<std::string>& names) { return {names.begin(), names.end()}; }

class Finder {
 public:
  Finder(const PatternGraph& graph, const graph::GraphView& view, bool break_symmetry)
      : graph_(graph), view_(view), break_symmetry_(break_symmetry) {}

  std::vector<PatternTriangle> run() {
    const std::size_t count = graph_.vertices.size();
    for (std::size_t a = 0; a < count; ++a)
      for (std::size_t b = a + 1; b < count; ++b) {
        if (!may_be_corners(a, b) || !side(a, b)) continue;
        for (std::size_t c = b + 1; c < count && found_.size() < most_triangles; ++c)
          if (may_be_corners(b, c)) add(a, b, c);
      }
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool may_be_corner(std::size_t v) const {
    return !graph_.vertices[v].given && !graph_.vertices[v].seek;
  }
  [[nodiscard]] bool may_be_corners(std::size_t a, std::size_t b) const {
    return may_be_corner(a) && may_be_corner(b) &&
           as_set(graph_.vertices[a].labels) == as_set(graph_.vertices[b].labels);
  }

  /// Whose relationship nobody asks for, and which needs to differ from none but, perhaps, those of other sides.
  [[nodiscard]] std::optional<Side> side(std::size_t a, std::size_t b) const {
    const auto joins = [&](std::size_t from, std::size_t to) { return std::minmax(from, to) == std::minmax(a, b); };
    for (std::size_t e = 0; e < graph_.edges.size(); ++e) {
      const PatternEdge& edge = graph_.edges[e];
      if (joins(edge.from, edge.to) && !edge.needed && edge.given_rivals.empty()) return Side{true, e};
    }
    for (std::size_t c = 0; c < graph_.constraints.size(); ++c) {
      const PatternConstraint& constraint = graph_.constraints[c];
      if (constraint.kind == PatternConstraint::Kind::some && joins(constraint.first, constraint.second))
        return Side{false, c};
    }
    return std::nullopt;
  }
  [[nodiscard]] const std::vector<std::string>& types_of(const Side& side) const {
    return side.is_edge ? graph_.edges[side.number].types : graph_.constraints[side.number].hop.types;
  }

  void add(std::size_t a, std::size_t b, std::size_t c) {
    const auto ab = side(a, b);
    const auto bc = side(b, c);
    const auto ca = side(c, a);
    if (!ab || !bc || !ca) return;
    PatternTriangle triangle{{a, b, c}, {*ab, *bc, *ca}, types_of(*ab), {}, 1, {}, 0};
    if (std::none_of(triangle.sides.begin(), triangle.sides.end(), [](const Side& side) { return side.is_edge; })) return;
    const auto types = as_set(triangle.types);
    for (const Side& side : triangle.sides)
      if (as_set(types_of(side)) != types || !stays_within(side, triangle)) return;
    if (types.empty() || !std::all_of(types.begin(), types.end(), [&](const std::string& type) {
          return plan::has_no_loops(view_, type);
        }))
      return;
    find_orders(triangle);
    for (const std::size_t v : triangle.vertices) triangle.asked_for += is_asked_for(v, triangle) ? 1 : 0;
    triangle.within = find_within(triangle);
    found_.push_back(std::move(triangle));
  }

  /// Rivals of its edge are sides too: relationships between different nodes differ.
  [[nodiscard]] bool stays_within(const Side& side, const PatternTriangle& triangle) const {
    if (!side.is_edge) return true;
    const auto& rivals = graph_.edges[side.number].rivals;
    return std::all_of(rivals.begin(), rivals.end(), [&](std::size_t e) { return is_side(true, e, triangle); });
  }
  // --- what is at the end of a way from each corner ------------------------------------------------

  struct Way {
    std::size_t end;
    std::vector<std::size_t> edges;
    std::vector<plan::Hop> hops;
  };
  /// The ways from a corner by relationships of which nodes have about one.
  [[nodiscard]] std::vector<Way> ways_from(std::size_t corner, const PatternTriangle& triangle) const {
    constexpr std::size_t longest = 3;
    constexpr double about_one = 1.05;
    std::vector<Way> ways{{corner, {}, {}}};
    for (std::size_t i = 0; i < ways.size(); ++i) {
      if (ways[i].hops.size() == longest) continue;
      for (std::size_t e = 0; e < graph_.edges.size(); ++e) {
        const PatternEdge& edge = graph_.edges[e];
        const std::size_t near = ways[i].end;
        if ((edge.from != near && edge.to != near) || edge.from == edge.to || is_side(true, e, triangle)) continue;
        const std::size_t end = other_end(edge, near);
        const auto& taken = ways[i].edges;
        if (is_corner(end, triangle) || std::find(taken.begin(), taken.end(), e) != taken.end()) continue;
        const auto direction = direction_from(edge, near);
        if (plan::estimate_degree(view_, graph_.vertices[near].labels_to_estimate(), edge.types, direction) > about_one) continue;
        Way longer = ways[i];
        longer.end = end;
        longer.edges.push_back(e);
        plan::Hop hop;
        hop.types = edge.types;
        hop.direction = direction;
        hop.to = graph_.vertices[end].variable;
        longer.hops.push_back(std::move(hop));
        ways.push_back(std::move(longer));
      }
    }
    ways.erase(ways.begin());
    return ways;
  }
  static bool are_alike(const Way& one, const Way& other) {
    return one.end == other.end &&
           std::equal(one.hops.begin(), one.hops.end(), other.hops.begin(), other.hops.end(),
                      [](const plan::Hop& a, const plan::Hop& b) { return a.types == b.types && a.direction == b.direction; });
  }
  [[nodiscard]] std::vector<plan::Hop> find_within(const PatternTriangle& triangle) const {
    const auto& [a, b, c] = triangle.vertices;
    const std::vector<Way> from_b = ways_from(b, triangle);
    const std::vector<Way> from_c = ways_from(c, triangle);
    for (const Way& way : ways_from(a, triangle)) {
      const auto alike = [&](const Way& other) { return are_alike(way, other); };
      if (std::any_of(from_b.begin(), from_b.end(), alike) && std::any_of(from_c.begin(), from_c.end(), alike)) return way.hops;
    }
    return {};
  }

  static bool is_side(bool is_edge, std::size_t number, const PatternTriangle& triangle) {
    return std::any_of(triangle.sides.begin(), triangle.sides.end(),
                       [&](const Side& side) { return side.is_edge == is_edge && side.number == number; });
  }

  static bool is_corner(std::size_t v, const PatternTriangle& triangle) {
    return std::find(triangle.vertices.begin(), triangle.vertices.end(), v) != triangle.vertices.end();
  }

  [[nodiscard]] bool is_asked_for(std::size_t v, const PatternTriangle& triangle) const {
    const PatternVertex& vertex = graph_.vertices[v];
    if (vertex.needed || !vertex.predicates.empty() || !vertex.groups.empty()) return true;
    for (std::size_t e = 0; e < graph_.edges.size(); ++e)
      if ((graph_.edges[e].from == v || graph_.edges[e].to == v) && !is_side(true, e, triangle)) return true;
    for (std::size_t c = 0; c < graph_.constraints.size(); ++c) {
      const PatternConstraint& constraint = graph_.constraints[c];
      const bool about = constraint.first == v || constraint.second == v;
      const bool holds = is_side(false, c, triangle) ||
                         (constraint.kind == PatternConstraint::Kind::differ &&
                          is_corner(constraint.first, triangle) && is_corner(constraint.second, triangle));
      if (about && !holds) return true;
    }
    return std::any_of(graph_.filters.begin(), graph_.filters.end(), [&](const auto& filter) {
      return plan::free_variables(*filter).contains(vertex.variable);
    });
  }

  // --- orders of corners ----------------------------------------------------------------------------

  /// Of those that some automorphism takes to one another, one.
  void find_orders(PatternTriangle& triangle) const {
    std::vector<Order> alike;  // where the automorphisms take the corners
    Order order{};
    std::iota(order.begin(), order.end(), std::uint8_t{0});
    const Order itself = order;
    std::set<Order> others;
    do {
      others.insert(order);
      if (order == itself || (break_symmetry_ && is_automorphic(triangle, order))) alike.push_back(order);
    } while (std::next_permutation(order.begin(), order.end()));
    triangle.times = alike.size();
    while (!others.empty()) {
      const Order next = *others.begin();
      triangle.orders.push_back(next);
      for (const Order& moved : alike) {
        Order image{};
        for (std::size_t corner = 0; corner < image.size(); ++corner) image[corner] = next[moved[corner]];
        others.erase(image);
      }
    }
  }
  [[nodiscard]] bool is_automorphic(const PatternTriangle& triangle, const Order& moved) const {
    std::vector<std::pair<std::size_t, std::size_t>> images;
    for (std::size_t corner = 0; corner < moved.size(); ++corner)
      images.emplace_back(triangle.vertices[corner], triangle.vertices[moved[corner]]);
    return has_automorphism(graph_, images);
  }

  const PatternGraph& graph_;
  const graph::GraphView& view_;
  bool break_symmetry_;
  std::vector<PatternTriangle> found_;
};

}  // namespace

std::vector<PatternTriangle> find_triangles(const PatternGraph& graph, const graph::GraphView& view,
                                            bool break_symmetry) {
  return Finder(graph, view, break_symmetry).run();
}

TriangleEstimate estimate(const PatternTriangle& triangle, const PatternGraph& graph,
                          const PatternEstimates& estimates) {
  constexpr double node_cost = 5;
  constexpr double end_cost = 6;       // looking at an end when lists are made
  constexpr double step_cost = 1.5;    // holding one against the marks
  constexpr double row_cost = 10;
  constexpr double closed = 0.05;      // the part of two neighbours of a node that are neighbours, in networks
  const auto edge = std::find_if(triangle.sides.begin(), triangle.sides.end(), [](const Side& s) { return s.is_edge; });
  const double nodes = std::max(1.0, estimates.nodes(triangle.vertices.front()));
  const PatternEdge& e = graph.edges[edge->number];
  const double both_ways = e.direction == syntax::PatternDirection::undirected ? 1 : 2;
  const double pairs = std::max(1.0, std::min(estimates.relationships(edge->number),
                                              nodes * estimates.degree(edge->number, e.from) * both_ways / 2));
  const double spread = pairs / nodes;
  const double walked = std::min(spread, std::sqrt(2 * pairs));  // hubs, which most lead to, have short lists
  const double by_chance = 8 * spread * spread * spread / 6;
  const double left = triangle.within.empty() ? 1 : 0.5;  // what lies within one is linked more often
  const double triangles = left * std::min(pairs * walked, std::max(by_chance, closed * pairs * walked));
  const double rows = triangle.asked_for == 0   ? 1
                      : triangle.asked_for == 1 ? std::min(nodes, 3 * triangles)
                                                : triangles * static_cast<double>(triangle.orders.size());
  return {nodes * node_cost + 2 * pairs * end_cost + pairs * walked * step_cost + triangles * step_cost + rows * row_cost,
          rows};
}

plan::TriangleScan scan_of(const PatternTriangle& triangle, const PatternGraph& graph) {
  plan::TriangleScan scan;
  scan.labels = graph.vertices[triangle.vertices.front()].labels;
  scan.types = triangle.types;
  scan.orders = triangle.orders;
  scan.times = triangle.times;
  scan.within = triangle.within;
  for (std::size_t corner = 0; corner < triangle.vertices.size(); ++corner) {
    const std::size_t vertex = triangle.vertices[corner];
    const Side& side = triangle.sides[corner];
    scan.nodes[corner] = graph.vertices[vertex].variable;
    scan.sides[corner].each = side.is_edge;
    if (side.is_edge) {
      scan.sides[corner].direction = direction_from(graph.edges[side.number], vertex);
      continue;
    }
    const PatternConstraint& constraint = graph.constraints[side.number];
    scan.sides[corner].direction =
        constraint.first == vertex ? constraint.hop.direction : reverse(constraint.hop.direction);
  }
  return scan;
}

}  // namespace casus::optimize
