#pragma once

// Values as text: the pieces of to_literal and to_text (casus/value.hpp) that others use too.

#include <string>
#include <string_view>

#include "casus/value.hpp"

namespace casus {

/// Appends to_text(value).
void append_text(std::string& out, const Value& value);
/// Appends to_literal(value).
void append_literal(std::string& out, const Value& value);
/// Appends 'text' in single quotes, with \\ before quotes and backslashes and escapes for control
/// characters.
void append_quoted(std::string& out, std::string_view text);
/// Appends a label, type, key or variable as a query writes it: bare where that is a plain name, in
/// backticks otherwise.
void append_name(std::string& out, std::string_view name);

}  // namespace casus
