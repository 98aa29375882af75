#include "engine/optimize/optimize.hpp"
#include "engine/plan/variables.hpp"

namespace casus::optimize {

namespace {

/// Whether rows pass this operator one for one and in order.
bool keeps_rows(const plan::LogicalOperator& op) {
  return std::holds_alternative<plan::Retain>(op.node) || std::holds_alternative<plan::Project>(op.node);
}

/// How many rows SKIP and LIMIT together look at.
plan::ExpressionPtr sum_of(const plan::ExpressionPtr& skipped, const plan::ExpressionPtr& wanted) {
  bind::Arithmetic sum{{skipped, wanted}, {syntax::ArithmeticOperator::add}};
  return std::make_shared<const bind::BoundExpression>(
      bind::BoundExpression{std::move(sum), Type::of(ValueKind::integer), wanted->span});
}

}  // namespace

void sort_top_rows(plan::LogicalOperator& root) {
  if (const auto* limit = std::get_if<plan::Limit>(&root.node)) {
    plan::LogicalOperator* below = root.inputs.front().get();
    const auto* skip = std::get_if<plan::Skip>(&below->node);
    if (skip != nullptr) below = below->inputs.front().get();
    while (keeps_rows(*below)) below = below->inputs.front().get();
    auto* sort = std::get_if<plan::Sort>(&below->node);
    // What is chosen by chance is another number each time it is computed.
    const bool certain = plan::is_deterministic(*limit->count) && (skip == nullptr || plan::is_deterministic(*skip->count));
    if (sort != nullptr && certain) sort->limit = skip != nullptr ? sum_of(skip->count, limit->count) : limit->count;
  }
  for (const auto& input : root.inputs) sort_top_rows(*input);
}

}  // namespace casus::optimize
