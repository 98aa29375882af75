#include "engine/optimize/appetite.hpp"

#include <algorithm>

#include "engine/function/aggregate_kind.hpp"
#include "engine/plan/overloaded.hpp"
#include "engine/plan/pipeline.hpp"
#include "engine/plan/variables.hpp"

namespace casus::optimize {

namespace {

using function::AggregateKind;

Appetite appetite_of_aggregate(const plan::Aggregate& o) {
  const auto all = [&](auto test) {
    return std::all_of(o.aggregates.begin(), o.aggregates.end(), test);
  };
  const auto kind = [](const bind::AggregateCall& call) {
    return call.function == nullptr ? AggregateKind::count : function::kind_of(*call.function);
  };
  const auto once = [&](const bind::AggregateCall& call) {
    return call.distinct || kind(call) == AggregateKind::least || kind(call) == AggregateKind::greatest;
  };
  if (all(once)) return Appetite::existence;
  // What is summed up is multiplied, unless it is another number each time.
  const auto sums = [&](const bind::AggregateCall& call) {
    return (kind(call) == AggregateKind::sum || kind(call) == AggregateKind::average) &&
           std::all_of(call.arguments.begin(), call.arguments.end(),
                       [](const auto& argument) { return plan::is_deterministic(*argument); });
  };
  const bool counts = all([&](const bind::AggregateCall& call) {
    return once(call) || kind(call) == AggregateKind::count || sums(call);
  });
  return counts ? Appetite::multiplicity : Appetite::every_row;
}

/// Evaluating it once for equal rows is as good as evaluating it for each.
Appetite if_pure(bool pure) { return pure ? Appetite::as_above : Appetite::every_row; }

}  // namespace

Appetite appetite_of(const plan::LogicalOperator& op) {
  const auto pure = [](const plan::ExpressionPtr& e) { return plan::is_deterministic(*e); };
  return std::visit(
      overloaded{[](const auto&) { return Appetite::every_row; },
                 [](const plan::Aggregate& o) { return appetite_of_aggregate(o); },
                 [](const plan::Distinct&) { return Appetite::existence; },
                 [](const plan::MergeRows&) { return Appetite::multiplicity; },
                 [&](const plan::Filter& o) {
                   return if_pure(std::all_of(o.predicates.begin(), o.predicates.end(), pure));
                 },
                 [&](const plan::Project& o) {
                   return if_pure(std::all_of(o.items.begin(), o.items.end(), [&](const auto& item) {
                     return pure(item.expression);
                   }));
                 },
                 [](const plan::Retain&) { return Appetite::as_above; },
                 [](const plan::NodeScan&) { return Appetite::as_above; },
                 [](const plan::IndexSeek&) { return Appetite::as_above; },
                 [](const plan::RelationshipIndexSeek&) { return Appetite::as_above; },
                 [](const plan::MatchBoundRelationship&) { return Appetite::as_above; },
                 [](const plan::Expand&) { return Appetite::as_above; },
                 [](const plan::ExpandThrough&) { return Appetite::as_above; },
                 [](const plan::CountBranches&) { return Appetite::as_above; },
                 [](const plan::BreakSymmetry&) { return Appetite::as_above; },
                 [](const plan::VariableExpand&) { return Appetite::as_above; },
                 [&](const plan::Apply& o) {
                   return o.unit || plan::tells_equal_rows_apart(op) ? Appetite::every_row
                                                                     : Appetite::as_above;
                 }},
      op.node);
}

Appetite appetite_of(const plan::LogicalOperator& op, Appetite above) {
  const Appetite own = appetite_of(op);
  return own == Appetite::as_above ? above : own;
}

}  // namespace casus::optimize
