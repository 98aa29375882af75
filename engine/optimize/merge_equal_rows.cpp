#include <algorithm>

#include "engine/optimize/optimize.hpp"
#include "engine/plan/overloaded.hpp"

namespace casus::optimize {

namespace {

using plan::LogicalOperator;
using plan::PlanPtr;

/// count, or an aggregate that looks at each value once.
bool counts_rows(const bind::AggregateCall& call) {
  if (call.function == nullptr || call.distinct) return true;
  const auto& name = call.function->name;
  return name == "count" || name == "min" || name == "max";
}

/// What an operator means for the rows below it: whether it wants each of them by itself, only cares
/// how many there are, or leaves that to what stands above.
enum class Appetite { every_row, multiplicity, as_above };

Appetite appetite_of(const LogicalOperator& op) {
  const auto pure = [](const std::vector<plan::ExpressionPtr>& expressions) {
    return std::all_of(expressions.begin(), expressions.end(),
                       [](const auto& e) { return plan::is_deterministic(*e); });
  };
  return std::visit(
      overloaded{[](const auto&) { return Appetite::every_row; },
                 [](const plan::Aggregate& o) {
                   const bool counts = std::all_of(o.aggregates.begin(), o.aggregates.end(), counts_rows);
                   return counts ? Appetite::multiplicity : Appetite::every_row;
                 },
                 [](const plan::Distinct&) { return Appetite::multiplicity; },
                 [](const plan::MergeRows&) { return Appetite::multiplicity; },
                 [&](const plan::Filter& o) {
                   return pure(o.predicates) ? Appetite::as_above : Appetite::every_row;
                 },
                 [](const plan::Project& o) {
                   const bool pure = std::all_of(o.items.begin(), o.items.end(), [](const auto& item) {
                     return plan::is_deterministic(*item.expression);
                   });
                   return pure ? Appetite::as_above : Appetite::every_row;
                 },
                 [](const plan::Retain&) { return Appetite::as_above; },
                 [](const plan::NodeScan&) { return Appetite::as_above; },
                 [](const plan::IndexSeek&) { return Appetite::as_above; },
                 [](const plan::Expand&) { return Appetite::as_above; },
                 [](const plan::VariableExpand&) { return Appetite::as_above; },
                 [](const plan::Apply& o) { return o.unit ? Appetite::every_row : Appetite::as_above; }},
      op.node);
}

/// Whether the operator makes many rows out of few nodes, of which one variable is still read.
bool worth_merging(const LogicalOperator& op, const graph::GraphView& graph) {
  const auto* expand = std::get_if<plan::Expand>(&op.node);
  const auto* chain = std::get_if<plan::VariableExpand>(&op.node);
  if (expand == nullptr && chain == nullptr) return false;
  const plan::Hop& hop = expand != nullptr ? expand->hop : chain->hop;
  if (op.live.size() != 1 || hop.to != op.live.front()) return false;
  return op.estimated_rows > static_cast<double>(graph.node_count()) / 16;
}

void merge(PlanPtr& op, bool only_multiplicity, const graph::GraphView& graph) {
  const Appetite appetite = appetite_of(*op);
  const bool below = appetite == Appetite::multiplicity ||
                     (appetite == Appetite::as_above && only_multiplicity);
  if (!op->inputs.empty()) merge(op->inputs.front(), below, graph);
  // The second input of an Apply keeps track of where its rows come from, and is left alone.
  if (!only_multiplicity || !worth_merging(*op, graph)) return;
  const auto live = op->live;
  const double rows = std::min(op->estimated_rows, static_cast<double>(graph.node_count()));
  op = plan::make_plan(plan::MergeRows{live}, std::move(op));
  op->live = live;
  op->estimated_rows = rows;
}

}  // namespace

void merge_equal_rows(PlanPtr& root, const graph::GraphView& graph) { merge(root, false, graph); }

}  // namespace casus::optimize
