#include <algorithm>
#include <optional>

#include "engine/optimize/optimize.hpp"
#include "engine/optimize/pattern/predicates.hpp"
#include "engine/optimize/pattern/row_order.hpp"

namespace casus::optimize {

namespace {

using plan::ExpressionPtr;
using plan::LogicalOperator;
using plan::PlanPtr;

/// What is subtracted from has to fit a number, also where the difference is small.
constexpr double most_matches = 1e12;
constexpr std::size_t largest = 20;  // vertices: the order of more is not searched three times

/// The variable of an aggregate that is nothing but the number of all rows.
std::optional<plan::VariableId> only_count(const LogicalOperator& op) {
  const auto* aggregate = std::get_if<plan::Aggregate>(&op.node);
  if (aggregate == nullptr || !aggregate->keys.empty() || aggregate->aggregates.size() != 1) return std::nullopt;
  const bind::AggregateCall& call = aggregate->aggregates.front();
  if (call.function != nullptr || call.distinct) return std::nullopt;
  return call.variable;
}

/// What the matches of a pattern cost, and whether its triangles are to be found first.
struct Cost {
  double cost;
  bool by_triangles;
};
Cost cost_of(PatternGraph graph, double given_rows, const graph::GraphView& view) {
  plan::Assumptions assumed;
  add_implied_labels(graph, view, assumed);
  drop_impossible_rivals(graph);
  drop_absent_rivals(graph, view, assumed);
  const auto triangles = find_triangles(graph, view, true);
  const RowOrder order = choose_row_order(graph, view, given_rows, {triangles, {}});
  return {order.cost, order.triangle.has_value()};
}

/// About how many matches a pattern has.
double estimate_matches(const PatternGraph& graph, const graph::GraphView& view) {
  const PatternEstimates estimates(graph, view);
  double matches = 1;
  for (std::size_t v = 0; v < graph.vertices.size(); ++v) matches *= std::max(1.0, estimates.nodes(v));
  for (std::size_t e = 0; e < graph.edges.size(); ++e)
    matches *= estimates.degree(e, graph.edges[e].from) / std::max(1.0, estimates.nodes(graph.edges[e].to));
  return matches;
}

/// A predicate that two vertices are no neighbours, if it pays to count the matches in which they are; null where
/// there is none.
ExpressionPtr find_costly(const PatternGraph& graph, double given_rows, const graph::GraphView& view) {
  using Kind = PatternConstraint::Kind;
  std::optional<double> whole;
  for (std::size_t c = 0; c < graph.constraints.size(); ++c) {
    if (graph.constraints[c].kind != Kind::none) continue;
    PatternGraph with = graph;
    with.constraints[c].kind = Kind::some;
    const Cost neighbours = cost_of(with, given_rows, view);
    if (!neighbours.by_triangles) continue;
    PatternGraph without = graph;
    without.constraints.erase(without.constraints.begin() + static_cast<std::ptrdiff_t>(c));
    if (estimate_matches(without, view) > most_matches) continue;
    if (!whole) whole = cost_of(graph, given_rows, view).cost;
    if (cost_of(without, given_rows, view).cost + neighbours.cost < *whole) return graph.constraints[c].expression;
  }
  return nullptr;
}

/// Puts another in the place of a predicate of the run, or none where that is null.
void replace_predicate(PlanPtr& op, const ExpressionPtr& predicate, const ExpressionPtr& other) {
  if (op->inputs.empty()) return;
  replace_predicate(op->inputs.front(), predicate, other);
  auto* filter = std::get_if<plan::Filter>(&op->node);
  if (filter == nullptr) return;
  auto& all = filter->predicates;
  const auto at = std::find(all.begin(), all.end(), predicate);
  if (at == all.end()) return;
  if (other != nullptr) {
    *at = other;
    return;
  }
  all.erase(at);
  if (!all.empty()) return;
  PlanPtr input = std::move(op->inputs.front());
  op = std::move(input);
}

ExpressionPtr negated(const ExpressionPtr& predicate) {
  auto expression = std::make_shared<bind::BoundExpression>();
  expression->node = bind::Not{predicate};
  expression->type = predicate->type;
  expression->span = predicate->span;
  return expression;
}

void subtract(PlanPtr& op, plan::VariableId count, const plan::Subqueries& subqueries, const graph::GraphView& view) {
  const auto run = read_pattern_run(*op->inputs.front(), {}, subqueries, view);
  if (!run || !std::holds_alternative<plan::Unit>(run->base->node) || run->graph.vertices.size() > largest) return;
  // The others are evaluated for matches that the predicate would not have let through.
  if (!std::all_of(run->graph.filters.begin(), run->graph.filters.end(), [](const auto& f) { return cannot_fail(*f); }))
    return;
  const ExpressionPtr predicate = find_costly(run->graph, run->base->estimated_rows, view);
  if (predicate == nullptr) return;
  PlanPtr all = plan::copy_of(*op);
  replace_predicate(all->inputs.front(), predicate, nullptr);
  replace_predicate(op->inputs.front(), predicate, negated(predicate));
  op = plan::make_plan(plan::Subtract{count}, std::move(all), std::move(op));
  op->estimated_rows = 1;
}

}  // namespace

void subtract_matches(PlanPtr& root, const plan::StatementPlan& statement, const graph::GraphView& graph) {
  for (PlanPtr& input : root->inputs) subtract_matches(input, statement, graph);
  if (const auto count = only_count(*root)) subtract(root, *count, statement.subqueries, graph);
}

}  // namespace casus::optimize
