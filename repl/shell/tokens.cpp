#include "repl/shell/tokens.hpp"

namespace casus::repl {
namespace {

bool is_word_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word_part(char c) { return is_word_start(c) || is_digit(c); }

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  TokenView scan() {
    while (at_ < text_.size()) step();
    return std::move(view_);
  }

 private:
  [[nodiscard]] bool starts(std::string_view what) const {
    return text_.substr(at_).starts_with(what);
  }

  void step() {
    const char c = text_[at_];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      ++at_;
    } else if (starts("//")) {
      skip_past("\n");
    } else if (starts("/*")) {
      at_ += 2;
      skip_past("*/");
    } else if (c == '\'' || c == '"') {
      skip_string(c);
    } else if (c == '`') {
      take_quoted_name();
    } else if (is_word_start(c)) {
      take_while(Token::Kind::word);
    } else if (is_digit(c)) {
      take_while(Token::Kind::number);
    } else {
      take_sign(c);
    }
  }

  void skip_past(std::string_view end) {
    const std::size_t found = text_.find(end, at_);
    view_.inside_text = found == std::string_view::npos;
    at_ = view_.inside_text ? text_.size() : found + end.size();
  }

  void skip_string(char quote) {
    const std::size_t begin = at_++;
    while (at_ < text_.size() && text_[at_] != quote) at_ += text_[at_] == '\\' ? 2 : 1;
    view_.inside_text = at_ >= text_.size();
    at_ = view_.inside_text ? text_.size() : at_ + 1;
    push(Token::Kind::number, begin);  // a value, as far as completion cares
  }

  void take_quoted_name() {
    const std::size_t begin = at_;
    const std::size_t end = text_.find('`', at_ + 1);
    view_.inside_name = end == std::string_view::npos;
    at_ = view_.inside_name ? text_.size() : end + 1;
    push(Token::Kind::quoted_name, begin);
  }

  void take_while(Token::Kind kind) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_word_part(text_[at_])) ++at_;
    push(kind, begin);
  }

  void push(Token::Kind kind, std::size_t begin) {
    view_.tokens.push_back({kind, text_.substr(begin, at_ - begin), begin});
  }

  void take_sign(char c) {
    const std::size_t begin = at_++;
    if (c == '(' || c == '[' || c == '{') {
      view_.open.push_back({kind_of(c), view_.tokens.size()});
    } else if ((c == ')' || c == ']' || c == '}') && !view_.open.empty()) {
      view_.open.pop_back();
    }
    push(Token::Kind::sign, begin);
  }

  /// What a bracket opens, by the token before it.
  [[nodiscard]] BracketKind kind_of(char c) const {
    const Token* before = view_.tokens.empty() ? nullptr : &view_.tokens.back();
    const bool word = before != nullptr && before->kind == Token::Kind::word;
    if (c == '[') {
      return before != nullptr && before->text == "-" ? BracketKind::pattern_relationship
                                                      : BracketKind::list;
    }
    if (c == '{') {
      for (const std::string_view opener : {"EXISTS", "COUNT", "COLLECT", "CALL", "UNION"}) {
        if (word && equals_ignoring_case(before->text, opener)) return BracketKind::subquery;
      }
      return BracketKind::map;
    }
    if (word && !is_keyword(before->text)) return BracketKind::call;
    if (before == nullptr) return BracketKind::group;
    for (const std::string_view opener :
         {"MATCH", "CREATE", "MERGE", "EXISTS", "WHERE", "AND", "OR", "NOT"}) {
      if (word && equals_ignoring_case(before->text, opener)) return BracketKind::pattern_node;
    }
    const std::string_view sign = before->text;
    if (sign == "-" || sign == ">" || sign == "," || sign == "=") return BracketKind::pattern_node;
    return BracketKind::group;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  TokenView view_;
};

}  // namespace

TokenView view_tokens(std::string_view text) { return Scanner(text).scan(); }

}  // namespace casus::repl
