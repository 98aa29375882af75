// Leaves of a pattern that differ in nothing.

#include <algorithm>
#include <set>

#include "engine/optimize/pattern/folding.hpp"

namespace casus::optimize {

namespace {

class LeafMerger {
 public:
  explicit LeafMerger(PatternGraph& graph) : graph_(graph), merged_(graph.edges.size(), false) {}

  void run() {
    for (std::size_t e = 0; e < graph_.edges.size(); ++e)
      if (!merged_[e]) merge_with(e);
    if (gone_.empty()) return;
    erase();
  }

 private:
  /// The leaf at an edge of which nothing but the number of its matches matters; no value where there is none.
  [[nodiscard]] std::optional<std::size_t> leaf_at(const PatternEdge& edge) const {
    if (edge.from == edge.to || edge.needed || !edge.given_rivals.empty()) return std::nullopt;
    for (const std::size_t v : {edge.to, edge.from})
      if (is_leaf(v)) return v;
    return std::nullopt;
  }
  [[nodiscard]] bool is_leaf(std::size_t v) const {
    const PatternVertex& vertex = graph_.vertices[v];
    const bool plain = !vertex.given && !vertex.needed && !vertex.seek && vertex.predicates.empty() &&
                       vertex.groups.empty() && vertex.picks == 1;
    return plain && std::count_if(graph_.edges.begin(), graph_.edges.end(), [&](const PatternEdge& edge) {
                      return edge.from == v || edge.to == v;
                    }) == 1 &&
           std::none_of(graph_.constraints.begin(), graph_.constraints.end(), [&](const PatternConstraint& c) {
             return c.first == v || c.second == v;
           });
  }

  /// Whether two edges lead in the same way from one vertex to leaves with the same labels.
  [[nodiscard]] bool are_alike(std::size_t e, std::size_t f) const {
    const PatternEdge& a = graph_.edges[e];
    const PatternEdge& b = graph_.edges[f];
    const auto one = leaf_at(a);
    const auto other = leaf_at(b);
    if (!one || !other || *one == *other || other_end(a, *one) != other_end(b, *other)) return false;
    const auto as_set = [](const std::vector<std::string>& names) { return std::set(names.begin(), names.end()); };
    return direction_from(a, *one) == direction_from(b, *other) && as_set(a.types) == as_set(b.types) &&
           as_set(graph_.vertices[*one].labels) == as_set(graph_.vertices[*other].labels);
  }

  /// Those that an edge and all alike must differ from besides; no value where it is not one of them.
  [[nodiscard]] static std::optional<std::set<std::size_t>> others(std::size_t e, const PatternGraph& graph,
                                                                   const std::set<std::size_t>& alike) {
    std::set<std::size_t> rivals(graph.edges[e].rivals.begin(), graph.edges[e].rivals.end());
    for (const std::size_t f : alike)
      if (f != e && rivals.erase(f) == 0) return std::nullopt;
    return rivals;
  }

  void merge_with(std::size_t e) {
    std::set<std::size_t> alike{e};
    for (const std::size_t f : graph_.edges[e].rivals)
      if (f > e && are_alike(e, f)) alike.insert(f);
    if (alike.size() == 1) return;
    const auto rivals = others(e, graph_, alike);
    const bool all = rivals && std::all_of(alike.begin(), alike.end(),
                                           [&](std::size_t f) { return others(f, graph_, alike) == rivals; });
    // Leaves of another kind have to be written out in rows for these, which they cannot be once merged.
    if (!all || std::any_of(rivals->begin(), rivals->end(), [&](std::size_t f) { return merged_[f]; })) return;
    for (const std::size_t f : alike) {
      merged_[f] = true;
      if (f != e) gone_.insert(f);
    }
    graph_.vertices[*leaf_at(graph_.edges[e])].picks = static_cast<std::uint32_t>(alike.size());
  }

  /// Takes the edges that are gone out, and their leaves.
  void erase() {
    std::set<std::size_t> leaves;
    for (const std::size_t e : gone_) leaves.insert(*leaf_at(graph_.edges[e]));
    const auto numbers = [](std::size_t count, const std::set<std::size_t>& without) {
      std::vector<std::size_t> out(count);
      for (std::size_t i = 0, next = 0; i < count; ++i) out[i] = without.contains(i) ? next : next++;
      return out;
    };
    const auto edges = numbers(graph_.edges.size(), gone_);
    const auto vertices = numbers(graph_.vertices.size(), leaves);
    PatternGraph left;
    for (std::size_t v = 0; v < vertices.size(); ++v)
      if (!leaves.contains(v)) left.vertices.push_back(std::move(graph_.vertices[v]));
    for (std::size_t e = 0; e < edges.size(); ++e) {
      if (gone_.contains(e)) continue;
      PatternEdge edge = std::move(graph_.edges[e]);
      edge.from = vertices[edge.from], edge.to = vertices[edge.to];
      std::erase_if(edge.rivals, [&](std::size_t f) { return gone_.contains(f); });
      for (std::size_t& f : edge.rivals) f = edges[f];
      left.edges.push_back(std::move(edge));
    }
    for (PatternConstraint& constraint : graph_.constraints) {
      constraint.first = vertices[constraint.first], constraint.second = vertices[constraint.second];
      left.constraints.push_back(std::move(constraint));
    }
    left.filters = std::move(graph_.filters);
    if (graph_.grouped_by) left.grouped_by = vertices[*graph_.grouped_by];  // not a leaf: it is needed
    graph_ = std::move(left);
  }

  PatternGraph& graph_;
  std::vector<bool> merged_;     // by edge
  std::set<std::size_t> gone_;  // edges
};

}  // namespace

void merge_alike_leaves(PatternGraph& graph) { LeafMerger(graph).run(); }

}  // namespace casus::optimize
