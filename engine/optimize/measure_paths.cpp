#include <algorithm>

#include "engine/optimize/optimize.hpp"
#include "engine/optimize/slots.hpp"
#include "engine/plan/replace.hpp"
#include "engine/plan/variables.hpp"

namespace casus::optimize {

namespace {

using bind::BoundExpression;
using bind::ExpressionPtr;
using plan::LogicalOperator;
using plan::VariableId;

bool is_length_of(const BoundExpression& e, VariableId path) {
  const auto* call = std::get_if<bind::Call>(&e.node);
  if (call == nullptr || call->function->name != "length" || call->arguments.size() != 1) return false;
  const auto* variable = std::get_if<bind::VariableReference>(&call->arguments.front()->node);
  return variable != nullptr && variable->variable == path;
}

/// The expression with `replacement` where the length of the path is asked.
ExpressionPtr with_length(const ExpressionPtr& expression, VariableId path,
                          const decltype(BoundExpression::node)& replacement) {
  return plan::replace_parts(expression, [&](const BoundExpression& e) -> ExpressionPtr {
    if (!is_length_of(e, path)) return nullptr;
    return std::make_shared<const BoundExpression>(BoundExpression{replacement, e.type, e.span});
  });
}

/// Whether nothing but the length is read of the path in the whole plan.
bool asks_only_length(LogicalOperator& op, VariableId path) {
  const bool below = std::all_of(op.inputs.begin(), op.inputs.end(),
                                 [&](const auto& input) { return asks_only_length(*input, path); });
  plan::VariableSet reads;
  plan::add_read_variables(op, reads);
  if (!below || !reads.contains(path) || std::holds_alternative<plan::Retain>(op.node)) return below;
  bool only = false;  // where an operator reads it by other means than expressions that can be exchanged
  bool first = true;
  for_each_slot(op, [&](const ExpressionPtr& slot) {
    const bool other = plan::free_variables(*with_length(slot, path, bind::Constant{Value()})).contains(path);
    only = (first || only) && !other;
    first = false;
  });
  return only;
}

void read_length(LogicalOperator& op, VariableId path) {
  for (const auto& input : op.inputs) read_length(*input, path);
  for_each_slot(op, [&](ExpressionPtr& slot) { slot = with_length(slot, path, bind::VariableReference{path}); });
}

void measure(LogicalOperator& op, LogicalOperator& root, const plan::VariableSet& wanted) {
  for (const auto& input : op.inputs) measure(*input, root, wanted);
  auto* shortest = std::get_if<plan::ShortestPath>(&op.node);
  if (shortest == nullptr || shortest->path == plan::no_variable || !shortest->path_predicates.empty() ||
      wanted.contains(shortest->path) || !asks_only_length(root, shortest->path))
    return;
  shortest->only_length = true;
  read_length(root, shortest->path);
}

}  // namespace

void measure_paths(LogicalOperator& root, const plan::VariableSet& wanted) { measure(root, root, wanted); }

}  // namespace casus::optimize
