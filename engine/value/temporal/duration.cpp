#include "engine/value/temporal/duration.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <charconv>
#include <string>

#include "engine/value/temporal/calendar.hpp"
#include "engine/value/temporal/errors.hpp"

namespace casus::temporal {
namespace {

using Whole = boost::multiprecision::cpp_int;
using Exact = boost::multiprecision::cpp_rational;

Whole power_of_ten(std::size_t exponent) {
  return boost::multiprecision::pow(Whole(10), static_cast<unsigned>(exponent));
}

// [+-]digits[.digits][e[+-]digits]. Digits past the 40th on either side of the point change no
// duration that fits, so longer texts are refused or cut before they cost time.
Exact exact(std::string_view text) {
  constexpr std::size_t longest = 40;
  int exponent = 0;
  if (const std::size_t mark = text.find('e'); mark != std::string_view::npos) {
    std::string_view exponent_text = text.substr(mark + 1);
    if (exponent_text.front() == '+') exponent_text.remove_prefix(1);
    std::from_chars(exponent_text.data(), exponent_text.data() + exponent_text.size(), exponent);
    text = text.substr(0, mark);
  }
  const bool negative = text.front() == '-';
  if (negative || text.front() == '+') text.remove_prefix(1);
  const std::size_t point = std::min(text.find_first_of(".,"), text.size());
  std::string digits(text.substr(0, point));
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  if (digits.size() > longest) throw duration_out_of_range();
  std::string fraction(text.substr(std::min(point + 1, text.size())));
  if (fraction.size() > longest) fraction.resize(longest);
  digits += fraction;
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  Exact number(Whole(digits.empty() ? "0" : digits), power_of_ten(fraction.size()));
  if (exponent > 0) number *= Exact(power_of_ten(static_cast<std::size_t>(exponent)));
  if (exponent < 0) number /= Exact(power_of_ten(static_cast<std::size_t>(-exponent)));
  return negative ? Exact(-number) : number;
}

Exact exact(double number) {
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, number).ptr;
  return exact(std::string_view(text, static_cast<std::size_t>(end - text)));
}

// Towards zero.
Whole whole_part(const Exact& number) {
  return boost::multiprecision::numerator(number) / boost::multiprecision::denominator(number);
}

std::int64_t fitting(const Whole& number) {
  if (number > std::numeric_limits<std::int64_t>::max() ||
      number < std::numeric_limits<std::int64_t>::min())
    throw duration_out_of_range();
  return static_cast<std::int64_t>(number);
}

Duration cascade(const Exact& months, Exact days, Exact nanoseconds) {
  const Whole whole_months = whole_part(months);
  days += (months - Exact(whole_months)) * Exact(Whole(seconds_per_month), Whole(seconds_per_day));
  const Whole whole_days = whole_part(days);
  nanoseconds += (days - Exact(whole_days)) * Exact(Whole(nanoseconds_per_day));
  const Whole total = whole_part(nanoseconds);
  Whole seconds = total / nanoseconds_per_second;
  Whole rest = total % nanoseconds_per_second;
  if (rest < 0) {
    rest += nanoseconds_per_second;
    seconds -= 1;
  }
  return {fitting(whole_months), fitting(whole_days), fitting(seconds),
          static_cast<std::int32_t>(rest)};
}

std::int64_t checked_add(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) throw duration_out_of_range();
  return sum;
}

std::int64_t checked_multiply(std::int64_t a, std::int64_t b) {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(a, b, &product)) throw duration_out_of_range();
  return product;
}

std::int64_t checked_negate(std::int64_t value) {
  if (value == std::numeric_limits<std::int64_t>::min()) throw duration_out_of_range();
  return -value;
}

enum class Part : std::uint8_t { months, days, seconds, nanoseconds };

struct Scale {
  Part part;
  std::int64_t factor;
};

Scale scale_of(DurationUnit unit) {
  switch (unit) {
    case DurationUnit::years:
      return {Part::months, 12};
    case DurationUnit::quarters:
      return {Part::months, 3};
    case DurationUnit::months:
      return {Part::months, 1};
    case DurationUnit::weeks:
      return {Part::days, 7};
    case DurationUnit::days:
      return {Part::days, 1};
    case DurationUnit::hours:
      return {Part::seconds, 3600};
    case DurationUnit::minutes:
      return {Part::seconds, 60};
    case DurationUnit::seconds:
      return {Part::seconds, 1};
    case DurationUnit::milliseconds:
      return {Part::nanoseconds, 1'000'000};
    case DurationUnit::microseconds:
      return {Part::nanoseconds, 1'000};
    case DurationUnit::nanoseconds:
      break;
  }
  return {Part::nanoseconds, 1};
}

Exact exact_nanoseconds(const Duration& value) {
  return Exact(Whole(value.seconds) * nanoseconds_per_second + value.nanoseconds);
}

Duration scaled(const Duration& value, const Exact& factor) {
  return cascade(Exact(value.months) * factor, Exact(value.days) * factor,
                 exact_nanoseconds(value) * factor);
}

}  // namespace

// Whole amounts add up in `whole`; only amounts with a fraction cost exact arithmetic.
struct DurationSum::Parts {
  Duration whole;
  bool has_fractions = false;
  Exact months = 0;
  Exact days = 0;
  Exact nanoseconds = 0;

  void add(DurationUnit unit, const Exact& amount) {
    has_fractions = true;
    const Scale scale = scale_of(unit);
    const Exact size = amount * Exact(scale.factor);
    switch (scale.part) {
      case Part::months:
        months += size;
        break;
      case Part::days:
        days += size;
        break;
      case Part::seconds:
        nanoseconds += size * Exact(nanoseconds_per_second);
        break;
      case Part::nanoseconds:
        nanoseconds += size;
        break;
    }
  }
};

DurationSum::DurationSum() : parts_(std::make_unique<Parts>()) {}
DurationSum::~DurationSum() = default;

void DurationSum::add(DurationUnit unit, std::int64_t amount) {
  const Scale scale = scale_of(unit);
  Duration& whole = parts_->whole;
  switch (scale.part) {
    case Part::months:
      whole.months = checked_add(whole.months, checked_multiply(amount, scale.factor));
      break;
    case Part::days:
      whole.days = checked_add(whole.days, checked_multiply(amount, scale.factor));
      break;
    case Part::seconds:
      whole.seconds = checked_add(whole.seconds, checked_multiply(amount, scale.factor));
      break;
    case Part::nanoseconds: {
      const std::int64_t per_second = nanoseconds_per_second / scale.factor;
      const std::int64_t rest = floor_modulo(amount, per_second) * scale.factor + whole.nanoseconds;
      whole = make_duration(whole.months, whole.days,
                            checked_add(whole.seconds, floor_divide(amount, per_second)), rest);
      break;
    }
  }
}

void DurationSum::add(DurationUnit unit, double amount) { parts_->add(unit, exact(amount)); }

void DurationSum::add(DurationUnit unit, std::string_view decimal) {
  std::int64_t number = 0;
  const std::string_view digits = decimal.front() == '+' ? decimal.substr(1) : decimal;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (read.ec == std::errc() && read.ptr == digits.data() + digits.size())
    add(unit, number);
  else
    parts_->add(unit, exact(decimal));
}

Duration DurationSum::total() const {
  if (!parts_->has_fractions) return parts_->whole;
  const Duration& whole = parts_->whole;
  return cascade(parts_->months + Exact(whole.months), parts_->days + Exact(whole.days),
                 parts_->nanoseconds + exact_nanoseconds(whole));
}

Duration make_duration(std::int64_t months, std::int64_t days, std::int64_t seconds,
                       std::int64_t nanoseconds) {
  return {months, days, checked_add(seconds, floor_divide(nanoseconds, nanoseconds_per_second)),
          static_cast<std::int32_t>(floor_modulo(nanoseconds, nanoseconds_per_second))};
}

Duration add(const Duration& a, const Duration& b) {
  return make_duration(checked_add(a.months, b.months), checked_add(a.days, b.days),
                       checked_add(a.seconds, b.seconds),
                       std::int64_t{a.nanoseconds} + b.nanoseconds);
}

Duration negate(const Duration& value) {
  return make_duration(checked_negate(value.months), checked_negate(value.days),
                       checked_negate(value.seconds), -std::int64_t{value.nanoseconds});
}

Duration multiply(const Duration& value, double factor) { return scaled(value, exact(factor)); }

Duration divide(const Duration& value, double divisor) {
  return scaled(value, Exact(1) / exact(divisor));
}

}  // namespace casus::temporal
