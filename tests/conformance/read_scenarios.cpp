#include "tests/conformance/scenario.hpp"

namespace casus::tck {

std::vector<Scenario> read_scenarios(const std::filesystem::path& source) {
  return std::filesystem::is_directory(source) ? read_features(source) : read_jsonl(source);
}

}  // namespace casus::tck
