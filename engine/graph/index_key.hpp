#pragma once

// Order-preserving keys of property values: keys compare bytewise as the values compare by `<`,
// within each kind of value; kinds that do not compare with each other have different tags. The
// encoding of numbers makes integers and floats comparable exactly; strings are escaped and end in
// a zero byte, so that no value's key begins another's and a composite key is its parts in a row.

#include <cstdint>
#include <span>
#include <string>

#include "casus/value.hpp"
#include "engine/graph/schema.hpp"

namespace casus::graph {

/// Appends the part of one value; false where the kind can be no property (and null).
bool append_index_key(std::string& key, const Value& value);

/// Cuts a key to what the store takes. Entries of the full length may have been cut: their elements
/// are to be looked at themselves.
void cut_index_key(std::string& key);
[[nodiscard]] bool may_be_cut(std::string_view key);

/// Whether values of this kind have the same key exactly when they are equal (numbers that are not
/// NaN, strings, booleans, dates, local times); otherwise equal keys only make them candidates.
[[nodiscard]] bool key_is_exact(const Value& value);

/// Whether index_range() finds all that compares with a bound like this by `<`. Lists it would not: one with
/// null in it has no key, though it is more or less than another that differs before the null or in
/// length, and parts of lists that are not equal may have equal keys.
[[nodiscard]] bool can_bound_range(const Value& value);

/// The key of STARTS WITH: all strings that begin with the prefix, and nothing else, have keys that
/// begin with it.
void append_prefix_key(std::string& key, std::string_view prefix);

/// The shortest key greater than all that begin with `key`.
std::string after_prefix(std::string key);

/// [from, to) of the keys that can lie between the bounds of one kind of value. False where no
/// value can: bounds of different kinds, or of a kind that does not compare.
bool index_key_bounds(const std::string& leading, const IndexRange& range, std::string& from,
                      std::string& to);

}  // namespace casus::graph
