#pragma once

// Values in the suite's notation: Cypher literals, and graph elements such as `(:A {k: 1})`, `[:T]`
// and `<(:A)-[:T]->(:B)>`.

#include <string_view>

#include "casus/value.hpp"

namespace casus::tck {

/// The value a cell denotes. Elements have no ids of their own; in a path, a relationship's start is
/// the position of the node it leaves. Throws std::runtime_error for a text that is no value.
Value read_notation(std::string_view text);

/// Whether a result value is the expected one. Elements compare by labels, type and properties,
/// temporal values by their text.
bool matches(const Value& expected, const Value& actual, bool unordered_lists);

}  // namespace casus::tck
