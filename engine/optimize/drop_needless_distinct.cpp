#include <algorithm>
#include <optional>

#include "engine/function/aggregate_kind.hpp"
#include "engine/optimize/optimize.hpp"
#include "engine/plan/overloaded.hpp"
#include "engine/plan/variables.hpp"

namespace casus::optimize {

namespace {

using plan::LogicalOperator;
using plan::VariableSet;

/// Variables of which no two rows of an operator have the same values, all rows standing for one; nothing
/// where that is not known.
std::optional<VariableSet> told_apart_by(const LogicalOperator& op) {
  const auto as_below = [&] { return told_apart_by(*op.inputs.front()); };
  const auto and_by = [&](plan::VariableId variable) {
    auto variables = as_below();
    if (variables && variable != plan::no_variable) variables->insert(variable);
    return variables;
  };
  using Found = std::optional<VariableSet>;
  return std::visit(
      overloaded{
          [](const auto&) { return Found(); }, [](const plan::Unit&) { return Found(VariableSet()); },
          [&](const plan::NodeScan& o) { return and_by(o.node); },
          [&](const plan::VariableExpand& o) {
            if (!o.distinct_ends) return Found();
            return o.hop.into ? as_below() : and_by(o.hop.to);
          },
          [&](const plan::Filter&) { return as_below(); }, [&](const plan::Project&) { return as_below(); },
          [&](const plan::Retain&) { return as_below(); }, [&](const plan::Sort&) { return as_below(); },
          [&](const plan::Skip&) { return as_below(); }, [&](const plan::Limit&) { return as_below(); },
          [](const plan::Distinct& o) { return Found(VariableSet(o.variables.begin(), o.variables.end())); },
          [](const plan::Aggregate& o) {
            VariableSet keys;
            for (const auto& key : o.keys) keys.insert(key.variable);
            return Found(std::move(keys));
          }},
      op.node);
}

void add_variable(const bind::ExpressionPtr& expression, VariableSet& out) {
  if (const auto* variable = std::get_if<bind::VariableReference>(&expression->node))
    out.insert(variable->variable);
}

const bind::MakeList* list_of(const bind::AggregateCall& call) {
  return call.arguments.size() == 1 ? std::get_if<bind::MakeList>(&call.arguments.front()->node) : nullptr;
}

/// Takes away the DISTINCT of aggregates whose arguments, within a group, are different anyway.
void drop(plan::Aggregate& node, const VariableSet& apart) {
  VariableSet keys;
  for (const auto& key : node.keys) add_variable(key.expression, keys);
  for (bind::AggregateCall& call : node.aggregates) {
    if (!call.distinct) continue;
    const bind::MakeList* list = list_of(call);
    VariableSet read = keys;
    for (const auto& argument : list != nullptr ? list->items : call.arguments) add_variable(argument, read);
    if (!std::includes(read.begin(), read.end(), apart.begin(), apart.end())) continue;
    call.distinct = false;
    // A list is never null: rows are counted without making it.
    const bool of_variables =
        list != nullptr && std::all_of(list->items.begin(), list->items.end(), [](const auto& item) {
          return std::holds_alternative<bind::VariableReference>(item->node);
        });
    if (of_variables && function::kind_of(*call.function) == function::AggregateKind::count) {
      call.arguments.clear();
      call.function = nullptr;
    }
  }
}

}  // namespace

void drop_needless_distinct(LogicalOperator& root) {
  for (const auto& input : root.inputs) drop_needless_distinct(*input);
  auto* aggregate = std::get_if<plan::Aggregate>(&root.node);
  if (aggregate == nullptr) return;
  if (const auto apart = told_apart_by(*root.inputs.front())) drop(*aggregate, *apart);
}

}  // namespace casus::optimize
