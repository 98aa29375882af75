#pragma once

// The first parse: builds the tree and does not care why it could not.

#include <optional>

#include "grammar/scan/lookahead.hpp"
#include "grammar/tree/statement.hpp"

namespace casus::syntax::build {

/// The tree, or nothing where the grammar does not match. Throws a ParseError where the grammar
/// matches but a literal has no value, or nesting is too deep.
std::optional<Statement> build_statement(const TextView& text);
std::optional<ExpressionPtr> build_expression(const TextView& text);

}  // namespace casus::syntax::build
