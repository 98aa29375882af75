#pragma once

// Literals of zoned values, of which many are the same instant or near a change of the clocks.

#include <string>

#include "tests/differential/random.hpp"

namespace casus::differential {

/// A date and time in a zone, as an expression.
std::string zoned_literal(Random& random);
/// A time of day at an offset, as an expression.
std::string clock_literal(Random& random);

}  // namespace casus::differential
