#include "engine/optimize/optimize.hpp"

namespace casus::optimize {

namespace {

/// Whether rows pass this operator one for one and in order.
bool keeps_rows(const plan::LogicalOperator& op) {
  return std::holds_alternative<plan::Retain>(op.node) || std::holds_alternative<plan::Project>(op.node);
}

}  // namespace

void sort_top_rows(plan::LogicalOperator& root) {
  if (const auto* limit = std::get_if<plan::Limit>(&root.node)) {
    plan::LogicalOperator* below = root.inputs.front().get();
    while (keeps_rows(*below)) below = below->inputs.front().get();
    if (auto* sort = std::get_if<plan::Sort>(&below->node)) sort->limit = limit->count;
  }
  for (const auto& input : root.inputs) sort_top_rows(*input);
}

}  // namespace casus::optimize
