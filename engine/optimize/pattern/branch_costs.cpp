#include "engine/optimize/pattern/branch_costs.hpp"

#include <algorithm>
#include <cmath>

#include "engine/optimize/pattern/order_costs.hpp"
#include "engine/plan/estimate.hpp"

namespace casus::optimize {

using namespace order_costs;
using Role = FoldedPlace::Role;

BranchCosts::BranchCosts(const PatternGraph& graph, const graph::GraphView& view, double given_rows)
    : graph_(graph), view_(view), estimates_(graph, view), given_rows_(given_rows),
      has_seek_(std::any_of(graph.vertices.begin(), graph.vertices.end(),
                            [](const PatternVertex& vertex) { return vertex.seek.has_value(); })) {}

double BranchCosts::cost(const OrderState& state) const {
  const auto& places = state.order.folding.places;
  std::vector<double> reached(graph_.vertices.size(), -1);
  double cost = 0;
  for (std::size_t v = 0; v < graph_.vertices.size(); ++v)
    if (places[v].role != Role::row) cost += cost_of_branch(state, v, reached);
  for (const FoldedPair& pair : state.order.folding.pairs) {
    const bool alike = places[pair.first].parent == places[pair.second].parent;
    cost += state.rows * (alike ? near_cost : pair.nodes_differ ? tied_row_cost : far_pair_cost);
  }
  return cost;
}

/// Looking at nodes is not worth it where there is little to do, as from what an index names: it takes longer than
/// many such queries.
double BranchCosts::skew(const OrderState& state, std::size_t e, std::size_t near) const {
  const std::size_t last = state.reached_by[near];
  const bool few = state.rows * estimates_.degree(e, near) < many_rows;
  return last == no_edge || few || has_seek_ ? 1 : estimates_.skew(e, near, last);
}

/// The cost of the steps to a folded vertex: sums are remembered, so there are no more of them than
/// relationships. `reached` keeps how many of its nodes they come to.
double BranchCosts::cost_of_branch(const OrderState& state, std::size_t v, std::vector<double>& reached) const {
  const FoldedPlace& place = state.order.folding.places[v];
  const std::size_t e = place.edge;
  double near = state.rows;
  double visit = near_cost;
  if (place.role == Role::nested) {
    if (reached[place.parent] < 0) cost_of_branch(state, place.parent, reached);
    near = reached[place.parent];
    if (near > many_nodes) visit = far_cost;
  }
  if (!place.ties.empty() || !place.other_than.empty() || !place.existence.empty())
    return cost_of_tied_branch(state, v, near, reached);
  const auto& rivals = graph_.edges[e].rivals;
  if (std::any_of(rivals.begin(), rivals.end(), [&](std::size_t f) { return state.done[f]; })) visit += rival_cost;
  const double passing = estimates_.passing(e, place.parent) * skew(state, e, place.parent);
  const double degree = estimates_.degree(e, place.parent) * skew(state, e, place.parent);
  const double steps = std::min(near * degree, 2 * estimates_.relationships(e));
  reached[v] = std::min(near * passing, std::max(1.0, estimates_.nodes(v) * estimates_.kept(v)));
  if (is_plain_leaf(state, v)) return near * visit;
  const double far = place.new_node || place.new_relationship ? far_cost : 0;
  return near * visit + steps * (step_cost + far) + cost_of_tests(v, steps);
}

/// The same where ends are looked up in other lists.
double BranchCosts::cost_of_tied_branch(const OrderState& state, std::size_t v, double near,
                                        std::vector<double>& reached) const {
  const FoldedPlace& place = state.order.folding.places[v];
  const std::size_t e = place.edge;
  const double degree = estimates_.degree(e, place.parent) * skew(state, e, place.parent);
  double looked_up = near * degree * cost_of_lookup(place, v);
  for (const std::size_t t : place.ties) {
    const std::size_t from = other_end(graph_.edges[t], v);
    const double steps = near * estimates_.degree(t, from) * skew(state, t, from);
    looked_up = std::min(looked_up, steps * cost_of_lookup(e, degree));
  }
  if (place.role == Role::top && place.ties.size() == 1)
    looked_up = std::min(looked_up, cost_of_marks(state, v, near, degree));
  double part = 1;
  for (const std::size_t t : place.ties)
    part *= std::min(1.0, estimates_.passing(t, other_end(graph_.edges[t], v)) / std::max(1.0, estimates_.nodes(v)));
  reached[v] = near * estimates_.passing(e, place.parent) * skew(state, e, place.parent) * part;
  const bool far = place.role == Role::nested && near > many_nodes;
  return near * (far ? far_tied_cost : cost_of_setting_out(place, v)) + looked_up;
}

bool BranchCosts::is_tested(std::size_t v) const {
  const PatternVertex& vertex = graph_.vertices[v];
  return !vertex.predicates.empty() || !vertex.groups.empty() || vertex.seek;
}

/// Of so many ends of a branch: what a node is found to be is remembered, and predicates are evaluated for its whole
/// chunk of ids.
double BranchCosts::cost_of_tests(std::size_t v, double ends) const {
  if (!is_tested(v)) return 0;
  const PatternVertex& vertex = graph_.vertices[v];
  const double at_once = vertex.predicates.empty() && !vertex.seek ? 1 : graph::chunk_size;
  const double nodes = plan::estimate_nodes(view_, vertex.labels_to_estimate());
  return ends * lookup_cost + std::min(ends * at_once, nodes) * predicate_cost;
}

double BranchCosts::cost_of_filters(std::size_t v, double nodes) const {
  const PatternVertex& vertex = graph_.vertices[v];
  return (vertex.predicates.empty() && vertex.groups.empty()) || vertex.seek ? 0 : nodes * predicate_cost;
}

/// Whether a branch is nothing but a number of relationships, which where the list begins and ends tells.
bool BranchCosts::is_plain_leaf(const OrderState& state, std::size_t v) const {
  const auto& places = state.order.folding.places;
  const FoldedPlace& place = places[v];
  return !is_tested(v) && !place.new_node && !place.new_relationship &&
         estimates_.passing(place.edge, place.parent) >= estimates_.degree(place.edge, place.parent) * 0.999 &&
         std::none_of(places.begin(), places.end(), [&](const FoldedPlace& other) {
           return other.role == Role::nested && other.parent == v;
         });
}

/// On a tied branch, from a row.
double BranchCosts::cost_of_setting_out(const FoldedPlace& place, std::size_t v) const {
  if (place.ties.size() > 1) return tied_row_cost * static_cast<double>(place.ties.size());
  const bool one_tie = place.ties.size() == 1 && place.other_than.empty() && place.existence.empty();
  if (!one_tie) return tied_row_cost;
  const std::size_t tie = place.ties.front();
  const bool single = estimates_.degree(tie, other_end(graph_.edges[tie], v)) <= about_one &&
                      estimates_.degree(place.edge, v) <= about_one;
  return single ? keyed_row_cost : tied_row_cost;
}

/// Of an end in the longest list of the ties.
double BranchCosts::cost_of_lookup(const FoldedPlace& place, std::size_t v) const {
  double cost = lookup_cost;
  for (const std::size_t t : place.ties)
    cost = std::max(cost, cost_of_lookup(t, estimates_.degree(t, other_end(graph_.edges[t], v))));
  return cost;
}

/// Of an end in a list of so many: steps of a binary search, where the lists of all nodes are too much to be
/// at hand.
double BranchCosts::cost_of_lookup(std::size_t e, double length) const {
  return estimates_.relationships(e) < many_relationships ? lookup_cost
                                                           : lookup_cost * std::log2(length + 2);
}

/// Where one of the two nodes stays the same from row to row its ends are marked, and the other's lists
/// held against the marks.
double BranchCosts::cost_of_marks(const OrderState& state, std::size_t v, double rows, double degree) const {
  const FoldedPlace& place = state.order.folding.places[v];
  const std::size_t from = other_end(graph_.edges[place.ties.front()], v);
  const double tie_degree = estimates_.degree(place.ties.front(), from);
  const double walked_tie = tie_degree * skew(state, place.ties.front(), from);
  const double tie_marked = changes_of(state, from) * tie_degree + rows * degree;
  const double hop_marked =
      changes_of(state, place.parent) * estimates_.degree(place.edge, place.parent) + rows * walked_tie;
  return std::min(tie_marked, hop_marked) * step_cost;
}

/// How often the node of a vertex changes from row to row.
double BranchCosts::changes_of(const OrderState& state, std::size_t v) const {
  const auto& order = state.order.order;
  const auto at = std::find(order.begin(), order.end(), v);
  return at == order.end() ? given_rows_ : state.order.rows[static_cast<std::size_t>(at - order.begin())];
}

}  // namespace casus::optimize
