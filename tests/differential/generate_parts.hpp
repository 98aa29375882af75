#pragma once

// Several MATCHes and OPTIONAL MATCHes from the same nodes below aggregates to which equal rows are as good as one: what an
// optimizer need not combine each with each. A part of generate_counting.

#include <string>

#include "tests/differential/generate_expression.hpp"

namespace casus::differential {

std::string parts_query(Random& random, ExpressionGenerator& expressions);

std::string parts_query(Random& random, const std::string& prefix);

}  // namespace casus::differential
