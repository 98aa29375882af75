#pragma once

// + - * / % ^ and unary minus over values: numbers, text and list concatenation, and temporal
// values. null in gives null out. Integer overflow and division of integers by zero throw
// casus::Error (runtime, ArithmeticError); operands that do not fit throw (runtime, TypeError,
// InvalidArgumentType).

#include "casus/value.hpp"

namespace casus {

/// Numbers add; text joins with text (and, as in Cypher, with numbers); a list joins with a list or
/// takes an element at its end or front; temporal values take durations.
Value add(const Value& a, const Value& b);
Value subtract(const Value& a, const Value& b);
Value multiply(const Value& a, const Value& b);
/// Of integers truncates towards zero.
Value divide(const Value& a, const Value& b);
Value modulo(const Value& a, const Value& b);
/// Always a float.
Value power(const Value& a, const Value& b);
Value negate(const Value& a);

}  // namespace casus
