#pragma once

// The fields of a map from which an instant is built.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casus/value.hpp"

namespace casus::temporal {

/// The INTEGER under a key, if the map has the key. Throws (runtime, TypeError) for other kinds.
std::optional<std::int64_t> integer_field(const Map& map, std::string_view key);
/// The same for STRING. The text lives as long as the map.
std::optional<std::string_view> text_field(const Map& map, std::string_view key);

/// year, quarter, month, week, day, dayOfWeek, dayOfQuarter, ordinalDay.
bool is_date_field(std::string_view key);
/// hour, minute, second, millisecond, microsecond, nanosecond.
bool is_time_field(std::string_view key);

/// All names that a map of fields may have for some kind of instant, for near names.
std::vector<std::string> all_field_names();

/// The day that the date fields of a map name; those not given are of `base`. Nothing where there
/// are neither fields nor a base. Without a base each field needs the greater ones, and if the map
/// has hours the day must be whole. Throws (runtime, ArgumentError).
std::optional<std::int64_t> read_days(ValueKind kind, const Map& map,
                                      std::optional<std::int64_t> base);

/// What of a base's second stays when the map has smaller parts only.
enum class KeepOfSecond : std::uint8_t { nothing, milliseconds, microseconds };

/// The time of day in nanoseconds that the time fields of a map name; as read_days.
std::optional<std::int64_t> read_nanoseconds(ValueKind kind, const Map& map,
                                             std::optional<std::int64_t> base,
                                             KeepOfSecond keep = KeepOfSecond::nothing);

}  // namespace casus::temporal
