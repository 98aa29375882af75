#pragma once

// Numbers as text and in comparison.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "casus/value.hpp"

namespace casus {

/// By exact numeric value, however large the integer; unordered with NaN.
std::partial_ordering compare_numbers(std::int64_t a, double b);
/// Both must be numbers.
std::partial_ordering compare_numbers(const Value& a, const Value& b);

/// The shortest text that reads back as the same float, as openCypher prints floats: 1.0, 0.25,
/// 1000000000.0, 1e+308 as 1e308, 1.5e-7, NaN, Infinity, -Infinity. It always has a point or an
/// exponent, unless the number is not finite.
std::string float_text(double value);

/// The number that the whole of `text` writes, or nothing: decimal digits with an optional sign; no
/// value where it does not fit.
std::optional<std::int64_t> parse_integer(std::string_view text);
/// As parse_integer for decimal fractions with an optional exponent, and NaN, Infinity, -Infinity.
/// Past the range it is infinite or zero.
std::optional<double> parse_float(std::string_view text);

}  // namespace casus
