#pragma once

#include <string>

#include "tests/differential/generate_expression.hpp"

namespace casus::differential {

/// Clauses behind a DELETE that ask patterns for what it took: they match nothing, however they name it.
std::string question_about_deleted(ExpressionGenerator& expressions, const Variable& deleted);

}  // namespace casus::differential
