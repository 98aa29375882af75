#pragma once

// The values of literals. The functions throw a ParseError where the token means no value.

#include <cstdint>
#include <string>
#include <string_view>

#include "grammar/tree/expression.hpp"

namespace casus::syntax {

/// An IntegerLiteral or FloatLiteral; `token` may begin with a sign.
Expression::Node make_number(std::string_view token, SourceSpan span);
/// A bound of a variable-length relationship.
std::int64_t make_range_bound(std::string_view token, SourceSpan span);
/// The text of a string token, quotes taken off and escapes resolved.
std::string make_string(std::string_view token, SourceSpan span);

}  // namespace casus::syntax
