#include "engine/optimize/optimize.hpp"
#include "engine/optimize/wanted.hpp"
#include "engine/plan/overloaded.hpp"
#include "engine/value/watch.hpp"

namespace casus::optimize {

namespace {

using plan::LogicalOperator;
using plan::VariableId;
using plan::VariableSet;

/// Variables that an expanding operator would bind for nobody.
void drop_unread(LogicalOperator& op, const VariableSet& wanted) {
  const auto drop = [&](VariableId& variable) {
    if (!wanted.contains(variable)) variable = plan::no_variable;
  };
  std::visit(overloaded{[](auto&) {},
                        [&](plan::Expand& o) {
                          drop(o.hop.relationship);
                          if (!o.hop.into) drop(o.hop.to);
                        },
                        [&](plan::VariableExpand& o) {
                          drop(o.hop.relationship);
                          if (!o.hop.into) drop(o.hop.to);
                        },
                        [&](plan::ShortestPath& o) {
                          if (!o.path_predicates.empty()) return;
                          drop(o.hop.relationship);
                          drop(o.path);
                        },
                        [&](plan::Retain& o) {
                          std::erase_if(o.variables, [&](VariableId v) { return !wanted.contains(v); });
                        }},
             op.node);
}

/// A path that nobody reads is not made.
void drop_unread_paths(LogicalOperator& op, const VariableSet& wanted) {
  for (;;) {
    const auto* path = std::get_if<plan::MakePath>(&op.node);
    if (path == nullptr || wanted.contains(path->path)) return;
    const plan::PlanPtr input = std::move(op.inputs.front());
    op = std::move(*input);
  }
}

class Pruner {
 public:
  void prune(LogicalOperator& op, const VariableSet& wanted) {
    watch::step(1 + wanted.size());
    drop_unread_paths(op, wanted);
    drop_unread(op, wanted);
    op.live.assign(wanted.begin(), wanted.end());
    if (auto* argument = std::get_if<plan::Argument>(&op.node)) {
      argument->variables.assign(wanted.begin(), wanted.end());
      from_argument_.insert(wanted.begin(), wanted.end());
      return;
    }
    if (op.inputs.empty()) return;
    if (const auto* all = std::get_if<plan::Union>(&op.node)) {
      for (std::size_t i = 0; i < op.inputs.size(); ++i)
        prune(*op.inputs[i], {all->columns[i].begin(), all->columns[i].end()});
      return;
    }
    VariableSet below = wanted_below(op, wanted);
    if (op.inputs.size() > 1) {
      const VariableSet inner = prune_variables(*op.inputs[1], wanted_of_inner(op, wanted));
      below.insert(inner.begin(), inner.end());
      if (const auto* foreach = std::get_if<plan::Foreach>(&op.node)) below.erase(foreach->variable);
    }
    prune(*op.inputs.front(), below);
  }

  VariableSet take_from_argument() { return std::move(from_argument_); }

 private:
  VariableSet from_argument_;
};

}  // namespace

VariableSet prune_variables(LogicalOperator& root, const VariableSet& wanted) {
  Pruner pruner;
  pruner.prune(root, wanted);
  return pruner.take_from_argument();
}

}  // namespace casus::optimize
