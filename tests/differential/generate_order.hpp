#pragma once

// Values of any kind: what order they have, and which are the same.

#include <string>

#include "tests/differential/generate_expression.hpp"

namespace casus::differential {

/// Values of which some are equal, some equivalent and some neither, compared, grouped, counted and looked
/// for in lists, also in such as are long enough to be made a table.
std::string alike_values(Random& random, ExpressionGenerator& expressions);
/// Values of all kinds, or properties that hold any, sorted, cut and aggregated.
std::string mixed_order(Random& random, ExpressionGenerator& expressions);

}  // namespace casus::differential
