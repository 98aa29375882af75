#include <optional>

#include "engine/value/temporal/cursor.hpp"
#include "engine/value/temporal/duration.hpp"
#include "engine/value/temporal/errors.hpp"
#include "engine/value/temporal/fields.hpp"
#include "engine/value/temporal/parse.hpp"

namespace casus::temporal {
namespace {

struct Designator {
  char letter;
  DurationUnit unit;
};

constexpr Designator date_designators[] = {{'Y', DurationUnit::years},
                                           {'M', DurationUnit::months},
                                           {'W', DurationUnit::weeks},
                                           {'D', DurationUnit::days}};
constexpr Designator time_designators[] = {
    {'H', DurationUnit::hours}, {'M', DurationUnit::minutes}, {'S', DurationUnit::seconds}};

// [+-]digits[.digits]; empty where there is none.
std::string_view scan_decimal(Cursor& text) {
  const std::string_view start = text.rest();
  if (!text.take('-')) text.take('+');
  const std::size_t digits = text.digits_ahead();
  if (digits == 0) return {};
  text.take_text(digits);
  if (text.take('.') || text.take(',')) {
    const std::size_t decimals = text.digits_ahead();
    if (decimals == 0) return {};
    text.take_text(decimals);
  }
  return start.substr(0, start.size() - text.rest().size());
}

// Amounts with designators in their order; nothing where there is none or the form is wrong.
template <std::size_t N>
bool scan_amounts(Cursor& text, const Designator (&designators)[N], DurationSum& sum) {
  std::size_t following = 0;
  bool any = false;
  while (!text.done() && text.next() != 'T') {
    const std::string_view amount = scan_decimal(text);
    if (amount.empty()) return false;
    while (following < N && designators[following].letter != text.next()) ++following;
    if (following == N) return false;
    text.take(designators[following].letter);
    sum.add(designators[following].unit, amount);
    ++following;
    any = true;
  }
  return any;
}

// P…Y…M…DT…H…M…S
bool scan_designated(Cursor& text, DurationSum& sum) {
  if (text.next() != 'T' && !scan_amounts(text, date_designators, sum)) return false;
  if (text.done()) return true;
  return text.take('T') && scan_amounts(text, time_designators, sum) && text.done();
}

std::optional<std::int64_t> take_field(Cursor& text, std::size_t width, std::string_view name,
                                       std::int64_t high) {
  const auto number = text.digits(width);
  if (number) check_field(name, *number, 0, high);
  return number;
}

// The alternative form: a duration written as a date and a time of day.
bool scan_alternative_time(Cursor& text, DurationSum& sum) {
  const auto hours = take_field(text, 2, "hours", 24);
  const bool extended = text.take(':');
  const auto minutes = hours ? take_field(text, 2, "minutes", 60) : std::nullopt;
  if (!minutes) return false;
  sum.add(DurationUnit::hours, *hours);
  sum.add(DurationUnit::minutes, *minutes);
  if (text.done()) return true;
  if (extended && !text.take(':')) return false;
  const Cursor at_seconds = text;
  if (!take_field(text, 2, "seconds", 60)) return false;
  text = at_seconds;
  if (text.next() == '+' || text.next() == '-') return false;
  sum.add(DurationUnit::seconds, scan_decimal(text));
  return text.done();
}

bool scan_alternative(Cursor& text, DurationSum& sum) {
  const auto years = text.digits(4);
  const bool extended = text.take('-');
  const auto months = years ? take_field(text, 2, "months", 12) : std::nullopt;
  if (!months || (extended && !text.take('-'))) return false;
  const auto days = take_field(text, 2, "days", 31);
  if (!days) return false;
  sum.add(DurationUnit::years, *years);
  sum.add(DurationUnit::months, *months);
  sum.add(DurationUnit::days, *days);
  return text.done() || (text.take('T') && scan_alternative_time(text, sum));
}

// An alternative form begins with four digits and a hyphen, or eight digits without a designator.
bool is_alternative(const Cursor& text) {
  const std::size_t digits = text.digits_ahead();
  const std::string_view behind = text.rest().substr(digits);
  return (digits == 4 && behind.starts_with('-')) ||
         (digits == 8 && (behind.empty() || behind.front() == 'T'));
}

}  // namespace

Duration parse_duration(std::string_view text) {
  Cursor cursor(text);
  const bool negative = cursor.take('-');
  if (!negative) cursor.take('+');
  DurationSum sum;
  const auto scan = [&] {
    try {
      return is_alternative(cursor) ? scan_alternative(cursor, sum) : scan_designated(cursor, sum);
    } catch (const Error& error) {
      throw in_text(error, text);
    }
  };
  if (!cursor.take('P') || cursor.done() || !scan())
    throw malformed_text(ValueKind::duration, text);
  return negative ? negate(sum.total()) : sum.total();
}

}  // namespace casus::temporal
