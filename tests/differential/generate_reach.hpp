#pragma once

#include <string>

#include "tests/differential/random.hpp"

namespace casus::differential {

/// A random query of which only matters what variable-length patterns lead to: DISTINCT ends,
/// EXISTS and the like, directed or not, from bound and unbound starts, to bound and unbound ends,
/// beside other relationships of the same MATCH. `prefix` begins all its variables.
std::string reaching_query(Random& random, const std::string& prefix);

}  // namespace casus::differential
