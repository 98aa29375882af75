#pragma once

// Structural equality of syntax trees: whether two texts say the same, however they are laid out.
// Spans and the texts kept for column names do not count.

#include "grammar/tree/statement.hpp"

namespace casus::syntax {

bool equal(const Expression& a, const Expression& b);
bool equal(const PatternPart& a, const PatternPart& b);
bool equal(const Clause& a, const Clause& b);
bool equal(const Query& a, const Query& b);
bool equal(const Statement& a, const Statement& b);

}  // namespace casus::syntax
