#pragma once

// Patterns of which the vertices are alike, and rows in which nodes come again: what an optimizer looks at once
// or remembers. Parts of generate_counting.

#include <string>

#include "tests/differential/generate_expression.hpp"
#include "tests/differential/pattern_shape.hpp"

namespace casus::differential {

/// All vertices with one label, all edges of one kind, and perhaps an order of some: what may change places is
/// looked at once. Variables are `prefix` with a number.
std::string alike_query(Random& random, const Shape& shape, const std::string& prefix);

/// Pairs of few nodes in runs, of which one comes back after others: what is remembered of it must be of it.
std::string again_query(Random& random, ExpressionGenerator& expressions);

/// A label expression in `chance` of a hundred cases, else nothing.
std::string counted_label(Random& random, int chance);
/// `-[:R]-`, `<-[:S]-`, …
std::string counted_arrow(Random& random);

}  // namespace casus::differential
