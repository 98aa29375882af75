#include <stdexcept>

#include "tests/conformance/scenario.hpp"

namespace casus::tck {

std::vector<Scenario> read_scenarios(const std::filesystem::path& source) {
  if (std::filesystem::is_directory(source))
    throw std::runtime_error("folders of .feature files cannot be read yet");
  return read_jsonl(source);
}

}  // namespace casus::tck
