#include "tests/differential/engines.hpp"

namespace casus::differential {

namespace {

Options basic_options() {
  Options options;
  options.threads = 1;
  options.timeout = std::chrono::seconds(20);
  options.memory_limit = std::uint64_t{512} << 20U;
  return options;
}

}  // namespace

std::vector<EngineSetting> engine_settings() {
  EngineSetting optimized{"with the optimizer", basic_options(), true};
  EngineSetting plain{"without optimizer", basic_options(), false};
  plain.options.optimize = false;
  return {optimized, plain};
}

}  // namespace casus::differential
