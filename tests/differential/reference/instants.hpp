#pragma once

// Times of day and date-times with and without a zone: made from texts, maps and each other, taken
// apart, moved by durations, and what lies between two of them.

#include <optional>
#include <span>
#include <string>

#include "casus/value.hpp"

namespace casus::reference {

bool is_instant(const Value& value);

/// localtime(…), time(…), localdatetime(…), datetime(…) and their truncate; nullopt for another name.
std::optional<Value> call_instant(const std::string& name, std::span<const Value> arguments);

/// hour and its kin, timezone, offset, epochSeconds and theirs; nullopt for another key.
std::optional<Value> clock_component(const Value& instant, const std::string& key);

/// Anything but a date, moved.
Value moved(const Value& instant, const Duration& by);

/// duration.between and its kin, by name.
Value duration_between(const Value& first, const Value& second, const std::string& name);

/// A duration of months, days and what is left, in nanoseconds.
Duration duration_of_parts(std::int64_t months, std::int64_t days, __int128 nanoseconds);
/// What a duration has beside months and days.
__int128 clock_of(const Duration& duration);

/// The order of two instants of one kind: by the point in time, then by offset and zone.
int order_instants(const Value& a, const Value& b);

/// The text of an instant, and of what tells it from others.
std::string instant_text(const Value& instant);

}  // namespace casus::reference
