// Upper and lower case of whole texts, as The Unicode Standard maps them in 3.13 without regard to language.

#include <utf8proc.h>

#include <algorithm>
#include <iterator>

#include "engine/function/unicode.hpp"

namespace casus::function {

namespace {

struct LongUpper {
  std::int32_t point;
  std::u32string_view upper;
};

/// The code points that become several in upper case, in ascending order: the entries without condition of
/// Unicode’s SpecialCasing.txt, which utf8proc, that maps one to one, leaves out.
constexpr LongUpper long_uppers[] = {
    {0x00DF, U"SS"}, {0x0149, U"\u02BCN"}, {0x01F0, U"J\u030C"}, {0x0390, U"\u0399\u0308\u0301"},
    {0x03B0, U"\u03A5\u0308\u0301"}, {0x0587, U"\u0535\u0552"}, {0x1E96, U"H\u0331"},
    {0x1E97, U"T\u0308"}, {0x1E98, U"W\u030A"}, {0x1E99, U"Y\u030A"}, {0x1E9A, U"A\u02BE"},
    {0x1F50, U"\u03A5\u0313"}, {0x1F52, U"\u03A5\u0313\u0300"}, {0x1F54, U"\u03A5\u0313\u0301"},
    {0x1F56, U"\u03A5\u0313\u0342"}, {0x1F80, U"\u1F08\u0399"}, {0x1F81, U"\u1F09\u0399"},
    {0x1F82, U"\u1F0A\u0399"}, {0x1F83, U"\u1F0B\u0399"}, {0x1F84, U"\u1F0C\u0399"},
    {0x1F85, U"\u1F0D\u0399"}, {0x1F86, U"\u1F0E\u0399"}, {0x1F87, U"\u1F0F\u0399"},
    {0x1F88, U"\u1F08\u0399"}, {0x1F89, U"\u1F09\u0399"}, {0x1F8A, U"\u1F0A\u0399"},
    {0x1F8B, U"\u1F0B\u0399"}, {0x1F8C, U"\u1F0C\u0399"}, {0x1F8D, U"\u1F0D\u0399"},
    {0x1F8E, U"\u1F0E\u0399"}, {0x1F8F, U"\u1F0F\u0399"}, {0x1F90, U"\u1F28\u0399"},
    {0x1F91, U"\u1F29\u0399"}, {0x1F92, U"\u1F2A\u0399"}, {0x1F93, U"\u1F2B\u0399"},
    {0x1F94, U"\u1F2C\u0399"}, {0x1F95, U"\u1F2D\u0399"}, {0x1F96, U"\u1F2E\u0399"},
    {0x1F97, U"\u1F2F\u0399"}, {0x1F98, U"\u1F28\u0399"}, {0x1F99, U"\u1F29\u0399"},
    {0x1F9A, U"\u1F2A\u0399"}, {0x1F9B, U"\u1F2B\u0399"}, {0x1F9C, U"\u1F2C\u0399"},
    {0x1F9D, U"\u1F2D\u0399"}, {0x1F9E, U"\u1F2E\u0399"}, {0x1F9F, U"\u1F2F\u0399"},
    {0x1FA0, U"\u1F68\u0399"}, {0x1FA1, U"\u1F69\u0399"}, {0x1FA2, U"\u1F6A\u0399"},
    {0x1FA3, U"\u1F6B\u0399"}, {0x1FA4, U"\u1F6C\u0399"}, {0x1FA5, U"\u1F6D\u0399"},
    {0x1FA6, U"\u1F6E\u0399"}, {0x1FA7, U"\u1F6F\u0399"}, {0x1FA8, U"\u1F68\u0399"},
    {0x1FA9, U"\u1F69\u0399"}, {0x1FAA, U"\u1F6A\u0399"}, {0x1FAB, U"\u1F6B\u0399"},
    {0x1FAC, U"\u1F6C\u0399"}, {0x1FAD, U"\u1F6D\u0399"}, {0x1FAE, U"\u1F6E\u0399"},
    {0x1FAF, U"\u1F6F\u0399"}, {0x1FB2, U"\u1FBA\u0399"}, {0x1FB3, U"\u0391\u0399"},
    {0x1FB4, U"\u0386\u0399"}, {0x1FB6, U"\u0391\u0342"}, {0x1FB7, U"\u0391\u0342\u0399"},
    {0x1FBC, U"\u0391\u0399"}, {0x1FC2, U"\u1FCA\u0399"}, {0x1FC3, U"\u0397\u0399"},
    {0x1FC4, U"\u0389\u0399"}, {0x1FC6, U"\u0397\u0342"}, {0x1FC7, U"\u0397\u0342\u0399"},
    {0x1FCC, U"\u0397\u0399"}, {0x1FD2, U"\u0399\u0308\u0300"}, {0x1FD3, U"\u0399\u0308\u0301"},
    {0x1FD6, U"\u0399\u0342"}, {0x1FD7, U"\u0399\u0308\u0342"}, {0x1FE2, U"\u03A5\u0308\u0300"},
    {0x1FE3, U"\u03A5\u0308\u0301"}, {0x1FE4, U"\u03A1\u0313"}, {0x1FE6, U"\u03A5\u0342"},
    {0x1FE7, U"\u03A5\u0308\u0342"}, {0x1FF2, U"\u1FFA\u0399"}, {0x1FF3, U"\u03A9\u0399"},
    {0x1FF4, U"\u038F\u0399"}, {0x1FF6, U"\u03A9\u0342"}, {0x1FF7, U"\u03A9\u0342\u0399"},
    {0x1FFC, U"\u03A9\u0399"}, {0xFB00, U"FF"}, {0xFB01, U"FI"}, {0xFB02, U"FL"}, {0xFB03, U"FFI"},
    {0xFB04, U"FFL"}, {0xFB05, U"ST"}, {0xFB06, U"ST"}, {0xFB13, U"\u0544\u0546"},
    {0xFB14, U"\u0544\u0535"}, {0xFB15, U"\u0544\u053B"}, {0xFB16, U"\u054E\u0546"},
    {0xFB17, U"\u0544\u053D"},
};

constexpr std::int32_t capital_sigma = 0x3A3;
constexpr std::int32_t final_sigma = 0x3C2;
constexpr std::int32_t capital_i_with_dot = 0x130;

void append(std::string& out, std::int32_t point) {
  utf8proc_uint8_t buffer[4];
  const auto size = utf8proc_encode_char(point, buffer);
  out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size));
}

void append_upper(std::string& out, std::int32_t point) {
  const auto* const found = std::lower_bound(std::begin(long_uppers), std::end(long_uppers), point,
                                             [](const LongUpper& one, std::int32_t p) { return one.point < p; });
  if (found == std::end(long_uppers) || found->point != point) return append(out, utf8proc_toupper(point));
  for (const char32_t part : found->upper) append(out, static_cast<std::int32_t>(part));
}

bool is_cased(std::int32_t point) {
  if (point < 0) return false;
  const auto category = utf8proc_category(point);
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LL ||
         category == UTF8PROC_CATEGORY_LT || utf8proc_toupper(point) != point || utf8proc_tolower(point) != point;
}

/// What stands between the letters of a word without ending it: marks, formats, modifiers, and the signs that
/// words have inside, as an apostrophe.
bool is_case_ignorable(std::int32_t point) {
  constexpr std::int32_t within_words[] = {0x27,   0x2E,   0x3A,   0xB7,   0x387,  0x55F,  0x5F4,  0x2018, 0x2019,
                                           0x2024, 0x2027, 0xFE13, 0xFE52, 0xFE55, 0xFF07, 0xFF0E, 0xFF1A};
  if (point < 0) return false;
  if (std::find(std::begin(within_words), std::end(within_words), point) != std::end(within_words)) return true;
  switch (utf8proc_category(point)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_SK: return true;
    default: return false;
  }
}

bool begins_with_letter(std::string_view text) {
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    if (!is_case_ignorable(point.value)) return is_cased(point.value);
    text.remove_prefix(point.bytes);
  }
  return false;
}

/// Calls `map(point, rest)` for each code point, and copies bytes that are no UTF-8.
template <class Map>
void for_each_point(std::string& out, std::string_view text, Map map) {
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    const std::string_view rest = text.substr(point.bytes);
    if (point.value < 0)
      out += text.front();
    else
      map(point.value, rest);
    text = rest;
  }
}

std::string with_each_ascii(std::string_view text, char first, char last, int step) {
  std::string out(text);
  for (char& c : out) c = c >= first && c <= last ? static_cast<char>(c + step) : c;
  return out;
}

}  // namespace

std::string upper_case(std::string_view text) {
  if (is_ascii(text)) return with_each_ascii(text, 'a', 'z', 'A' - 'a');
  std::string out;
  out.reserve(text.size());
  for_each_point(out, text, [&](std::int32_t point, std::string_view) { append_upper(out, point); });
  return out;
}

std::string lower_case(std::string_view text) {
  if (is_ascii(text)) return with_each_ascii(text, 'A', 'Z', 'a' - 'A');
  std::string out;
  out.reserve(text.size());
  bool after_letter = false;  // but for what is ignored
  for_each_point(out, text, [&](std::int32_t point, std::string_view rest) {
    if (point == capital_sigma && after_letter && !begins_with_letter(rest)) {
      append(out, final_sigma);
    } else if (point == capital_i_with_dot) {
      out += "i\u0307";
    } else {
      append(out, utf8proc_tolower(point));
    }
    if (!is_case_ignorable(point)) after_letter = is_cased(point);
  });
  return out;
}

}  // namespace casus::function
