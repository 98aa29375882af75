#pragma once

// Decimal rounding of floats, as round() does.

#include <cstdint>
#include <string_view>

namespace casus::function {

enum class RoundingMode { up, down, ceiling, floor, half_up, half_down, half_even };

/// UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN or HALF_EVEN, in any case. Throws (runtime,
/// ArgumentError, InvalidArgumentValue) for another name.
RoundingMode rounding_mode(std::string_view name);

/// The nearest whole number; from the middle between two, the greater.
double round_to_integer(double value);

/// `value` with `precision` decimals (at least 0), rounded on its shortest decimal form, so that
/// 1.005 rounds to 1.01.
double round_decimal(double value, std::int64_t precision, RoundingMode mode);

}  // namespace casus::function
