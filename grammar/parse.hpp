#pragma once

// The grammar room's door: text in, syntax tree or error out.

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "grammar/tree/statement.hpp"

namespace casus::syntax {

/// Why a text is no statement. `code` is the openCypher detail of the error (UnexpectedSyntax,
/// InvalidNumberLiteral, IntegerOverflow, FloatingPointOverflow, InvalidUnicodeLiteral, …).
struct ParseError {
  std::string message;
  std::string code;
  SourceSpan span;
  std::string hint;  // may be empty
};

/// Parses one statement; a `;` and blanks after it are allowed. The text may be of any length up to
/// 2 GiB and any content; nesting deeper than 256 is an error. Linear in time and memory, no
/// global state, safe to call from many threads.
std::variant<Statement, ParseError> parse_statement(std::string_view text);

/// Parses one expression and nothing else (parameter values on the command line, tests).
std::variant<ExpressionPtr, ParseError> parse_expression(std::string_view text);

/// Where the statements of a script lie. Semicolons inside strings, comments and backticks do not
/// split. Pieces that hold nothing but blanks and comments are left out.
struct ScriptPiece {
  std::size_t offset = 0;
  std::string_view text;    // without the semicolon
  bool terminated = false;  // a semicolon ended it
};
std::vector<ScriptPiece> split_script(std::string_view script);

}  // namespace casus::syntax
