#include "engine/plan/pipeline.hpp"

#include <algorithm>
#include <utility>

#include "engine/plan/overloaded.hpp"

namespace casus::plan {

namespace {

Effects either(Effects a, Effects b) { return {a.reads || b.reads, a.writes || b.writes}; }

/// `SET a = b` reads all that b has.
bool copies_element(const bind::UpdateItem& item) {
  const auto* all = std::get_if<bind::SetAllProperties>(&item);
  return all != nullptr &&
         (all->value->type.may_be(ValueKind::node) || all->value->type.may_be(ValueKind::relationship));
}

Effects structural_effects(const LogicalOperator& op) {
  return std::visit(
      overloaded{[](const auto&) { return Effects{}; },
                 [](const NodeScan&) { return Effects{.reads = true}; },
                 [](const TriangleScan&) { return Effects{.reads = true}; },
                 [](const IndexSeek&) { return Effects{.reads = true}; },
                 [](const RelationshipIndexSeek&) { return Effects{.reads = true}; },
                 [](const Expand&) { return Effects{.reads = true}; },
                 [](const ExpandThrough&) { return Effects{.reads = true}; },
                 [](const CountBranches&) { return Effects{.reads = true}; },
                 [](const StoredCount&) { return Effects{.reads = true}; },
                 [](const BreakSymmetry&) { return Effects{.reads = true}; },
                 [](const VariableExpand&) { return Effects{.reads = true}; },
                 [](const ShortestPath&) { return Effects{.reads = true}; },
                 [](const MatchBoundRelationship&) { return Effects{.reads = true}; },
                 [](const ProcedureCall&) { return Effects{.reads = true}; },
                 [](const Create&) { return Effects{.writes = true}; },
                 [](const Update& update) {
                   return Effects{std::any_of(update.items.begin(), update.items.end(), copies_element), true};
                 },
                 [](const Merge&) { return Effects{.reads = true, .writes = true}; },
                 // A deletion changes what any other clause may touch.
                 [](const Delete&) { return Effects{.reads = true, .writes = true}; }},
      op.node);
}

/// Operators that take all their input before they give the first row.
bool consumes_all(const LogicalOperator& op) {
  return std::holds_alternative<Eager>(op.node) || std::holds_alternative<Aggregate>(op.node) ||
         std::holds_alternative<Sort>(op.node);
}

/// Operators that give each row on once, as it is or with more columns.
bool keeps_rows(const LogicalOperator& op) {
  return std::holds_alternative<Update>(op.node) || std::holds_alternative<Create>(op.node) ||
         std::holds_alternative<Project>(op.node) || std::holds_alternative<Retain>(op.node) ||
         std::holds_alternative<Foreach>(op.node);
}

}  // namespace

Effects effects_of(const LogicalOperator& op) {
  Effects effects = structural_effects(op);
  for_each_expression(op, [&](const bind::BoundExpression& e) {
    effects.reads = effects.reads || reads_graph(e);
  });
  for (std::size_t i = 1; i < op.inputs.size(); ++i)
    effects = either(effects, effects_of_tree(*op.inputs[i]));
  return effects;
}

Effects effects_of_tree(const LogicalOperator& op) {
  Effects effects = effects_of(op);
  if (!op.inputs.empty()) effects = either(effects, effects_of_tree(*op.inputs.front()));
  return effects;
}

namespace {

bool calls_anew(const LogicalOperator& op) {
  bool found = std::holds_alternative<ProcedureCall>(op.node);
  for_each_expression(op, [&](const bind::BoundExpression& e) {
    found = found || contains(e, [](const bind::BoundExpression& part) {
              const auto* call = std::get_if<bind::Call>(&part.node);
              return call != nullptr && !call->function->deterministic;
            });
  });
  return found;
}

bool calls_anew_or_writes(const LogicalOperator& tree) {
  return calls_anew(tree) || effects_of(tree).writes ||
         std::any_of(tree.inputs.begin(), tree.inputs.end(),
                     [](const PlanPtr& input) { return calls_anew_or_writes(*input); });
}

}  // namespace

bool tells_equal_rows_apart(const LogicalOperator& op) {
  if (calls_anew(op)) return true;
  if (std::holds_alternative<Union>(op.node)) return false;
  return op.inputs.size() > 1 && calls_anew_or_writes(*op.inputs[1]);
}

Pipeline::Pipeline(PlanPtr leaf) : plan_(std::move(leaf)) {
  variables_ = output_variables(*plan_);
  pending_ = effects_of_tree(*plan_);
  if (const auto* argument = std::get_if<Argument>(&plan_->node)) arguments_ = argument->variables;
}

void Pipeline::run_inside(std::vector<VariableId> introduced) {
  std::erase_if(introduced, [&](VariableId variable) {
    return std::find(arguments_.begin(), arguments_.end(), variable) != arguments_.end();
  });
  PlanPtr inner = std::exchange(plan_, make_plan(Argument{arguments_}));
  pending_ = {};
  assigned_.clear();
  own_.clear();
  Apply apply;
  apply.introduced = std::move(introduced);
  append(std::move(apply), std::move(inner));
}

void Pipeline::make_eager() {
  plan_ = make_plan(Eager{}, std::move(plan_));
  plan_->estimated_rows = rows_;
  pending_ = {};
  assigned_.clear();
}

void Pipeline::note_effects(const LogicalOperator& op, Effects effects, const Assignments& assignments) {
  if (consumes_all(op)) {
    pending_ = {};
    assigned_.clear();
    own_.clear();
    return;
  }
  pending_ = either(pending_, effects);
  assigned_.insert(assigned_.end(), assignments.begin(), assignments.end());
  add_own(op);
}

/// Of what a Create makes, no row names what another does, until rows are multiplied.
void Pipeline::add_own(const LogicalOperator& op) {
  if (!keeps_rows(op)) own_.clear();
  const auto* create = std::get_if<Create>(&op.node);
  if (create == nullptr) return;
  for (const auto& node : create->pattern.nodes)
    if (!node.bound) own_.insert(node.variable);
  for (const auto& relationship : create->pattern.relationships) own_.insert(relationship.variable);
}

void Pipeline::settle_writes() {
  if (pending_.writes) make_eager();
}

void Pipeline::append(LogicalOperator::Node node, PlanPtr second) {
  auto op = make_plan(std::move(node), nullptr, nullptr);
  if (second != nullptr) {
    op->inputs.push_back(nullptr);
    op->inputs.push_back(std::move(second));
  }
  const Effects effects = effects_of(*op);
  const Assignments assignments = assignments_of(*op);
  const bool cuts_rows =
      std::holds_alternative<Limit>(op->node) || std::holds_alternative<Skip>(op->node);
  if ((pending_.writes && (effects.reads || cuts_rows)) || (pending_.reads && effects.writes) ||
      must_be_done_before(assigned_, assignments, own_))
    make_eager();
  if (op->inputs.empty())
    op->inputs.push_back(std::move(plan_));
  else
    op->inputs.front() = std::move(plan_);
  note_effects(*op, effects, assignments);
  plan_ = std::move(op);
  plan_->estimated_rows = rows_;
  variables_ = output_variables(*plan_);
}

void Pipeline::set_rows(double rows) {
  rows_ = std::max(rows, 0.0);
  plan_->estimated_rows = rows_;
}

}  // namespace casus::plan
