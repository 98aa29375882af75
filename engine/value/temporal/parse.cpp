#include "engine/value/temporal/parse.hpp"

#include <optional>

#include "engine/value/temporal/calendar.hpp"
#include "engine/value/temporal/cursor.hpp"
#include "engine/value/temporal/errors.hpp"
#include "engine/value/temporal/fields.hpp"

namespace casus::temporal {
namespace {

// The scanners below take what belongs to them from the front of the text. They return nothing
// where the form is wrong and throw where a field is out of range.
using Scanned = std::optional<std::int64_t>;

// Behind the year of a date with hyphens: -07-21, -07, -W30-2, -W30, -Q2-60, -Q2, -202.
Scanned scan_extended_days(std::int64_t year, Cursor& text) {
  if (text.take('W')) {
    const auto week = text.digits(2);
    if (!week) return std::nullopt;
    if (!text.take('-')) return week_days(year, *week, 1);
    const auto day = text.digits(1);
    return day ? Scanned(week_days(year, *week, *day)) : std::nullopt;
  }
  if (text.take('Q')) {
    const auto quarter = text.digits(1);
    if (!quarter) return std::nullopt;
    if (!text.take('-')) return quarter_days(year, *quarter, 1);
    const auto day = text.digits(2);
    return day ? Scanned(quarter_days(year, *quarter, *day)) : std::nullopt;
  }
  if (text.digits_ahead() == 3) return ordinal_days(year, *text.digits(3));
  const auto month = text.digits(2);
  if (!month) return std::nullopt;
  if (!text.take('-')) return calendar_days(year, *month, 1);
  const auto day = text.digits(2);
  return day ? Scanned(calendar_days(year, *month, *day)) : std::nullopt;
}

// Behind the year of a date without hyphens: 0721, 07, W302, W30, Q260, Q2, 202, or nothing.
Scanned scan_basic_days(std::int64_t year, Cursor& text) {
  if (text.take('W')) {
    const auto week = text.digits(2);
    if (!week) return std::nullopt;
    return week_days(year, *week, text.digits_ahead() ? *text.digits(1) : 1);
  }
  if (text.take('Q')) {
    const auto quarter = text.digits(1);
    if (!quarter) return std::nullopt;
    if (text.digits_ahead() == 0) return quarter_days(year, *quarter, 1);
    const auto day = text.digits(2);
    return day ? Scanned(quarter_days(year, *quarter, *day)) : std::nullopt;
  }
  switch (text.digits_ahead()) {
    case 0:
      return calendar_days(year, 1, 1);
    case 2:
      return calendar_days(year, *text.digits(2), 1);
    case 3:
      return ordinal_days(year, *text.digits(3));
    case 4: {
      const std::int64_t month = *text.digits(2);
      return calendar_days(year, month, *text.digits(2));
    }
    default:
      return std::nullopt;
  }
}

Scanned scan_days(Cursor& text) {
  const bool negative = text.take('-');
  const bool expanded = negative || text.take('+');
  const std::size_t width = expanded ? text.digits_ahead() : 4;
  if (width < 1 || width > 9) return std::nullopt;
  auto year = text.digits(width);
  if (!year) return std::nullopt;
  if (negative) *year = -*year;
  if (text.take('-')) return scan_extended_days(*year, text);
  if (expanded) return text.done() ? Scanned(calendar_days(*year, 1, 1)) : std::nullopt;
  return scan_basic_days(*year, text);
}

// Up to nine decimals as nanoseconds.
Scanned scan_fraction(Cursor& text) {
  const std::size_t width = text.digits_ahead();
  if (width < 1 || width > 9) return std::nullopt;
  std::int64_t nanoseconds = *text.digits(width);
  for (std::size_t place = width; place < 9; ++place) nanoseconds *= 10;
  return nanoseconds;
}

Scanned scan_time(Cursor& text) {
  const auto hour = text.digits(2);
  if (!hour) return std::nullopt;
  const bool extended = text.take(':');
  if (!extended && text.digits_ahead() == 0) return day_nanoseconds(*hour, 0, 0, 0);
  const auto minute = text.digits(2);
  if (!minute) return std::nullopt;
  if (extended ? !text.take(':') : text.digits_ahead() == 0)
    return day_nanoseconds(*hour, *minute, 0, 0);
  const auto second = text.digits(2);
  if (!second) return std::nullopt;
  Scanned fraction = 0;
  if (text.take('.') || text.take(',')) fraction = scan_fraction(text);
  if (!fraction) return std::nullopt;
  return day_nanoseconds(*hour, *minute, *second, *fraction);
}

// A date and perhaps a time of day; what is left of `text` is for the caller.
std::optional<LocalDateTime> scan_local_datetime(Cursor& text) {
  // The scanner of dates decides by what it finds whether the date is whole, so it sees no more.
  const std::size_t separator = text.rest().find('T');
  Cursor date_text(text.take_text(separator));
  const Scanned days = scan_days(date_text);
  if (!days || !date_text.done()) return std::nullopt;
  if (!text.take('T')) return LocalDateTime{*days * seconds_per_day, 0};
  const Scanned time = scan_time(text);
  if (!time) return std::nullopt;
  return LocalDateTime{*days * seconds_per_day + *time / nanoseconds_per_second,
                       static_cast<std::int32_t>(*time % nanoseconds_per_second)};
}

/// Runs a scanner; what it finds out of range is told with the whole text.
template <class Scan>
auto scan_in(std::string_view text, Scan scan) {
  try {
    return scan();
  } catch (const Error& error) {
    throw in_text(error, text);
  }
}

}  // namespace

Date parse_date(std::string_view text) {
  Cursor cursor(text);
  const Scanned days = scan_in(text, [&] { return scan_days(cursor); });
  if (!days || !cursor.done()) throw malformed_text(ValueKind::date, text);
  return {*days};
}

LocalTime parse_local_time(std::string_view text) {
  Cursor cursor(text);
  const Scanned time = scan_in(text, [&] { return scan_time(cursor); });
  if (!time || !cursor.done()) throw malformed_text(ValueKind::local_time, text);
  return {*time};
}

Time parse_time(std::string_view text, std::int32_t default_offset_seconds) {
  Cursor cursor(text);
  const Scanned time = scan_in(text, [&] { return scan_time(cursor); });
  std::int32_t offset = default_offset_seconds;
  if (!time || (!cursor.done() && !parse_offset(cursor.rest(), offset)))
    throw malformed_text(ValueKind::time, text);
  return {*time, offset};
}

LocalDateTime parse_local_datetime(std::string_view text) {
  Cursor cursor(text);
  const auto local = scan_in(text, [&] { return scan_local_datetime(cursor); });
  if (!local || !cursor.done()) throw malformed_text(ValueKind::local_datetime, text);
  return *local;
}

DateTime parse_datetime(std::string_view text, const Zone& default_zone) {
  Cursor cursor(text);
  const auto local = scan_in(text, [&] { return scan_local_datetime(cursor); });
  if (!local) throw malformed_text(ValueKind::datetime, text);
  if (cursor.done()) return at_local_time(default_zone, *local);
  const std::string_view offset_part = cursor.take_text(cursor.rest().find('['));
  Zone zone;
  if (!offset_part.empty() && !parse_offset(offset_part, zone.offset_seconds))
    throw malformed_text(ValueKind::datetime, text);
  if (cursor.done()) return at_local_time(zone, *local);
  if (cursor.rest().size() < 3 || cursor.rest().back() != ']')
    throw malformed_text(ValueKind::datetime, text);
  const std::int32_t offset = zone.offset_seconds;
  zone = parse_zone(cursor.rest().substr(1, cursor.rest().size() - 2));
  if (offset_part.empty()) return at_local_time(zone, *local);
  if (!has_offset(zone, local->epoch_seconds, offset)) throw offset_contradicts_zone(text);
  zone.offset_seconds = offset;
  return at_local_time(zone, *local);
}

}  // namespace casus::temporal
