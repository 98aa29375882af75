#pragma once

// Time zones: offsets from UTC, and the named zones of the IANA database as the system has them,
// read through Howard Hinnant's date library. All functions may be called from any thread.
//
// Three things are done beyond the library. (1) The system's compiled zone files end in 2037; from
// then on the rules in force in 2037 go on, by looking up a year of the same shape. (2) Debian
// compiles in the database's optional pre-1970 histories of zones that its main data keeps as
// links. openCypher's suite expects the main data, so such a name is followed to the zone that
// zone1970.tab names for it, if they agree from 1970 on. (3) A space in a name stands for '_'.

#include <cstdint>
#include <string>
#include <string_view>

#include "casus/temporal.hpp"

namespace casus::temporal {

inline constexpr std::int32_t maximum_offset_seconds = 18 * 3600;
inline constexpr std::int32_t no_offset = maximum_offset_seconds + 1;

/// A named zone, or an offset where the name is empty. Beside a name the offset says which of two
/// is meant where clocks are set back and a local time comes twice; elsewhere it is ignored.
/// `parse_zone` gives a name `no_offset`, since 0 too is an offset that can be meant.
struct Zone {
  std::string name;
  std::int32_t offset_seconds = 0;
};

/// 'Z', '+01:00', '+0100', '+01', '+01:00:30', 'Europe/Stockholm'. Throws (runtime, ArgumentError).
Zone parse_zone(std::string_view text);
/// The offset in `text` alone. False where it is none, or past ±18:00.
bool parse_offset(std::string_view text, std::int32_t& offset_seconds);
/// "Z", "+01:00", "-00:53:28".
std::string offset_text(std::int32_t offset_seconds);

/// The offset of the zone at an instant, in seconds since 1970-01-01T00:00Z.
std::int32_t offset_at(const Zone& zone, std::int64_t epoch_seconds);

/// The instant at which the clocks of the zone show a local time. A time that is skipped when
/// clocks are set forward counts on from before the gap; of a time that comes twice the first is
/// taken, unless `zone.offset_seconds` is the offset of the second.
DateTime at_local_time(const Zone& zone, const LocalDateTime& local);

/// Whether the clocks of the zone show that local time with that offset.
bool has_offset(const Zone& zone, std::int64_t local_seconds, std::int32_t offset_seconds);

/// The same instant in another zone.
DateTime in_zone(const DateTime& value, const Zone& zone);

LocalDateTime local_datetime(const DateTime& value);
Zone zone_of(const DateTime& value);

}  // namespace casus::temporal
