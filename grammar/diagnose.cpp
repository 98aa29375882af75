#include "grammar/diagnose.hpp"

#include <algorithm>
#include <string>
#include <type_traits>
#include <vector>

#include "grammar/errors.hpp"
#include "grammar/hint.hpp"
#include "grammar/messages.hpp"

namespace casus::syntax {

namespace {

namespace pegtl = tao::pegtl;

/// The state of the second parse: the farthest place where a token was refused, and what was
/// expected there.
struct Diagnosis : rules::ParseState {
  const char* farthest = nullptr;
  std::vector<std::string_view> expected;
  bool in_relationship = false;  // at `farthest`: directly inside -[ … ]-

  std::vector<bool> enclosing;  // whether each enclosing bracket is that of a relationship
  struct Mark {
    const char* begin;
    std::size_t expected;  // how many were expected there before
  };
  std::vector<Mark> marks;  // where each rule with a text began

  [[noreturn]] void refuse_nesting(const char* p) const {
    throw nesting_too_deep({offset_of(p), p == text.end ? 0U : 1U});
  }

  void begin_rule(const char* p) { marks.push_back({p, p == farthest ? expected.size() : 0}); }

  /// The rule begun last has failed: its text replaces those of the rules inside it that failed at
  /// the place where it began.
  void end_rule(std::string_view rule_text) {
    const auto [begin, mark] = marks.back();
    marks.pop_back();
    if (farthest != nullptr && begin < farthest) return;
    if (begin != farthest) {
      farthest = begin;
      expected.clear();
    }
    expected.resize(std::min(mark, expected.size()));
    in_relationship = !enclosing.empty() && enclosing.back();
    if (rule_text.empty()) return;
    if (std::find(expected.begin(), expected.end(), rule_text) == expected.end()) {
      expected.push_back(rule_text);
    }
  }
};

template <class Rule>
constexpr bool speaks = !expected_text<Rule>.empty() || is_silent<Rule>;

// The details of a relationship, but not a map of properties within them.
template <class Rule>
constexpr bool is_relationship = std::is_same_v<Rule, rules::relationship_detail>;
template <class Rule>
constexpr bool encloses = is_relationship<Rule> || std::is_same_v<Rule, rules::map_literal>;

template <class Rule>
struct control : pegtl::normal<Rule> {
  static constexpr bool enable = true;

  template <class Input>
  static void start(const Input& in, Diagnosis& diagnosis) {
    if constexpr (speaks<Rule>) diagnosis.begin_rule(in.current());
    if constexpr (encloses<Rule>) diagnosis.enclosing.push_back(is_relationship<Rule>);
  }
  template <class Input>
  static void success(const Input& /*in*/, Diagnosis& diagnosis) {
    if constexpr (speaks<Rule>) diagnosis.marks.pop_back();
    if constexpr (encloses<Rule>) diagnosis.enclosing.pop_back();
  }
  template <class Input>
  static void failure(const Input& /*in*/, Diagnosis& diagnosis) {
    if constexpr (speaks<Rule>) diagnosis.end_rule(expected_text<Rule>);
    if constexpr (encloses<Rule>) diagnosis.enclosing.pop_back();
  }
};

// The token at `p`, as the text has it.
std::string_view token_at(const char* p, const char* end) {
  const char* stop = scan_name(p, end);
  if (stop == nullptr) stop = scan_number(p, end);
  if (stop == nullptr) stop = scan_parameter(p, end);
  if (stop == nullptr && (*p == '\'' || *p == '"')) stop = scan_string(p, end);
  if (stop == nullptr) stop = p + std::max(1U, decode_utf8(p, end).length);
  return {p, static_cast<std::size_t>(stop - p)};
}

std::string shorten(std::string_view token) {
  constexpr std::size_t longest = 40;
  if (token.size() <= longest) return std::string(token);
  std::size_t length = longest;
  while (length > 0 && (static_cast<unsigned char>(token[length]) & 0xc0U) == 0x80U) --length;
  return std::string(token.substr(0, length)) + "…";
}

// A name that has backticks keeps them as they are.
std::string quoted(std::string_view token) {
  return token.starts_with('`') && token.size() > 1 ? shorten(token) : "`" + shorten(token) + "`";
}

// "a, b or c"
std::string join_expected(const std::vector<std::string_view>& expected) {
  if (expected.empty()) return "something else";
  std::string text(expected.front());
  for (std::size_t i = 1; i < expected.size(); ++i) {
    text += i + 1 == expected.size() ? " or " : ", ";
    text += expected[i];
  }
  return text;
}

ParseError make_error(Diagnosis& diagnosis) {
  const TextView& text = diagnosis.text;
  const char* const p = diagnosis.farthest == nullptr ? text.begin : diagnosis.farthest;
  const std::string expected = join_expected(diagnosis.expected);
  const std::uint32_t offset = diagnosis.offset_of(p);
  ParseError error;
  if (p == text.end) {
    error = unexpected_text("the end of the text", expected, {offset, 0});
  } else {
    const std::string_view token = token_at(p, text.end);
    error = unexpected_text(quoted(token), expected,
                            {offset, static_cast<std::uint32_t>(token.size())});
    const CodePoint c = decode_utf8(p, text.end);
    if (c.value >= 0x80 && !is_unicode_name_part(c.value)) error.code = "InvalidUnicodeCharacter";
  }
  const auto expects = [&](std::string_view what) {
    return std::find(diagnosis.expected.begin(), diagnosis.expected.end(), what) !=
           diagnosis.expected.end();
  };
  Expected what;
  what.clause = expects(expected_text<rules::clause>) ||
                expects(expected_text<rules::statement_body>) ||
                expects(expected_text<rules::single_query>);
  what.node =
      expects(expected_text<rules::pattern_part>) || expects(expected_text<rules::node_pattern>);
  what.end = expects(expected_text<rules::end_of_text>);
  what.map = expects("`{`");
  error.hint = hint_at(p, text, what);
  if (diagnosis.in_relationship) error.code = "InvalidRelationshipPattern";
  return error;
}

template <class Grammar>
ParseError diagnose(const TextView& text) {
  Diagnosis diagnosis;
  diagnosis.text = text;
  diagnosis.token_begin = diagnosis.token_end = text.begin;
  pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf, const char*> in(text.begin,
                                                                                  text.end, "");
  (void)pegtl::parse<Grammar, pegtl::nothing, control>(in, diagnosis);
  return make_error(diagnosis);
}

}  // namespace

ParseError diagnose_statement(const TextView& text) { return diagnose<rules::statement>(text); }

ParseError diagnose_expression(const TextView& text) {
  return diagnose<rules::lone_expression>(text);
}

}  // namespace casus::syntax
