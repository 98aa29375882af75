#include "engine/optimize/wanted.hpp"

#include <algorithm>
#include <iterator>

namespace casus::optimize {

using plan::VariableSet;

VariableSet wanted_below(const plan::LogicalOperator& op, const VariableSet& wanted) {
  VariableSet below;
  const bool replaces = std::holds_alternative<plan::Aggregate>(op.node);
  if (!replaces) {
    VariableSet bound;
    plan::add_bound_variables(op, bound);
    std::set_difference(wanted.begin(), wanted.end(), bound.begin(), bound.end(),
                        std::inserter(below, below.end()));
  }
  plan::add_read_variables(op, below);
  return below;
}

VariableSet wanted_of_inner(const plan::LogicalOperator& op, const VariableSet& wanted) {
  if (const auto* apply = std::get_if<plan::Apply>(&op.node)) {
    VariableSet out;
    if (apply->unit) return out;
    for (const auto v : apply->introduced)
      if (wanted.contains(v)) out.insert(v);
    return out;
  }
  if (const auto* merge = std::get_if<plan::Merge>(&op.node))
    return {merge->introduced.begin(), merge->introduced.end()};
  if (const auto* subtract = std::get_if<plan::Subtract>(&op.node)) return {subtract->variable};
  return {};
}

}  // namespace casus::optimize
