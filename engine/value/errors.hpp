#pragma once

// Named factories of the runtime errors that values make. Each owns its wording.

#include <string>
#include <string_view>

#include "casus/error.hpp"
#include "casus/value.hpp"

namespace casus {

/// TypeError / InvalidArgumentType: "`+` cannot take BOOLEAN and INTEGER".
Error invalid_operands(std::string_view operation, const Value& a, const Value& b);
/// TypeError / InvalidArgumentType: "`size` cannot take INTEGER".
Error invalid_argument_type(std::string_view operation, const Value& argument);
/// TypeError / InvalidArgumentValue or ArgumentError / NumberOutOfRange and the like.
Error runtime_error(std::string type, std::string detail, std::string message);
/// ArithmeticError: overflow and division by zero.
Error arithmetic_error(std::string message);

}  // namespace casus
