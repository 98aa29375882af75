#include "grammar/scan/characters.hpp"

#include <algorithm>
#include <cstring>

namespace casus::syntax {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// What is no letter, digit, mark or connector beyond ASCII: punctuation, symbols, blanks, controls
// and private use. Coarse by blocks; everything else may be part of a name.
constexpr Range not_in_names[] = {
    {0x0080, 0x00a9},   {0x00ab, 0x00b4},   {0x00b6, 0x00b6},    {0x00b8, 0x00b9},
    {0x00bb, 0x00bf},   {0x00d7, 0x00d7},   {0x00f7, 0x00f7},    {0x037e, 0x037e},
    {0x0589, 0x058a},   {0x05be, 0x05be},   {0x05c0, 0x05c0},    {0x05c3, 0x05c3},
    {0x060c, 0x060d},   {0x061b, 0x061f},   {0x066a, 0x066d},    {0x06d4, 0x06d4},
    {0x0964, 0x0965},   {0x0e3f, 0x0e3f},   {0x104a, 0x104f},    {0x1360, 0x1368},
    {0x1680, 0x1680},   {0x169b, 0x169c},   {0x17d4, 0x17d6},    {0x1800, 0x180a},
    {0x180e, 0x180e},   {0x2000, 0x203e},   {0x2041, 0x2053},    {0x2055, 0x2070},
    {0x207a, 0x207e},   {0x208a, 0x208e},   {0x20a0, 0x20cf},    {0x2190, 0x2bff},
    {0x2e00, 0x2e7f},   {0x2ff0, 0x3004},   {0x3008, 0x3020},    {0x3030, 0x3030},
    {0x303d, 0x3040},   {0x30a0, 0x30a0},   {0x30fb, 0x30fb},    {0xd800, 0xf8ff},
    {0xfd3e, 0xfd3f},   {0xfe10, 0xfe1f},   {0xfe30, 0xfe32},    {0xfe35, 0xfe4c},
    {0xfe50, 0xfe6f},   {0xfeff, 0xff0f},   {0xff1a, 0xff20},    {0xff3b, 0xff3e},
    {0xff40, 0xff40},   {0xff5b, 0xff65},   {0xffe0, 0xffff},    {0x1d000, 0x1d1ff},
    {0x1f000, 0x1faff}, {0xe0000, 0xe00ff}, {0xf0000, 0x10ffff},
};

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

bool has_zero_or_high_byte(std::uint64_t word) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t highs = 0x8080808080808080U;
  return ((word | ((word - ones) & ~word)) & highs) != 0;
}

}  // namespace

CodePoint decode_utf8(const char* p, const char* end) {
  const auto lead = static_cast<unsigned char>(*p);
  if (lead < 0x80) return {lead, 1};
  const unsigned length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || end - p < static_cast<std::ptrdiff_t>(length)) return {};
  char32_t value = lead & (0xffU >> (length + 1));
  for (unsigned i = 1; i < length; ++i) {
    if (!is_continuation(p[i])) return {};
    value = (value << 6U) | (static_cast<unsigned char>(p[i]) & 0x3fU);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  const bool surrogate = value >= 0xd800 && value <= 0xdfff;
  if (overlong || surrogate || value > 0x10ffff) return {};
  return {value, length};
}

void append_utf8(std::string& text, char32_t value) {
  const auto tail = [&](unsigned shift) {
    text += static_cast<char>(0x80U | ((value >> shift) & 0x3fU));
  };
  if (value < 0x80) {
    text += static_cast<char>(value);
  } else if (value < 0x800) {
    text += static_cast<char>(0xc0U | (value >> 6U));
    tail(0);
  } else if (value < 0x10000) {
    text += static_cast<char>(0xe0U | (value >> 12U));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xf0U | (value >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

std::size_t find_invalid_text(std::string_view text) {
  const char* p = text.data();
  const char* const end = p + text.size();
  while (p != end) {
    while (end - p >= 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, p, 8);
      if (has_zero_or_high_byte(word)) break;
      p += 8;
    }
    if (p == end) break;
    const unsigned length = *p == '\0' ? 0 : decode_utf8(p, end).length;
    if (length == 0) return static_cast<std::size_t>(p - text.data());
    p += length;
  }
  return std::string_view::npos;
}

bool is_unicode_name_part(char32_t c) {
  const auto* range = std::lower_bound(std::begin(not_in_names), std::end(not_in_names), c,
                                       [](Range r, char32_t value) { return r.last < value; });
  return range == std::end(not_in_names) || c < range->first;
}

bool is_unicode_blank(char32_t c) {
  return c == 0x00a0 || c == 0x1680 || c == 0x180e || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 ||
         c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000 || c == 0xfeff;
}

const char* skip_blank_slowly(const char* p, const char* end) {
  while (p != end) {
    const std::uint8_t classes = classes_of(*p);
    if ((classes & blank_class) != 0) {
      ++p;
    } else if (*p == '/') {
      if (end - p < 2 || (p[1] != '/' && p[1] != '*')) return p;
      p = scan_comment(p, end);
      if (p == nullptr) return end;
    } else if ((classes & beyond_ascii_class) != 0) {
      const CodePoint c = decode_utf8(p, end);
      if (c.length == 0 || !is_unicode_blank(c.value)) return p;
      p += c.length;
    } else {
      return p;
    }
  }
  return p;
}

bool at_name_part(const char* p, const char* end) {
  if (p == end) return false;
  const std::uint8_t classes = classes_of(*p);
  if ((classes & beyond_ascii_class) == 0) return (classes & name_part_class) != 0;
  const CodePoint c = decode_utf8(p, end);
  return c.length != 0 && is_unicode_name_part(c.value);
}

const char* scan_word(const char* p, const char* end) {
  if (!at_name_part(p, end) || is_digit(*p)) return nullptr;
  while (p != end) {
    if ((classes_of(*p) & name_part_class) != 0) {
      ++p;
    } else if (at_name_part(p, end)) {
      p += decode_utf8(p, end).length;
    } else {
      break;
    }
  }
  return p;
}

const char* scan_quoted_name(const char* p, const char* end) {
  for (++p; p != end; ++p) {
    if (*p != '`') continue;
    if (end - p < 2 || p[1] != '`') return p + 1;
    ++p;
  }
  return nullptr;
}

const char* scan_name(const char* p, const char* end) {
  return p != end && *p == '`' ? scan_quoted_name(p, end) : scan_word(p, end);
}

const char* scan_string(const char* p, const char* end) {
  const char quote = *p;
  for (++p; p != end; ++p) {
    if (*p == quote) return p + 1;
    if (*p == '\\' && ++p == end) break;
  }
  return nullptr;
}

const char* scan_comment(const char* p, const char* end) {
  if (p[1] == '/') {
    while (p != end && *p != '\n' && *p != '\r') ++p;
    return p;
  }
  for (p += 2; end - p >= 2; ++p) {
    if (p[0] == '*' && p[1] == '/') return p + 2;
  }
  return nullptr;
}

std::string unquote_name(std::string_view name) {
  if (name.empty() || name.front() != '`') return std::string(name);
  std::string text;
  text.reserve(name.size());
  for (std::size_t i = 1; i + 1 < name.size(); ++i) {
    text += name[i];
    if (name[i] == '`') ++i;
  }
  return text;
}

bool is_word(std::string_view text, std::string_view upper_word) {
  return std::equal(text.begin(), text.end(), upper_word.begin(), upper_word.end(),
                    [](char a, char b) { return to_upper(a) == b; });
}

const char* scan_keyword(const char* p, const char* end, std::string_view upper_word) {
  if (static_cast<std::size_t>(end - p) < upper_word.size()) return nullptr;
  if (!is_word({p, upper_word.size()}, upper_word)) return nullptr;
  p += upper_word.size();
  return at_name_part(p, end) ? nullptr : p;
}

}  // namespace casus::syntax
