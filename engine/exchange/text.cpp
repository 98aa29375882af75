#include "engine/exchange/text.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace casus::exchange {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view ellipsis = "…";
constexpr utf8proc_int32_t emoji_variation = 0xFE0F;

/// The first code point and its length; code point -1 and length 1 for a malformed byte.
struct CodePoint {
  utf8proc_int32_t value = -1;
  std::size_t bytes = 1;
};

CodePoint first_code_point(std::string_view text) {
  CodePoint point;
  const auto read = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &point.value);
  if (read > 0) {
    point.bytes = static_cast<std::size_t>(read);
  } else {
    point.value = -1;
  }
  return point;
}

bool is_control(utf8proc_int32_t point) { return point < 0x20 || (point >= 0x7F && point < 0xA0); }

/// Line and paragraph separators and the marks that reorder text: harmless in a file, but in a
/// terminal or a picture they break lines or make text lie about its order.
bool is_invisible_format(utf8proc_int32_t point) {
  return point == 0x2028 || point == 0x2029 || (point >= 0x202A && point <= 0x202E) ||
         (point >= 0x2066 && point <= 0x2069);
}

bool is_regional_indicator(utf8proc_int32_t point) { return point >= 0x1F1E6 && point <= 0x1F1FF; }

std::size_t code_point_width(utf8proc_int32_t point) {
  if (point < 0 || is_control(point)) return 1;
  return static_cast<std::size_t>(std::max(0, utf8proc_charwidth(point)));
}

}  // namespace

Cluster first_cluster(std::string_view text) {
  if (text.empty()) return {};
  const CodePoint first = first_code_point(text);
  Cluster cluster{first.bytes, code_point_width(first.value)};
  if (first.value < 0 || is_control(first.value)) return cluster;
  utf8proc_int32_t state = 0;
  utf8proc_int32_t previous = first.value;
  while (cluster.bytes < text.size()) {
    const CodePoint next = first_code_point(text.substr(cluster.bytes));
    if (next.value < 0 || is_control(next.value)) break;
    if (utf8proc_grapheme_break_stateful(previous, next.value, &state)) break;
    const bool flag = is_regional_indicator(previous) && is_regional_indicator(next.value);
    const bool picture = next.value == emoji_variation && cluster.width == 1;
    cluster.width = flag || picture ? 2 : std::max(cluster.width, code_point_width(next.value));
    cluster.bytes += next.bytes;
    previous = next.value;
  }
  return cluster;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const Cluster cluster = first_cluster(text);
    width += cluster.width;
    text.remove_prefix(cluster.bytes);
  }
  return width;
}

std::string_view fit(std::string_view text, std::size_t columns) {
  std::size_t bytes = 0;
  std::size_t width = 0;
  while (bytes < text.size()) {
    const Cluster cluster = first_cluster(text.substr(bytes));
    if (width + cluster.width > columns) break;
    width += cluster.width;
    bytes += cluster.bytes;
  }
  return text.substr(0, bytes);
}

bool is_utf8(std::string_view text, std::size_t* bad) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint point = first_code_point(text.substr(at));
    if (point.value < 0) {
      if (bad != nullptr) *bad = at;
      return false;
    }
    at += point.bytes;
  }
  return true;
}

std::string valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    out += point.value < 0 ? replacement : text.substr(0, point.bytes);
    text.remove_prefix(point.bytes);
  }
  return out;
}

std::string visible(std::string_view text) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    if (point.value < 0) {
      out += replacement;
    } else if (point.value == '\n') {
      out += "\\n";
    } else if (point.value == '\r') {
      out += "\\r";
    } else if (point.value == '\t') {
      out += "\\t";
    } else if (is_control(point.value) || is_invisible_format(point.value)) {
      out += "\\u";
      for (int shift = 12; shift >= 0; shift -= 4) out += digits[(point.value >> shift) & 0xF];
    } else {
      out += text.substr(0, point.bytes);
    }
    text.remove_prefix(point.bytes);
  }
  return out;
}

std::string one_line(std::string_view text) {
  std::string out;
  bool blank = false;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    const bool space = point.value == ' ' || (point.value >= '\t' && point.value <= '\r') ||
                       point.value == 0x2028 || point.value == 0x2029 || point.value == 0x85;
    if (!space) {
      if (blank && !out.empty()) out += ' ';
      const bool hostile = point.value < 0 || is_control(point.value) ||
                           is_invisible_format(point.value) || point.value == 0xFFFE ||
                           point.value == 0xFFFF;
      out += hostile ? replacement : text.substr(0, point.bytes);
    }
    blank = space;
    text.remove_prefix(point.bytes);
  }
  return out;
}

namespace {

/// The next piece that should stay on one line: a word with the spaces behind it.
std::string_view first_word(std::string_view text) {
  std::size_t at = std::min(text.find(' '), text.size());
  while (at < text.size() && text[at] == ' ') ++at;
  return text.substr(0, at);
}

/// As much of a word as fits, up to a hyphen where there is one.
std::string_view cut_word(std::string_view word, std::size_t columns) {
  const std::string_view part = fit(word, columns);
  const std::size_t hyphen = part.rfind('-');
  return hyphen == std::string_view::npos ? part : part.substr(0, hyphen + 1);
}

void trim_end(std::string& line) {
  while (!line.empty() && line.back() == ' ') line.pop_back();
}

void shorten(std::vector<std::string>& lines, std::size_t columns, std::size_t max_lines) {
  if (lines.size() <= max_lines) return;
  lines.resize(std::max<std::size_t>(max_lines, 1));
  std::string last(fit(lines.back(), columns > 0 ? columns - 1 : 0));
  trim_end(last);
  lines.back() = last + std::string(ellipsis);
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t columns, std::size_t max_lines) {
  const std::string line_text = one_line(text);
  std::string_view rest = line_text;
  columns = std::max<std::size_t>(columns, 2);
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  const auto new_line = [&] {
    trim_end(lines.back());
    lines.emplace_back();
    used = 0;
  };
  while (!rest.empty() && lines.size() <= max_lines) {
    std::string_view word = first_word(rest);
    rest.remove_prefix(word.size());
    std::string bare(word);
    trim_end(bare);
    if (used > 0 && used + display_width(bare) > columns) new_line();
    while (display_width(bare) > columns) {
      const std::string_view part = cut_word(word, columns);
      lines.back() += part;
      word.remove_prefix(part.size());
      bare = std::string(word);
      trim_end(bare);
      if (!bare.empty()) new_line();
    }
    lines.back() += word;
    used += display_width(word);
  }
  trim_end(lines.back());
  shorten(lines, columns, max_lines);
  return lines;
}

std::vector<std::string> wrap_evenly(std::string_view text, std::size_t columns,
                                     std::size_t max_lines) {
  std::vector<std::string> lines = wrap(text, columns, max_lines);
  std::size_t least = 2;
  for (const std::string_view word : lines) least = std::max(least, display_width(word) / 2);
  for (std::size_t narrower = columns; lines.size() > 1 && narrower-- > least;) {
    std::vector<std::string> next = wrap(text, narrower, max_lines);
    if (next.size() > lines.size()) break;
    lines = std::move(next);
  }
  return lines;
}

}  // namespace casus::exchange
