#include "tests/conformance/scenario.hpp"

namespace casus::tck {

std::vector<Scenario> read_scenarios(const std::filesystem::path& source) {
  const bool features = std::filesystem::is_directory(source) || source.extension() == ".feature";
  return features ? read_features(source) : read_jsonl(source);
}

}  // namespace casus::tck
