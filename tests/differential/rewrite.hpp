#pragma once

// Metamorphic rewrites: statements that must give the same bag of rows as the one they come from.

#include <string>
#include <vector>

#include "tests/differential/random.hpp"

namespace casus::differential {

struct Rewrite {
  std::string name;
  std::vector<std::string> parts;  // together they give the rows of the original
};

/// The rewrites that apply to a reading statement.
///
/// partition: the first MATCH with p, NOT p and p IS NULL (ternary logic partitioning; Rigger and
/// Su, "Finding Bugs in Database Systems via Query Partitioning", 2020). reverse: each pattern read
/// from its other end. split: a path as two with a common node. redundant: a predicate that always
/// holds. pass on: WITH * after each reading clause. rotate: the patterns of a MATCH in other
/// order.
std::vector<Rewrite> rewrites(Random& random, const std::string& statement);

}  // namespace casus::differential
