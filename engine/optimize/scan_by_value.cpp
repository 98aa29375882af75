#include <algorithm>

#include "engine/optimize/optimize.hpp"
#include "engine/plan/variables.hpp"

namespace casus::optimize {

namespace {

using plan::ExpressionPtr;

/// Notes in the scan that the predicate asks for a property of some value, if it does.
bool read_equality(const bind::BoundExpression& predicate, plan::NodeScan& scan) {
  const auto* comparison = std::get_if<bind::Comparison>(&predicate.node);
  if (comparison == nullptr || comparison->operators.size() != 1 ||
      comparison->operators.front() != syntax::ComparisonOperator::equal)
    return false;
  for (const std::size_t side : {0, 1}) {
    const std::string* key = plan::key_of(*comparison->operands[side], scan.node);
    const ExpressionPtr& value = comparison->operands[1 - side];
    if (key == nullptr || !plan::is_deterministic(*value) || plan::free_variables(*value).contains(scan.node))
      continue;
    scan.key = *key;
    scan.value = value;
    return true;
  }
  return false;
}

}  // namespace

void scan_by_value(plan::LogicalOperator& root) {
  for (const auto& input : root.inputs) scan_by_value(*input);
  const auto* filter = std::get_if<plan::Filter>(&root.node);
  if (filter == nullptr) return;
  plan::LogicalOperator& below = *root.inputs.front();
  auto* scan = std::get_if<plan::NodeScan>(&below.node);
  if (scan == nullptr || std::holds_alternative<plan::Unit>(below.inputs.front()->node)) return;
  std::any_of(filter->predicates.begin(), filter->predicates.end(),
              [&](const ExpressionPtr& predicate) { return read_equality(*predicate, *scan); });
}

}  // namespace casus::optimize
