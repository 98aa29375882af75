// Edges that must not take the same relationship, and cannot.

#include <algorithm>
#include <functional>

#include "engine/optimize/pattern/folding.hpp"
#include "engine/optimize/pattern/predicates.hpp"

namespace casus::optimize {

namespace {

using VertexPair = std::pair<std::size_t, std::size_t>;
/// Whether two vertices are surely two nodes.
using Apart = std::function<bool(VertexPair)>;

/// Whether making these pairs of vertices one each contradicts a constraint.
bool contradicts(const PatternGraph& graph, VertexPair one, VertexPair two) {
  const auto root = [&](std::size_t v) {
    // At most four vertices take part: following each pair twice joins what hangs together.
    for (int i = 0; i < 2; ++i)
      for (const auto& [a, b] : {one, two})
        if (v == std::max(a, b)) v = std::min(a, b);
    return v;
  };
  const auto same = [&](std::size_t a, std::size_t b) {
    if (root(a) == root(b)) return true;
    const bool chained = (one.first == two.first || one.first == two.second ||
                          one.second == two.first || one.second == two.second);
    const auto among = [&](std::size_t v) {
      return v == one.first || v == one.second || v == two.first || v == two.second;
    };
    return chained && among(a) && among(b);
  };
  return std::any_of(graph.constraints.begin(), graph.constraints.end(), [&](const auto& c) {
    return c.kind == PatternConstraint::Kind::differ && same(c.first, c.second);
  });
}

bool may_be_the_same(const PatternGraph& graph, const PatternEdge& e, const PatternEdge& f, const Apart& apart) {
  using syntax::PatternDirection;
  const auto possible = [&](VertexPair one, VertexPair two) {
    return !contradicts(graph, one, two) && !apart(one) && !apart(two);
  };
  const bool directed = e.direction != PatternDirection::undirected &&
                        f.direction != PatternDirection::undirected;
  const bool along = e.direction == f.direction;
  const auto parallel = [&] { return possible({e.from, f.from}, {e.to, f.to}); };
  const auto crossed = [&] { return possible({e.from, f.to}, {e.to, f.from}); };
  if (directed) return along ? parallel() : crossed();
  return parallel() || crossed();
}

/// What the graph says of two vertices; notes what of it may change.
class Facts {
 public:
  Facts(const PatternGraph& graph, const graph::GraphView& view) : graph_(graph), view_(view) {}

  bool apart(VertexPair pair) { return pair.first != pair.second && (are_joined(pair) || labels_differ(pair)); }
  plan::Assumptions used;

 private:
  /// By an edge that no self-loop can be.
  bool are_joined(VertexPair pair) {
    return std::any_of(graph_.edges.begin(), graph_.edges.end(), [&](const PatternEdge& edge) {
      const bool joins = (edge.from == pair.first && edge.to == pair.second) ||
                         (edge.from == pair.second && edge.to == pair.first);
      const bool without = joins && !edge.types.empty() &&
                           std::all_of(edge.types.begin(), edge.types.end(),
                                       [&](const std::string& type) { return plan::has_no_loops(view_, type); });
      if (without) used.types_without_loops.insert(edge.types.begin(), edge.types.end());
      return without;
    });
  }
  bool labels_differ(VertexPair pair) {
    for (const std::string& one : graph_.vertices[pair.first].labels)
      for (const std::string& other : graph_.vertices[pair.second].labels) {
        if (one == other || !plan::share_no_node(view_, one, other)) continue;
        used.labels_kept_apart.insert({one, other});
        return true;
      }
    return false;
  }

  const PatternGraph& graph_;
  const graph::GraphView& view_;
};

template <class MayBe>
void keep_rivals(PatternGraph& graph, const MayBe& may_be) {
  for (std::size_t e = 0; e < graph.edges.size(); ++e)
    std::erase_if(graph.edges[e].rivals,
                  [&](std::size_t f) { return !may_be(graph.edges[std::min(e, f)], graph.edges[std::max(e, f)]); });
}

}  // namespace

void drop_impossible_rivals(PatternGraph& graph) {
  const Apart unknown = [](VertexPair) { return false; };
  keep_rivals(graph, [&](const PatternEdge& e, const PatternEdge& f) { return may_be_the_same(graph, e, f, unknown); });
}

namespace {

/// The vertex that two edges have in common; no value where they have none or both.
std::optional<std::size_t> common_vertex(const PatternEdge& e, const PatternEdge& f) {
  std::optional<std::size_t> found;
  for (const std::size_t v : {e.from, e.to}) {
    if (v != f.from && v != f.to) continue;
    if (found) return std::nullopt;
    found = v;
  }
  return found;
}

bool must_differ(const PatternGraph& graph, std::size_t one, std::size_t other) {
  return std::any_of(graph.constraints.begin(), graph.constraints.end(), [&](const PatternConstraint& c) {
    return c.kind == PatternConstraint::Kind::differ && std::minmax(c.first, c.second) == std::minmax(one, other);
  });
}

/// False where they are better left rivals.
bool compare_ends(PatternGraph& graph, const PatternEdge& e, const PatternEdge& f, const graph::GraphView& view) {
  const auto common = common_vertex(e, f);
  if (!common || e.from == e.to || f.from == f.to || e.types.size() != 1 || e.types != f.types) return false;
  if (!plan::has_no_parallels(view, e.types.front())) return false;
  const std::size_t one = other_end(e, *common);
  const std::size_t other = other_end(f, *common);
  const bool opposed = direction_from(e, *common) == reverse(direction_from(f, *common)) &&
                       e.direction != syntax::PatternDirection::undirected;
  if (opposed || must_differ(graph, one, other)) return true;  // there and back are two relationships
  graph.constraints.push_back(
      {PatternConstraint::Kind::differ, one, other, plan::Hop{},
       make_difference(graph.vertices[one].variable, graph.vertices[other].variable, {})});
  return true;
}

}  // namespace

void compare_ends_of_rivals(PatternGraph& graph, const graph::GraphView& view, plan::Assumptions& assumptions) {
  for (std::size_t e = 0; e < graph.edges.size(); ++e)
    for (std::size_t f = 0; f < e; ++f) {
      auto& rivals = graph.edges[e].rivals;
      const auto at = std::find(rivals.begin(), rivals.end(), f);
      if (at == rivals.end() || !compare_ends(graph, graph.edges[e], graph.edges[f], view)) continue;
      rivals.erase(at);
      std::erase(graph.edges[f].rivals, e);
      assumptions.types_without_parallels.insert(graph.edges[e].types.front());
    }
}

bool are_apart(const PatternGraph& graph, std::size_t one, std::size_t other, const graph::GraphView& view,
               plan::Assumptions& assumptions) {
  Facts facts(graph, view);
  const bool apart = facts.apart({one, other});
  if (apart) assumptions.add(facts.used);
  return apart;
}

void drop_absent_rivals(PatternGraph& graph, const graph::GraphView& view, plan::Assumptions& assumptions) {
  keep_rivals(graph, [&](const PatternEdge& e, const PatternEdge& f) {
    Facts facts(graph, view);
    const bool may_be = may_be_the_same(graph, e, f, [&](VertexPair pair) { return facts.apart(pair); });
    if (!may_be) assumptions.add(facts.used);
    return may_be;
  });
}

}  // namespace casus::optimize
