#include "engine/optimize/pattern/middles.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "engine/optimize/pattern/folding.hpp"

namespace casus::optimize {

namespace {

using Kind = PatternConstraint::Kind;

constexpr std::size_t most_middles = 8;

class Finder {
 public:
  Finder(const PatternGraph& graph, const graph::GraphView& view, plan::Assumptions& assumptions)
      : graph_(graph), view_(view), assumptions_(assumptions), taken_(graph.vertices.size(), false) {}

  std::vector<PatternMiddles> run() {
    for (std::size_t v = 0; v < graph_.vertices.size() && found_.size() < most_middles; ++v)
      if (!taken_[v]) add(v);
    return std::move(found_);
  }

 private:
  /// The two edges of a vertex of which nothing else is asked; none where it is not so.
  [[nodiscard]] std::vector<std::size_t> edges_of(std::size_t v) const {
    const PatternVertex& vertex = graph_.vertices[v];
    if (vertex.given || vertex.needed || vertex.seek || !vertex.predicates.empty() || !vertex.groups.empty() ||
        vertex.picks > 1)
      return {};
    std::vector<std::size_t> edges;
    for (std::size_t e = 0; e < graph_.edges.size(); ++e) {
      const PatternEdge& edge = graph_.edges[e];
      if (edge.from != v && edge.to != v) continue;
      if (edge.from == edge.to || edge.needed || !edge.rivals.empty() || !edge.given_rivals.empty()) return {};
      edges.push_back(e);
    }
    const bool two_ends = edges.size() == 2 && other_end(graph_.edges[edges[0]], v) != other_end(graph_.edges[edges[1]], v);
    return two_ends ? edges : std::vector<std::size_t>();
  }

  [[nodiscard]] bool are_alike(std::size_t e, std::size_t v, std::size_t f, std::size_t w) const {
    const auto as_set = [](const std::vector<std::string>& names) { return std::set(names.begin(), names.end()); };
    const PatternEdge& a = graph_.edges[e];
    const PatternEdge& b = graph_.edges[f];
    return other_end(a, v) == other_end(b, w) && direction_from(a, v) == direction_from(b, w) &&
           as_set(a.types) == as_set(b.types) &&
           as_set(graph_.vertices[v].labels) == as_set(graph_.vertices[w].labels);
  }

  /// Then the vertex is better tied to both.
  [[nodiscard]] bool are_joined(std::size_t one, std::size_t other) const {
    return std::any_of(graph_.edges.begin(), graph_.edges.end(), [&](const PatternEdge& edge) {
      return std::minmax(edge.from, edge.to) == std::minmax(one, other);
    });
  }

  void add(std::size_t v) {
    const auto edges = edges_of(v);
    if (edges.empty()) return;
    const std::size_t one = other_end(graph_.edges[edges[0]], v);
    const std::size_t other = other_end(graph_.edges[edges[1]], v);
    if (graph_.vertices[one].picks > 1 || graph_.vertices[other].picks > 1 || are_joined(one, other)) return;
    PatternMiddles middles{one, other, {v}, {edges[0]}, {edges[1]}, false};
    for (std::size_t w = v + 1; w < graph_.vertices.size(); ++w) {
      auto others = edges_of(w);
      if (others.empty()) continue;
      if (!are_alike(edges[0], v, others[0], w)) std::swap(others[0], others[1]);
      if (!are_alike(edges[0], v, others[0], w) || !are_alike(edges[1], v, others[1], w)) continue;
      middles.vertices.push_back(w);
      middles.first_edges.push_back(others[0]);
      middles.second_edges.push_back(others[1]);
    }
    if (!constraints_fit(middles)) return;
    for (const std::size_t w : middles.vertices) taken_[w] = true;
    add_both_ways(middles);
  }

  /// Either all of them differ, and nothing else is known of any, or nothing is.
  bool constraints_fit(PatternMiddles& middles) {
    const auto is_middle = [&](std::size_t v) {
      return std::find(middles.vertices.begin(), middles.vertices.end(), v) != middles.vertices.end();
    };
    std::set<std::pair<std::size_t, std::size_t>> different;
    for (const PatternConstraint& c : graph_.constraints) {
      if (!is_middle(c.first) && !is_middle(c.second)) continue;
      if (c.kind != Kind::differ || !is_middle(c.first) || !is_middle(c.second)) return false;
      different.insert(std::minmax(c.first, c.second));
    }
    if (different.empty()) return true;
    middles.differ = true;
    const std::size_t count = middles.vertices.size();
    return different.size() == count * (count - 1) / 2 && one_way_each(middles.first_edges.front()) &&
           one_way_each(middles.second_edges.front());
  }
  /// Whether one relationship at most leads from a node to another by an edge.
  bool one_way_each(std::size_t e) {
    const auto& types = graph_.edges[e].types;
    if (types.size() != 1 || !plan::has_no_parallels(view_, types.front())) return false;
    assumptions_.types_without_parallels.insert(types.front());
    return true;
  }

  void add_both_ways(const PatternMiddles& middles) {
    PatternMiddles back = middles;
    std::swap(back.from, back.to);
    std::swap(back.first_edges, back.second_edges);
    for (PatternMiddles each : {middles, back}) {
      if (graph_.vertices[each.from].given || graph_.vertices[each.to].given) continue;
      each.is_asked_for = asks_for_end(each);
      found_.push_back(std::move(each));
    }
  }

  [[nodiscard]] bool asks_for_end(const PatternMiddles& middles) const {
    const std::size_t end = middles.to;
    const PatternVertex& vertex = graph_.vertices[end];
    if (vertex.needed || !vertex.predicates.empty() || !vertex.groups.empty()) return true;
    const auto edges = std::count_if(graph_.edges.begin(), graph_.edges.end(), [&](const PatternEdge& edge) {
      return edge.from == end || edge.to == end;
    });
    if (static_cast<std::size_t>(edges) > middles.vertices.size()) return true;
    return std::any_of(graph_.constraints.begin(), graph_.constraints.end(), [&](const PatternConstraint& c) {
      const bool about = c.first == end || c.second == end;
      return about && !(c.kind == Kind::differ && (c.first == middles.from || c.second == middles.from));
    });
  }

  const PatternGraph& graph_;
  const graph::GraphView& view_;
  plan::Assumptions& assumptions_;
  std::vector<bool> taken_;
  std::vector<PatternMiddles> found_;
};

}  // namespace

std::vector<PatternMiddles> find_middles(const PatternGraph& graph, const graph::GraphView& view,
                                         plan::Assumptions& assumptions) {
  return Finder(graph, view, assumptions).run();
}

MiddlesEstimate estimate(const PatternMiddles& middles, const PatternEstimates& estimates, double rows) {
  constexpr double begin_cost = 40;
  // Going to a list, of few nodes and of so many that they are not at hand, of which those of a long row are fetched.
  constexpr double list_cost = 8, far_list_cost = 80, fetched_list_cost = 20;
  constexpr double step_cost = 3, far_step_cost = 15;  // along it, with a number for each end
  constexpr double many_nodes = 50000;
  constexpr double end_cost = 6;
  constexpr double many = 16;   // ways from one node, or to one
  constexpr double often = 0.5;  // hubs are come to more often than chance would have it
  const std::size_t middle = middles.vertices.front();
  const std::size_t first = middles.first_edges.front();
  const std::size_t second = middles.second_edges.front();
  const double reached = rows * estimates.passing(first, middles.from);
  const double ways = reached * estimates.degree(second, middle) * estimates.skew(second, middle, first);
  const double cells = std::max(1.0, rows * std::max(1.0, estimates.nodes(middles.to)));
  const double back = estimates.degree(second, middles.to) * estimates.degree(first, middle);
  const double meeting = ways > many * rows && back > many ? often : 1;
  const double pairs = meeting * cells * -std::expm1(-ways / cells);
  const double passing = estimates.passing(second, middle) / std::max(1e-9, estimates.degree(second, middle));
  const double given = middles.is_asked_for ? pairs * passing : std::min(rows, pairs * passing);
  const auto near_or_far = [&](std::size_t v, double near, double far) {
    return estimates.nodes(v) > many_nodes ? far : near;
  };
  const double walked = reached * near_or_far(middle, list_cost, reached > many * rows ? fetched_list_cost : far_list_cost) +
                        ways * near_or_far(middles.to, step_cost, far_step_cost);
  return {rows * begin_cost + walked + pairs * end_cost, given};
}

plan::ExpandThrough expansion_of(const PatternMiddles& middles, const PatternGraph& graph) {
  const std::size_t middle = middles.vertices.front();
  const auto hop = [&](std::size_t e, std::size_t from, std::size_t to) {
    plan::Hop out;
    out.from = graph.vertices[from].variable;
    out.to = graph.vertices[to].variable;
    out.direction = direction_from(graph.edges[e], from);
    out.types = graph.edges[e].types;
    out.to_labels = graph.vertices[to].labels;
    return out;
  };
  plan::ExpandThrough expansion;
  expansion.first = hop(middles.first_edges.front(), middles.from, middle);
  expansion.second = hop(middles.second_edges.front(), middle, middles.to);
  expansion.middles = static_cast<std::uint32_t>(middles.vertices.size());
  expansion.middles_differ = middles.differ;
  expansion.ends_differ = std::any_of(graph.constraints.begin(), graph.constraints.end(), [&](const auto& c) {
    return c.kind == Kind::differ && std::minmax(c.first, c.second) == std::minmax(middles.from, middles.to);
  });
  return expansion;
}

}  // namespace casus::optimize
