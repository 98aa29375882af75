#pragma once

// A question in a CALL that changes the graph before or after it for each of several rows: what an operator keeps from one
// row must not answer for the next, and no row may be asked before those in front of it have changed the graph.

#include <string>

#include "tests/differential/random.hpp"

namespace casus::differential {

std::string changing_query(Random& random, const std::string& prefix);

}  // namespace casus::differential
