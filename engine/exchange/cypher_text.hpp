#pragma once

// Cypher text that makes values and graph elements again. Pure functions; no errors.

#include <string>
#include <string_view>

#include "casus/value.hpp"
#include "engine/exchange/elements.hpp"

namespace casus::exchange {

/// A value as plain text: strings, dates and times bare, all else in literal syntax.
std::string plain_text(const Value& value);

/// A label, type, key or variable name: bare where the grammar allows it, else in backticks.
std::string cypher_name(std::string_view name);

/// A string literal in single quotes.
std::string cypher_string(std::string_view text);

/// An expression with this value: literals, and calls such as date('1950-01-12') for temporal
/// values. Nodes, relationships and paths have no such expression and give their properties as a
/// map (a path: a list of them).
std::string cypher_expression(const Value& value);

/// Statements that create the elements in an empty graph, one a line, each ended by a semicolon.
/// Connected elements share one CREATE, others have one each. A relationship whose end is missing
/// becomes a comment that says so. Deterministic: ordered by id, keys by name.
std::string cypher_script(const Elements& elements);

}  // namespace casus::exchange
