#include "engine/value/number.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace casus {
namespace {

/// Decimal exponents at which a float is written out in full; others get an exponent.
constexpr int least_plain_exponent = -7;
constexpr int most_plain_exponent = 15;

/// The shortest digits that read back as the same float, without point, and the exponent of the
/// first.
struct Digits {
  std::string digits;
  int exponent = 0;
};

Digits shortest_digits(double magnitude) {
  char buffer[32];
  const auto [end, error] =
      std::to_chars(buffer, buffer + sizeof buffer, magnitude, std::chars_format::scientific);
  (void)error;  // 17 digits, a point and an exponent fit
  const std::string_view text(buffer, static_cast<std::size_t>(end - buffer));
  const std::size_t mark = text.find('e');
  Digits result;
  for (const char c : text.substr(0, mark)) {
    if (c != '.') result.digits += c;
  }
  std::string_view exponent = text.substr(mark + 1);
  if (exponent.front() == '+') exponent.remove_prefix(1);
  std::from_chars(exponent.data(), exponent.data() + exponent.size(), result.exponent);
  return result;
}

std::string plain(const Digits& number) {
  const std::string& digits = number.digits;
  if (number.exponent < 0) {
    return "0." + std::string(static_cast<std::size_t>(-number.exponent - 1), '0') + digits;
  }
  const auto whole = static_cast<std::size_t>(number.exponent) + 1;
  if (digits.size() <= whole) return digits + std::string(whole - digits.size(), '0') + ".0";
  return digits.substr(0, whole) + "." + digits.substr(whole);
}

std::string scientific(const Digits& number) {
  std::string text = number.digits.substr(0, 1);
  if (number.digits.size() > 1) text += "." + number.digits.substr(1);
  return text + "e" + std::to_string(number.exponent);
}

std::string_view without_plus(std::string_view text) {
  // std::from_chars takes no plus sign; behind one there must be no second sign.
  if (text.size() > 1 && text[0] == '+' && text[1] != '-') text.remove_prefix(1);
  return text;
}

std::optional<double> parse_infinite(std::string_view text) {
  if (text == "NaN") return std::numeric_limits<double>::quiet_NaN();
  if (text == "Infinity" || text == "+Infinity") return std::numeric_limits<double>::infinity();
  if (text == "-Infinity") return -std::numeric_limits<double>::infinity();
  return std::nullopt;
}

/// Whether a number past the range of floats is tiny rather than huge: by the decimal exponent of
/// its first digit that counts.
bool underflows(std::string_view text) {
  const std::size_t mark = text.find_first_of("eE");
  long long exponent = 0;
  if (mark != std::string_view::npos) {
    std::string_view written = without_plus(text.substr(mark + 1));
    const auto [stop, error] =
        std::from_chars(written.data(), written.data() + written.size(), exponent);
    if (error == std::errc::result_out_of_range) return written.front() == '-';
  }
  const std::string_view mantissa = text.substr(0, mark);
  const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
  const std::size_t first = mantissa.find_first_of("123456789");
  return static_cast<long long>(point) - static_cast<long long>(first) + exponent < 0;
}

}  // namespace

std::string float_text(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  const std::string sign = std::signbit(value) ? "-" : "";
  const Digits number = shortest_digits(std::fabs(value));
  const bool in_full =
      number.exponent >= least_plain_exponent && number.exponent <= most_plain_exponent;
  return sign + (in_full ? plain(number) : scientific(number));
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
  text = without_plus(text);
  std::int64_t value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end) return std::nullopt;
  return value;
}

std::optional<double> parse_float(std::string_view text) {
  if (const auto infinite = parse_infinite(text)) return infinite;
  text = without_plus(text);
  // from_chars also reads "inf" and "nan", which Cypher does not write.
  if (text.find_first_not_of("0123456789.eE+-") != std::string_view::npos) return std::nullopt;
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (stop != end || error == std::errc::invalid_argument) return std::nullopt;
  if (error == std::errc::result_out_of_range) {
    const double huge = underflows(text) ? 0.0 : std::numeric_limits<double>::infinity();
    return text.front() == '-' ? -huge : huge;
  }
  return value;
}

}  // namespace casus
