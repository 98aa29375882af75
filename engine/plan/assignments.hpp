#pragma once

// What SET and REMOVE of one clause do to what those of another have done: whether the outcome is the same
// when rows pass both clauses one after another as when all rows have passed the first before the second begins.

#include <set>
#include <string>
#include <vector>

#include "engine/plan/logical_plan.hpp"

namespace casus::plan {

/// What an item of SET or REMOVE changes.
struct Assignment {
  VariableId variable = no_variable;  // of the element; none where it is computed
  bool labels = false;
  std::vector<std::string> names;  // labels or property keys; none: any key
};
using Assignments = std::vector<Assignment>;

/// Those of the operator itself and of its second input.
Assignments assignments_of(const LogicalOperator& op);

/// Whether all rows must have passed `before` when the first comes to `after`. Each row has its `own` elements,
/// which it has made and no other row names.
bool must_be_done_before(const Assignments& before, const Assignments& after, const std::set<VariableId>& own);

}  // namespace casus::plan
