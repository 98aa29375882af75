#include <algorithm>

#include "repl/shell/tokens.hpp"

namespace casus::repl {

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  const auto upper = [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return upper(x) == upper(y); });
}

const std::vector<std::string>& keywords() {
  static const std::vector<std::string> all{
      "ACYCLIC",  "ADD",         "ALL",       "ALTER",      "AND",         "ANY",
      "AS",       "ASC",         "ASCENDING", "BEGIN",      "BY",          "CALL",
      "CASE",     "COLLECT",     "COMMIT",    "CONSTRAINT", "CONSTRAINTS", "CONTAINS",
      "COUNT",    "CREATE",      "CURRENT",   "DELETE",     "DESC",        "DESCENDING",
      "DETACH",   "DISTINCT",    "DROP",      "ELSE",       "END",         "ENDS",
      "EXISTS",   "EXPLAIN",     "FALSE",     "FOR",        "FOREACH",     "FROM",
      "GRAPH",    "GROUPS",      "IF",        "IN",         "INDEX",       "INDEXES",
      "IS",       "KEY",         "LIMIT",     "LOAD CSV",   "MATCH",       "MERGE",
      "NODE",     "NONE",        "NOT",       "NULL",       "ON",          "OPTIONAL MATCH",
      "OR",       "ORDER BY",    "PROFILE",   "REMOVE",     "REQUIRE",     "RETURN",
      "ROLLBACK", "SET",         "SHORTEST",  "SHOW",       "SIMPLE",      "SINGLE",
      "SKIP",     "STARTS WITH", "THEN",      "TRAIL",      "TRUE",        "TYPE",
      "UNION",    "UNIQUE",      "UNWIND",    "WALK",       "WHEN",        "WHERE",
      "WITH",     "XOR",         "YIELD"};
  return all;
}

bool is_keyword(std::string_view word) {
  for (const std::string& keyword : keywords()) {
    const std::string_view first = std::string_view(keyword).substr(0, keyword.find(' '));
    if (equals_ignoring_case(first, word)) return true;
  }
  return equals_ignoring_case(word, "ORDER") || equals_ignoring_case(word, "OPTIONAL");
}

}  // namespace casus::repl
