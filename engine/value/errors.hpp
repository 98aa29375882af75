#pragma once

// Named factories of the runtime errors that values make. Each owns its wording.

#include <string>
#include <string_view>

#include "casus/error.hpp"
#include "casus/value.hpp"
#include "engine/value/type.hpp"

namespace casus {

/// TypeError / InvalidArgumentType: "`+` cannot take BOOLEAN and INTEGER".
Error invalid_operands(std::string_view operation, const Value& a, const Value& b);
/// TypeError / InvalidArgumentType: "`size` cannot take INTEGER".
Error invalid_argument_type(std::string_view operation, const Value& argument);
/// As before, and says what could be taken: "`size` takes a STRING or LIST, not INTEGER". What an
/// operation is called is put in backticks unless it is a keyword or begins with an article.
Error invalid_argument_type(std::string_view operation, const Type& wanted, const Value& argument);
/// TypeError / InvalidArgumentValue: as invalid_argument_type, for the functions of which
/// openCypher wants that detail (the conversions, labels() and type()).
Error invalid_argument_value(std::string_view operation, const Type& wanted, const Value& argument);
/// ArgumentError / NumberOutOfRange: "the step of `range` must not be 0".
Error number_out_of_range(std::string message);
/// TypeError / InvalidArgumentType: "a STRING is no INTEGER".
Error wrong_kind(ValueKind wanted, const Value& value);
/// EntityNotFound / DeletedEntityAccess: "this NODE was deleted".
Error deleted_element(ValueKind kind);
/// Internal: the contents of an element were asked for that is known by its id alone.
Error unfilled_reference(const Value& value);
/// TypeError / InvalidArgumentValue or ArgumentError / NumberOutOfRange and the like.
Error runtime_error(std::string type, std::string detail, std::string message);
/// ArithmeticError: overflow and division by zero.
Error arithmetic_error(std::string message);
/// ArithmeticError: "the result of `+` does not fit in 64 bits".
Error integer_overflow(std::string_view operation);
/// ArithmeticError: an integer by the integer 0.
Error division_by_zero();
/// ArgumentError / InvalidArgumentValue: "`[` is no regular expression: missing ]".
Error invalid_pattern(std::string_view pattern, std::string_view reason);
/// ArgumentError / InvalidArgumentValue: lists and maps in one another past maximum_nesting.
Error nested_too_deep();
/// ArgumentError: a column that a result does not have, by position or by name.
Error no_column(std::size_t column, std::size_t count);
Error no_column(std::string_view name);

}  // namespace casus
