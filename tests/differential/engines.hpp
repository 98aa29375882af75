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

/// The optimizer on and off. Passes that can be switched off one by one belong here too, each as a
/// setting of its own.
std::vector<EngineSetting> engine_settings();

}  // namespace casus::differential
