#include "grammar/scan/bracket_index.hpp"

#include <algorithm>
#include <array>

#include "grammar/scan/characters.hpp"

namespace casus::syntax {

namespace {

enum class Mark : std::uint8_t { none, open, close, comma, bar, string, name, slash };

constexpr auto marks = [] {
  std::array<Mark, 256> table{};
  for (const char c : {'(', '[', '{'}) table[static_cast<unsigned char>(c)] = Mark::open;
  for (const char c : {')', ']', '}'}) table[static_cast<unsigned char>(c)] = Mark::close;
  for (const char c : {'\'', '"'}) table[static_cast<unsigned char>(c)] = Mark::string;
  table[','] = Mark::comma;
  table['|'] = Mark::bar;
  table['`'] = Mark::name;
  table['/'] = Mark::slash;
  return table;
}();

constexpr char closing(char open) { return open == '(' ? ')' : open == '[' ? ']' : '}'; }

struct Quoted {
  const char* end;
  TextDefectKind defect;
};

Quoted skip_quoted(Mark mark, const char* p, const char* end) {
  if (mark == Mark::string) return {scan_string(p, end), TextDefectKind::open_string};
  if (mark == Mark::name) return {scan_quoted_name(p, end), TextDefectKind::open_quoted_name};
  const bool comment = end - p >= 2 && (p[1] == '/' || p[1] == '*');
  return {comment ? scan_comment(p, end) : p + 1, TextDefectKind::open_comment};
}

}  // namespace

BracketIndex::BracketIndex(std::string_view text) {
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  std::vector<std::uint32_t> open;  // indexes into brackets_
  brackets_.reserve(16);
  open.reserve(16);
  for (const char* p = begin; p != end;) {
    const Mark mark = marks[static_cast<unsigned char>(*p)];
    if (mark == Mark::none) {
      ++p;
      continue;
    }
    const auto offset = static_cast<std::uint32_t>(p - begin);
    switch (mark) {
      case Mark::open:
        if (open.size() == max_nesting) {
          defect_ = TextDefect{TextDefectKind::too_deep, offset};
          return;
        }
        brackets_.push_back({.open = offset});
        if (!open.empty()) brackets_.back().parent = open.back();
        open.push_back(static_cast<std::uint32_t>(brackets_.size() - 1));
        ++p;
        break;
      case Mark::close:
        // A bracket that closes nothing is an error wherever the grammar meets it.
        if (open.empty() || closing(begin[brackets_[open.back()].open]) != *p) return;
        brackets_[open.back()].close = offset;
        open.pop_back();
        ++p;
        break;
      case Mark::comma:
        if (!open.empty()) brackets_[open.back()].has_comma = true;
        ++p;
        break;
      case Mark::bar:
        if (!open.empty()) brackets_[open.back()].last_bar = offset;
        ++p;
        break;
      default: {
        const Quoted quoted = skip_quoted(mark, p, end);
        if (quoted.end == nullptr) {
          defect_ = TextDefect{quoted.defect, offset};
          return;
        }
        p = quoted.end;
      }
    }
  }
}

const Bracket& BracketIndex::at(std::uint32_t offset) const {
  static const Bracket unknown{};  // behind the point where the scan stopped
  const auto found = std::lower_bound(brackets_.begin(), brackets_.end(), offset,
                                      [](const Bracket& b, std::uint32_t o) { return b.open < o; });
  return found != brackets_.end() && found->open == offset ? *found : unknown;
}

const Bracket* BracketIndex::around(std::uint32_t offset) const {
  const auto behind =
      std::lower_bound(brackets_.begin(), brackets_.end(), offset,
                       [](const Bracket& b, std::uint32_t o) { return b.open < o; });
  if (behind == brackets_.begin()) return nullptr;
  const Bracket* bracket = &*(behind - 1);
  while (bracket->close < offset) {
    if (bracket->parent == Bracket::never) return nullptr;
    bracket = &brackets_[bracket->parent];
  }
  return bracket;
}

}  // namespace casus::syntax
