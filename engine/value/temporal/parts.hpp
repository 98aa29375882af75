#pragma once

// An instant of any kind taken apart, and put together again: the way from one kind to another.

#include <cstdint>
#include <optional>

#include "casus/value.hpp"
#include "engine/value/temporal/zone.hpp"

namespace casus::temporal {

/// The local day, the local time of day and the zone of an instant, as far as its kind has them.
struct Parts {
  std::optional<std::int64_t> days;         // since 1970-01-01
  std::optional<std::int64_t> nanoseconds;  // since midnight
  std::optional<Zone> zone;                 // with the offset in force
};

/// `instant` must be one.
Parts parts_of(const Value& instant);

/// The instant of that kind. A missing time of day is midnight, a missing zone is `default_zone`.
/// Throws (runtime, TypeError) where the kind needs a day and there is none.
Value assemble(ValueKind kind, const Parts& parts, const Zone& default_zone, ValueKind source);

/// The local day and time of day as one; a missing day is 1970-01-01, a missing time midnight.
LocalDateTime local_datetime(const Parts& parts);

bool has_day(ValueKind kind);
bool has_time_of_day(ValueKind kind);
bool has_zone(ValueKind kind);

}  // namespace casus::temporal
