#pragma once

// What the bytes of a statement are: letters, blanks, names. Functions here work on a half-open
// range of bytes, never throw and never look beyond its end.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace casus::syntax {

/// One decoded character; `length` is 0 where the bytes are not valid UTF-8.
struct CodePoint {
  char32_t value = 0;
  unsigned length = 0;
};
CodePoint decode_utf8(const char* p, const char* end);
void append_utf8(std::string& text, char32_t value);

/// Offset of the first byte that is NUL or no part of valid UTF-8; npos where there is none.
std::size_t find_invalid_text(std::string_view text);

/// Classes of ASCII bytes, as bits.
enum CharacterClass : std::uint8_t {
  name_start_class = 1,
  name_part_class = 2,
  digit_class = 4,
  blank_class = 8,
  beyond_ascii_class = 16,
};

namespace detail {
constexpr std::array<std::uint8_t, 256> make_character_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (unsigned c = 'a'; c <= 'z'; ++c) classes[c] = name_start_class | name_part_class;
  for (unsigned c = 'A'; c <= 'Z'; ++c) classes[c] = name_start_class | name_part_class;
  for (unsigned c = '0'; c <= '9'; ++c) classes[c] = name_part_class | digit_class;
  classes['_'] = name_start_class | name_part_class;
  for (unsigned c = 0x09; c <= 0x0d; ++c) classes[c] = blank_class;
  for (unsigned c = 0x1c; c <= 0x20; ++c) classes[c] = blank_class;
  for (unsigned c = 0x80; c <= 0xff; ++c) classes[c] = beyond_ascii_class;
  return classes;
}
inline constexpr auto character_classes = make_character_classes();
}  // namespace detail

constexpr std::uint8_t classes_of(char c) {
  return detail::character_classes[static_cast<unsigned char>(c)];
}
constexpr bool is_digit(char c) { return (classes_of(c) & digit_class) != 0; }
constexpr char to_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

/// Whether a character beyond ASCII may be part of an unquoted name (letters, digits and marks of
/// any script, connecting punctuation), or is a blank.
bool is_unicode_name_part(char32_t c);
bool is_unicode_blank(char32_t c);

/// Passes over blanks and comments. A comment without its end is passed over whole.
const char* skip_blank_slowly(const char* p, const char* end);
inline const char* skip_blank(const char* p, const char* end) {
  if (p != end && *p == ' ') ++p;
  if (p == end) return p;
  if ((classes_of(*p) & (blank_class | beyond_ascii_class)) == 0 && *p != '/') return p;
  return skip_blank_slowly(p, end);
}

/// True where an unquoted name would go on at `p`.
bool at_name_part(const char* p, const char* end);

/// The end of the unquoted name at `p`, or nullptr where none starts there.
const char* scan_word(const char* p, const char* end);
/// The end of the unquoted or backticked name at `p`, or nullptr.
const char* scan_name(const char* p, const char* end);
/// The end of the backticked name, string or comment that opens at `p`; nullptr where it has none.
const char* scan_quoted_name(const char* p, const char* end);
const char* scan_string(const char* p, const char* end);
const char* scan_comment(const char* p, const char* end);
/// A scanned name without its backticks, doubled ones made single.
std::string unquote_name(std::string_view name);

/// Compares with a word given in upper case, without regard to ASCII case.
bool is_word(std::string_view text, std::string_view upper_word);
/// The end of the keyword at `p`, or nullptr where another word or none stands there.
const char* scan_keyword(const char* p, const char* end, std::string_view upper_word);

}  // namespace casus::syntax
