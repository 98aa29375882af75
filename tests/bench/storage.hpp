#pragma once

// What storing costs: commits, lookups and openings on Casus, on LMDB alone making writes of the
// same sizes, and on SQLite.

#include "tests/bench/workloads.hpp"

namespace casus::bench {

void run_storage(const Settings& settings, Report& report);

}  // namespace casus::bench
