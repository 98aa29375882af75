#pragma once

// The words of messages that the binder, the functions and the values share, so that one mistake
// reads the same whether the types or the values show it. Messages begin in lower case, end without
// a full stop and have names in backticks. What an operation is called is given as it is printed:
// "`size`", "WHERE", "a slice".

#include <string>
#include <string_view>

#include "engine/value/type.hpp"

namespace casus::wording {

/// "`name`"
std::string quoted(std::string_view name);

/// "STRING", "STRING or LIST", "STRING, LIST or temporal value"
std::string kinds(const Type& type);
std::string kinds(const Value& value);

/// "`size` takes a STRING or LIST, not INTEGER"
std::string takes(std::string_view operation, const Type& wanted, std::string_view found);
/// "`+` cannot take BOOLEAN and INTEGER"
std::string cannot_take(std::string_view operation, std::string_view left, std::string_view right);
/// "INTEGER has no properties, so `key` cannot be read from it"
std::string no_properties(std::string_view found, std::string_view key);
/// "a LIST is indexed by INTEGER, not STRING"
std::string no_list_index(std::string_view found);
/// "INTEGER cannot be indexed"
std::string not_indexed(std::string_view found);
/// "LIMIT takes a non-negative integer, not -1"
std::string row_count(std::string_view keyword, std::string_view found);
/// What helps whoever asks for the length() of a text or list; nothing for other types.
std::string length_hint(const Type& found);

}  // namespace casus::wording
