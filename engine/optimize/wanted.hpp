#pragma once

// Which variables an operator asks of the operators below it.

#include "engine/plan/variables.hpp"

namespace casus::optimize {

/// What the first input must give, where what stands above reads `wanted`.
plan::VariableSet wanted_below(const plan::LogicalOperator& op, const plan::VariableSet& wanted);

/// What the second input must give.
plan::VariableSet wanted_of_inner(const plan::LogicalOperator& op, const plan::VariableSet& wanted);

}  // namespace casus::optimize
