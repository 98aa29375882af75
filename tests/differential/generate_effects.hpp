#pragma once

// Writing statements that read what they have written: FOREACH, MERGE of whole paths and of rows
// that repeat, CALL { … } that writes, deletions followed by another look. What they leave never
// hangs on the order of rows.

#include <string>

#include "tests/differential/random.hpp"

namespace casus::differential {

std::string effects_query(Random& random, const std::string& prefix);

}  // namespace casus::differential
