#pragma once

// The expressions of operators, to be exchanged.

#include <algorithm>

#include "engine/plan/logical_plan.hpp"
#include "engine/plan/overloaded.hpp"

namespace casus::optimize {

/// visit(slot) for the expressions of the operators that compute or test something of their rows.
template <class Visit>
void for_each_slot(plan::LogicalOperator& op, const Visit& visit) {
  std::visit(overloaded{[](auto&) {},
                              [&](plan::Filter& o) { std::for_each(o.predicates.begin(), o.predicates.end(), visit); },
                              [&](plan::Project& o) {
                                for (auto& item : o.items) visit(item.expression);
                              },
                              [&](plan::Unwind& o) { visit(o.list); },
                              [&](plan::Aggregate& o) {
                                for (auto& key : o.keys) visit(key.expression);
                                for (auto& call : o.aggregates)
                                  std::for_each(call.arguments.begin(), call.arguments.end(), visit);
                              },
                              [&](plan::Sort& o) {
                                for (auto& key : o.keys) visit(key.expression);
                              }},
             op.node);
}

}  // namespace casus::optimize
