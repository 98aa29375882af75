#pragma once

// Random queries about what is reached over relationships of variable length, and by which shortest
// paths. Between equal paths the engine may choose, so only what they have in common is asked for.

#include <string>

#include "tests/differential/random.hpp"

namespace casus::differential {

/// One reading statement. Its variables begin with `prefix`, which changes nothing else.
std::string traversal_query(Random& random, const std::string& prefix);

}  // namespace casus::differential
