#pragma once

#include "casus/value.hpp"

namespace casus::temporal {

/// The DURATION that a map of units (years to nanoseconds, INTEGER or FLOAT), a text or a duration
/// stands for. Throws (runtime, TypeError or ArgumentError) for what stands for none.
Duration construct_duration(const Value& argument);

/// How duration.between and its sisters count.
enum class BetweenUnit : std::uint8_t {
  all,     ///< months, then days, then seconds
  months,  ///< whole months
  days,    ///< whole days
  seconds  ///< seconds and nanoseconds
};

/// The duration from one instant to another. Where one has no day or no zone it has that of the
/// other; where one has no time of day it is midnight; where neither has a day only times of day
/// are compared. `to` is looked at in the zone of `from`. Throws (runtime, TypeError) for other
/// kinds.
Duration between(BetweenUnit unit, const Value& from, const Value& to);

}  // namespace casus::temporal
