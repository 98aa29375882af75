#include "engine/plan/assignments.hpp"

#include <algorithm>

#include "engine/plan/overloaded.hpp"

namespace casus::plan {

namespace {

VariableId variable_of(const bind::BoundExpression& subject) {
  const auto* variable = std::get_if<bind::VariableReference>(&subject.node);
  return variable != nullptr ? variable->variable : no_variable;
}

Assignment assignment(const bind::UpdateItem& item) {
  return std::visit(
      overloaded{[](const bind::SetProperty& set) { return Assignment{variable_of(*set.subject), false, {set.key}}; },
                 [](const bind::SetAllProperties& set) { return Assignment{set.variable, false, {}}; },
                 [](const bind::SetLabels& set) { return Assignment{set.variable, true, set.labels}; },
                 [](const bind::RemoveLabels& remove) { return Assignment{remove.variable, true, remove.labels}; }},
      item);
}

void add_own_assignments(const LogicalOperator& op, Assignments& out) {
  if (const auto* update = std::get_if<Update>(&op.node))
    for (const auto& item : update->items) out.push_back(assignment(item));
}

void add_assignments(const LogicalOperator& tree, Assignments& out) {
  add_own_assignments(tree, out);
  for (const auto& input : tree.inputs) add_assignments(*input, out);
}

bool have_common_name(const Assignment& a, const Assignment& b) {
  if (a.labels != b.labels) return false;
  if (a.names.empty() || b.names.empty()) return true;
  return std::any_of(a.names.begin(), a.names.end(), [&](const std::string& name) {
    return std::find(b.names.begin(), b.names.end(), name) != b.names.end();
  });
}

}  // namespace

Assignments assignments_of(const LogicalOperator& op) {
  Assignments out;
  add_own_assignments(op, out);
  for (std::size_t i = 1; i < op.inputs.size(); ++i) add_assignments(*op.inputs[i], out);
  return out;
}

bool must_be_done_before(const Assignments& before, const Assignments& after, const std::set<VariableId>& own) {
  return std::any_of(before.begin(), before.end(), [&](const Assignment& first) {
    return std::any_of(after.begin(), after.end(), [&](const Assignment& second) {
      return have_common_name(first, second) && !own.contains(first.variable) && !own.contains(second.variable);
    });
  });
}

}  // namespace casus::plan
