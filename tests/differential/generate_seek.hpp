#pragma once

#include <string>

#include "tests/differential/random.hpp"

namespace casus::differential {

/// A random query that asks for nodes or relationships by properties of which there may be indexes, in
/// all forms that an index can answer and with values that it may not know. `prefix` begins all its
/// variables; with `writes`, properties and labels change before they are asked for.
std::string seeking_query(Random& random, const std::string& prefix, bool writes);

}  // namespace casus::differential
