#include "tests/differential/engines.hpp"

#include "engine/optimize/optimize.hpp"

namespace casus::differential {

namespace {

Options basic_options() {
  Options options;
  options.threads = 1;
  options.memory_limit = std::uint64_t{512} << 20U;
  return options;
}

}  // namespace

std::vector<EngineSetting> engine_settings(const std::string& without_pass) {
  std::vector<EngineSetting> settings{{"with the optimizer", basic_options(), true}};
  if (!without_pass.empty()) {
    settings.push_back({"without " + without_pass, basic_options(), true});
    settings.back().options.disabled_passes = {without_pass};
  }
  settings.push_back({"without optimizer", basic_options(), false});
  settings.back().options.optimize = false;
  return settings;
}

std::string random_pass(Random& random) { return random.pick(optimize::pass_names()); }

}  // namespace casus::differential
