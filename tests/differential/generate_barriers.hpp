#pragma once

#include <string>

#include "tests/differential/random.hpp"

namespace casus::differential {

/// A writing statement with more rows than the engine takes at a time, of which what the first rows write
/// must not be seen by what the last ones read. `prefix` begins all its variables.
std::string barrier_query(Random& random, const std::string& prefix);

}  // namespace casus::differential
