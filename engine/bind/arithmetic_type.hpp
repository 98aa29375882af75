#pragma once

// The types of arithmetic.

#include <optional>
#include <string_view>

#include "engine/value/type.hpp"
#include "grammar/tree/expression.hpp"

namespace casus::bind {

/// What `left op right` may yield, or nothing where no values of these types can be combined. An
/// operand that is only null gives null.
std::optional<Type> arithmetic_type(syntax::ArithmeticOperator op, const Type& left,
                                    const Type& right);

/// The operator as written, in backticks.
std::string_view symbol_of(syntax::ArithmeticOperator op);

}  // namespace casus::bind
