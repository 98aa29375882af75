#include <algorithm>
#include <numeric>
#include <set>

#include "engine/optimize/appetite.hpp"
#include "engine/optimize/optimize.hpp"
#include "engine/optimize/pattern/emit.hpp"
#include "engine/optimize/pattern/order_share.hpp"
#include "engine/optimize/pattern/predicates.hpp"
#include "engine/optimize/wanted.hpp"

namespace casus::optimize {

namespace {

using plan::LogicalOperator;
using plan::PlanPtr;

/// Orders of larger patterns are not searched, and their symmetry is not: it would take longer than most of
/// them run.
constexpr std::size_t largest_ordered = 100;    // vertices
constexpr std::size_t largest_symmetric = 40;

constexpr double worth_it = 1e6;  // of what an order costs

/// Whether the order does anything that the plan as it is does not.
bool is_worthwhile(const PatternGraph& graph, const RowOrder& order) {
  const bool folds = std::any_of(order.folding.places.begin(), order.folding.places.end(),
                                 [](const auto& p) { return p.role != FoldedPlace::Role::row; });
  const bool groups = std::any_of(graph.vertices.begin(), graph.vertices.end(),
                                  [](const auto& vertex) { return !vertex.groups.empty(); });
  return folds || groups || order.triangle || order.middles;
}

/// Whether an order in which everything is written out is much better than that of the plan as it is. What filters keep
/// is not weighed here, as it was for the plan.
bool is_better_order(const PatternGraph& graph, const RowOrder& order, const RowOrder& as_read) {
  constexpr double much = 0.75;
  return graph.filters.empty() && order.cost < much * as_read.cost && order.cost + worth_it < as_read.cost;
}

/// Of any operator of the run that begins at `top` and stands on `base`.
double most_rows(const LogicalOperator& top, const LogicalOperator* base) {
  double rows = 0;
  for (const LogicalOperator* op = &top; op != base; op = op->inputs.front().get())
    rows = std::max(rows, op->estimated_rows);
  return rows;
}

class Pass {
 public:
  Pass(plan::StatementPlan& statement, const graph::GraphView& view, FoldChoices choices)
      : subqueries_(statement.subqueries), node_labels_(statement.node_labels),
        assumptions_(statement.assumptions), view_(view), choices_(choices) {}

  /// `grouping` is what stands right above, if it is that.
  void run(PlanPtr& op, const VariableSet& wanted, Appetite above, plan::Aggregate* grouping = nullptr) {
    if (above != Appetite::every_row && fold_run(op, wanted, above, grouping)) return;
    go_on(*op, wanted, above);
  }

 private:
  void go_on(LogicalOperator& op, const VariableSet& wanted, Appetite above) {
    if (op.inputs.empty()) return;
    if (const auto* all = std::get_if<plan::Union>(&op.node)) {
      for (std::size_t i = 0; i < op.inputs.size(); ++i)
        run(op.inputs[i], {all->columns[i].begin(), all->columns[i].end()}, above);
      return;
    }
    VariableSet below = wanted_below(op, wanted);
    if (op.inputs.size() > 1) {
      // What the inner plan takes from its Argument is read by the first input too.
      run(op.inputs[1], wanted_of_inner(op, wanted), appetite_of(op, above));
      const VariableSet inner = read_from_argument(*op.inputs[1]);
      below.insert(inner.begin(), inner.end());
    }
    run(op.inputs.front(), below, appetite_of(op, above), std::get_if<plan::Aggregate>(&op.node));
  }

  /// Whether it does nothing but count rows.
  static bool only_counts(const plan::Aggregate& grouping) {
    const bool counts = std::all_of(
        grouping.aggregates.begin(), grouping.aggregates.end(),
        [](const bind::AggregateCall& call) { return call.function == nullptr && !call.distinct; });
    // A key that is made anew for each row has matches that differ by nothing else in several groups.
    const bool fixed = std::all_of(grouping.keys.begin(), grouping.keys.end(),
                                   [](const auto& key) { return plan::is_deterministic(*key.expression); });
    return counts && fixed && !grouping.aggregates.empty();
  }

  /// The vertex of which each node is a group of its own. Of a property there may be few values.
  static std::optional<std::size_t> grouped_by(const PatternGraph& graph, const plan::Aggregate& grouping) {
    for (const auto& key : grouping.keys) {
      const auto variable = as_variable(*key.expression);
      if (const auto vertex = variable ? graph.vertex_of(*variable) : std::nullopt) return vertex;
    }
    return std::nullopt;
  }

  static VariableSet read_from_argument(const LogicalOperator& op) {
    VariableSet out;
    plan::add_read_variables(op, out);
    if (std::holds_alternative<plan::Argument>(op.node)) plan::add_bound_variables(op, out);
    for (const auto& input : op.inputs) {
      const VariableSet below = read_from_argument(*input);
      out.insert(below.begin(), below.end());
    }
    return out;
  }

  /// Rewrites the run at `op`; false where there is none or nothing to gain.
  bool fold_run(PlanPtr& op, const VariableSet& wanted, Appetite above, plan::Aggregate* grouping) {
    auto read = read_pattern_run(*op, wanted, subqueries_, view_);
    if (!read) return false;
    PatternGraph& graph = read->graph;
    if (grouping != nullptr) graph.grouped_by = grouped_by(graph, *grouping);
    if (graph.vertices.size() > largest_ordered) {  // nor are parts of it, which it has very many of
      go_on_below_run(*op, read->base, wanted, above);
      return true;
    }
    for (PatternVertex& vertex : graph.vertices)
      if (const auto known = node_labels_.find(vertex.variable); vertex.given && known != node_labels_.end())
        vertex.known_labels = known->second;
    const bool symmetric = choices_.break_symmetry && graph.vertices.size() <= largest_symmetric;
    std::optional<plan::RowShare> share;
    const bool may_bundle =
        above != Appetite::existence && std::holds_alternative<plan::Unit>(read->base->node);
    if (symmetric) {
      show_alike(graph, wanted, may_bundle && choices_.scan_triangles);
      if (grouping != nullptr && only_counts(*grouping))
        share = take_order(graph, wanted, most_rows(*op, read->base), view_, assumptions_);
      if (share) grouping->share = *share;
    }
    drop_impossible_rivals(graph);
    drop_absent_rivals(graph, view_, assumptions_);
    merge_alike_leaves(graph);
    PlanPtr* base = &op;
    while (base->get() != read->base) base = &(*base)->inputs.front();
    const double rows = (*base)->estimated_rows;
    RowOrder order =
        may_bundle ? find_order(graph, rows, symmetric) : choose_row_order(graph, view_, rows, {});
    const auto exchanges = symmetric ? exchanges_of(graph, order) : std::vector<Exchange>();
    if (!is_worthwhile(graph, order) && exchanges.empty() && !share) {
      OrderAsRead read_order = order_as_read(graph, view_, rows);
      if (!is_better_order(graph, order, read_order.order)) {
        if (read_order.saved < worth_it) return false;
        order = std::move(read_order.order);
      }
    }
    const Worth worth = above == Appetite::existence ? Worth::existence : Worth::number;
    PlanPtr kept = std::move(*base);  // first, for `op` owns it and is about to be replaced
    op = emit_pattern(graph, order, exchanges, worth, rows, view_, std::move(kept));
    go_on_below_run(*op, read->base, wanted, above);
    return true;
  }

  RowOrder find_order(PatternGraph& graph, double rows, bool symmetric) {
    constexpr double worth_a_look = 20000;
    plan::Assumptions assumed;
    RowOrder order = order_of(graph, rows, symmetric, assumed);
    if (order.middles) assumptions_.add(assumed);
    if (order.cost > worth_a_look) look_without_rivals(graph, order, rows, symmetric);
    if (order.triangle)
      assumptions_.types_without_loops.insert(order.triangle->types.begin(), order.triangle->types.end());
    return order;
  }
  /// Relationships that must differ from others keep vertices from being bound together: where this would pay, their
  /// ends are compared instead.
  void look_without_rivals(PatternGraph& graph, RowOrder& order, double rows, bool symmetric) {
    PatternGraph changed = graph;
    bool any = false;
    for (PatternEdge& edge : changed.edges) any = !std::exchange(edge.rivals, {}).empty() || any;
    plan::Assumptions assumed;
    if (!any || bundles_of(changed, false, assumed).size() <= bundles_of(graph, false, assumed).size()) return;
    const RowOrder hoped = order_of(changed, rows, false, assumed);
    if (!(hoped.triangle || hoped.middles) || hoped.cost + cost_of_asking(graph) >= order.cost) return;
    assumed = {};
    changed = graph;
    compare_ends_of_rivals(changed, view_, assumed);
    drop_absent_rivals(changed, view_, assumed);  // of others, now that these differ
    RowOrder other = order_of(changed, rows, symmetric, assumed);
    if (!(other.triangle || other.middles) || other.cost >= order.cost) return;
    assumptions_.add(assumed);
    graph = std::move(changed);
    order = std::move(other);
  }

  /// Whether relationships join the same nodes is found out anew for each version of the graph.
  [[nodiscard]] double cost_of_asking(const PatternGraph& graph) const {
    constexpr double for_each_relationship = 3;
    std::set<std::string> types;
    for (const PatternEdge& edge : graph.edges)
      if (!edge.rivals.empty()) types.insert(edge.types.begin(), edge.types.end());
    double cost = 0;
    for (const std::string& name : types)
      if (const auto type = view_.catalog().types.find(name); type.valid())
        cost += for_each_relationship * static_cast<double>(view_.relationship_count(type));
    return cost;
  }

  RowOrder order_of(const PatternGraph& graph, double rows, bool symmetric, plan::Assumptions& assumed) {
    return choose_row_order(graph, view_, rows, bundles_of(graph, symmetric, assumed));
  }
  [[nodiscard]] Bundles bundles_of(const PatternGraph& graph, bool symmetric, plan::Assumptions& assumed) const {
    Bundles bundles;
    if (choices_.scan_triangles) bundles.triangles = find_triangles(graph, view_, symmetric);
    if (choices_.expand_through) bundles.middles = find_middles(graph, view_, assumed);
    return bundles;
  }

  /// Labels that some vertices have written and others only in fact hide that these are alike.
  void show_alike(PatternGraph& graph, const VariableSet& wanted, bool may_scan_triangles) {
    PatternGraph labelled = graph;
    plan::Assumptions assumed;
    if (!add_implied_labels(labelled, view_, assumed)) return;
    PatternGraph free = labelled;  // of orders, which may be taken out
    free.filters.clear();
    mark_needed(free, wanted);
    std::vector<std::size_t> vertices(graph.vertices.size());
    std::iota(vertices.begin(), vertices.end(), 0);
    const bool shows_triangles = may_scan_triangles && !find_triangles(free, view_, false).empty();
    if (!shows_triangles && find_exchanges(free, vertices).empty()) return;
    graph = std::move(labelled);
    assumptions_.add(assumed);
  }

  /// Besides the exchanges of vertices that are bound together.
  static std::vector<Exchange> exchanges_of(const PatternGraph& graph, const RowOrder& order) {
    if (!order.triangle && !order.middles) return find_exchanges(graph, order.order);
    const std::ptrdiff_t together = order.triangle ? 3 : 2;
    std::vector<bool> kept(graph.vertices.size(), false);
    for (std::ptrdiff_t i = 0; i < together; ++i) kept[order.order[static_cast<std::size_t>(i)]] = true;
    if (order.middles)
      for (const std::size_t v : order.middles->vertices) kept[v] = true;
    return find_exchanges(graph, {order.order.begin() + together, order.order.end()}, std::move(kept));
  }

  void go_on_below_run(LogicalOperator& top, const LogicalOperator* base, const VariableSet& wanted,
                       Appetite above) {
    LogicalOperator* bottom = &top;
    VariableSet read_below = wanted;
    while (bottom != base) {
      read_below = wanted_below(*bottom, read_below);
      bottom = bottom->inputs.front().get();
    }
    go_on(*bottom, read_below, above);
  }

  const Subqueries& subqueries_;
  const std::map<plan::VariableId, std::vector<std::string>>& node_labels_;
  plan::Assumptions& assumptions_;
  const graph::GraphView& view_;
  FoldChoices choices_;
};

}  // namespace

void fold_branches(PlanPtr& root, const VariableSet& wanted, RootUse use,
                   plan::StatementPlan& statement, const graph::GraphView& graph, FoldChoices choices) {
  const Appetite above = use == RootUse::existence ? Appetite::existence
                         : use == RootUse::number  ? Appetite::multiplicity
                                                   : Appetite::every_row;
  Pass(statement, graph, choices).run(root, wanted, above);
}

}  // namespace casus::optimize
