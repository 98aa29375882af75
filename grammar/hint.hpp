#pragma once

// Advice that goes with a syntax error, for mistakes that are easy to recognise.

#include <string>

#include "grammar/scan/lookahead.hpp"

namespace casus::syntax {

/// A hint on what the author may have meant at `p`, where the grammar refused the text; often
/// empty. `clause_expected` says that the keyword of a clause could stand there.
std::string hint_at(const char* p, const TextView& text, bool clause_expected);

}  // namespace casus::syntax
