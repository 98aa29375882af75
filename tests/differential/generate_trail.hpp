#pragma once

// Long trails: variable-length relationships with wide bounds, several in one MATCH, with properties
// and conditions on all that was walked, and shortest paths of the same.

#include <string>

#include "tests/differential/random.hpp"

namespace casus::differential {

std::string trail_query(Random& random, const std::string& prefix);

}  // namespace casus::differential
