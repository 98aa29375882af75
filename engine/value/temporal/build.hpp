#pragma once

// Instants from maps, texts and other instants, as the constructor functions of openCypher take
// them.

#include <optional>
#include <string>
#include <string_view>

#include "casus/value.hpp"
#include "engine/value/temporal/parts.hpp"

namespace casus::temporal {

/// What the clock functions see, and the zone of what names none.
struct Clock {
  DateTime now;
  std::string time_zone = "Z";
};

/// The instant of `kind` that a text, a map or an instant of another kind stands for. Throws
/// (runtime, TypeError or ArgumentError) for what stands for none.
Value construct(ValueKind kind, const Value& argument, const Clock& clock);

/// The present as an instant of `kind`, in a zone or in the clock's own.
Value current(ValueKind kind, const Clock& clock, std::optional<std::string_view> zone = {});

/// The seconds and nanoseconds since 1970-01-01T00:00Z as a DATETIME in UTC. The nanoseconds may
/// have any size. Throws (runtime, ArithmeticError) past the range.
Value from_epoch(std::int64_t seconds, std::int64_t nanoseconds);

/// `instant` with all parts smaller than the unit (millennium, century, decade, year, weekYear,
/// quarter, month, week, day, hour, minute, second, millisecond, microsecond) at their least, as an
/// instant of `kind`; then the fields of `overrides` replace what they name. A timezone among them
/// replaces the zone and keeps the local time. Throws (runtime, ArgumentError or TypeError).
Value truncate(ValueKind kind, std::string_view unit, const Value& instant, const Map& overrides,
               const Clock& clock);

}  // namespace casus::temporal
