// From folded vertices to branches.

#include <algorithm>

#include "engine/optimize/pattern/emit.hpp"

namespace casus::optimize {

using Role = FoldedPlace::Role;

namespace {

class BranchBuilder {
 public:
  BranchBuilder(const PatternGraph& graph, const Folding& folding) : graph_(graph), folding_(folding) {}

  plan::BranchGroup group(const std::vector<std::size_t>& members) const {
    plan::BranchGroup out;
    for (const std::size_t v : members) out.branches.push_back(branch(v));
    const auto position = [&](std::size_t v) {
      return static_cast<std::size_t>(std::find(members.begin(), members.end(), v) - members.begin());
    };
    for (const FoldedPair& pair : folding_.pairs)
      if (const std::size_t first = position(pair.first); first < members.size())
        out.pairs.push_back(
            {first, position(pair.second), pair.relationships_differ, pair.nodes_differ});
    return out;
  }

 private:
  plan::Branch branch(std::size_t v) const {
    const FoldedPlace& place = folding_.places[v];
    const PatternVertex& vertex = graph_.vertices[v];
    plan::Branch out;
    out.hop = hop(place.edge, v);
    out.hop.to_labels = vertex.labels;
    out.predicates = vertex.predicates;
    for (const std::size_t e : place.ties) out.ties.push_back({hop(e, v), plan::Tie::Kind::each});
    add_rivals(place, out);
    for (const std::size_t c : place.existence) out.ties.push_back(existence(c, v));
    for (const std::size_t other : place.other_than)
      out.other_than.push_back(graph_.vertices[other].variable);
    out.new_relationship = place.new_relationship;
    out.new_node = place.new_node;
    out.picks = vertex.picks;
    std::vector<std::size_t> children;
    for (std::size_t child = 0; child < graph_.vertices.size(); ++child)
      if (folding_.places[child].role == Role::nested && folding_.places[child].parent == v)
        children.push_back(child);
    if (!children.empty()) out.groups.push_back(group(children));
    out.groups.insert(out.groups.end(), vertex.groups.begin(), vertex.groups.end());
    return out;
  }

  /// An edge as a hop to a folded vertex.
  [[nodiscard]] plan::Hop hop(std::size_t e, std::size_t v) const {
    const PatternEdge& edge = graph_.edges[e];
    const std::size_t near = other_end(edge, v);
    plan::Hop out;
    out.from = graph_.vertices[near].variable;
    out.to = graph_.vertices[v].variable;
    out.direction = direction_from(edge, near);
    out.types = edge.types;
    if (folding_.places[near].role != Role::row) return out;
    for (const std::size_t rival : edge.rivals) {
      const PatternEdge& other = graph_.edges[rival];
      if (folding_.places[other.from].role != Role::row || folding_.places[other.to].role != Role::row)
        continue;
      out.unique_against.push_back(other.relationship);
      out.unique_ends.emplace_back(graph_.vertices[other.from].variable,
                                   graph_.vertices[other.to].variable);
      out.unique_directions.push_back(other.direction);
      out.follows_unique.push_back(out.direction == syntax::PatternDirection::undirected &&
                                   out.types.size() == 1 && out.types == other.types);
    }
    out.unique_against.insert(out.unique_against.end(), edge.given_rivals.begin(),
                              edge.given_rivals.end());
    return out;
  }

  void add_rivals(const FoldedPlace& place, plan::Branch& out) const {
    std::vector<std::size_t> inputs{place.edge};
    inputs.insert(inputs.end(), place.ties.begin(), place.ties.end());
    for (std::size_t i = 0; i < inputs.size(); ++i)
      for (std::size_t j = i + 1; j < inputs.size(); ++j) {
        const auto& rivals = graph_.edges[inputs[i]].rivals;
        if (std::find(rivals.begin(), rivals.end(), inputs[j]) != rivals.end())
          out.rivals.emplace_back(i, j);
      }
  }

  [[nodiscard]] plan::Tie existence(std::size_t c, std::size_t v) const {
    using syntax::PatternDirection;
    const PatternConstraint& constraint = graph_.constraints[c];
    plan::Tie tie{constraint.hop, constraint.kind == PatternConstraint::Kind::none
                                      ? plan::Tie::Kind::none
                                      : plan::Tie::Kind::some};
    if (constraint.first == v) {
      std::swap(tie.hop.from, tie.hop.to);
      if (tie.hop.direction == PatternDirection::outgoing)
        tie.hop.direction = PatternDirection::incoming;
      else if (tie.hop.direction == PatternDirection::incoming)
        tie.hop.direction = PatternDirection::outgoing;
    }
    tie.hop.into = false;
    tie.hop.relationship = plan::no_variable;
    return tie;
  }

  const PatternGraph& graph_;
  const Folding& folding_;
};

}  // namespace

plan::BranchGroup branches_at(const PatternGraph& graph, const Folding& folding,
                              const std::vector<std::size_t>& tops) {
  return BranchBuilder(graph, folding).group(tops);
}

}  // namespace casus::optimize
