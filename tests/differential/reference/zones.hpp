#pragma once

// Time zones by arithmetic, from the rules that some zones have kept since 2008: on which Sundays
// their clocks change. No zone data is read.

#include <cstdint>
#include <optional>
#include <string>

#include "casus/value.hpp"

namespace casus::reference {

/// What an instant has of a day (since 1970-01-01), of a time of day and of a zone: an offset, and
/// perhaps a name.
struct Parts {
  std::optional<std::int64_t> day;
  std::optional<std::int64_t> nanoseconds;
  std::optional<std::int32_t> offset;
  std::string zone;
};

/// Of any temporal value but a duration.
Parts parts_of(const Value& instant);

/// The value of a kind from the parts that it takes; UTC where they have no zone.
Value assemble(ValueKind kind, const Parts& parts);

/// The instant that the clocks of a zone show: of two the one with the offset of the parts, else the
/// first; one that is skipped counts on from before.
DateTime resolve(const Parts& parts);

/// The same instant with the offset of the zone of `parts`.
DateTime in_zone(const DateTime& value, const Parts& parts);

/// 'Z', '+01:00' or a name.
void take_zone(const std::string& text, Parts& parts);

std::string offset_text(std::int32_t seconds);

}  // namespace casus::reference
