#pragma once

// Label expressions in their one form: no double negation, nothing of a kind directly inside its
// own kind.

#include <vector>

#include "grammar/tree/pattern.hpp"

namespace casus::syntax::build {

LabelExpression negated_label(LabelExpression operand);
/// `operands` joined by AND or OR; a single one stays what it is.
LabelExpression joined_labels(LabelExpressionKind kind, std::vector<LabelExpression> operands);

/// Sorts what must all hold into names and the rest.
void take_labels(LabelExpression expression, std::vector<Name>& names,
                 std::vector<LabelExpression>& tests);
/// A list of names becomes the pattern's types, anything else its test.
void take_types(LabelExpression expression, RelationshipPattern& pattern);

}  // namespace casus::syntax::build
