#pragma once

// Advice that goes with a syntax error, for mistakes that are easy to recognise.

#include <string>

#include "grammar/scan/lookahead.hpp"

namespace casus::syntax {

/// What could stand where the grammar refused the text.
struct Expected {
  bool clause = false;  // the keyword of a clause
  bool node = false;    // a node pattern
  bool end = false;     // the end of the statement
  bool map = false;     // the properties of a pattern's element
};

/// A hint on what the author may have meant at `p`, where the grammar refused the text; often
/// empty.
std::string hint_at(const char* p, const TextView& text, Expected expected);

}  // namespace casus::syntax
