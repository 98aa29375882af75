#pragma once

// Makes a failing case small.

#include <functional>
#include <string>

#include "tests/differential/graph_spec.hpp"

namespace casus::differential {

struct Case {
  GraphSpec graph;
  std::string statement;
};

/// Takes parts of the graph and of the statement away as long as `still_fails` holds, until nothing
/// more can go. `still_fails` may be given statements that make no sense.
Case shrink(Case failing, const std::function<bool(const Case&)>& still_fails);

}  // namespace casus::differential
