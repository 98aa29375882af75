#include "grammar/scan/lookahead.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "grammar/scan/characters.hpp"
#include "grammar/scan/number.hpp"

namespace casus::syntax {

namespace {

using namespace std::string_view_literals;

// Words that may follow a complete operand; where one follows, the word before it was a name.
constexpr std::string_view operator_words[] = {"AND", "OR",     "XOR",  "IN",      "IS",
                                               "AS",  "STARTS", "ENDS", "CONTAINS"};
constexpr std::string_view clause_words[] = {
    "CALL",  "CREATE", "DELETE", "DETACH", "FOREACH", "LIMIT", "LOAD",  "MATCH",  "MERGE", "OPTIONAL",
    "ORDER", "REMOVE", "RETURN", "SET",    "SKIP",    "UNION", "UNWIND", "WHERE", "WITH"};
constexpr std::string_view following_words[] = {"ASC", "ASCENDING", "DESC", "DESCENDING", "ELSE",
                                                "END", "ON",        "THEN", "WHEN",       "YIELD"};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::string_view (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view w) { return is_word(word, w); });
}

bool starts_number(const char* p, const char* end) {
  return is_digit(*p) || (*p == '.' && end - p >= 2 && is_digit(p[1]));
}

const char* skip_symbol(const char* p, const char* end, char symbol) {
  return p != end && *p == symbol ? skip_blank(p + 1, end) : nullptr;
}

std::string_view word_at(const char* p, const char* end) {
  const char* const stop = scan_word(p, end);
  return stop == nullptr ? std::string_view()
                         : std::string_view(p, static_cast<std::size_t>(stop - p));
}

// The end of what looks like a label expression: names, signs between them, and parentheses.
const char* skip_label_outline(const char* p, const TextView& text) {
  constexpr std::string_view signs = ":|&!%";
  for (p = skip_blank(p, text.end); p != text.end; p = skip_blank(p, text.end)) {
    if (const char* name = scan_name(p, text.end)) {
      p = name;
    } else if (*p == '(' && text.bracket_at(p).close != Bracket::never) {
      p = text.begin + text.bracket_at(p).close + 1;
    } else if (signs.find(*p) != std::string_view::npos) {
      ++p;
    } else {
      break;
    }
  }
  return p;
}

// The end of the node pattern at `p`, judged by its outline: (name:Label {…}).
const char* skip_node_outline(const char* p, const TextView& text) {
  const char* const end = text.end;
  if (p == end || *p != '(') return nullptr;
  const char* const close = text.begin + text.bracket_at(p).close;
  p = skip_blank(p + 1, end);
  if (const char* name = scan_name(p, end)) p = skip_blank(name, end);
  if (p != end && *p == ':') p = skip_label_outline(p + 1, text);
  if (p != end && *p == '{') {
    const Bracket& map = text.bracket_at(p);
    if (map.close == Bracket::never) return nullptr;
    p = skip_blank(text.begin + map.close + 1, end);
  } else if (p != end && *p == '$') {
    const char* parameter = p + 1;
    while (at_name_part(parameter, end)) parameter += decode_utf8(parameter, end).length;
    p = skip_blank(parameter, end);
  }
  return p == close ? skip_blank(p + 1, end) : nullptr;
}

// Whether the node pattern at `p` goes on with a relationship: (a)-[…]->(b), not (a) - [x] or (a) <
// -b.
bool starts_relationships_pattern(const char* p, const TextView& text) {
  const char* const end = text.end;
  p = skip_node_outline(p, text);
  if (p == nullptr || p == end) return false;
  if (const char* head = scan_left_arrow_head(p, end)) p = skip_blank(head, end);
  p = scan_dash(p, end);
  if (p == nullptr) return false;
  p = skip_blank(p, end);
  if (p != end && *p == '[') {
    const Bracket& detail = text.bracket_at(p);
    if (detail.close == Bracket::never) return false;
    p = skip_blank(text.begin + detail.close + 1, end);
  }
  p = scan_dash(p, end);
  if (p == nullptr) return false;
  p = skip_blank(p, end);
  // No expression has an arrow head here; without one, a second node must follow.
  if (scan_right_arrow_head(p, end) != nullptr) return true;
  return skip_node_outline(p, text) != nullptr;
}

AtomKind classify_list(const char* p, const TextView& text) {
  const Bracket& bracket = text.bracket_at(p);
  const char* const inside = skip_blank(p + 1, text.end);
  if (const char* name = scan_name(inside, text.end)) {
    const char* const next = skip_blank(name, text.end);
    const bool membership = scan_keyword(next, text.end, "IN") != nullptr;
    if (membership && (bracket.has_bar() || !bracket.has_comma))
      return AtomKind::list_comprehension;
  }
  return bracket.has_bar() ? AtomKind::pattern_comprehension : AtomKind::list_literal;
}

// What stands before a parenthesis: a function or a construct that looks like one.
AtomKind classify_call(std::string_view word, const char* parenthesis, const TextView& text) {
  const char* const inside = skip_blank(parenthesis + 1, text.end);
  if (is_word(word, "COUNT") && inside != text.end && *inside == '*') return AtomKind::count_star;
  if (is_word(word, "SHORTESTPATH") || is_word(word, "ALLSHORTESTPATHS")) {
    return AtomKind::shortest_path;
  }
  constexpr std::string_view quantifiers[] = {"ALL", "ANY", "NONE", "SINGLE"};
  const bool quantifier = is_one_of(word, quantifiers);
  if (!quantifier && !is_word(word, "REDUCE")) return AtomKind::function_call;
  const char* const name = scan_name(inside, text.end);
  if (name == nullptr) return AtomKind::function_call;
  const char* const next = skip_blank(name, text.end);
  if (!quantifier)
    return skip_symbol(next, text.end, '=') ? AtomKind::reduce : AtomKind::function_call;
  return scan_keyword(next, text.end, "IN") ? AtomKind::quantifier : AtomKind::function_call;
}

// A clause keyword where an operand should be, as in WHERE n.x = RETURN n. It is a name only where
// what follows it could follow a name.
bool is_missing_operand(std::string_view word, const char* next, const TextView& text) {
  if (next == text.end || !is_one_of(word, clause_words)) return false;
  const std::string_view follower = word_at(next, text.end);
  if (follower.empty()) return *next == '$' || *next == '`' || starts_number(next, text.end);
  return !is_one_of(follower, operator_words) && !is_one_of(follower, clause_words) &&
         !is_one_of(follower, following_words);
}

AtomKind classify_brace(std::string_view word, const char* brace, const TextView& text) {
  constexpr std::string_view subqueries[] = {"EXISTS", "COUNT", "COLLECT"};
  if (!is_one_of(word, subqueries)) return AtomKind::map_projection;
  const char* const inside = skip_blank(brace + 1, text.end);
  const bool projects = inside != text.end && (*inside == '.' || *inside == '}');
  return projects ? AtomKind::map_projection : AtomKind::subquery;
}

AtomKind classify_plain_word(std::string_view word, const char* next, const TextView& text) {
  switch (to_upper(word.front())) {
    case 'T':
      if (is_word(word, "TRUE")) return AtomKind::true_literal;
      break;
    case 'F':
      if (is_word(word, "FALSE")) return AtomKind::false_literal;
      break;
    case 'N':
      if (is_word(word, "NULL")) return AtomKind::null_literal;
      // NOT is looser than the operator before it: x = NOT y needs parentheses.
      if (is_word(word, "NOT") && operand_follows(next, text)) return AtomKind::none;
      break;
    case 'C':
      if (is_word(word, "CASE") && operand_follows(next, text)) return AtomKind::case_expression;
      break;
    default:
      break;
  }
  return is_missing_operand(word, next, text) ? AtomKind::none : AtomKind::variable;
}

AtomKind classify_name(const char* p, const TextView& text) {
  const char* const stop = scan_name(p, text.end);
  if (stop == nullptr) return AtomKind::none;
  const std::string_view name(p, static_cast<std::size_t>(stop - p));
  const bool quoted = *p == '`';
  const std::string_view word = quoted ? std::string_view() : name;
  const char* const next = skip_blank(stop, text.end);
  if (next == text.end) return quoted ? AtomKind::variable : classify_plain_word(word, next, text);
  if (*next == '(') {
    if (is_word(word, "CASE")) return AtomKind::case_expression;  // CASE (x) WHEN …
    return classify_call(word, next, text);
  }
  if (*next == '{' && !is_word(word, "CASE")) return classify_brace(word, next, text);
  if (*stop == '.') {
    const char* const dotted = scan_dotted_name(p, text.end);
    const char* const after = skip_blank(dotted, text.end);
    if (dotted != stop && after != text.end && *after == '(') return AtomKind::function_call;
  }
  return quoted ? AtomKind::variable : classify_plain_word(word, next, text);
}

}  // namespace

AtomKind classify_atom(const char* p, const TextView& text) {
  if (p == text.end) return AtomKind::none;
  switch (*p) {
    case '\'':
    case '"':
      return AtomKind::string;
    case '$':
      return AtomKind::parameter;
    case '[':
      return classify_list(p, text);
    case '{':
      return AtomKind::map_literal;
    case '(':
      return starts_relationships_pattern(p, text) ? AtomKind::relationships_pattern
                                                   : AtomKind::parenthesized;
    case '+':
    case '-':
      return text.end - p >= 2 && starts_number(p + 1, text.end) ? AtomKind::number
                                                                 : AtomKind::none;
    default:
      return starts_number(p, text.end) ? AtomKind::number : classify_name(p, text);
  }
}

bool operand_follows(const char* p, const TextView& text) {
  if (p == text.end) return false;
  if ("'\"$([{+-`"sv.find(*p) != std::string_view::npos || starts_number(p, text.end)) return true;
  const std::string_view word = word_at(p, text.end);
  return !word.empty() && !is_one_of(word, operator_words);
}

bool pattern_starts(const char* p, const TextView& text) {
  if (p == text.end) return false;
  if (*p == '(') return true;
  const char* const name = scan_name(p, text.end);
  if (name == nullptr) return false;
  const char* const next = skip_blank(name, text.end);
  if (next == text.end) return false;
  if (*next == '=') return true;
  const std::string_view word(p, static_cast<std::size_t>(name - p));
  return *next == '(' && (is_word(word, "SHORTESTPATH") || is_word(word, "ALLSHORTESTPATHS"));
}

bool path_assignment_starts(const char* p, const TextView& text) {
  const char* const name = scan_name(p, text.end);
  return name != nullptr && skip_symbol(skip_blank(name, text.end), text.end, '=') != nullptr;
}

bool label_bar_stands(const char* p, const TextView& text) {
  if (p == text.end || *p != '|') return false;
  const auto offset = static_cast<std::uint32_t>(p - text.begin);
  const Bracket* const around = text.brackets->around(offset);
  return around == nullptr || text.begin[around->open] != '[' || offset < around->last_bar;
}
bool nested_parenthesis_starts(const char* p, const TextView& text) {
  const char* const inside = skip_symbol(p, text.end, '(');
  return inside != nullptr && inside != text.end && *inside == '(';
}

bool relationship_starts(const char* p, const TextView& text) {
  const char* const head = scan_left_arrow_head(p, text.end);
  if (head != nullptr) return scan_dash(skip_blank(head, text.end), text.end) != nullptr;
  p = scan_dash(p, text.end);
  if (p == nullptr) return false;
  p = skip_blank(p, text.end);
  return p != text.end && (*p == '[' || scan_dash(p, text.end) != nullptr);
}

bool schema_command_starts(const char* p, const TextView& text) {
  const char* const end = text.end;
  if (scan_keyword(p, end, "DROP") != nullptr || scan_keyword(p, end, "SHOW") != nullptr)
    return true;
  const char* next = scan_keyword(p, end, "CREATE");
  if (next == nullptr) return false;
  next = skip_blank(next, end);
  const std::string_view object = word_at(next, end);
  if (!is_word(object, "INDEX") && !is_word(object, "CONSTRAINT") && !is_word(object, "RANGE")) {
    return false;
  }
  // CREATE index = (a)-->(b) names a path.
  next = skip_blank(next + object.size(), end);
  return next == end || *next != '=';
}

const char* scan_schema_name(const char* p, const char* end) {
  const char* const stop = scan_name(p, end);
  if (stop == nullptr) return nullptr;
  const std::string_view word(p, static_cast<std::size_t>(stop - p));
  const char* const next = skip_blank(stop, end);
  if (is_word(word, "FOR") && (next == end || *next == '(')) return nullptr;
  if (is_word(word, "IF") && scan_keyword(next, end, "NOT") != nullptr) return nullptr;
  return stop;
}

const char* scan_dash(const char* p, const char* end) {
  if (p == end) return nullptr;
  if (*p == '-') return p + 1;
  if ((classes_of(*p) & beyond_ascii_class) == 0) return nullptr;
  constexpr char32_t dashes[] = {0x00ad, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014,
                                 0x2015, 0x2212, 0xfe58, 0xfe63, 0xff0d};
  const CodePoint c = decode_utf8(p, end);
  const bool found = std::find(std::begin(dashes), std::end(dashes), c.value) != std::end(dashes);
  return found ? p + c.length : nullptr;
}

namespace {
const char* scan_arrow_head(const char* p, const char* end, char ascii,
                            std::initializer_list<char32_t> others) {
  if (p == end) return nullptr;
  if (*p == ascii) return p + 1;
  if ((classes_of(*p) & beyond_ascii_class) == 0) return nullptr;
  const CodePoint c = decode_utf8(p, end);
  return std::find(others.begin(), others.end(), c.value) != others.end() ? p + c.length : nullptr;
}
}  // namespace

const char* scan_left_arrow_head(const char* p, const char* end) {
  return scan_arrow_head(p, end, '<', {0x27e8, 0x3008, 0xfe64, 0xff1c});
}
const char* scan_right_arrow_head(const char* p, const char* end) {
  return scan_arrow_head(p, end, '>', {0x27e9, 0x3009, 0xfe65, 0xff1e});
}

}  // namespace casus::syntax
