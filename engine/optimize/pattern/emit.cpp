#include "engine/optimize/pattern/emit.hpp"

#include <algorithm>

namespace casus::optimize {

using Role = FoldedPlace::Role;

namespace {

class Emitter {
 public:
  Emitter(const PatternGraph& graph, const RowOrder& order, const std::vector<Exchange>& exchanges,
          Worth worth, double rows, const graph::GraphView& view, plan::PlanPtr base)
      : graph_(graph), order_(order), exchanges_(exchanges), estimates_(graph, view), worth_(worth), rows_(rows),
        plan_(std::move(base)), bound_(graph.vertices.size(), false),
        emitted_edges_(graph.edges.size(), false), emitted_tops_(graph.vertices.size(), false),
        filtered_(graph.filters.size(), false), constrained_(graph.constraints.size(), false) {}

  plan::PlanPtr run() {
    known_ = plan::output_variables(*plan_);
    for (std::size_t v = 0; v < graph_.vertices.size(); ++v)
      if (graph_.vertices[v].given) bound_[v] = true, groups_due_.push_back(v);
    expand_into();
    finish_stage();
    std::size_t i = 0;
    if (order_.triangle) {
      bind_triangle(*order_.triangle);
      i = order_.triangle->vertices.size();
    }
    if (order_.middles) {
      bind_middles(*order_.middles);
      i = 2;
    }
    for (; i < order_.order.size(); ++i) {
      bind(order_.order[i]);
      rows_ = order_.rows[i] * spared_;
      plan_->estimated_rows = rows_;
      break_symmetry(order_.order[i]);
      finish_stage();
    }
    return std::move(plan_);
  }

 private:
  void append(plan::LogicalOperator::Node node) {
    plan_ = plan::make_plan(std::move(node), std::move(plan_));
    plan_->estimated_rows = rows_;
  }

  // --- binding a vertex -----------------------------------------------------------------------

  void bind(std::size_t v) {
    const PatternVertex& vertex = graph_.vertices[v];
    std::vector<std::size_t> edges = edges_to_bound(v);
    std::sort(edges.begin(), edges.end(), [&](std::size_t a, std::size_t b) {
      return cost_of(a, v) < cost_of(b, v);
    });
    bound_[v] = true;
    known_.insert(vertex.variable);
    groups_due_.push_back(v);
    if (edges.empty()) {
      scan(vertex);
    } else if (edges.size() > 1 && can_intersect(graph_, edges, emitted_edges_)) {
      intersect(v, edges);
    } else {
      append(plan::Expand{hop(edges.front(), v, false), {}, {}});
      emitted_edges_[edges.front()] = true;
      known_.insert(graph_.edges[edges.front()].relationship);
      expand_into();
    }
    if (!vertex.predicates.empty()) append(plan::Filter{vertex.predicates});
  }

  void bind_triangle(const PatternTriangle& triangle) {
    rows_ = order_.rows.front();
    append(scan_of(triangle, graph_));
    for (const PatternTriangle::Side& side : triangle.sides)
      (side.is_edge ? emitted_edges_ : constrained_)[side.number] = true;
    for (const std::size_t v : triangle.vertices) {
      bound_[v] = true;
      known_.insert(graph_.vertices[v].variable);
      groups_due_.push_back(v);
    }
    for (std::size_t c = 0; c < graph_.constraints.size(); ++c) {
      const PatternConstraint& constraint = graph_.constraints[c];
      if (constraint.kind == PatternConstraint::Kind::differ && bound_[constraint.first] && bound_[constraint.second])
        constrained_[c] = true;  // they do
    }
    for (const std::size_t v : triangle.vertices)
      if (!graph_.vertices[v].predicates.empty()) append(plan::Filter{graph_.vertices[v].predicates});
    expand_into();
    finish_stage();
  }

  void bind_middles(const PatternMiddles& middles) {
    bind(middles.from);
    rows_ = order_.rows[0];
    plan_->estimated_rows = rows_;
    finish_stage();
    rows_ = order_.rows[1];
    append(expansion_of(middles, graph_));
    for (std::size_t i = 0; i < middles.vertices.size(); ++i) {
      bound_[middles.vertices[i]] = true;
      emitted_edges_[middles.first_edges[i]] = emitted_edges_[middles.second_edges[i]] = true;
    }
    const PatternVertex& end = graph_.vertices[middles.to];
    bound_[middles.to] = true;
    known_.insert(end.variable);
    groups_due_.push_back(middles.to);
    for (std::size_t c = 0; c < graph_.constraints.size(); ++c) {
      const PatternConstraint& constraint = graph_.constraints[c];
      const auto is_middle = [&](std::size_t v) {
        return std::find(middles.vertices.begin(), middles.vertices.end(), v) != middles.vertices.end();
      };
      const bool of_ends = std::minmax(constraint.first, constraint.second) == std::minmax(middles.from, middles.to);
      if (constraint.kind == PatternConstraint::Kind::differ && (of_ends || is_middle(constraint.first)))
        constrained_[c] = true;  // the expansion sees to it
    }
    expand_into();
    if (!end.predicates.empty()) append(plan::Filter{end.predicates});
    finish_stage();
  }

  void scan(const PatternVertex& vertex) {
    if (vertex.seek) {
      plan::IndexSeek seek = *vertex.seek;
      seek.labels = vertex.labels;
      append(std::move(seek));
    } else {
      append(plan::NodeScan{vertex.variable, vertex.labels});
    }
  }

  std::vector<std::size_t> edges_to_bound(std::size_t v) const {
    std::vector<std::size_t> out;
    for (std::size_t e = 0; e < graph_.edges.size(); ++e) {
      const PatternEdge& edge = graph_.edges[e];
      if ((edge.from == v || edge.to == v) && bound_[other_end(edge, v)]) out.push_back(e);
    }
    return out;
  }
  [[nodiscard]] double cost_of(std::size_t e, std::size_t v) const {
    return estimates_.degree(e, other_end(graph_.edges[e], v));
  }

  void intersect(std::size_t v, const std::vector<std::size_t>& edges) {
    plan::Expand expand{hop(edges.front(), v, false), {}, {}};
    expand.hop.relationship = plan::no_variable;
    for (std::size_t i = 0; i < edges.size(); ++i) {
      if (i > 0) {
        plan::Hop tie = hop(edges[i], v, false);
        tie.relationship = plan::no_variable;
        expand.ties.push_back({std::move(tie), plan::Tie::Kind::each});
      }
      for (std::size_t j = i + 1; j < edges.size(); ++j) {
        const auto& rivals = graph_.edges[edges[i]].rivals;
        if (std::find(rivals.begin(), rivals.end(), edges[j]) != rivals.end())
          expand.rivals.emplace_back(i, j);
      }
    }
    for (const std::size_t e : edges) emitted_edges_[e] = true;
    append(std::move(expand));
  }

  /// Edges whose ends are both bound by now.
  void expand_into() {
    for (std::size_t e = 0; e < graph_.edges.size(); ++e) {
      const PatternEdge& edge = graph_.edges[e];
      if (emitted_edges_[e] || !bound_[edge.from] || !bound_[edge.to]) continue;
      const bool forward = estimates_.degree(e, edge.from) <= estimates_.degree(e, edge.to);
      append(plan::Expand{hop(e, forward ? edge.to : edge.from, true), {}, {}});
      emitted_edges_[e] = true;
      known_.insert(edge.relationship);
    }
  }

  [[nodiscard]] plan::Hop hop(std::size_t e, std::size_t to, bool into) const {
    const PatternEdge& edge = graph_.edges[e];
    const std::size_t near = other_end(edge, to);
    plan::Hop out;
    out.from = graph_.vertices[near].variable;
    out.relationship = edge.relationship;
    out.to = graph_.vertices[to].variable;
    out.direction = direction_from(edge, near);
    out.types = edge.types;
    out.into = into;
    if (!into) out.to_labels = graph_.vertices[to].labels;
    out.unique_against = edge.given_rivals;
    for (const std::size_t rival : edge.rivals)
      if (emitted_edges_[rival]) out.unique_against.push_back(graph_.edges[rival].relationship);
    return out;
  }

  // --- what follows once vertices are bound ---------------------------------------------------

  /// Where the vertex is the second of a pair.
  void break_symmetry(std::size_t v) {
    for (const Exchange& exchange : exchanges_) {
      if (exchange.second != v) continue;
      spared_ /= 2, rows_ /= 2;
      std::optional<plan::Hop> between;
      for (const PatternEdge& edge : graph_.edges) {
        if (std::minmax(edge.from, edge.to) != std::minmax(exchange.first, exchange.second)) continue;
        between.emplace();
        between->direction = edge.direction;
        between->types = edge.types;
      }
      append(plan::BreakSymmetry{graph_.vertices[exchange.first].variable, graph_.vertices[v].variable,
                                 std::move(between)});
    }
  }

  void finish_stage() {
    filter();
    for (const std::size_t v : groups_due_)
      for (const plan::BranchGroup& group : graph_.vertices[v].groups)
        append(plan::CountBranches{group});
    groups_due_.clear();
    count_branches();
  }

  void filter() {
    plan::Filter out;
    for (std::size_t c = 0; c < graph_.constraints.size(); ++c) {
      const PatternConstraint& constraint = graph_.constraints[c];
      if (constrained_[c] || !bound_[constraint.first] || !bound_[constraint.second]) continue;
      constrained_[c] = true;
      out.predicates.push_back(constraint.expression);
    }
    for (std::size_t f = 0; f < graph_.filters.size(); ++f) {
      const VariableSet reads = plan::free_variables(*graph_.filters[f]);
      if (filtered_[f] || !std::includes(known_.begin(), known_.end(), reads.begin(), reads.end()))
        continue;
      filtered_[f] = true;
      out.predicates.push_back(graph_.filters[f]);
    }
    if (!out.predicates.empty()) append(std::move(out));
  }

  void count_branches() {
    std::vector<std::size_t> ready;
    for (std::size_t v = 0; v < graph_.vertices.size(); ++v)
      if (order_.folding.places[v].role == Role::top && !emitted_tops_[v] && is_ready(v))
        ready.push_back(v);
    // Both of a pair at once.
    std::erase_if(ready, [&](std::size_t v) {
      return std::any_of(order_.folding.pairs.begin(), order_.folding.pairs.end(), [&](const auto& p) {
        return (p.first == v && !is_ready(p.second)) || (p.second == v && !is_ready(p.first));
      });
    });
    if (ready.empty()) return;
    for (const std::size_t v : ready) emitted_tops_[v] = true;
    plan::BranchGroup group = branches_at(graph_, order_.folding, ready);
    if (worth_ == Worth::existence) group.count = plan::BranchGroup::Count::any;
    append(plan::CountBranches{std::move(group)});
  }

  /// Whether every node and relationship of the rows that the branch looks at is there.
  [[nodiscard]] bool is_ready(std::size_t top) const {
    plan::VariableSet reads;
    plan::add_read_variables(branches_at(graph_, order_.folding, {top}), reads);
    return std::includes(known_.begin(), known_.end(), reads.begin(), reads.end());
  }

  const PatternGraph& graph_;
  const RowOrder& order_;
  const std::vector<Exchange>& exchanges_;
  double spared_ = 1;  // the part of the rows that is left
  PatternEstimates estimates_;
  Worth worth_;
  double rows_;
  plan::PlanPtr plan_;
  VariableSet known_;
  std::vector<bool> bound_;
  std::vector<bool> emitted_edges_;
  std::vector<bool> emitted_tops_;
  std::vector<bool> filtered_;
  std::vector<bool> constrained_;
  std::vector<std::size_t> groups_due_;
};

}  // namespace

plan::PlanPtr emit_pattern(const PatternGraph& graph, const RowOrder& order,
                           const std::vector<Exchange>& exchanges, Worth worth, double given_rows,
                           const graph::GraphView& view, plan::PlanPtr base) {
  return Emitter(graph, order, exchanges, worth, given_rows, view, std::move(base)).run();
}

}  // namespace casus::optimize
