#pragma once

// Shorthand of the grammar's tests.

#include <catch2/catch.hpp>
#include <ostream>
#include <string>
#include <string_view>

#include "grammar/parse.hpp"
#include "grammar/print.hpp"
#include "grammar/tree/equal.hpp"

namespace casus {

inline std::ostream& operator<<(std::ostream& out, SourceSpan span) {
  return out << "{" << span.offset << ", " << span.length << "}";
}

}  // namespace casus

namespace casus::syntax::test {

inline Statement statement_of(std::string_view text) {
  auto result = parse_statement(text);
  if (const auto* error = std::get_if<ParseError>(&result)) {
    FAIL(text << "\n" << error->message << " at " << error->span.offset);
  }
  return std::move(std::get<Statement>(result));
}

inline ExpressionPtr expression_of(std::string_view text) {
  auto result = parse_expression(text);
  if (const auto* error = std::get_if<ParseError>(&result)) {
    FAIL(text << "\n" << error->message << " at " << error->span.offset);
  }
  return std::move(std::get<ExpressionPtr>(result));
}

inline ParseError error_of(std::string_view text) {
  auto result = parse_statement(text);
  if (std::holds_alternative<Statement>(result)) FAIL("parsed, but should not: " << text);
  return std::get<ParseError>(result);
}

inline ParseError expression_error_of(std::string_view text) {
  auto result = parse_expression(text);
  if (std::holds_alternative<ExpressionPtr>(result)) FAIL("parsed, but should not: " << text);
  return std::get<ParseError>(result);
}

template <class Node>
const Node& node_of(const ExpressionPtr& expression) {
  const auto* node = std::get_if<Node>(&expression->node);
  if (node == nullptr) FAIL("another kind of expression: " << print(*expression));
  return *node;
}

/// The clause at `index` of the first single query of a statement.
template <class Node>
const Node& clause_of(const Statement& statement, std::size_t index = 0) {
  const auto& clauses = std::get<Query>(statement.node).parts.at(0).clauses;
  return std::get<Node>(clauses.at(index).node);
}

inline bool same(std::string_view a, std::string_view b) {
  return equal(*expression_of(a), *expression_of(b));
}

inline std::string printed(std::string_view statement) { return print(statement_of(statement)); }

}  // namespace casus::syntax::test
