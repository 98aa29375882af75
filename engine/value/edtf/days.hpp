#pragma once

// The days that one date can mean.

#include <optional>

#include "engine/value/edtf/edtf.hpp"

namespace casus::edtf {

/// A month from 21 to 41, which is a part of the year.
bool is_season(const Date& date);
/// Whether a digit of the date is an X.
bool is_unspecified(const Date& date);

/// The first and last day that a date can touch, qualifiers left aside; nothing where no choice of
/// its unspecified digits gives a date.
std::optional<std::int64_t> first_day(const Date& date);
std::optional<std::int64_t> last_day(const Date& date);

/// The same for a date that parse() has taken.
DayRange days_of(const Date& date);

}  // namespace casus::edtf
