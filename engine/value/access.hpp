#pragma once

// Reading parts of values: list[i], list[a..b], map.key, temporal.component, element IN list,
// STARTS WITH and its kin.

#include <string_view>

#include "casus/value.hpp"
#include "engine/value/truth.hpp"

namespace casus {

/// subject[index]: a list by integer (negative counts from the end; out of range is null), a map by
/// string. Throws (runtime, TypeError) for other kinds: InvalidArgumentType, or
/// MapElementAccessByNonString for a map with a key of another kind.
/// Nodes and relationships are the caller's affair: their properties are not here.
Value element_at(const Value& subject, const Value& index);
/// list[from..to]; null bounds give null. Throws (runtime, TypeError, InvalidArgumentType).
Value slice(const Value& list, const Value* from, const Value* to);
/// map.key, or a component of a temporal value (engine/value/temporal/components.hpp).
Value property_of(const Value& subject, std::string_view key);
/// element IN list, with three-valued equality. Throws (runtime, TypeError) if `list` is no list.
Truth contains(const Value& list, const Value& element);

/// Text predicates; unknown where either side is no string.
Truth starts_with(const Value& text, const Value& prefix);
Truth ends_with(const Value& text, const Value& suffix);
Truth text_contains(const Value& text, const Value& part);
/// text =~ pattern: the whole text matches the regular expression. Throws (runtime) on a bad
/// pattern.
Truth matches(const Value& text, const Value& pattern);

}  // namespace casus
