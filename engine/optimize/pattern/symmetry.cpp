#include "engine/optimize/pattern/symmetry.hpp"

#include <algorithm>
#include <set>

#include "engine/optimize/pattern/folding.hpp"
#include "engine/value/watch.hpp"

namespace casus::optimize {

namespace {

using syntax::PatternDirection;
using Map = std::vector<std::size_t>;  // the image of each vertex, or edge

constexpr std::size_t open = static_cast<std::size_t>(-1);

template <class T>
std::set<T> as_set(const std::vector<T>& list) {
  return {list.begin(), list.end()};
}

using Images = std::vector<std::pair<std::size_t, std::size_t>>;

/// Looks for one automorphism that takes some vertices to others and keeps some where they are.
class Search {
 public:
  Search(const PatternGraph& graph, const Images& wanted, const std::vector<bool>& kept)
      : graph_(graph), kept_(kept), image_(graph.vertices.size(), open),
        used_(graph.vertices.size(), false) {
    found_ = std::all_of(wanted.begin(), wanted.end(),
                         [&](const auto& pair) { return assign(pair.first, pair.second); }) &&
             complete(0);
  }
  [[nodiscard]] bool found() const { return found_; }

 private:
  static constexpr std::size_t most_steps = 5000;  // of a search that finds nothing

  bool complete(std::size_t v) {
    while (v < image_.size() && image_[v] != open) ++v;
    if (v == image_.size()) return maps_edges() && maps_constraints();
    if (try_image(v, v)) return true;
    for (std::size_t other = 0; other < image_.size(); ++other)
      if (other != v && try_image(v, other)) return true;
    return false;
  }

  bool try_image(std::size_t v, std::size_t other) {
    watch::step();
    if (++steps_ > most_steps || !assign(v, other)) return false;
    if (complete(v + 1)) return true;
    image_[v] = open, used_[other] = false;
    return false;
  }

  bool assign(std::size_t v, std::size_t other) {
    if (used_[other] || (v != other && !may_move(v, other))) return false;
    image_[v] = other, used_[other] = true;
    return true;
  }

  [[nodiscard]] bool may_move(std::size_t v, std::size_t other) const {
    return is_movable(v) && is_movable(other) && graph_.vertices[v].picks == graph_.vertices[other].picks &&
           as_set(graph_.vertices[v].labels) == as_set(graph_.vertices[other].labels);
  }
  [[nodiscard]] bool is_movable(std::size_t v) const {
    const PatternVertex& vertex = graph_.vertices[v];
    return !kept_[v] && !vertex.given && !vertex.needed && !vertex.seek && vertex.predicates.empty() &&
           vertex.groups.empty();
  }

  bool maps_edges() {
    Map edges(graph_.edges.size(), open);
    std::vector<bool> used(graph_.edges.size(), false);
    for (std::size_t e = 0; e < edges.size(); ++e) {
      watch::step(1 + edges.size());
      std::size_t to = maps_edge(e, e) ? e : 0;
      while (to < edges.size() && (used[to] || !maps_edge(e, to))) ++to;
      if (to == edges.size()) return false;
      edges[e] = to, used[to] = true;
    }
    return maps_rivals(edges);
  }

  [[nodiscard]] bool maps_edge(std::size_t from, std::size_t to) const {
    const PatternEdge& a = graph_.edges[from];
    const PatternEdge& b = graph_.edges[to];
    if (from != to && (a.needed || b.needed)) return false;
    if (as_set(a.types) != as_set(b.types) || as_set(a.given_rivals) != as_set(b.given_rivals)) return false;
    const std::size_t start = image_[a.from];
    const std::size_t end = image_[a.to];
    return (start == b.from && end == b.to && a.direction == b.direction) ||
           (start == b.to && end == b.from && a.direction == reverse(b.direction));
  }

  [[nodiscard]] bool maps_rivals(const Map& edges) const {
    for (std::size_t e = 0; e < edges.size(); ++e) {
      watch::step(1 + graph_.edges[e].rivals.size());
      std::set<std::size_t> images;
      for (const std::size_t rival : graph_.edges[e].rivals) images.insert(edges[rival]);
      if (images != as_set(graph_.edges[edges[e]].rivals)) return false;
    }
    return true;
  }

  [[nodiscard]] bool maps_constraints() const {
    return std::all_of(graph_.constraints.begin(), graph_.constraints.end(), [&](const auto& a) {
      watch::step(1 + graph_.constraints.size());
      return std::any_of(graph_.constraints.begin(), graph_.constraints.end(),
                         [&](const auto& b) { return maps_constraint(a, b); });
    });
  }

  [[nodiscard]] bool maps_constraint(const PatternConstraint& a, const PatternConstraint& b) const {
    if (a.kind != b.kind) return false;
    const bool straight = image_[a.first] == b.first && image_[a.second] == b.second;
    const bool crossed = image_[a.first] == b.second && image_[a.second] == b.first;
    if (a.kind == PatternConstraint::Kind::differ) return straight || crossed;
    if (&a == &b && straight) return true;
    if (as_set(a.hop.types) != as_set(b.hop.types) || !a.hop.to_labels.empty() || !b.hop.to_labels.empty())
      return false;
    return (straight && a.hop.direction == b.hop.direction) ||
           (crossed && a.hop.direction == reverse(b.hop.direction));
  }

  const PatternGraph& graph_;
  const std::vector<bool>& kept_;
  Map image_;
  std::vector<bool> used_;
  std::size_t steps_ = 0;
  bool found_ = false;
};

}  // namespace

std::vector<Exchange> find_exchanges(const PatternGraph& graph, const std::vector<std::size_t>& vertices,
                                     std::vector<bool> kept) {
  std::vector<Exchange> out;
  kept.resize(graph.vertices.size(), false);
  for (std::size_t i = 0; i < vertices.size(); ++i)
    for (std::size_t j = i + 1; j < vertices.size(); ++j) {
      const Exchange exchange{vertices[i], vertices[j]};
      const Images images{{exchange.first, exchange.second}, {exchange.second, exchange.first}};
      if (!Search(graph, images, kept).found()) continue;
      out.push_back(exchange);
      kept[exchange.first] = kept[exchange.second] = true;
    }
  return out;
}

bool has_automorphism(const PatternGraph& graph, const Images& images) {
  return Search(graph, images, std::vector<bool>(graph.vertices.size(), false)).found();
}

}  // namespace casus::optimize
