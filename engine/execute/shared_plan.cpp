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

/// Of the operators from the scan to this one, whether one, or each, is of some kind.
template <class Test>
bool any_down_to_scan(const LogicalOperator& op, Test test) {
  for (const LogicalOperator* at = &op; !at->inputs.empty(); at = at->inputs.front().get())
    if (test(*at)) return true;
  return false;
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
                               [](const plan::Expand&) { return true; },
                               [](const plan::ExpandThrough&) { return true; },
                               [](const plan::VariableExpand&) { return true; },
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

bool SharedPlan::comes_from_one_scan(const LogicalOperator& op) const {
  if (!looks_at_each_row_by_itself(op) || !expressions_may_be_shared(op)) return false;
  const LogicalOperator& below = *op.inputs.front();
  if (std::holds_alternative<plan::Unit>(below.node))
    return std::holds_alternative<plan::NodeScan>(op.node) || std::holds_alternative<plan::TriangleScan>(op.node);
  return comes_from_one_scan(below);
}

bool SharedPlan::can_be_divided(const LogicalOperator& aggregate) const {
  const auto& node = std::get<plan::Aggregate>(aggregate.node);
  return std::all_of(node.aggregates.begin(), node.aggregates.end(), can_merge) &&
         expressions_may_be_shared(aggregate) && comes_from_one_scan(*aggregate.inputs.front());
}

bool SharedPlan::can_be_gathered(const LogicalOperator& op) const {
  return comes_from_one_scan(op) && any_down_to_scan(op, takes_work) &&
         !any_down_to_scan(op, [](const LogicalOperator& o) { return !keeps_batches_apart(o); });
}

}  // namespace casus::execute
