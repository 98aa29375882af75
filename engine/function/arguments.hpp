#pragma once

// What the families share: short names for parameter types, and reading arguments. Types known when
// a statement is bound are checked there; these check what only shows at run time, and throw
// invalid_argument_value (TypeError, InvalidArgumentValue) naming the function.

#include <span>
#include <string_view>

#include "casus/value.hpp"
#include "engine/function/function.hpp"
#include "engine/value/errors.hpp"
#include "engine/value/type.hpp"

namespace casus::function {

using Arguments = std::span<const Value>;

namespace types {
inline Type boolean() { return Type::of(ValueKind::boolean); }
inline Type integer() { return Type::of(ValueKind::integer); }
inline Type floating() { return Type::of(ValueKind::floating); }
inline Type number() { return Type::number(); }
inline Type text() { return Type::of(ValueKind::string); }
inline Type list() { return Type::of(ValueKind::list); }
inline Type map() { return Type::of(ValueKind::map); }
inline Type node() { return Type::of(ValueKind::node); }
inline Type relationship() { return Type::of(ValueKind::relationship); }
inline Type path() { return Type::of(ValueKind::path); }
inline Type list_or_text() { return list() | text(); }
inline Type element() { return node() | relationship(); }
inline Type element_or_map() { return element() | map(); }
inline Type duration() { return Type::of(ValueKind::duration); }
inline Type instant() {
  return Type::of(ValueKind::date) | Type::of(ValueKind::local_time) | Type::of(ValueKind::time) |
         Type::of(ValueKind::local_datetime) | Type::of(ValueKind::datetime);
}
inline Type temporal() { return instant() | duration(); }
}  // namespace types

/// Function names are string literals: the views in these signatures live for ever. `wanted` is
/// what the function takes in all, where that is more than the name of the reader says.
inline std::string_view text_argument(std::string_view function, const Value& value,
                                      Type (*wanted)() = types::text) {
  if (!value.is(ValueKind::string)) throw invalid_argument_value(function, wanted(), value);
  return value.as_string();
}

inline std::int64_t integer_argument(std::string_view function, const Value& value) {
  if (!value.is(ValueKind::integer))
    throw invalid_argument_value(function, types::integer(), value);
  return value.as_integer();
}

inline double number_argument(std::string_view function, const Value& value) {
  if (!value.is_number()) throw invalid_argument_value(function, types::number(), value);
  return value.as_floating();
}

inline const List& list_argument(std::string_view function, const Value& value) {
  if (!value.is(ValueKind::list)) throw invalid_argument_value(function, types::list(), value);
  return value.as_list();
}

inline const Path& path_argument(std::string_view function, const Value& value) {
  if (!value.is(ValueKind::path)) throw invalid_argument_value(function, types::path(), value);
  return value.as_path();
}

/// infer functions: the type of the first argument, and that of its elements.
Type as_first_argument(std::span<const Type> arguments);
Type as_first_element(std::span<const Type> arguments);

}  // namespace casus::function
