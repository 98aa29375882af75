#include "grammar/scan/operator.hpp"

#include <string_view>

#include "grammar/scan/characters.hpp"
#include "grammar/scan/number.hpp"

namespace casus::syntax {

namespace {

// STARTS WITH and ENDS WITH
const char* scan_two_keywords(const char* p, const char* end, std::string_view first,
                              std::string_view second) {
  p = scan_keyword(p, end, first);
  return p == nullptr ? nullptr : scan_keyword(skip_blank(p, end), end, second);
}

ScannedOperator scan_word_operator(const char* p, const char* end) {
  switch (*p) {
    case 'S':
    case 's':
      return {Operator::starts_with, scan_two_keywords(p, end, "STARTS", "WITH")};
    case 'E':
    case 'e':
      return {Operator::ends_with, scan_two_keywords(p, end, "ENDS", "WITH")};
    case 'C':
    case 'c':
      return {Operator::contains, scan_keyword(p, end, "CONTAINS")};
    case 'I':
    case 'i':
      return {Operator::membership, scan_keyword(p, end, "IN")};
    default:
      return {};
  }
}

}  // namespace

ScannedOperator scan_logical_operator(const char* p, const char* end) {
  switch (*p) {
    case 'A':
    case 'a':
      return {Operator::conjunction, scan_keyword(p, end, "AND")};
    case 'O':
    case 'o':
      return {Operator::disjunction, scan_keyword(p, end, "OR")};
    case 'X':
    case 'x':
      return {Operator::exclusive_disjunction, scan_keyword(p, end, "XOR")};
    default:
      return {};
  }
}

ScannedOperator scan_tight_operator(const char* p, const char* end) {
  const char next = end - p >= 2 ? p[1] : '\0';
  switch (*p) {
    case '=':
      if (next == '~') return {Operator::matches, p + 2};
      return {Operator::equal, p + 1};
    case '<':
      if (next == '>') return {Operator::not_equal, p + 2};
      if (next == '=') return {Operator::less_or_equal, p + 2};
      return {Operator::less, p + 1};
    case '>':
      if (next == '=') return {Operator::greater_or_equal, p + 2};
      return {Operator::greater, p + 1};
    case '+':
      return {Operator::add, p + 1};
    case '-':
      return {Operator::subtract, p + 1};
    case '*':
      return {Operator::multiply, p + 1};
    case '/':
      return {Operator::divide, p + 1};
    case '%':
      return {Operator::modulo, p + 1};
    case '^':
      return {Operator::power, p + 1};
    default:
      return scan_word_operator(p, end);
  }
}

ScannedOperator scan_sign(const char* p, const char* end) {
  if ((*p != '-' && *p != '+') || scan_number(p + 1, end) != nullptr) return {};
  return {*p == '-' ? Operator::negative_sign : Operator::positive_sign, p + 1};
}

}  // namespace casus::syntax
