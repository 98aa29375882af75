#include <algorithm>

#include "engine/function/aggregate_kind.hpp"
#include "engine/optimize/optimize.hpp"
#include "engine/plan/overloaded.hpp"
#include "engine/plan/variables.hpp"

namespace casus::optimize {

namespace {

using plan::LogicalOperator;

/// Whether the operator itself finds an element of the graph for the variable, so that none of its rows has
/// null there.
bool finds(const LogicalOperator& op, plan::VariableId variable) {
  const auto of_hop = [&](const plan::Hop& hop) {
    return hop.relationship == variable || (!hop.into && hop.to == variable);
  };
  return std::visit(overloaded{[](const auto&) { return false; },
                               [&](const plan::NodeScan& o) { return o.node == variable; },
                               [&](const plan::IndexSeek& o) { return o.node == variable; },
                               [&](const plan::Expand& o) { return of_hop(o.hop); }},
                    op.node);
}

/// Whether an operator gives only rows of its first input, more or fewer, with what they held.
bool keeps_rows(const LogicalOperator& op) {
  return std::visit(
      overloaded{[](const auto&) { return false; }, [](const plan::NodeScan&) { return true; },
                 [](const plan::IndexSeek&) { return true; }, [](const plan::Expand&) { return true; },
                 [](const plan::VariableExpand&) { return true; }, [](const plan::Filter&) { return true; },
                 [](const plan::Unwind&) { return true; }, [](const plan::Sort&) { return true; },
                 [](const plan::Retain&) { return true; }, [](const plan::Skip&) { return true; },
                 [](const plan::Limit&) { return true; }},
      op.node);
}

bool is_never_null(const LogicalOperator& op, plan::VariableId variable) {
  if (finds(op, variable)) return true;
  return keeps_rows(op) && is_never_null(*op.inputs.front(), variable);
}

}  // namespace

void count_rows(LogicalOperator& root) {
  for (const auto& input : root.inputs) count_rows(*input);
  auto* aggregate = std::get_if<plan::Aggregate>(&root.node);
  if (aggregate == nullptr) return;
  for (bind::AggregateCall& call : aggregate->aggregates) {
    if (call.distinct || call.function == nullptr || call.arguments.size() != 1) continue;
    if (function::kind_of(*call.function) != function::AggregateKind::count) continue;
    const auto* variable = std::get_if<bind::VariableReference>(&call.arguments.front()->node);
    if (variable == nullptr || !is_never_null(*root.inputs.front(), variable->variable)) continue;
    call.arguments.clear();
    call.function = nullptr;
  }
}

}  // namespace casus::optimize
