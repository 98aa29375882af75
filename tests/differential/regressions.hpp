#pragma once

#include <string>

namespace casus::differential {

/// Runs the named cases of a file (see the head of regressions.txt for its form) on the engine,
/// with and without the optimizer, and on the reference. Prints each failure; returns how many
/// there are. Throws std::runtime_error for a file that cannot be read.
int run_regressions(const std::string& file);

}  // namespace casus::differential
