#include "engine/optimize/pattern/folding.hpp"

#include <algorithm>

#include "engine/plan/estimate.hpp"
#include "engine/value/watch.hpp"

namespace casus::optimize {

using Role = FoldedPlace::Role;

syntax::PatternDirection reverse(syntax::PatternDirection direction) {
  using syntax::PatternDirection;
  if (direction == PatternDirection::undirected) return direction;
  return direction == PatternDirection::outgoing ? PatternDirection::incoming : PatternDirection::outgoing;
}

syntax::PatternDirection direction_from(const PatternEdge& edge, std::size_t vertex) {
  return edge.from == vertex ? edge.direction : reverse(edge.direction);
}

namespace {

/// A tie far out on a branch is looked up for each node there; that is cheap only where a node has
/// about one neighbour.
constexpr double about_one = 1.5;
constexpr std::size_t greatest_depth = 100;

class Folder {
 public:
  Folder(const PatternGraph& graph, const std::vector<bool>& in_rows, const graph::GraphView& view)
      : graph_(graph), in_rows_(in_rows), view_(view), component_(graph.vertices.size(), none),
        top_(graph.vertices.size(), none), blocked_(graph.vertices.size(), false) {
    folding_.places.resize(graph.vertices.size());
  }

  Folding run() {
    for (std::size_t v = 0; v < graph_.vertices.size(); ++v)
      if (!in_rows_[v] && component_[v] == none) place_component(collect_component(v));
    if (folding_.fits()) place_rivals();
    if (folding_.fits()) place_constraints();
    if (folding_.fits()) check_arrivals();
    return std::move(folding_);
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  FoldedPlace& place(std::size_t v) { return folding_.places[v]; }
  void block(std::size_t v) {
    if (blocked_[v] || graph_.vertices[v].picks > 1) return;
    blocked_[v] = true;
    folding_.blocking.push_back(v);
  }
  void block_top(std::size_t v) {
    if (place(v).role != Role::row) block(top_[v]);
  }

  std::vector<std::size_t> collect_component(std::size_t start) {
    std::vector<std::size_t> members{start};
    component_[start] = start;
    for (std::size_t i = 0; i < members.size(); ++i)
      for (const PatternEdge& edge : graph_.edges) {
        if (edge.from != members[i] && edge.to != members[i]) continue;
        const std::size_t end = other_end(edge, members[i]);
        if (in_rows_[end] || component_[end] != none) continue;
        component_[end] = start;
        members.push_back(end);
      }
    return members;
  }

  void place_component(const std::vector<std::size_t>& members) {
    std::size_t inner = 0;
    std::vector<std::size_t> boundary;  // edges to the rows
    for (std::size_t e = 0; e < graph_.edges.size(); ++e) {
      const bool from = component_[graph_.edges[e].from] == component_[members.front()];
      const bool to = component_[graph_.edges[e].to] == component_[members.front()];
      if (from && to) ++inner;
      if (from != to) boundary.push_back(e);
    }
    const bool needed = std::any_of(members.begin(), members.end(), [&](std::size_t v) {
      return graph_.vertices[v].needed;
    });
    const auto top = boundary.empty() ? std::nullopt : choose_top(members, boundary);
    if (needed || !top || inner + 1 != members.size() || members.size() > greatest_depth) {
      block_boundary(members, boundary);
      return;
    }
    hang(*top, boundary);
  }

  /// Next to the rows where there are edges to them; else anywhere.
  void block_boundary(const std::vector<std::size_t>& members, const std::vector<std::size_t>& edges) {
    if (edges.empty())
      for (const std::size_t v : members) block(v);
    for (const std::size_t e : edges) block(folded_end(e));
  }
  [[nodiscard]] std::size_t folded_end(std::size_t e) const {
    const PatternEdge& edge = graph_.edges[e];
    return in_rows_[edge.from] ? edge.to : edge.from;
  }

  /// A vertex that can bear all edges to the rows but those of vertices with about one neighbour.
  std::optional<std::size_t> choose_top(const std::vector<std::size_t>& members,
                                        const std::vector<std::size_t>& boundary) const {
    for (const std::size_t top : members) {
      if (std::none_of(boundary.begin(), boundary.end(),
                       [&](std::size_t e) { return folded_end(e) == top; }))
        continue;
      const bool fits = std::all_of(boundary.begin(), boundary.end(), [&](std::size_t e) {
        return folded_end(e) == top || bears_inner_tie(folded_end(e), top, boundary);
      });
      if (fits) return top;
    }
    return std::nullopt;
  }

  /// Whether a vertex other than the top may be tied to the rows: one edge to the rows, without rivals,
  /// and one to the top, with about one relationship from there.
  [[nodiscard]] bool bears_inner_tie(std::size_t v, std::size_t top,
                                     const std::vector<std::size_t>& boundary) const {
    const auto ties = std::count_if(boundary.begin(), boundary.end(),
                                    [&](std::size_t e) { return folded_end(e) == v; });
    if (ties != 1) return false;
    for (const std::size_t e : boundary)
      if (folded_end(e) == v && !(graph_.edges[e].rivals.empty() && graph_.edges[e].given_rivals.empty()))
        return false;
    return std::any_of(graph_.edges.begin(), graph_.edges.end(), [&](const PatternEdge& edge) {
      const bool joins = (edge.from == v && edge.to == top) || (edge.to == v && edge.from == top);
      return joins && plan::estimate_degree(view_, graph_.vertices[top].labels, edge.types,
                                            direction_from(edge, top)) <= about_one;
    });
  }

  void hang(std::size_t top, const std::vector<std::size_t>& boundary) {
    place(top).role = Role::top;
    top_[top] = top;
    bool first = true;
    for (const std::size_t e : boundary) {
      if (folded_end(e) != top) continue;
      if (first)
        place(top).edge = e, place(top).parent = other_end(graph_.edges[e], top);
      else
        place(top).ties.push_back(e);
      first = false;
    }
    std::vector<std::size_t> order{top};
    for (std::size_t i = 0; i < order.size(); ++i)
      for (std::size_t e = 0; e < graph_.edges.size(); ++e) {
        const PatternEdge& edge = graph_.edges[e];
        if (edge.from != order[i] && edge.to != order[i]) continue;
        const std::size_t end = other_end(edge, order[i]);
        if (in_rows_[end] || (i > 0 && e == place(order[i]).edge)) continue;
        place(end).role = Role::nested;
        top_[end] = top;
        place(end).parent = order[i];
        place(end).edge = e;
        order.push_back(end);
      }
    for (const std::size_t e : boundary)
      if (folded_end(e) != top) place(folded_end(e)).ties.push_back(e);
  }

  // --- relationships that must differ -----------------------------------------------------------

  /// The folded vertex that an edge leads to or ties; no value where both its ends are in the rows.
  [[nodiscard]] std::optional<std::size_t> find_bearer(std::size_t e) const {
    const PatternEdge& edge = graph_.edges[e];
    for (const std::size_t end : {edge.from, edge.to}) {
      if (in_rows_[end]) continue;
      const FoldedPlace& p = folding_.places[end];
      if (p.edge == e || std::find(p.ties.begin(), p.ties.end(), e) != p.ties.end()) return end;
    }
    return std::nullopt;
  }
  [[nodiscard]] const std::optional<std::size_t>& bearer(std::size_t e) const { return bearers_[e]; }

  void place_rivals() {
    for (std::size_t e = 0; e < graph_.edges.size(); ++e) bearers_.push_back(find_bearer(e));
    for (std::size_t e = 0; e < graph_.edges.size(); ++e) {
      const auto on = bearer(e);
      watch::step(1 + graph_.edges[e].rivals.size());
      if (on && !graph_.edges[e].given_rivals.empty() && place(*on).role == Role::nested)
        block_top(*on);
      for (const std::size_t other : graph_.edges[e].rivals)
        if (other > e) place_rivalry(e, other);
    }
  }

  void place_rivalry(std::size_t e, std::size_t f) {
    auto a = bearer(e);
    auto b = bearer(f);
    if (!a && !b) return;
    if (!a || !b) {
      // One is in the rows: the other may still be a first relationship of a branch.
      const std::size_t on = a ? *a : *b;
      if (place(on).role != Role::top) block_top(on);
      return;
    }
    if (*a == *b) {
      if (place(*a).role != Role::top) block_top(*a);
      return;
    }
    if (place(*a).role == Role::nested && place(*a).parent == *b) std::swap(a, b), std::swap(e, f);
    const bool leads = place(*a).edge == e && place(*b).edge == f;
    const bool picks = graph_.vertices[*a].picks > 1 || graph_.vertices[*b].picks > 1;
    if (leads && place(*b).role == Role::nested && place(*b).parent == *a)
      place(*b).new_relationship = true;
    else if (leads && !picks && same_group(*a, *b) && place(*a).ties.empty() && place(*b).ties.empty())
      pair(*a, *b).relationships_differ = true;
    else
      block_top(*a), block_top(*b);
  }

  [[nodiscard]] bool same_group(std::size_t a, std::size_t b) {
    if (place(a).role != place(b).role) return false;
    return place(a).role == Role::top || place(a).parent == place(b).parent;
  }

  FoldedPair& pair(std::size_t a, std::size_t b) {
    for (FoldedPair& p : folding_.pairs) {
      if ((p.first == a && p.second == b) || (p.first == b && p.second == a)) return p;
      for (const std::size_t end : {p.first, p.second})
        if (end == a || end == b) block_top(a), block_top(b);
    }
    folding_.pairs.push_back({a, b});
    return folding_.pairs.back();
  }

  // --- nodes that must differ, and patterns as predicates ------------------------------------------

  void place_constraints() {
    for (std::size_t c = 0; c < graph_.constraints.size(); ++c) {
      std::size_t a = graph_.constraints[c].first;
      std::size_t b = graph_.constraints[c].second;
      if (place(a).role == Role::row) std::swap(a, b);
      if (place(a).role == Role::row) continue;  // both are: a filter
      if (graph_.constraints[c].kind == PatternConstraint::Kind::differ)
        place_difference(a, b);
      else if (place(a).role == Role::top && place(b).role == Role::row)
        place(a).existence.push_back(c);
      else
        block_top(a), block_top(b);
    }
  }

  /// `a` is folded.
  void place_difference(std::size_t a, std::size_t b) {
    if (place(b).role == Role::row && place(a).role == Role::top) {
      place(a).other_than.push_back(b);
      return;
    }
    if (is_two_above(a, b)) {
      place(a).new_node = true;
    } else if (is_two_above(b, a)) {
      place(b).new_node = true;
    } else if (same_group(a, b)) {
      pair(a, b).nodes_differ = true;
    } else {
      block_top(a), block_top(b);
    }
  }
  [[nodiscard]] bool is_two_above(std::size_t v, std::size_t above) {
    return place(v).role == Role::nested && place(place(v).parent).role != Role::row &&
           place(place(v).parent).parent == above;
  }

  // --- what may not come together ----------------------------------------------------------------

  /// Whether the ends of a top branch are found by more than walking its one edge.
  [[nodiscard]] bool is_constrained(std::size_t v) {
    const FoldedPlace& p = place(v);
    if (!p.ties.empty() || !p.other_than.empty() || !p.existence.empty()) return true;
    const PatternEdge& edge = graph_.edges[p.edge];
    if (!edge.given_rivals.empty()) return true;
    const bool rival_in_rows = std::any_of(edge.rivals.begin(), edge.rivals.end(),
                                           [&](std::size_t e) { return !bearer(e); });
    const bool paired = std::any_of(folding_.pairs.begin(), folding_.pairs.end(),
                                    [&](const auto& q) { return q.first == v || q.second == v; });
    return rival_in_rows || paired;
  }

  /// Below a constrained end, how it was reached is not known any more.
  void check_arrivals() {
    for (std::size_t v = 0; v < graph_.vertices.size(); ++v) {
      const FoldedPlace& p = place(v);
      if (p.role != Role::nested || !(p.new_node || p.new_relationship)) continue;
      if (!p.ties.empty()) block_top(v);
      if (place(p.parent).role == Role::top && is_constrained(p.parent)) block_top(v);
    }
  }

  const PatternGraph& graph_;
  const std::vector<bool>& in_rows_;
  const graph::GraphView& view_;
  std::vector<std::size_t> component_;  // by vertex: its first member
  std::vector<std::size_t> top_;        // by folded vertex: the one next to the rows on its branch
  std::vector<bool> blocked_;           // by vertex: it is among those that block
  std::vector<std::optional<std::size_t>> bearers_;  // by edge
  Folding folding_;
};

}  // namespace

Folding fold(const PatternGraph& graph, const std::vector<bool>& in_rows,
             const graph::GraphView& view) {
  return Folder(graph, in_rows, view).run();
}

}  // namespace casus::optimize
