#include "engine/value/errors.hpp"

#include <algorithm>

#include "engine/value/limits.hpp"
#include "engine/value/wording.hpp"

namespace casus {
namespace {

using wording::kinds;
using wording::quoted;

/// As messages print it: "`size`", "IN", "a slice".
std::string printed(std::string_view operation) {
  const bool phrase = operation.starts_with("a ") || operation.starts_with("the ");
  const bool keyword = std::all_of(operation.begin(), operation.end(),
                                   [](char c) { return (c >= 'A' && c <= 'Z') || c == ' '; });
  return phrase || keyword ? std::string(operation) : quoted(operation);
}

}  // namespace

Error runtime_error(std::string type, std::string detail, std::string message) {
  Error error(ErrorKind::runtime, std::move(message));
  error.with_code(std::move(type), std::move(detail));
  return error;
}

Error invalid_operands(std::string_view operation, const Value& a, const Value& b) {
  return runtime_error("TypeError", "InvalidArgumentType",
                       wording::cannot_take(printed(operation), kinds(a), kinds(b)));
}

Error invalid_argument_type(std::string_view operation, const Value& argument) {
  return runtime_error("TypeError", "InvalidArgumentType",
                       printed(operation) + " cannot take " + kinds(argument));
}

Error invalid_argument_type(std::string_view operation, const Type& wanted, const Value& argument) {
  return runtime_error("TypeError", "InvalidArgumentType",
                       wording::takes(printed(operation), wanted, kinds(argument)));
}

Error invalid_argument_value(std::string_view operation, const Type& wanted,
                             const Value& argument) {
  return runtime_error("TypeError", "InvalidArgumentValue",
                       wording::takes(printed(operation), wanted, kinds(argument)));
}

Error number_out_of_range(std::string message) {
  return runtime_error("ArgumentError", "NumberOutOfRange", std::move(message));
}

Error wrong_kind(ValueKind wanted, const Value& value) {
  return runtime_error("TypeError", "InvalidArgumentType",
                       "expected " + std::string(to_string(wanted)) + " but found " + kinds(value));
}

Error deleted_element(ValueKind kind) {
  return runtime_error("EntityNotFound", "DeletedEntityAccess",
                       "this " + std::string(to_string(kind)) + " was deleted");
}

Error unfilled_reference(const Value& value) {
  return Error(ErrorKind::internal, "the contents of a " + kinds(value) + " were not fetched");
}

Error arithmetic_error(std::string message) {
  return runtime_error("ArithmeticError", "NumberOutOfRange", std::move(message));
}

Error integer_overflow(std::string_view operation) {
  return arithmetic_error("the result of " + quoted(operation) + " does not fit in 64 bits");
}

Error division_by_zero() {
  return runtime_error("ArithmeticError", "DivisionByZero", "an integer cannot be divided by 0");
}

Error invalid_pattern(std::string_view pattern, std::string_view reason) {
  return runtime_error("ArgumentError", "InvalidArgumentValue",
                       quoted(pattern) + " is no regular expression: " + std::string(reason));
}

Error nested_too_deep() {
  return runtime_error(
      "ArgumentError", "InvalidArgumentValue",
      "lists and maps nest more than " + std::to_string(maximum_nesting) + " deep");
}

std::string_view to_string(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::syntax:
      return "syntax";
    case ErrorKind::semantic:
      return "semantic";
    case ErrorKind::runtime:
      return "runtime";
    case ErrorKind::constraint:
      return "constraint";
    case ErrorKind::conflict:
      return "conflict";
    case ErrorKind::storage:
      return "storage";
    case ErrorKind::interrupted:
      return "interrupted";
    case ErrorKind::internal:
      return "internal";
  }
  return "unknown";
}

Error no_column(std::size_t column, std::size_t count) {
  return runtime_error("ArgumentError", "NumberOutOfRange",
                       "there is no column " + std::to_string(column) + ": the result has " +
                           std::to_string(count) + " (counted from 0)");
}

Error no_column(std::string_view name) {
  return runtime_error("ArgumentError", "InvalidArgumentValue",
                       "the result has no column `" + std::string(name) + "`");
}

}  // namespace casus
