#pragma once

// Expressions with some of their parts replaced.

#include <functional>

#include "engine/bind/bound_expression.hpp"

namespace casus::plan {

/// The expression with each part for which `replacement` gives another one in its place; what is inside a
/// replaced part, or a subquery, is left alone. The same object where nothing is replaced.
bind::ExpressionPtr replace_parts(
    const bind::ExpressionPtr& expression,
    const std::function<bind::ExpressionPtr(const bind::BoundExpression&)>& replacement);

}  // namespace casus::plan
