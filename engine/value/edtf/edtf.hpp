#pragma once

// Dates in the Extended Date/Time Format of the Library of Congress (2019; ISO 8601-2, annex A),
// levels 0 to 2: partial, uncertain and approximate dates, seasons, intervals, sets.
//
// Where public validators refuse an interval because its ends cannot be ordered, such as
// 2004-06-11/2004-06, this follows the standard: 2004-06 as an end means "some time in June 2004",
// which may be on the 11th or later. Refused is an interval whose end is certainly before its
// start.
//
// All types are plain values; the functions keep no state and may be called from any thread.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace casus::edtf {

/// ? uncertain (the source is doubted), ~ approximate (the value is), % both.
struct Qualifier {
  bool uncertain = false;
  bool approximate = false;
  [[nodiscard]] bool any() const { return uncertain || approximate; }
  friend bool operator==(const Qualifier&, const Qualifier&) = default;
};

/// What stands at a component of a date: before it, for the component alone; behind it, for the
/// component and all to its left.
struct Marks {
  Qualifier before;
  Qualifier behind;
  friend bool operator==(const Marks&, const Marks&) = default;
};

/// A year: four digits, X for an unspecified one; or Y and at least five, perhaps with a power of
/// ten.
struct Year {
  bool negative = false;
  std::string digits;
  bool is_long = false;        // written with Y
  std::string exponent;        // digits behind E; empty without
  int significant_digits = 0;  // behind S; 0 without
  friend bool operator==(const Year&, const Year&) = default;
};

/// The time of day of a level 0 date and time.
struct TimeOfDay {
  int hour = 0;
  int minute = 0;
  int second = 0;
  std::optional<int> offset_minutes;  // from UTC; nothing for local time
  friend bool operator==(const TimeOfDay&, const TimeOfDay&) = default;
};

/// A date of some precision.
struct Date {
  Year year;
  Marks year_marks;
  std::string month;  // two digits, X for an unspecified one; 21 to 41 are seasons; empty without
  Marks month_marks;
  std::string day;  // two digits, X for an unspecified one; empty without
  Marks day_marks;
  std::optional<TimeOfDay> time;
  friend bool operator==(const Date&, const Date&) = default;
};

/// An end of an interval that is no date.
enum class NoDate : std::uint8_t {
  open,    ///< `..`: the interval has no such end
  unknown  ///< nothing written: there is one, but it is not known
};

using End = std::variant<Date, NoDate>;

struct Interval {
  End start;
  End end;
  friend bool operator==(const Interval&, const Interval&) = default;
};

/// A member of a set: one date, or all from `first` to `last`. Nothing is an open end.
struct Member {
  std::optional<Date> first;
  std::optional<Date> last;
  bool is_range = false;  // otherwise `first` is the date
  friend bool operator==(const Member&, const Member&) = default;
};

struct Set {
  bool all = false;  // {all of these}, otherwise [one of these]
  std::vector<Member> members;
  friend bool operator==(const Set&, const Set&) = default;
};

/// A value as it is written: two spellings of one date differ; normalize() makes them alike.
using Edtf = std::variant<Date, Interval, Set>;

/// Reads a value of any level. Throws casus::Error (runtime, ArgumentError/InvalidArgumentValue),
/// which says what is wrong.
Edtf parse(std::string_view text);

/// Whether parse() takes the text.
bool is_valid(std::string_view text);

/// The lowest level of the format (0, 1 or 2) that has the value as it is written.
int level(const Edtf& value);

/// The text of a value: parse(to_string(value)) == value.
std::string to_string(const Edtf& value);

/// The same value in its plainest spelling: qualifiers behind the date where they apply to all of
/// it, a year without a power of ten where it has at most 18 digits, offsets as Z or ±hh:mm.
Edtf normalize(const Edtf& value);

/// Days since 1970-01-01, both included; the two constants where there is no bound.
struct DayRange {
  std::int64_t earliest = 0;
  std::int64_t latest = 0;
  friend bool operator==(const DayRange&, const DayRange&) = default;
};
inline constexpr std::int64_t before_all_days = INT64_MIN;
inline constexpr std::int64_t after_all_days = INT64_MAX;

/// The first and last day that the value can touch, qualifiers left aside.
///
/// Seasons are the meteorological ones and count to the year they begin in. 21 to 24 leave the
/// hemisphere open, so their bounds hold both: 21 is March to November. Times of day do not matter,
/// nor do offsets. Years past ±10^15 have no bound on their far side.
DayRange bounds(const Edtf& value);

}  // namespace casus::edtf
