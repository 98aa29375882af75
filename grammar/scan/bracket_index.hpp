#pragma once

// One pass over a statement before it is parsed. openCypher cannot tell by the next token what a
// bracket opens (a list, a comprehension, a pattern …); trying one after the other is exponential.
// So the brackets are paired first, with a note of what stands directly inside each.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace casus::syntax {

/// How deep brackets, CASE, subqueries, NOT and signs may stand inside each other.
inline constexpr unsigned max_nesting = 256;

struct Bracket {
  static constexpr std::uint32_t never = 0xffffffffU;

  std::uint32_t open = 0;
  std::uint32_t close = never;     // offset of the closing bracket
  std::uint32_t parent = never;    // position in all() of the bracket around it
  std::uint32_t last_bar = never;  // offset, directly inside and not in a deeper bracket
  bool has_comma = false;          // likewise

  [[nodiscard]] bool has_bar() const { return last_bar != never; }
};

enum class TextDefectKind : std::uint8_t { open_string, open_quoted_name, open_comment, too_deep };
/// What no grammar rule could make sense of; the scan stops there.
struct TextDefect {
  TextDefectKind kind = TextDefectKind::open_string;
  std::uint32_t offset = 0;
};

class BracketIndex {
 public:
  explicit BracketIndex(std::string_view text);

  /// The bracket that opens at `offset`, which must be one.
  [[nodiscard]] const Bracket& at(std::uint32_t offset) const;
  /// The innermost bracket around `offset`; null where there is none.
  [[nodiscard]] const Bracket* around(std::uint32_t offset) const;
  [[nodiscard]] const std::vector<Bracket>& all() const { return brackets_; }
  [[nodiscard]] const std::optional<TextDefect>& defect() const { return defect_; }

 private:
  std::vector<Bracket> brackets_;  // by offset
  std::optional<TextDefect> defect_;
};

}  // namespace casus::syntax
