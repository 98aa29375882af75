#pragma once

// What operators of expressions give for two values.

#include "casus/value.hpp"
#include "engine/value/truth.hpp"
#include "grammar/tree/expression.hpp"

namespace casus::bind {

/// Throws casus::Error as engine/value/arithmetic.hpp says.
Value apply(syntax::ArithmeticOperator op, const Value& a, const Value& b);
Truth apply(syntax::ComparisonOperator op, const Value& a, const Value& b);
/// Throws casus::Error (runtime) on a bad regular expression.
Truth apply(syntax::TextOperator op, const Value& text, const Value& pattern);

}  // namespace casus::bind
