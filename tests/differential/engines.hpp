#pragma once

// The ways in which the engine is run, none of which may change an answer.

#include <string>
#include <vector>

#include "casus/database.hpp"
#include "tests/differential/random.hpp"

namespace casus::differential {

struct EngineSetting {
  std::string name;  // for reports
  Options options;
  bool indexes = false;  // whether the graph may have indexes
};

/// The optimizer on, on but for one pass unless that is empty, on with several threads, and off.
std::vector<EngineSetting> engine_settings(const std::string& without_pass);

/// A pass of the optimizer that can be switched off.
std::string random_pass(Random& random);

}  // namespace casus::differential
