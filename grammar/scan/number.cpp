#include "grammar/scan/number.hpp"

#include "grammar/scan/characters.hpp"

namespace casus::syntax {

namespace {

const char* skip_digits(const char* p, const char* end) {
  while (p != end && is_digit(*p)) ++p;
  return p;
}

const char* skip_name_parts(const char* p, const char* end) {
  while (at_name_part(p, end)) p += decode_utf8(p, end).length;
  return p;
}

}  // namespace

const char* scan_number(const char* p, const char* end) {
  if (p == end) return nullptr;
  const bool starts_with_dot = *p == '.';
  if (!is_digit(*p) && !(starts_with_dot && end - p >= 2 && is_digit(p[1]))) return nullptr;
  const bool prefixed =
      *p == '0' && end - p >= 2 && (to_upper(p[1]) == 'X' || to_upper(p[1]) == 'O');
  if (prefixed) return skip_name_parts(p, end);
  p = skip_digits(p, end);
  if (end - p >= 2 && *p == '.' && is_digit(p[1])) p = skip_digits(p + 1, end);
  if (end - p >= 2 && to_upper(*p) == 'E') {
    const char* exponent = p + 1;
    if (*exponent == '+' || *exponent == '-') ++exponent;
    if (exponent != end && is_digit(*exponent)) p = skip_digits(exponent, end);
  }
  return skip_name_parts(p, end);
}

const char* scan_signed_number(const char* p, const char* end) {
  return scan_number(p != end && (*p == '-' || *p == '+') ? p + 1 : p, end);
}

const char* scan_parameter(const char* p, const char* end) {
  if (p == end || *p != '$') return nullptr;
  ++p;
  if (p != end && *p == '`') return scan_name(p, end);
  const char* const stop = skip_name_parts(p, end);
  return stop == p ? nullptr : stop;
}

const char* scan_dotted_name(const char* p, const char* end) {
  p = scan_name(p, end);
  while (p != nullptr && p != end && *p == '.') {
    const char* const part = scan_name(p + 1, end);
    if (part == nullptr) break;
    p = part;
  }
  return p;
}

}  // namespace casus::syntax
