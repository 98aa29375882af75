#include <algorithm>

#include "engine/optimize/optimize.hpp"
#include "engine/plan/estimate.hpp"
#include "engine/plan/variables.hpp"

namespace casus::optimize {

namespace {

using plan::ExpressionPtr;

/// The value of which a predicate asks a property of the scan to be, with that property; null where it does not.
const ExpressionPtr* value_asked(const bind::BoundExpression& predicate, plan::VariableId node, const std::string*& key) {
  key = plan::compared_key(predicate, node);
  if (key == nullptr) return nullptr;
  const auto& operands = std::get<bind::Comparison>(predicate.node).operands;
  const ExpressionPtr& value = operands[plan::key_of(*operands[0], node) == key ? 1 : 0];
  return plan::is_deterministic(*value) ? &value : nullptr;
}

/// What it is for all rows leaves more nodes to each than what differs between them.
bool differs_between_rows(const ExpressionPtr& value) { return !plan::free_variables(*value).empty(); }

}  // namespace

void scan_by_value(plan::LogicalOperator& root) {
  plan::LogicalOperator* below = &root;
  std::vector<ExpressionPtr> predicates;
  while (const auto* filter = std::get_if<plan::Filter>(&below->node)) {
    predicates.insert(predicates.end(), filter->predicates.begin(), filter->predicates.end());
    below = below->inputs.front().get();
  }
  for (const auto& input : below->inputs) scan_by_value(*input);
  auto* scan = std::get_if<plan::NodeScan>(&below->node);
  if (scan == nullptr || std::holds_alternative<plan::Unit>(below->inputs.front()->node)) return;
  for (const ExpressionPtr& predicate : predicates) {
    const std::string* key = nullptr;
    const ExpressionPtr* value = value_asked(*predicate, scan->node, key);
    if (value == nullptr || (scan->value != nullptr && (differs_between_rows(scan->value) || !differs_between_rows(*value))))
      continue;
    scan->key = *key;
    scan->value = *value;
  }
}

}  // namespace casus::optimize
