#pragma once

// Orders over values of any kind.

#include <string>

#include "tests/differential/generate_expression.hpp"

namespace casus::differential {

/// Values of all kinds, or properties that hold any, sorted, cut and aggregated.
std::string mixed_order(Random& random, ExpressionGenerator& expressions);

}  // namespace casus::differential
