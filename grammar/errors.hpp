#pragma once

// Errors of the grammar: one factory per error, which owns its wording and its openCypher detail.

#include <string>
#include <string_view>

#include "grammar/parse.hpp"

namespace casus::syntax {

ParseError unexpected_text(std::string_view found, std::string_view expected, SourceSpan span);
ParseError nesting_too_deep(SourceSpan span);
ParseError text_too_long();
ParseError invalid_utf8(SourceSpan span);
ParseError nul_byte(SourceSpan span);
ParseError open_string(SourceSpan span);
ParseError open_quoted_name(SourceSpan span);
ParseError open_comment(SourceSpan span);
ParseError invalid_number(std::string_view number, SourceSpan span);
ParseError integer_overflow(std::string_view number, SourceSpan span);
ParseError float_overflow(std::string_view number, SourceSpan span);
ParseError invalid_escape(std::string_view escape, SourceSpan span);
ParseError invalid_unicode_escape(std::string_view escape, SourceSpan span);
ParseError invalid_range_bound(std::string_view number, SourceSpan span);
ParseError invalid_set_item(SourceSpan span);
ParseError invalid_remove_item(SourceSpan span);
ParseError unknown_schema_variable(std::string_view found, std::string_view declared,
                                   SourceSpan span);
/// IS NODE KEY behind a pattern of a relationship, or the reverse; `is_node` tells of the pattern.
ParseError rule_of_other_entity(bool is_node, SourceSpan span);

}  // namespace casus::syntax
