#include "engine/optimize/pattern/row_order.hpp"

#include <algorithm>
#include <utility>

#include "engine/optimize/pattern/branch_costs.hpp"
#include "engine/optimize/pattern/filter_estimates.hpp"
#include "engine/optimize/pattern/order_costs.hpp"
#include "engine/plan/estimate.hpp"
#include "engine/value/watch.hpp"

namespace casus::optimize {

using Role = FoldedPlace::Role;

bool can_intersect(const PatternGraph& graph, const std::vector<std::size_t>& edges,
                   const std::vector<bool>& done) {
  return std::all_of(edges.begin(), edges.end(), [&](std::size_t e) {
    const auto& rivals = graph.edges[e].rivals;
    return !graph.edges[e].needed && std::all_of(rivals.begin(), rivals.end(), [&](std::size_t f) {
      return done[f] || std::find(edges.begin(), edges.end(), f) != edges.end();
    });
  });
}

namespace {

using namespace order_costs;

using State = OrderState;

class Orderer {
 public:
  Orderer(const PatternGraph& graph, const graph::GraphView& view, double given_rows,
          const Bundles& bundles)
      : graph_(graph), view_(view), given_rows_(std::max(1.0, given_rows)),
        branches_(graph, view, given_rows_), estimates_(branches_.estimates()), filters_(graph, view),
        bundles_(bundles) {}

  RowOrder run() {
    const State given = begin();
    std::vector<State> beam = starts(given);
    if (graph_.vertices.size() > looked_at_fully) keep_best(beam);
    search(std::move(beam));
    const auto begin_alone = [&](const auto& bundle) {  // with more bound, it costs more at first
      State state = given;
      begin_with(state, bundle);
      search({std::move(state)});
    };
    for (const PatternTriangle& triangle : bundles_.triangles) begin_alone(triangle);
    for (const PatternMiddles& middles : bundles_.middles) begin_alone(middles);
    return std::move(*best_);
  }

  [[nodiscard]] OrderAsRead as_read() const {
    State state = begin();
    double saved = 0;
    for (std::size_t v = 0; v < graph_.vertices.size(); ++v) {
      if (state.bound[v]) continue;
      saved += saved_by_intersecting(state, v);
      add(state, v);
    }
    state.order.cost += cost_of_grouping(state);
    state.order.folding = fold(graph_, state.bound, view_);
    return {std::move(state.order), saved};
  }

 private:
  void search(std::vector<State> beam) {
    while (!beam.empty()) {
      std::vector<State> next;
      for (State& state : beam) advance(state, next);
      keep_best(next);
      beam = std::move(next);
    }
  }

  [[nodiscard]] State begin() const {
    State given;
    for (const PatternVertex& vertex : graph_.vertices) given.bound.push_back(vertex.given);
    given.done.assign(graph_.edges.size(), false);
    given.reached_by.assign(graph_.vertices.size(), no_edge);
    given.rows = given_rows_;
    close_edges(given);
    return given;
  }

  [[nodiscard]] std::vector<State> starts(const State& given) const {
    std::vector<State> out;
    const bool joined = std::any_of(graph_.edges.begin(), graph_.edges.end(), [&](const auto& edge) {
      return given.bound[edge.from] || given.bound[edge.to];
    });
    const bool all_given = std::find(given.bound.begin(), given.bound.end(), false) == given.bound.end();
    if (joined || all_given) out.push_back(given);
    for (std::size_t v = 0; v < graph_.vertices.size(); ++v) {
      if (given.bound[v] || graph_.vertices[v].picks > 1) continue;
      out.push_back(given);
      scan(out.back(), v);
    }
    return out;
  }

  /// Finishes a state in which all else can be folded, or adds to `next` what may follow it.
  void advance(State& state, std::vector<State>& next) {
    if (best_ && state.order.cost >= best_->cost) return;
    watch::step(graph_.vertices.size() * graph_.edges.size());
    state.order.folding = fold(graph_, state.bound, view_);
    std::vector<std::size_t> blocking;
    if (state.order.folding.fits()) {
      blocking = tied_below(state);
      State finished = state;
      finished.order.cost += branches_.cost(finished) + cost_of_grouping(finished);
      if (!best_ || finished.order.cost < best_->cost) best_ = std::move(finished.order);
      if (blocking.empty()) return;
      state.order.folding = {};
    } else {
      // Those that follow are folded anew and need not copy it.
      blocking = std::exchange(state.order.folding, {}).blocking;
    }
    std::sort(blocking.begin(), blocking.end());
    blocking.erase(std::unique(blocking.begin(), blocking.end()), blocking.end());
    std::erase_if(blocking, [&](std::size_t v) { return state.bound[v]; });
    if (blocking.empty())  // rather write out everything than give up
      for (std::size_t v = 0; v < state.bound.size(); ++v)
        if (!state.bound[v] && graph_.vertices[v].picks == 1) blocking.push_back(v);
    for (const std::size_t v : blocking) {
      next.push_back(state);
      add(next.back(), v);
    }
  }

  /// Vertices that might better be in the rows although they need not: sums below a branch that are tied to the
  /// row are worked out for each row anew.
  static std::vector<std::size_t> tied_below(const State& state) {
    std::vector<std::size_t> out;
    for (std::size_t v = 0; v < state.bound.size(); ++v) {
      const FoldedPlace& place = state.order.folding.places[v];
      if (place.role != Role::nested || place.ties.empty()) continue;
      out.push_back(v);
      out.push_back(place.parent);
    }
    return out;
  }

  /// What comes first changes most rarely from row to row, which matters to what is tied to it.
  static bool begin_alike(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
    return a.empty() ? b.empty() : !b.empty() && a.front() == b.front();
  }

  /// How many orders are followed at a time: fewer of a pattern so large that each of them is long in the
  /// making.
  [[nodiscard]] std::size_t beam_width() const {
    return std::max<std::size_t>(1, greatest_width * looked_at_fully /
                                        std::max(looked_at_fully, graph_.vertices.size()));
  }

  void keep_best(std::vector<State>& states) const {
    std::sort(states.begin(), states.end(),
              [](const State& a, const State& b) { return a.order.cost < b.order.cost; });
    std::vector<State> kept;
    for (State& state : states) {
      const bool known = std::any_of(kept.begin(), kept.end(), [&](const State& k) {
        return k.bound == state.bound && begin_alike(k.order.order, state.order.order);
      });
      if (known || kept.size() == beam_width()) continue;
      kept.push_back(std::move(state));
    }
    states = std::move(kept);
  }

  // --- binding a vertex -----------------------------------------------------------------------

  void scan(State& state, std::size_t v) const {
    const double all = state.rows * estimates_.nodes(v);
    double found = all;
    if (const double by_value = filters_.part_by_value(v, state.bound); by_value < 1 && state.rows > 1) {
      found *= by_value;
      state.order.cost += (estimates_.nodes(v) + state.rows) * by_value_cost;
    }
    state.order.cost += found * scan_cost + branches_.cost_of_filters(v, found);
    bind(state, v, graph_.vertices[v].seek ? all : all * estimates_.kept(v));
  }

  void begin_with(State& state, const PatternTriangle& triangle) const {
    const TriangleEstimate found = estimate(triangle, graph_, estimates_);
    state.order.cost += found.cost;
    state.order.triangle = triangle;
    double kept = found.rows;
    for (const std::size_t v : triangle.vertices) kept *= estimates_.kept(v);
    state.rows = kept;
    for (const std::size_t v : triangle.vertices) {
      state.bound[v] = true;
      state.order.order.push_back(v);
      state.order.rows.push_back(kept);
    }
    for (const PatternTriangle::Side& side : triangle.sides)
      if (side.is_edge)
        for (const std::size_t end : {graph_.edges[side.number].from, graph_.edges[side.number].to})
          state.reached_by[end] = side.number;
    close_edges(state);
  }

  void begin_with(State& state, const PatternMiddles& middles) const {
    scan(state, middles.from);
    const MiddlesEstimate found = estimate(middles, estimates_, state.rows);
    state.order.cost += found.cost + found.rows * row_cost;
    state.order.middles = middles;
    for (const std::size_t v : middles.vertices) state.bound[v] = true;
    state.reached_by[middles.from] = middles.first_edges.front();
    state.reached_by[middles.to] = middles.second_edges.front();
    bind(state, middles.to, found.rows * estimates_.kept(middles.to));
  }

  /// `rows`: before filters that read other vertices, too.
  void bind(State& state, std::size_t v, double rows) const {
    rows *= filters_.part(v, state.bound);
    state.bound[v] = true;
    state.rows = rows;
    state.order.order.push_back(v);
    state.order.rows.push_back(rows);
    close_edges(state);
    for (const PatternConstraint& constraint : graph_.constraints)
      if ((constraint.first == v && state.bound[constraint.second]) ||
          (constraint.second == v && state.bound[constraint.first]))
        state.order.cost += rows * (constraint.kind == PatternConstraint::Kind::differ ? step_cost : test_cost);
  }
  void close_edges(State& state) const {
    for (std::size_t e = 0; e < graph_.edges.size(); ++e)
      state.done[e] = state.bound[graph_.edges[e].from] && state.bound[graph_.edges[e].to];
  }

  /// Binds a vertex by its edges to bound ones, or by a scan where it has none.
  void add(State& state, std::size_t v) const {
    const std::vector<std::size_t> edges = edges_to_bound(state, v);
    if (edges.empty()) {
      scan(state, v);
      return;
    }
    double grown = -1;
    double steps = -1;
    double part = 1;
    const double candidates = std::max(1.0, plan::estimate_nodes(view_, graph_.vertices[v].labels));
    for (const std::size_t e : edges) {
      const std::size_t near = other_end(graph_.edges[e], v);
      const double skew = branches_.skew(state, e, near);
      const double passing = estimates_.passing(e, near) * skew;
      if (grown >= 0) part *= std::min(1.0, std::max(passing, grown) / candidates);
      grown = grown < 0 ? passing : std::min(grown, passing);
      const double degree = estimates_.degree(e, near) * skew;
      steps = steps < 0 ? degree : std::min(steps, degree);
    }
    state.order.cost += state.rows * steps * step_cost + state.rows * grown * part * row_cost;
    if (edges.size() > 1)
      state.order.cost += can_intersect(graph_, edges, state.done)
                              ? state.rows * (intersection_cost + steps * lookup_cost)
                              : state.rows * grown * (row_cost + tied_row_cost);
    state.order.cost += branches_.cost_of_filters(v, state.rows * steps);
    for (const std::size_t e : edges)
      state.order.cost += cost_of_reading(e, other_end(graph_.edges[e], v), state.rows * grown * part);
    bind(state, v, state.rows * grown * part);
    const std::size_t e = edges.front();
    state.reached_by[v] = e;
    // Rows have multiplied at the near end as well, where it has most relationships most of all.
    if (auto& last = state.reached_by[other_end(graph_.edges[e], v)]; last == no_edge) last = e;
  }
  /// Against following the edge that was read first and testing each end.
  [[nodiscard]] double saved_by_intersecting(const State& state, std::size_t v) const {
    const std::vector<std::size_t> edges = edges_to_bound(state, v);
    if (edges.size() < 2 || !can_intersect(graph_, edges, state.done)) return 0;
    const auto length = [&](std::size_t e) {
      const std::size_t near = other_end(graph_.edges[e], v);
      return estimates_.degree(e, near) * branches_.skew(state, e, near);
    };
    double shortest = length(edges.front());
    for (const std::size_t e : edges) shortest = std::min(shortest, length(e));
    return state.rows * (length(edges.front()) * row_cost - intersection_cost - shortest * lookup_cost);
  }
  /// Groups that come in no order, and are so many that they are not at hand, are waited for.
  [[nodiscard]] double cost_of_grouping(const State& state) const {
    const auto& by = graph_.grouped_by;
    if (!by || state.order.order.empty() || state.order.order.front() == *by) return 0;
    return state.rows > many_rows && estimates_.nodes(*by) > many_nodes ? state.rows * scattered_cost : 0;
  }

  /// Of what the rows need relationships for: their properties, mostly.
  [[nodiscard]] double cost_of_reading(std::size_t e, std::size_t near, double rows) const {
    return graph_.edges[e].needed && rows >= many_rows ? rows * estimates_.scatter(e, near) * scattered_cost : 0;
  }

  [[nodiscard]] std::vector<std::size_t> edges_to_bound(const State& state, std::size_t v) const {
    std::vector<std::size_t> out;
    for (std::size_t e = 0; e < graph_.edges.size(); ++e) {
      const PatternEdge& edge = graph_.edges[e];
      if ((edge.from == v || edge.to == v) && state.bound[other_end(edge, v)]) out.push_back(e);
    }
    return out;
  }

  const PatternGraph& graph_;
  const graph::GraphView& view_;
  double given_rows_;
  BranchCosts branches_;
  const PatternEstimates& estimates_;
  FilterEstimates filters_;
  const Bundles& bundles_;
  std::optional<RowOrder> best_;
};

}  // namespace

RowOrder choose_row_order(const PatternGraph& graph, const graph::GraphView& view, double given_rows,
                          const Bundles& bundles) {
  return Orderer(graph, view, given_rows, bundles).run();
}

OrderAsRead order_as_read(const PatternGraph& graph, const graph::GraphView& view, double given_rows) {
  return Orderer(graph, view, given_rows, {}).as_read();
}

}  // namespace casus::optimize
