#pragma once

// Canonical text of syntax trees: keywords in upper case, single blanks, parentheses only where the
// meaning needs them, backticks only where a name needs them. Parsing the text gives an equal tree.

#include <string>
#include <string_view>

#include "grammar/tree/statement.hpp"

namespace casus::syntax {

std::string print(const Expression& expression);
std::string print(const PatternPart& part);
std::string print(const Clause& clause);
std::string print(const Query& query);
std::string print(const Statement& statement);

/// A label, type or property name, in backticks where it is no plain word.
std::string print_name(std::string_view name);
/// A string literal in single quotes.
std::string print_string(std::string_view value);

}  // namespace casus::syntax
