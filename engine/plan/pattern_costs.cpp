#include "engine/plan/pattern_costs.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/plan/estimate.hpp"

namespace casus::plan {

double PatternCosts::one_step(std::size_t i, bool forward) const {
  const auto& r = pattern_.relationships[i];
  const auto& near = pattern_.nodes[forward ? r.from : r.to];
  const auto& far = pattern_.nodes[forward ? r.to : r.from];
  const auto direction = forward ? r.direction : opposite(r.direction);
  return estimate_growth(graph_, known_labels(statement_, near), r.types, direction, far.labels);
}

double PatternCosts::growth(std::size_t i, bool forward) const {
  const double one = one_step(i, forward);
  return pattern_.relationships[i].length ? std::max(one, 1.0) * 100 : one;
}

double PatternCosts::walk(std::size_t i, bool forward) const {
  const auto& length = pattern_.relationships[i].length;
  if (!length || !length->max) return std::numeric_limits<double>::infinity();
  return std::pow(std::max(1.0, one_step(i, forward)), static_cast<double>(*length->max));
}

double PatternCosts::own_predicates(std::size_t i) const {
  const auto& node = pattern_.nodes[i];
  double part = 1;
  for (const auto& p : pending_) {
    VariableSet others = p.variables;
    if (others.erase(node.variable) == 0 || !all_bound(others, pipeline_.variables())) continue;
    const auto [known, is_new] = kept_.try_emplace({p.predicate.get(), i}, 1.0);
    if (is_new)
      known->second = predicate_selectivity(*p.predicate, node.variable, known_labels(statement_, node), graph_);
    part *= known->second;
  }
  return part;
}

}  // namespace casus::plan
