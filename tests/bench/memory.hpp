#pragma once

// How much memory a graph takes that has been read from end to end.

#include "tests/bench/workloads.hpp"

namespace casus::bench {

/// Prints a line: flat arrays of the social network, and what Casus holds of it once a process has read every
/// relationship in both directions and every property. Run it after the import and before anything is opened.
void run_memory(const Settings& settings);

}  // namespace casus::bench
