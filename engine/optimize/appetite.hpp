#pragma once

// What an operator makes of equal rows, which decides how those below it may be written.

#include "engine/plan/logical_plan.hpp"

namespace casus::optimize {

enum class Appetite : std::uint8_t {
  every_row,     // wants each row by itself
  multiplicity,  // cares how many there are
  existence,     // cares whether there are any
  as_above       // hands them on to what stands above
};

/// What the operator makes of the rows of its first input.
Appetite appetite_of(const plan::LogicalOperator& op);

/// The same, where what stands above has this appetite.
Appetite appetite_of(const plan::LogicalOperator& op, Appetite above);

}  // namespace casus::optimize
