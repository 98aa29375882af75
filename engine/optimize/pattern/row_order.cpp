#include "engine/optimize/pattern/row_order.hpp"

#include <algorithm>
#include <limits>

#include "engine/plan/estimate.hpp"

namespace casus::optimize {

using Role = FoldedPlace::Role;

// --- estimates ----------------------------------------------------------------------------------

PatternEstimates::PatternEstimates(const PatternGraph& graph, const graph::GraphView& view)
    : graph_(graph), view_(view) {
  for (const PatternVertex& vertex : graph.vertices) {
    const double labelled = plan::estimate_nodes(view, vertex.labels);
    double kept = 1;
    for (const auto& predicate : vertex.predicates) kept *= plan::predicate_selectivity(*predicate);
    if (vertex.seek) kept = std::min(kept, vertex.seek_rows / std::max(1.0, labelled));
    nodes_.push_back(vertex.seek ? vertex.seek_rows : labelled);
    kept_.push_back(kept);
  }
}

double PatternEstimates::degree(const PatternEdge& edge, std::size_t v) const {
  return plan::estimate_degree(view_, graph_.vertices[v].labels, edge.types, direction_from(edge, v));
}

double PatternEstimates::far_part(const PatternEdge& edge, std::size_t v) const {
  const std::size_t far = other_end(edge, v);
  return kept_[far] * plan::end_selectivity(view_, graph_.vertices[far].labels, edge.types,
                                            direction_from(edge, v));
}

double PatternEstimates::growth(std::size_t v, const std::vector<bool>& bound) const {
  double least = -1;
  double part = 1;
  const double candidates =
      std::max(1.0, plan::estimate_nodes(view_, graph_.vertices[v].labels));
  for (const PatternEdge& edge : graph_.edges) {
    if (edge.from != v && edge.to != v) continue;
    const std::size_t near = other_end(edge, v);
    if (!bound[near]) continue;
    const double each = degree(edge, near) * far_part(edge, near);
    if (least >= 0) part *= std::min(1.0, std::max(each, least) / candidates);
    least = least < 0 ? each : std::min(least, each);
  }
  return least * part;
}

double PatternEstimates::steps(std::size_t v, const std::vector<bool>& bound) const {
  double least = -1;
  for (const PatternEdge& edge : graph_.edges) {
    if (edge.from != v && edge.to != v) continue;
    const std::size_t near = other_end(edge, v);
    if (!bound[near]) continue;
    const double each = degree(edge, near);
    least = least < 0 ? each : std::min(least, each);
  }
  return least;
}

double PatternEstimates::relationships(const PatternEdge& edge) const {
  return plan::estimate_relationships(view_, edge.types);
}

// --- order --------------------------------------------------------------------------------------

namespace {

/// A row is copied and tested; a step along a relationship only reads.
constexpr double row_cost = 8;

class Orderer {
 public:
  Orderer(const PatternGraph& graph, const graph::GraphView& view, double given_rows)
      : graph_(graph), view_(view), estimates_(graph, view), given_rows_(std::max(1.0, given_rows)) {}

  RowOrder from(std::optional<std::size_t> start) {
    RowOrder out;
    bound_.assign(graph_.vertices.size(), false);
    for (std::size_t v = 0; v < graph_.vertices.size(); ++v) bound_[v] = graph_.vertices[v].given;
    double rows = given_rows_;
    if (start) rows = scan(*start, rows, out);
    for (;;) {
      out.folding = fold(graph_, bound_, view_);
      if (out.folding.fits()) break;
      rows = add_one(out, rows);
    }
    add_branch_costs(out, rows);
    return out;
  }

 private:
  double scan(std::size_t v, double rows, RowOrder& out) {
    const double found = rows * estimates_.nodes(v);
    out.cost += found * row_cost;
    return bind(v, graph_.vertices[v].seek ? found : found * estimates_.kept(v), out);
  }
  double bind(std::size_t v, double rows, RowOrder& out) {
    bound_[v] = true;
    out.order.push_back(v);
    out.rows.push_back(rows);
    return rows;
  }

  /// The blocking vertex that makes the fewest rows; one without an edge to the rows is scanned.
  double add_one(RowOrder& out, double rows) {
    std::optional<std::size_t> best;
    double least = std::numeric_limits<double>::infinity();
    for (const std::size_t v : out.folding.blocking) {
      if (bound_[v]) continue;
      const double joined = estimates_.growth(v, bound_);
      const double growth = joined >= 0 ? joined : estimates_.nodes(v) * estimates_.kept(v);
      if (growth < least) best = v, least = growth;
    }
    if (!best) {  // cannot be; rather write out everything than go round for ever
      best = static_cast<std::size_t>(std::find(bound_.begin(), bound_.end(), false) - bound_.begin());
    }
    const double steps = estimates_.steps(*best, bound_);
    if (steps < 0) return scan(*best, rows, out);
    const double grown = rows * estimates_.growth(*best, bound_);
    out.cost += rows * steps + grown * row_cost;
    return bind(*best, grown, out);
  }

  /// Walking the branches: no more steps than there are relationships where sums are remembered, or
  /// the shortest list for each row where a branch is tied to several nodes of it.
  void add_branch_costs(RowOrder& out, double rows) {
    std::vector<double> reached(graph_.vertices.size(), -1);
    for (std::size_t v = 0; v < graph_.vertices.size(); ++v)
      if (out.folding.places[v].role != Role::row) out.cost += reach(out.folding, v, rows, reached);
  }

  /// The steps to a folded vertex; `reached` keeps how many of its nodes they come to.
  double reach(const Folding& folding, std::size_t v, double rows, std::vector<double>& reached) {
    const FoldedPlace& place = folding.places[v];
    const PatternEdge& edge = graph_.edges[place.edge];
    double near = rows;
    if (place.role == Role::nested) {
      if (reached[place.parent] < 0) reach(folding, place.parent, rows, reached);
      near = reached[place.parent];
    } else if (place.ties.empty()) {
      near = std::min(rows, std::max(1.0, estimates_.nodes(place.parent)));
    }
    double steps = near * estimates_.degree(edge, place.parent);
    if (place.ties.empty()) steps = std::min(steps, 2 * estimates_.relationships(edge));
    else steps = near * estimates_.steps(v, bound_) * 2;
    reached[v] = std::min(steps * estimates_.far_part(edge, place.parent),
                          std::max(1.0, estimates_.nodes(v)));
    return steps + near;
  }

  const PatternGraph& graph_;
  const graph::GraphView& view_;
  PatternEstimates estimates_;
  double given_rows_;
  std::vector<bool> bound_;
};

}  // namespace

RowOrder choose_row_order(const PatternGraph& graph, const graph::GraphView& view, double given_rows) {
  Orderer orderer(graph, view, given_rows);
  const bool any_given = std::any_of(graph.edges.begin(), graph.edges.end(), [&](const auto& edge) {
    return graph.vertices[edge.from].given || graph.vertices[edge.to].given;
  });
  std::optional<RowOrder> best;
  if (any_given) best = orderer.from(std::nullopt);
  for (std::size_t v = 0; v < graph.vertices.size(); ++v) {
    if (graph.vertices[v].given) continue;
    RowOrder order = orderer.from(v);
    if (!best || order.cost < best->cost) best = std::move(order);
  }
  return std::move(*best);
}

}  // namespace casus::optimize
