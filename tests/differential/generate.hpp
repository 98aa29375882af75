#pragma once

// Random queries over the graphs of graph_spec.hpp. They keep to what has one right answer: no
// LIMIT without a total order, no writes whose outcome hangs on the order of rows, lists of no
// certain order only where order does not matter.

#include <string>
#include <vector>

#include "casus/database.hpp"
#include "tests/differential/random.hpp"

namespace casus::differential {

struct QueryOptions {
  bool writes = false;
  /// What the statement is about. Only those about anything, seeking
  /// and parts write.
  enum class Subject { anything, counting, traversal, trails, zoned, seeking, parts };
  Subject subject = Subject::anything;
  std::string prefix = "v";  // of variables
};

/// A statement. The same seed and options give the same text; with another prefix, the same
/// statement with other names.
std::string random_query(Random& random, const QueryOptions& options);

/// The parameters that the statements use.
Parameters query_parameters();
/// The same names with other values.
Parameters other_parameters();

}  // namespace casus::differential
