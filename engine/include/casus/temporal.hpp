#pragma once

// Temporal values, as openCypher (CIP2015-08-06) defines them. All are plain values in the proleptic
// Gregorian calendar with nanosecond precision. Text forms are ISO 8601.

#include <cstdint>
#include <string>

namespace casus {

/// A calendar day: days since 1970-01-01. Years -999,999,999 to 999,999,999.
struct Date {
  std::int64_t epoch_days = 0;
  friend bool operator==(const Date&, const Date&) = default;
};

/// A time of day without a zone: nanoseconds since midnight, 0 to 86,399,999,999,999.
struct LocalTime {
  std::int64_t nanoseconds = 0;
  friend bool operator==(const LocalTime&, const LocalTime&) = default;
};

/// A time of day at an offset from UTC in seconds; `nanoseconds` are of the local clock.
struct Time {
  std::int64_t nanoseconds = 0;
  std::int32_t offset_seconds = 0;
  friend bool operator==(const Time&, const Time&) = default;
};

/// A day and a time of day without a zone: seconds of the local clock since 1970-01-01T00:00, and
/// nanoseconds within the second (0 to 999,999,999).
struct LocalDateTime {
  std::int64_t epoch_seconds = 0;
  std::int32_t nanoseconds = 0;
  friend bool operator==(const LocalDateTime&, const LocalDateTime&) = default;
};

/// An instant: seconds since 1970-01-01T00:00Z, nanoseconds within the second, the offset from UTC in
/// force there, and the name of a time zone (empty where only an offset is known).
struct DateTime {
  std::int64_t epoch_seconds = 0;
  std::int32_t nanoseconds = 0;
  std::int32_t offset_seconds = 0;
  std::string zone;
  friend bool operator==(const DateTime&, const DateTime&) = default;
};

/// An amount of time in four parts that do not convert into each other: months, days, seconds and
/// nanoseconds. `nanoseconds` is 0 to 999,999,999; the sign is carried by `seconds`.
struct Duration {
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t seconds = 0;
  std::int32_t nanoseconds = 0;
  friend bool operator==(const Duration&, const Duration&) = default;
};

std::string to_string(const Date& value);
std::string to_string(const LocalTime& value);
std::string to_string(const Time& value);
std::string to_string(const LocalDateTime& value);
std::string to_string(const DateTime& value);
std::string to_string(const Duration& value);

}  // namespace casus
