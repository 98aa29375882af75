#pragma once

#include <vector>

#include "engine/bind/bound_expression.hpp"

namespace casus::plan {

/// `n.key = a OR n.key = b OR n.key IN [c, d]` as `n.key IN [a, b, c, d]`, which is true, false and null
/// where that is: so an index can be asked for it, and a long list becomes a table. Other predicates
/// stay as they are.
std::vector<bind::ExpressionPtr> gather_equalities(std::vector<bind::ExpressionPtr> predicates);

}  // namespace casus::plan
