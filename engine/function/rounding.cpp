#include "engine/function/rounding.hpp"

#include <charconv>
#include <cmath>
#include <string>

#include "engine/value/errors.hpp"

namespace casus::function {
namespace {

struct NamedMode {
  std::string_view name;
  RoundingMode mode;
};

constexpr NamedMode modes[] = {{"UP", RoundingMode::up},
                               {"DOWN", RoundingMode::down},
                               {"CEILING", RoundingMode::ceiling},
                               {"FLOOR", RoundingMode::floor},
                               {"HALF_UP", RoundingMode::half_up},
                               {"HALF_DOWN", RoundingMode::half_down},
                               {"HALF_EVEN", RoundingMode::half_even}};

/// Whether the digits that are cut off make the last digit that stays one greater. `cut` begins
/// with the first digit cut off.
bool rounds_away(std::string_view cut, bool last_is_odd, bool negative, RoundingMode mode) {
  const bool exact = cut.find_first_not_of('0') == std::string_view::npos;
  if (exact) return false;
  const bool half = cut[0] == '5' && cut.find_first_not_of('0', 1) == std::string_view::npos;
  switch (mode) {
    case RoundingMode::up:
      return true;
    case RoundingMode::down:
      return false;
    case RoundingMode::ceiling:
      return !negative;
    case RoundingMode::floor:
      return negative;
    case RoundingMode::half_up:
      return cut[0] >= '5';
    case RoundingMode::half_down:
      return cut[0] >= '5' && !half;
    case RoundingMode::half_even:
      return half ? last_is_odd : cut[0] >= '5';
  }
  return false;
}

/// Adds one to the last digit of a decimal number, carrying as far as needed.
void increment(std::string& number) {
  for (std::size_t i = number.size(); i-- > 0;) {
    if (number[i] == '.') continue;
    if (number[i] != '9') {
      ++number[i];
      return;
    }
    number[i] = '0';
  }
  number.insert(number.begin(), '1');
}

/// The shortest decimal form, without exponent.
std::string decimal(double magnitude) {
  char buffer[400];
  const auto [end, error] =
      std::to_chars(buffer, buffer + sizeof buffer, magnitude, std::chars_format::fixed);
  (void)error;  // no double takes more than 344 characters
  return {buffer, end};
}

}  // namespace

RoundingMode rounding_mode(std::string_view name) {
  std::string upper(name);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  for (const NamedMode& known : modes) {
    if (known.name == upper) return known.mode;
  }
  throw runtime_error("ArgumentError", "InvalidArgumentValue",
                      "`" + std::string(name) +
                          "` is no rounding mode: use UP, DOWN, CEILING, FLOOR, HALF_UP, "
                          "HALF_DOWN or HALF_EVEN");
}

double round_to_integer(double value) {
  const double below = std::floor(value);
  return (value - below >= 0.5 ? below + 1 : below) + 0.0;  // what -0.4 gives is 0.0, and so is what -0.0 does
}

double round_decimal(double value, std::int64_t precision, RoundingMode mode) {
  if (!std::isfinite(value)) return value;
  std::string number = decimal(std::fabs(value));
  const std::size_t point = number.find('.');
  if (point == std::string::npos) return value;
  const std::size_t decimals = number.size() - point - 1;
  if (static_cast<std::uint64_t>(precision) >= decimals) return value;
  const std::size_t kept = point + 1 + static_cast<std::size_t>(precision);
  const std::string cut = number.substr(kept);
  number.resize(kept);
  const char last = number.back() == '.' ? number[number.size() - 2] : number.back();
  const bool last_is_odd = (last - '0') % 2 != 0;
  if (rounds_away(cut, last_is_odd, std::signbit(value), mode)) increment(number);
  double rounded = 0;
  std::from_chars(number.data(), number.data() + number.size(), rounded);
  return std::copysign(rounded, value);
}

}  // namespace casus::function
