#pragma once

// Queries inside queries, and clauses whose rows depend on others: CALL { … } with imports and
// UNION, EXISTS, COUNT and COLLECT of whole queries, chains of OPTIONAL MATCH, lists made from
// paths, map projections, groups, and orders over values of any kind.

#include <string>

#include "tests/differential/random.hpp"

namespace casus::differential {

std::string nested_query(Random& random, const std::string& prefix);

}  // namespace casus::differential
