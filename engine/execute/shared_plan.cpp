#include "engine/execute/shared_plan.hpp"

#include <algorithm>

#include "engine/execute/aggregation.hpp"
#include "engine/plan/overloaded.hpp"
#include "engine/plan/variables.hpp"

namespace casus::execute {

namespace {

using plan::LogicalOperator;

/// Whether it has a scan of its own, which it repeats for each row that it is given.
bool scans_by_itself(const LogicalOperator& tree) {
  return std::holds_alternative<plan::Unit>(tree.node) ||
         std::any_of(tree.inputs.begin(), tree.inputs.end(),
                     [](const plan::PlanPtr& input) { return scans_by_itself(*input); });
}

/// Whether each batch of its rows is made of one batch of its input, and no more is read than that.
bool keeps_batches_apart(const LogicalOperator& op) {
  return std::visit(overloaded{[](const auto&) { return true; },
                               [](const plan::TriangleScan&) { return false; },
                               [](const plan::MergeRows&) { return false; },
                               [](const plan::VariableExpand& o) { return !o.distinct_ends; }},
                    op.node);
}

bool computes_something(const plan::Project& project) {
  return std::any_of(project.items.begin(), project.items.end(), [](const bind::NamedExpression& item) {
    return !std::holds_alternative<bind::VariableReference>(item.expression->node);
  });
}

/// Whether it is a lot of work beside handing on its rows.
bool takes_work(const LogicalOperator& op) {
  return std::visit(overloaded{[](const auto&) { return true; },
                               [](const plan::NodeScan& o) { return o.value != nullptr; },
                               [](const plan::Retain&) { return false; },
                               [](const plan::Project& o) { return computes_something(o); }},
                    op.node);
}

/// Whether the graph's nodes are scanned, and nothing stands below.
bool is_scan(const LogicalOperator& op) {
  return (std::holds_alternative<plan::NodeScan>(op.node) || std::holds_alternative<plan::TriangleScan>(op.node)) &&
         std::holds_alternative<plan::Unit>(op.inputs.front()->node);
}

/// Operators one above the other, the highest first.
using Chain = std::vector<const LogicalOperator*>;

double most_rows(const Chain& chain) {
  double most = 0;
  for (const LogicalOperator* op : chain) most = std::max(most, op->estimated_rows);
  return most;
}

/// Where to begin: as low as may be, but above an operator that gives so few rows, of which many come again, that all
/// from there on would be one piece of work.
const LogicalOperator* choose_bottom(const Chain& chain, double many) {
  constexpr double few = 64;
  const LogicalOperator* bottom = chain.front();
  double above = 0;
  for (const LogicalOperator* op : chain) {
    if (op->estimated_rows < few && above >= many) break;
    bottom = op;
    above = std::max(above, op->estimated_rows);
  }
  return bottom;
}

/// Whether it gives one row where it is given one.
bool keeps_one_row(const LogicalOperator& op) {
  return std::holds_alternative<plan::Project>(op.node) || std::holds_alternative<plan::Retain>(op.node) ||
         std::holds_alternative<plan::Filter>(op.node);
}

}  // namespace

bool SharedPlan::may_be_shared(const bind::BoundExpression& expression) const {
  return !plan::contains(expression, [&](const bind::BoundExpression& e) {
    if (const auto* call = std::get_if<bind::Call>(&e.node)) return !call->function->deterministic;
    const auto* subquery = std::get_if<bind::Subquery>(&e.node);
    if (subquery == nullptr) return false;
    const auto planned = subqueries_->find(subquery->query.get());
    return planned == subqueries_->end() || !may_be_shared(*planned->second.root);
  });
}

bool SharedPlan::expressions_may_be_shared(const LogicalOperator& op) const {
  bool all = true;
  plan::for_each_expression(op, [&](const bind::BoundExpression& e) { all = all && may_be_shared(e); });
  return all;
}

bool SharedPlan::may_be_shared(const LogicalOperator& tree) const {
  const bool acts = std::holds_alternative<plan::ProcedureCall>(tree.node) ||
                    std::holds_alternative<plan::LoadCsv>(tree.node) || plan::effects_of(tree).writes;
  return !acts && expressions_may_be_shared(tree) &&
         std::all_of(tree.inputs.begin(), tree.inputs.end(),
                     [this](const plan::PlanPtr& input) { return may_be_shared(*input); });
}

bool SharedPlan::looks_at_each_row_by_itself(const LogicalOperator& op) const {
  return std::visit(overloaded{[](const auto&) { return false; },
                               [](const plan::NodeScan&) { return true; },
                               [](const plan::TriangleScan&) { return true; },
                               [](const plan::IndexSeek&) { return true; },
                               [](const plan::RelationshipIndexSeek&) { return true; },
                               [](const plan::Expand&) { return true; },
                               [](const plan::ExpandThrough&) { return true; },
                               [](const plan::VariableExpand&) { return true; },
                               [](const plan::ShortestPath&) { return true; },
                               [](const plan::MatchBoundRelationship&) { return true; },
                               [](const plan::CountBranches&) { return true; },
                               [](const plan::BreakSymmetry&) { return true; },
                               [](const plan::MakePath&) { return true; },
                               [](const plan::Filter&) { return true; },
                               [](const plan::Project&) { return true; },
                               [](const plan::Retain&) { return true; },
                               [](const plan::Unwind&) { return true; },
                               [](const plan::MergeRows&) { return true; },
                               [&](const plan::Apply& o) {
                                 return !o.unit && may_be_shared(*op.inputs[1]) && !scans_by_itself(*op.inputs[1]);
                               }},
                    op.node);
}

SharedBottom SharedPlan::bottom_below(const LogicalOperator& op) const {
  Chain chain;
  const LogicalOperator* at = &op;
  for (; looks_at_each_row_by_itself(*at) && expressions_may_be_shared(*at); at = at->inputs.front().get())
    chain.push_back(at);
  if (std::holds_alternative<plan::Argument>(at->node)) return {};
  const bool one_row = std::holds_alternative<plan::Unit>(at->node);
  if (!one_row && !chain.empty()) chain.push_back(at);
  while (one_row && !chain.empty() && keeps_one_row(*chain.back())) chain.pop_back();
  if (chain.empty() || (!is_scan(*chain.back()) && most_rows(chain) < enough_rows_)) return {};
  const LogicalOperator* bottom = enough_rows_ == 0 ? chain.back() : choose_bottom(chain, enough_rows_);
  return {bottom, is_scan(*bottom)};
}

SharedBottom SharedPlan::divide_aggregate(const LogicalOperator& aggregate) const {
  const auto& node = std::get<plan::Aggregate>(aggregate.node);
  if (!std::all_of(node.aggregates.begin(), node.aggregates.end(), can_merge) || !expressions_may_be_shared(aggregate))
    return {};
  return bottom_below(*aggregate.inputs.front());
}

SharedBottom SharedPlan::divide_rows(const LogicalOperator& op) const {
  const SharedBottom bottom = bottom_below(op);
  if (!bottom || (bottom.op == &op && !bottom.scan)) return {};
  bool work = bottom.scan && takes_work(*bottom.op);
  for (const LogicalOperator* at = &op; at != bottom.op; at = at->inputs.front().get()) {
    if (!keeps_batches_apart(*at)) return {};
    work = work || takes_work(*at);
  }
  if (!work || (bottom.scan && !keeps_batches_apart(*bottom.op))) return {};
  return bottom;
}

}  // namespace casus::execute
