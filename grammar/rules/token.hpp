#pragma once

// Tokens: the rules that read characters. They are written by hand, which compiles in a fraction of
// the time that PEGTL's combinators take. Each passes over the blanks behind it, so the rules made
// of tokens never mention blanks.

#include <cstddef>
#include <string_view>
#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/analyze_traits.hpp>

#include "grammar/scan/characters.hpp"
#include "grammar/scan/lookahead.hpp"
#include "grammar/scan/number.hpp"
#include "grammar/scan/operator.hpp"

namespace casus::syntax::rules {

namespace pegtl = tao::pegtl;

/// What every parse of a statement keeps, whatever it does with it. Its states derive from this.
struct ParseState {
  TextView text;
  const char* token_begin = nullptr;  // the last token, without the blanks behind it
  const char* token_end = nullptr;
  Operator last_operator = Operator::conjunction;
  unsigned depth = 0;
  bool refused = false;  // the text cannot match any more, whatever is tried

  [[nodiscard]] std::uint32_t offset_of(const char* p) const {
    return static_cast<std::uint32_t>(p - text.begin);
  }
};

/// Rules behind which there is no way back: where one fails, the whole parse has failed. PEGTL's
/// own must<> throws for that, which takes milliseconds out of deep nesting; here no token matches
/// any more, and the rules around return at once.
template <class... Rules>
struct must : pegtl::seq<must<Rules>...> {};
template <class Rule>
struct must<Rule> {
  using rule_t = must;
  using subs_t = pegtl::type_list<Rule>;

  template <pegtl::apply_mode A, pegtl::rewind_mode M, template <class...> class Action,
            template <class...> class Control, class Input, class State>
  static bool match(Input& in, State& state) {
    constexpr auto no_way_back = pegtl::rewind_mode::dontcare;
    if (Control<Rule>::template match<A, no_way_back, Action, Control>(in, state)) return true;
    state.refused = true;
    return false;
  }
};
/// Rules that must follow where the first has matched.
template <class Condition, class... Rules>
struct if_must : pegtl::seq<Condition, must<Rules>...> {};

/// Base of tokens: Self::scan(p, end) gives the end of the token at p, or nullptr.
template <class Self>
struct token {
  using rule_t = token;
  using subs_t = pegtl::empty_list;

  template <pegtl::apply_mode A, pegtl::rewind_mode M, template <class...> class Action,
            template <class...> class Control, class Input, class State>
  static bool match(Input& in, State& state) {
    const char* const begin = in.current();
    const char* const stop = Self::scan(begin, in.end());
    if (stop == nullptr || state.refused) return false;
    state.token_begin = begin;
    state.token_end = stop;
    in.bump(static_cast<std::size_t>(skip_blank(stop, in.end()) - begin));
    return true;
  }
};

/// Base of questions that consume nothing: Self::holds(p, text).
template <class Self>
struct lookahead {
  using rule_t = lookahead;
  using subs_t = pegtl::empty_list;

  template <pegtl::apply_mode A, pegtl::rewind_mode M, template <class...> class Action,
            template <class...> class Control, class Input, class State>
  static bool match(Input& in, State& state) {
    return Self::holds(in.current(), state.text);
  }
};

/// A word as a template argument.
template <std::size_t N>
struct word {
  char letters[N]{};
  constexpr word(const char (&text)[N]) {  // NOLINT: implicit, so that keyword<"MATCH"> reads well
    for (std::size_t i = 0; i < N; ++i) letters[i] = text[i];
  }
  [[nodiscard]] constexpr std::string_view view() const { return {letters, N - 1}; }
};

/// A keyword in any case. It is not reserved: only where a rule asks for it is it one.
template <word Word>
struct keyword : token<keyword<Word>> {
  static const char* scan(const char* p, const char* end) {
    if (p == end || to_upper(*p) != Word.letters[0]) return nullptr;
    return scan_keyword(p, end, Word.view());
  }
};

/// A keyword that is one only before an operand: NOT x, but not in (not = 1).
template <word Word>
struct prefix_keyword {
  using rule_t = token<prefix_keyword>;
  using subs_t = pegtl::empty_list;

  template <pegtl::apply_mode A, pegtl::rewind_mode M, template <class...> class Action,
            template <class...> class Control, class Input, class State>
  static bool match(Input& in, State& state) {
    const char* const begin = in.current();
    if (state.refused || begin == in.end() || to_upper(*begin) != Word.letters[0]) return false;
    const char* const stop = scan_keyword(begin, in.end(), Word.view());
    if (stop == nullptr) return false;
    const char* const next = skip_blank(stop, in.end());
    const bool star = next != in.end() && *next == '*';
    if (!star && !operand_follows(next, state.text)) return false;
    state.token_begin = begin;
    state.token_end = stop;
    in.bump(static_cast<std::size_t>(next - begin));
    return true;
  }
};

/// One character of punctuation.
template <char Character>
struct symbol : token<symbol<Character>> {
  static const char* scan(const char* p, const char* end) {
    return p != end && *p == Character ? p + 1 : nullptr;
  }
};

// SymbolicName and SchemaName: keywords are allowed in both.
struct name : token<name> {
  static const char* scan(const char* p, const char* end) { return scan_name(p, end); }
};

// FunctionName, ProcedureName: Namespace SymbolicName
struct dotted_name : token<dotted_name> {
  static const char* scan(const char* p, const char* end) { return scan_dotted_name(p, end); }
};

// Parameter: '$', (SymbolicName | DecimalInteger)
struct parameter : token<parameter> {
  static const char* scan(const char* p, const char* end) { return scan_parameter(p, end); }
};

// NumberLiteral, with a sign where one stands directly before it
struct number : token<number> {
  static const char* scan(const char* p, const char* end) { return scan_signed_number(p, end); }
};

// IntegerLiteral, as in ranges
struct bound_number : token<bound_number> {
  static const char* scan(const char* p, const char* end) { return scan_number(p, end); }
};

// StringLiteral
struct string_literal : token<string_literal> {
  static const char* scan(const char* p, const char* end) {
    return p != end && (*p == '\'' || *p == '"') ? scan_string(p, end) : nullptr;
  }
};

// The dot of PropertyLookup, which '..' is not
struct property_dot : token<property_dot> {
  static const char* scan(const char* p, const char* end) {
    return p != end && *p == '.' && (end - p < 2 || p[1] != '.') ? p + 1 : nullptr;
  }
};

struct two_dots : token<two_dots> {
  static const char* scan(const char* p, const char* end) {
    return end - p >= 2 && p[0] == '.' && p[1] == '.' ? p + 2 : nullptr;
  }
};

struct plus_equals : token<plus_equals> {
  static const char* scan(const char* p, const char* end) {
    return end - p >= 2 && p[0] == '+' && p[1] == '=' ? p + 2 : nullptr;
  }
};

struct two_colons : token<two_colons> {
  static const char* scan(const char* p, const char* end) {
    return end - p >= 2 && p[0] == ':' && p[1] == ':' ? p + 2 : nullptr;
  }
};

// Dash, LeftArrowHead, RightArrowHead
struct dash : token<dash> {
  static const char* scan(const char* p, const char* end) { return scan_dash(p, end); }
};
struct left_arrow_head : token<left_arrow_head> {
  static const char* scan(const char* p, const char* end) { return scan_left_arrow_head(p, end); }
};
struct right_arrow_head : token<right_arrow_head> {
  static const char* scan(const char* p, const char* end) { return scan_right_arrow_head(p, end); }
};

/// Blanks and comments before the first token.
struct leading_blank {
  using rule_t = leading_blank;
  using subs_t = pegtl::empty_list;

  template <class Input>
  static bool match(Input& in) {
    in.bump(static_cast<std::size_t>(skip_blank(in.current(), in.end()) - in.current()));
    return true;
  }
};

struct comma : symbol<','> {};
struct end_of_text : pegtl::eof {};

/// A list with commas; behind a comma another item must follow.
template <class Item>
struct comma_list : pegtl::seq<Item, pegtl::star<comma, must<Item>>> {};

}  // namespace casus::syntax::rules

namespace tao::pegtl {

template <class Name, class Self>
struct analyze_traits<Name, casus::syntax::rules::token<Self>> : analyze_any_traits<> {};
template <class Name, class Self>
struct analyze_traits<Name, casus::syntax::rules::lookahead<Self>> : analyze_opt_traits<> {};
template <class Name, class Rule>
struct analyze_traits<Name, casus::syntax::rules::must<Rule>> : analyze_seq_traits<Rule> {};
template <class Name>
struct analyze_traits<Name, casus::syntax::rules::leading_blank> : analyze_opt_traits<> {};

}  // namespace tao::pegtl
