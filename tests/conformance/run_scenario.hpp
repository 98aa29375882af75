#pragma once

#include <string>

#include "tests/conformance/scenario.hpp"

namespace casus::tck {

/// Runs a scenario on a new database in memory. Returns why it fails; empty where it passes.
std::string run_scenario(const Scenario& scenario);

}  // namespace casus::tck
