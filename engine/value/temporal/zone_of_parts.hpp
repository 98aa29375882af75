#pragma once

#include <string_view>

#include "engine/value/temporal/build.hpp"

namespace casus::temporal {

/// The zone that a text names, for an instant of `kind`. A TIME has an offset only: that of the
/// zone on the day of `parts`, or now where they have no day. Throws (runtime, ArgumentError).
Zone zone_for(ValueKind kind, std::string_view text, const Parts& parts, const Clock& clock);

}  // namespace casus::temporal
