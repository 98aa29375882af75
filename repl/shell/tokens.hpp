#pragma once

// A rough view of an unfinished statement, for completion: words and signs, and which brackets are
// open. It never fails; what it cannot tell it leaves out.

#include <string>
#include <string_view>
#include <vector>

namespace casus::repl {

struct Token {
  enum class Kind { word, quoted_name, number, sign };
  Kind kind = Kind::sign;
  std::string_view text;  // a quoted name with its backticks
  std::size_t offset = 0;
};

enum class BracketKind { pattern_node, call, group, pattern_relationship, list, map, subquery };

struct OpenBracket {
  BracketKind kind = BracketKind::group;
  std::size_t token = 0;  // index of the opening sign
};

struct TokenView {
  std::vector<Token> tokens;
  std::vector<OpenBracket> open;
  /// The text ends within a string or a comment.
  bool inside_text = false;
  /// The text ends within a quoted name, which is the last token.
  bool inside_name = false;
};

TokenView view_tokens(std::string_view text);

/// Whether the word is a keyword, in any case.
bool is_keyword(std::string_view word);
/// All keywords in upper case, in alphabetical order.
const std::vector<std::string>& keywords();
bool equals_ignoring_case(std::string_view a, std::string_view b);

}  // namespace casus::repl
