#pragma once

#include <string>
#include <vector>

#include "casus/casus.hpp"
#include "tests/queries/test_case.hpp"

namespace casus::queries {

/// What became of a step.
struct Outcome {
  std::string failure;              // empty: as expected
  std::vector<std::string> actual;  // the expectation that would have passed, in the file's form
};

/// Runs a case's steps on a new graph in memory, made by its setup. A statement that fails must
/// leave the graph as it was; that is checked as well. Throws std::runtime_error where the setup
/// fails.
std::vector<Outcome> run_case(const TestCase& test, TestFile::Form form, const Options& options);

}  // namespace casus::queries
