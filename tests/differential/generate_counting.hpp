#pragma once

// Random queries that count, group and test matches of patterns: chains, stars, trees and cycles
// of one to six relationships. They are what an optimizer answers without enumerating the matches,
// so they must be frequent, and so must graphs with loops and parallel relationships.

#include <string>

#include "tests/differential/random.hpp"

namespace casus::differential {

/// One reading statement. Its variables begin with `prefix`, which changes nothing else.
std::string counting_query(Random& random, const std::string& prefix);

}  // namespace casus::differential
