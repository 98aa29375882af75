#include <algorithm>

#include "engine/optimize/appetite.hpp"
#include "engine/optimize/optimize.hpp"

namespace casus::optimize {

namespace {

using plan::LogicalOperator;
using plan::PlanPtr;

constexpr double many_rows = 1000;

/// Whether the operator makes many rows out of few nodes, of which one variable or none is still read.
bool worth_merging(const LogicalOperator& op, const graph::GraphView& graph) {
  const bool matches = std::holds_alternative<plan::NodeScan>(op.node) ||
                       std::holds_alternative<plan::IndexSeek>(op.node) ||
                       std::holds_alternative<plan::CountBranches>(op.node) ||
                       std::holds_alternative<plan::Expand>(op.node);
  if (matches && op.live.empty()) return op.estimated_rows > many_rows;
  const auto* expand = std::get_if<plan::Expand>(&op.node);
  const auto* chain = std::get_if<plan::VariableExpand>(&op.node);
  const auto* through = std::get_if<plan::ExpandThrough>(&op.node);
  if (expand == nullptr && chain == nullptr && through == nullptr) return false;
  if (chain != nullptr && chain->distinct_ends) return false;  // gives each end once by itself
  const plan::Hop& hop = expand != nullptr ? expand->hop : chain != nullptr ? chain->hop : through->second;
  if (op.live.size() != 1 || hop.to != op.live.front()) return false;
  return op.estimated_rows > static_cast<double>(graph.node_count()) / 16;
}

/// Whether the operator makes several rows of one.
bool multiplies(const LogicalOperator& op) {
  return std::holds_alternative<plan::NodeScan>(op.node) ||
         std::holds_alternative<plan::IndexSeek>(op.node) ||
         std::holds_alternative<plan::RelationshipIndexSeek>(op.node) ||
         std::holds_alternative<plan::Expand>(op.node) ||
         std::holds_alternative<plan::ExpandThrough>(op.node) ||
         std::holds_alternative<plan::VariableExpand>(op.node) ||
         std::holds_alternative<plan::Apply>(op.node);
}

/// `multiplied`: rows become more between here and what counts them.
void merge(PlanPtr& op, Appetite above, bool multiplied, const graph::GraphView& graph) {
  if (!op->inputs.empty()) {
    const bool counted = appetite_of(*op) != Appetite::as_above;
    merge(op->inputs.front(), appetite_of(*op, above), !counted && (multiplied || multiplies(*op)),
          graph);
  }
  // The second input of an Apply keeps track of where its rows come from, and is left alone.
  if (above == Appetite::every_row || !worth_merging(*op, graph)) return;
  if (op->live.empty() && !multiplied) return;
  const auto live = op->live;
  const double rows =
      live.empty() ? 1 : std::min(op->estimated_rows, static_cast<double>(graph.node_count()));
  op = plan::make_plan(plan::MergeRows{live}, std::move(op));
  op->live = live;
  op->estimated_rows = rows;
}

}  // namespace

void merge_equal_rows(PlanPtr& root, const graph::GraphView& graph) {
  merge(root, Appetite::every_row, false, graph);
}

}  // namespace casus::optimize
