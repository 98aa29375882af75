#pragma once

// The second parse, after a failure only: builds nothing and collects what was expected where.

#include "grammar/parse.hpp"
#include "grammar/scan/lookahead.hpp"

namespace casus::syntax {

ParseError diagnose_statement(const TextView& text);
ParseError diagnose_expression(const TextView& text);

}  // namespace casus::syntax
