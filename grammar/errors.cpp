#include "grammar/errors.hpp"

namespace casus::syntax {

namespace {

constexpr auto unexpected_syntax = "UnexpectedSyntax";

std::string quoted(std::string_view text) { return "`" + std::string(text) + "`"; }

}  // namespace

ParseError unexpected_text(std::string_view found, std::string_view expected, SourceSpan span) {
  return {"expected " + std::string(expected) + " but found " + std::string(found),
          unexpected_syntax,
          span,
          {}};
}

ParseError nesting_too_deep(SourceSpan span) {
  return {"nested more than 256 levels deep", unexpected_syntax, span,
          "split the statement, or pass nested data as a parameter"};
}

ParseError text_too_long() {
  return {"the statement is longer than 2 GiB", unexpected_syntax, {}, {}};
}

ParseError invalid_utf8(SourceSpan span) {
  return {"the text is not valid UTF-8 here", "InvalidUnicodeCharacter", span, {}};
}

ParseError nul_byte(SourceSpan span) {
  return {"a NUL byte cannot stand in a statement", "InvalidUnicodeCharacter", span, {}};
}

ParseError open_string(SourceSpan span) {
  return {"the string that starts here has no closing quote", unexpected_syntax, span, {}};
}

ParseError open_quoted_name(SourceSpan span) {
  return {"the name that starts here has no closing backtick", unexpected_syntax, span, {}};
}

ParseError open_comment(SourceSpan span) {
  return {"the comment that starts here has no closing */", unexpected_syntax, span, {}};
}

ParseError invalid_number(std::string_view number, SourceSpan span) {
  return {quoted(number) + " is not a number", "InvalidNumberLiteral", span, {}};
}

ParseError integer_overflow(std::string_view number, SourceSpan span) {
  return {"the integer " + std::string(number) + " does not fit in 64 bits",
          "IntegerOverflow",
          span,
          {}};
}

ParseError float_overflow(std::string_view number, SourceSpan span) {
  return {"the number " + std::string(number) + " is too large for a float",
          "FloatingPointOverflow",
          span,
          {}};
}

ParseError invalid_escape(std::string_view escape, SourceSpan span) {
  return {quoted(escape) + " is no escape sequence", unexpected_syntax, span,
          "write \\\\ for a backslash"};
}

ParseError invalid_unicode_escape(std::string_view escape, SourceSpan span) {
  return {quoted(escape) + " is not a Unicode escape", "InvalidUnicodeLiteral", span,
          "write \\u and four, or \\U and eight hexadecimal digits of a character"};
}

ParseError invalid_range_bound(std::string_view number, SourceSpan span) {
  return {quoted(number) + " is no bound of a path length", "InvalidRelationshipPattern", span,
          "write a whole number, as in *1..3"};
}

ParseError invalid_set_item(SourceSpan span) {
  return {"SET takes a property, a variable or a variable with labels", unexpected_syntax, span,
          "write n.name = value, n = map, n += map or n:Label"};
}

ParseError invalid_remove_item(SourceSpan span) {
  return {"REMOVE takes a property or a variable with labels", unexpected_syntax, span,
          "write n.name or n:Label"};
}

ParseError unknown_schema_variable(std::string_view found, std::string_view declared,
                                   SourceSpan span) {
  return {"the variable " + quoted(found) + " is not defined", "UndefinedVariable", span,
          "the pattern names " + quoted(declared)};
}

ParseError rule_of_other_entity(bool is_node, SourceSpan span) {
  return {is_node ? "the pattern is a node, not a relationship"
                  : "the pattern is a relationship, not a node",
          unexpected_syntax, span,
          is_node ? "write NODE or leave it out" : "write RELATIONSHIP or leave it out"};
}

}  // namespace casus::syntax
