#pragma once

// Named factories of the errors of temporal values. Each owns its wording; all are runtime errors.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "casus/error.hpp"
#include "casus/value.hpp"

namespace casus::temporal {

/// A text that is no ISO 8601 form of the kind.
Error malformed_text(ValueKind kind, std::string_view text);
/// A field of a map or text outside its range: "`month` must be 1 to 12, not 13".
Error field_out_of_range(std::string_view field, std::int64_t value, std::int64_t low,
                         std::int64_t high);
/// As before, with how many days the month has.
Error day_past_month(std::int64_t year, int month, std::int64_t day, int last);
/// An error in a part of a text, with the whole text: "in '1950-02-30' `day` must be …".
Error in_text(const Error& error, std::string_view text);
/// A map has a field that the kind does not know; `known` are those that it does.
Error unknown_field(ValueKind kind, std::string_view field, std::vector<std::string> known);
/// A map has a field whose greater field is missing: "a DATE with `day` needs `month` too".
Error missing_field(ValueKind kind, std::string_view needed, std::string_view because_of);
/// A map has two fields that exclude each other: "`week` and `month` cannot be combined".
Error conflicting_fields(std::string_view a, std::string_view b);
/// A field holds a value of the wrong kind: "`day` takes an INTEGER, not STRING".
Error wrong_field_kind(std::string_view field, std::string_view wanted, const Value& value);
/// A name that the system's zone data does not know, or a malformed offset.
Error unknown_zone(std::string_view name, std::vector<std::string> known);
/// The system's zone data cannot be read.
Error no_zone_data(std::string_view reason);
/// A text gives an offset that its named zone does not have at that time.
Error offset_contradicts_zone(std::string_view text);
/// value.key where the kind has no such component.
Error no_component(ValueKind kind, std::string_view key);
/// A DATE is needed where the value has only a time of day, or the other way round.
Error missing_part(ValueKind wanted, ValueKind given);
/// An empty map for a duration.
Error no_units();
/// The unit is no unit of truncation, or is too large or too small for the kinds at hand.
Error unknown_unit(std::string_view unit, std::span<const std::string_view> known);
Error unusable_unit(std::string_view unit, ValueKind kind);
/// A result before the year -999,999,999 or after 999,999,999.
Error date_out_of_range();
/// A duration of which a part does not fit in 64 bits.
Error duration_out_of_range();

}  // namespace casus::temporal
