#include "grammar/hint.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "grammar/scan/characters.hpp"

namespace casus::syntax {

namespace {

constexpr std::string_view clause_keywords[] = {
    "BEGIN", "CALL",  "COMMIT", "CREATE",   "DELETE", "DETACH",  "EXPLAIN", "FOREACH", "LIMIT",
    "LOAD",  "MATCH", "MERGE", "ON",     "OPTIONAL", "ORDER",  "PROFILE", "REMOVE",  "RETURN",  "ROLLBACK",
    "SET",   "SKIP",  "UNION",  "UNWIND",   "WHERE",  "WITH",    "YIELD"};

struct Spelling {
  std::string_view foreign;
  std::string_view advice;
};
constexpr Spelling foreign_operators[] = {
    {"!=", "write <> for not equal"},      {"==", "write = for equal"},   {"&&", "write AND"},
    {"||", "write OR, or + to join text"}, {"->", "write --> or -[…]->"}, {"!", "write NOT"},
};

// Words of other languages, and clauses that have come too late.
constexpr Spelling misplaced_words[] = {
    {"GROUP", "there is no GROUP BY: what is not aggregated is the grouping key"},
    {"HAVING", "there is no HAVING: aggregate in a WITH and put WHERE behind it"},
    {"ORDER", "ORDER BY stands in WITH and RETURN, before SKIP and LIMIT"},
    {"SKIP", "SKIP stands in WITH and RETURN, before LIMIT"},
    {"LIMIT", "LIMIT stands at the end of WITH and RETURN"},
    {"OFFSET", "write SKIP"},
    {"NULLS", "null sorts last, and with DESC first: sort by x IS NULL, x to change that"},
    {"LIKE", "write STARTS WITH, ENDS WITH, CONTAINS, or =~ with a regular expression"},
    {"BETWEEN", "write 1 <= x <= 2"},
    {"SELECT", "write MATCH … WHERE … RETURN …"},
    {"UPDATE", "write MATCH … SET …"},
    {"INSERT", "write CREATE"},
};

// The number of letters to insert, drop, replace or swap with their neighbour.
std::size_t spelling_distance(std::string_view a, std::string_view b) {
  constexpr std::size_t longest = 16;
  if (a.size() >= longest || b.size() >= longest) return longest;
  std::array<std::array<std::size_t, longest>, longest> distance{};
  for (std::size_t i = 0; i <= a.size(); ++i) distance[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) distance[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = to_upper(a[i - 1]) == b[j - 1] ? 0 : 1;
      std::size_t best = std::min(distance[i - 1][j], distance[i][j - 1]) + 1;
      best = std::min(best, distance[i - 1][j - 1] + replaced);
      const bool swapped =
          i > 1 && j > 1 && to_upper(a[i - 1]) == b[j - 2] && to_upper(a[i - 2]) == b[j - 1];
      if (swapped) best = std::min(best, distance[i - 2][j - 2] + 1);
      distance[i][j] = best;
    }
  }
  return distance[a.size()][b.size()];
}

std::string near_keyword(std::string_view word) {
  const std::size_t tolerated = word.size() <= 4 ? 1 : 2;
  std::string_view nearest;
  std::size_t least = tolerated + 1;
  for (const std::string_view keyword : clause_keywords) {
    const std::size_t distance = spelling_distance(word, keyword);
    // A keyword spelled right is one that cannot stand here.
    if (distance == 0 || distance >= least) continue;
    least = distance;
    nearest = keyword;
  }
  return nearest.empty() ? std::string() : "did you mean " + std::string(nearest) + "?";
}

// {name}, which once was a parameter
std::string old_parameter(const char* p, const TextView& text) {
  const char* name_end = p;
  while (name_end != text.begin && *(name_end - 1) == ' ') --name_end;
  const char* name = name_end;
  while (name != text.begin && (classes_of(*(name - 1)) & name_part_class) != 0) --name;
  const char* brace = name;
  while (brace != text.begin && *(brace - 1) == ' ') --brace;
  if (name == name_end || brace == text.begin || *(brace - 1) != '{') return {};
  return "write $" + std::string(name, name_end) + " for a parameter";
}

// Where a bracket that nothing closes was opened.
std::string open_bracket(const char* p, const TextView& text) {
  const auto& brackets = text.brackets->all();
  const auto found = std::find_if(brackets.rbegin(), brackets.rend(), [&](const Bracket& b) {
    return b.close == Bracket::never && text.begin + b.open < p;
  });
  if (found == brackets.rend()) return {};
  const std::string_view before(text.begin, found->open);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto is_character = [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; };
  const auto column = std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line_start),
                                    before.end(), is_character) +
                      1;
  return std::string("the `") + text.begin[found->open] + "` in line " + std::to_string(line) +
         ", column " + std::to_string(column) + " is not closed";
}

// The last character before `p` that is no blank; NUL where there is none.
char sign_before(const char* p, const TextView& text) {
  while (p != text.begin && (classes_of(*(p - 1)) & blank_class) != 0) --p;
  return p == text.begin ? '\0' : *(p - 1);
}

bool is_clause_keyword(const char* p, const TextView& text) {
  return std::any_of(std::begin(clause_keywords), std::end(clause_keywords),
                     [&](auto keyword) { return scan_keyword(p, text.end, keyword) != nullptr; });
}

// A node without its parentheses: MATCH n
std::string bare_node(const char* p, const TextView& text) {
  const char* const end = scan_name(p, text.end);
  if (end == nullptr) return {};
  const char* const behind = skip_blank(end, text.end);
  const bool calls = behind != text.end && *behind == '(';
  const bool reads_on = scan_name(behind, text.end) != nullptr && !is_clause_keyword(behind, text);
  if (calls || reads_on || is_clause_keyword(p, text)) return {};
  return "write (" + std::string(p, end) + ")";
}

// A relationship without its brackets: -:T->
std::string bare_relationship(const char* p, const TextView& text) {
  if (p == text.end || *p != ':' || sign_before(p, text) != '-') return {};
  const char* const name = skip_blank(p + 1, text.end);
  const char* const end = scan_name(name, text.end);
  if (end == nullptr) return {};
  const char* dash = p;
  while (*--dash != '-') continue;
  const bool incoming = sign_before(dash, text) == '<';
  const char* const behind = skip_blank(end, text.end);
  const bool outgoing = std::string_view(behind, text.end).starts_with("->");
  return std::string("write ") + (incoming ? "<" : "") + "-[:" + std::string(name, end) + "]-" +
         (outgoing ? ">" : "");
}

// x NOT IN list, x NOT LIKE text: whatever stands behind a NOT that stands behind a value
std::string misplaced_not(const char* p, const TextView& text) {
  const char* const end = scan_keyword(p, text.end, "NOT");
  if (end == nullptr) return {};
  const char* const behind = skip_blank(end, text.end);
  for (const std::string_view tested : {"IN", "STARTS", "ENDS", "CONTAINS", "LIKE", "BETWEEN"})
    if (scan_keyword(behind, text.end, tested) != nullptr)
      return "write NOT before what is tested: NOT x IN list";
  return "write (NOT …) in parentheses here";
}

// CALL { … } IN TRANSACTIONS
bool asks_for_transactions(const char* p, const TextView& text) {
  return scan_keyword(p, text.end, "IN") != nullptr && sign_before(p, text) == '}';
}

std::string misplaced_word(const char* p, const TextView& text) {
  for (const Spelling& word : misplaced_words)
    if (scan_keyword(p, text.end, word.foreign) != nullptr) return std::string(word.advice);
  return {};
}

}  // namespace

std::string hint_at(const char* p, const TextView& text, Expected expected) {
  const std::string_view rest(p, static_cast<std::size_t>(text.end - p));
  for (const Spelling& spelling : foreign_operators) {
    if (rest.starts_with(spelling.foreign)) return std::string(spelling.advice);
  }
  // The second sign of an operator of which the first was read as openCypher's own.
  if (rest.starts_with('=') && p != text.begin && *(p - 1) == '=') return "write = for equal";
  if (rest.starts_with('>') && p != text.begin && *(p - 1) == '-') return "write --> or -[…]->";
  if (const std::string advice = misplaced_not(p, text); !advice.empty()) return advice;
  if (expected.clause && asks_for_transactions(p, text))
    return "CALL … IN TRANSACTIONS is not supported: run several statements";
  if (expected.map && scan_keyword(p, text.end, "WHERE") != nullptr)
    return "put WHERE behind the whole pattern";
  if (rest.starts_with('}')) {
    std::string advice = old_parameter(p, text);
    if (!advice.empty()) return advice;
  }
  if (expected.end && p != text.end && sign_before(p, text) == ';')
    return "run one statement at a time";
  std::string advice = bare_relationship(p, text);
  if (advice.empty() && expected.node) advice = bare_node(p, text);
  if (advice.empty()) advice = open_bracket(p, text);
  if (advice.empty() && expected.clause) advice = misplaced_word(p, text);
  if (!advice.empty()) return advice;
  const char* const word_end = scan_word(p, text.end);
  if (!expected.clause || word_end == nullptr) return {};
  return near_keyword({p, static_cast<std::size_t>(word_end - p)});
}

}  // namespace casus::syntax
