#pragma once

// Date-times and times of day in zones: compared, sorted, grouped, looked for, moved over changes of
// the clocks and measured.

#include <string>

#include "tests/differential/random.hpp"

namespace casus::differential {

std::string zoned_query(Random& random, const std::string& prefix);

}  // namespace casus::differential
