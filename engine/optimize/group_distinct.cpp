#include <algorithm>

#include "engine/optimize/optimize.hpp"

namespace casus::optimize {

namespace {

using plan::LogicalOperator;

/// Whether groups of it are told apart sooner than its values: of a property, a type or labels.
bool is_of_element(const bind::NamedExpression& item) {
  const auto* call = std::get_if<bind::Call>(&item.expression->node);
  return std::holds_alternative<bind::PropertyOf>(item.expression->node) ||
         (call != nullptr && call->function->follows_from_kind);
}

/// The Project whose items, among others, are told apart; null where there is none.
LogicalOperator* projection_below(LogicalOperator& distinct) {
  LogicalOperator* below = distinct.inputs.front().get();
  if (std::holds_alternative<plan::Retain>(below->node)) below = below->inputs.front().get();
  const auto* project = std::get_if<plan::Project>(&below->node);
  return project != nullptr && std::any_of(project->items.begin(), project->items.end(), is_of_element) ? below
                                                                                                        : nullptr;
}

void make_groups(LogicalOperator& root, LogicalOperator& projection) {
  const auto& items = std::get<plan::Project>(projection.node).items;
  plan::Aggregate groups;
  for (const plan::VariableId variable : std::get<plan::Distinct>(root.node).variables) {
    const auto item =
        std::find_if(items.begin(), items.end(), [&](const auto& each) { return each.variable == variable; });
    if (item != items.end()) {
      groups.keys.push_back(*item);
      continue;
    }
    const bind::BoundExpression as_it_is{bind::VariableReference{variable}, Type::any(), {}};
    groups.keys.push_back({variable, {}, std::make_shared<const bind::BoundExpression>(as_it_is)});
  }
  plan::PlanPtr rows = std::move(projection.inputs.front());
  root.node = std::move(groups);
  root.inputs.front() = std::move(rows);
}

/// Whether an operator asks for all rows before it gives one.
bool asks_for_all(const LogicalOperator& op) {
  return std::holds_alternative<plan::Sort>(op.node) || std::holds_alternative<plan::Aggregate>(op.node);
}

}  // namespace

void group_distinct(LogicalOperator& root, bool may_stop_early) {
  auto* projection =
      std::holds_alternative<plan::Distinct>(root.node) && !may_stop_early ? projection_below(root) : nullptr;
  if (projection != nullptr) make_groups(root, *projection);
  const bool early = std::holds_alternative<plan::Limit>(root.node) || (may_stop_early && !asks_for_all(root));
  for (std::size_t i = 0; i < root.inputs.size(); ++i) group_distinct(*root.inputs[i], early || i > 0);
}

}  // namespace casus::optimize
