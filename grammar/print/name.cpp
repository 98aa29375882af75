#include <algorithm>

#include "grammar/print.hpp"
#include "grammar/print/printer.hpp"
#include "grammar/scan/characters.hpp"

namespace casus::syntax {

namespace {

// Words that mean something else where a variable, or the name of a function, could stand.
constexpr std::string_view words_unlike_variables[] = {"ALL",       "ALLSHORTESTPATHS",
                                                       "AND",       "ANY",
                                                       "AS",        "ASC",
                                                       "ASCENDING", "CALL",
                                                       "CASE",      "CONTAINS",
                                                       "CREATE",    "DELETE",
                                                       "DESC",      "DESCENDING",
                                                       "DETACH",    "DISTINCT",
                                                       "ELSE",      "END",
                                                       "ENDS",      "FALSE",
                                                       "FOREACH",   "IN",
                                                       "IS",        "LIMIT",
                                                       "MATCH",     "MERGE",
                                                       "NONE",      "NOT",
                                                       "NULL",      "ON",
                                                       "OPTIONAL",  "OR",
                                                       "ORDER",     "REDUCE",
                                                       "REMOVE",    "RETURN",
                                                       "SET",       "SHORTESTPATH",
                                                       "SINGLE",    "SKIP",
                                                       "STARTS",    "THEN",
                                                       "TRUE",      "UNION",
                                                       "UNWIND",    "WHEN",
                                                       "WHERE",     "WITH",
                                                       "XOR",       "YIELD"};
// Words that open a subquery before a brace.
constexpr std::string_view subquery_words[] = {"COLLECT", "COUNT", "EXISTS"};

template <std::size_t N>
bool is_one_of(std::string_view text, const std::string_view (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return is_word(text, word); });
}

bool is_plain_word(std::string_view name) {
  const char* const end = name.data() + name.size();
  return !name.empty() && scan_word(name.data(), end) == end;
}

void append_quoted(std::string& text, std::string_view name) {
  text += '`';
  for (const char c : name) {
    text += c;
    if (c == '`') text += c;
  }
  text += '`';
}

}  // namespace

void Printer::name(std::string_view label_or_key) {
  if (is_plain_word(label_or_key)) {
    text += label_or_key;
  } else {
    append_quoted(text, label_or_key);
  }
}

void Printer::variable(std::string_view variable_name) {
  if (is_one_of(variable_name, words_unlike_variables)) {
    append_quoted(text, variable_name);
  } else {
    name(variable_name);
  }
}

void Printer::projected_variable(std::string_view variable_name) {
  if (is_one_of(variable_name, subquery_words)) {
    append_quoted(text, variable_name);
  } else {
    variable(variable_name);
  }
}

void Printer::dotted_name(std::string_view dotted) {
  if (is_one_of(dotted, words_unlike_variables)) {
    append_quoted(text, dotted);
    return;
  }
  while (true) {
    const std::size_t dot = dotted.find('.');
    name(dotted.substr(0, dot));
    if (dot == std::string_view::npos) return;
    text += '.';
    dotted.remove_prefix(dot + 1);
  }
}

void Printer::labels(const std::vector<Name>& names) {
  for (const Name& label : names) {
    text += ':';
    name(label.text);
  }
}

void Printer::label_expression(const LabelExpression& e, bool inside) {
  switch (e.kind) {
    case LabelExpressionKind::name:
      return name(e.name.text);
    case LabelExpressionKind::any:
      text += '%';
      return;
    case LabelExpressionKind::negation:
      text += '!';
      return label_expression(e.operands.front(), true);
    default: {
      const bool all = e.kind == LabelExpressionKind::conjunction;
      if (inside) text += '(';
      joined(e.operands, all ? "&" : "|",
             [&](const LabelExpression& operand) { label_expression(operand, true); });
      if (inside) text += ')';
    }
  }
}

void Printer::labels(const std::vector<Name>& names, const std::vector<LabelExpression>& tests,
                     bool closed) {
  if (tests.empty()) return labels(names);
  const bool inside = closed || !names.empty() || tests.size() > 1;
  text += ':';
  joined(names, "&", [&](const Name& label) { name(label.text); });
  if (!names.empty()) text += '&';
  joined(tests, "&", [&](const LabelExpression& test) { label_expression(test, inside); });
}

std::string print_name(std::string_view name) {
  Printer printer;
  printer.name(name);
  return std::move(printer.text);
}

std::string print_string(std::string_view value) {
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  std::string text = "'";
  for (const char c : value) {
    switch (c) {
      case '\\':
      case '\'':
        text += '\\';
        text += c;
        break;
      case '\n':
        text += "\\n";
        break;
      case '\r':
        text += "\\r";
        break;
      case '\t':
        text += "\\t";
        break;
      default: {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte != 0x7f) {
          text += c;
        } else {
          text += "\\u00";
          text += hexadecimal[byte >> 4U];
          text += hexadecimal[byte & 0xfU];
        }
      }
    }
  }
  return text + "'";
}

}  // namespace casus::syntax
