#include <algorithm>

#include "engine/function/aggregate_kind.hpp"
#include "engine/optimize/join_hops.hpp"
#include "engine/optimize/optimize.hpp"
#include "engine/optimize/purity.hpp"
#include "engine/plan/overloaded.hpp"

namespace casus::optimize {

namespace {

using bind::BoundExpression;
using plan::LogicalOperator;

/// What an operator means for the rows below it: whether it wants equal ones too, takes equal ones for
/// one, or leaves that to what stands above.
enum class Appetite { equal_rows_too, each_row_once, as_above };

/// An aggregate that equal rows change nothing about.
bool ignores_repetition(const bind::AggregateCall& call) {
  if (call.function == nullptr) return false;
  using function::AggregateKind;
  return call.distinct || function::kind_of(*call.function) == AggregateKind::least ||
         function::kind_of(*call.function) == AggregateKind::greatest;
}

class Marker {
 public:
  explicit Marker(const Subqueries& subqueries) : purity_(subqueries) {}

  /// `once` says that equal rows of this operator are as good as one.
  void mark(LogicalOperator& op, bool once) const {
    if (once) join_hops(op);
    if (auto* chain = std::get_if<plan::VariableExpand>(&op.node))
      chain->distinct_ends =
          once && chain->hop.relationship == plan::no_variable && purity_.own_expressions_pure(op);
    const Appetite appetite = appetite_of(op);
    const bool below =
        appetite == Appetite::each_row_once || (appetite == Appetite::as_above && once);
    for (const auto& input : op.inputs) mark(*input, below);
  }

 private:
  [[nodiscard]] Appetite appetite_of(const LogicalOperator& op) const {
    if (!purity_.own_expressions_pure(op)) return Appetite::equal_rows_too;
    constexpr auto as_above = Appetite::as_above;
    return std::visit(
        overloaded{[](const auto&) { return Appetite::equal_rows_too; },
                   [](const plan::Aggregate& o) {
                     return std::all_of(o.aggregates.begin(), o.aggregates.end(), ignores_repetition)
                                ? Appetite::each_row_once
                                : Appetite::equal_rows_too;
                   },
                   [](const plan::Distinct&) { return Appetite::each_row_once; },
                   [](const plan::Sort& o) {
                     return o.limit == nullptr ? as_above : Appetite::equal_rows_too;
                   },
                   [](const plan::Apply& o) { return o.unit ? Appetite::equal_rows_too : as_above; },
                   [](const plan::MergeRows&) { return as_above; },
                   [](const plan::Filter&) { return as_above; },
                   [](const plan::Project&) { return as_above; },
                   [](const plan::Retain&) { return as_above; },
                   [](const plan::Unwind&) { return as_above; },
                   [](const plan::NodeScan&) { return as_above; },
                   [](const plan::IndexSeek&) { return as_above; },
                   [](const plan::RelationshipIndexSeek&) { return as_above; },
                   [](const plan::Expand&) { return as_above; },
                   [](const plan::ExpandThrough&) { return as_above; },
                   [](const plan::CountBranches&) { return as_above; },
                   [](const plan::BreakSymmetry&) { return as_above; },
                   [](const plan::VariableExpand&) { return as_above; },
                   [](const plan::ShortestPath&) { return as_above; },
                   [](const plan::MatchBoundRelationship&) { return as_above; },
                   [](const plan::MakePath&) { return as_above; },
                   [](const plan::Eager&) { return as_above; },
                   [](const plan::Union&) { return as_above; }},
        op.node);
  }

  Purity purity_;
};

}  // namespace

void reach_distinct_ends(LogicalOperator& root, bool only_existence, const Subqueries& subqueries) {
  Marker(subqueries).mark(root, only_existence);
}

}  // namespace casus::optimize
