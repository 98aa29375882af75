#pragma once

// The three relations between values that openCypher tells apart (CIP2016-06-14): equality (`=`,
// with null and NaN unknown or false), comparability (`<`), and orderability (ORDER BY), which
// orders every value, with equivalence (DISTINCT, grouping), under which null equals null.

#include <compare>
#include <cstddef>

#include "casus/value.hpp"
#include "engine/value/truth.hpp"

namespace casus {

/// a = b. Integers and floats compare by exact numeric value; lists and maps elementwise; values of
/// different kinds are unequal; null anywhere that matters makes it unknown. Nodes and
/// relationships are equal by id, paths by their elements.
Truth equals(const Value& a, const Value& b);

/// a < b and a <= b. unknown for null and for kinds that do not compare (and false with NaN among
/// numbers). Lists compare lexicographically.
Truth less_than(const Value& a, const Value& b);
Truth less_or_equal(const Value& a, const Value& b);

/// The total order of ORDER BY, ascending: map, node, relationship, list, path, datetime, local
/// datetime, date, time, local time, duration, string, boolean, number (NaN last), null.
std::strong_ordering order(const Value& a, const Value& b);

/// Whether DISTINCT and grouping see one value: as equality, but null ≡ null, NaN ≡ NaN; 1 ≡ 1.0.
bool equivalent(const Value& a, const Value& b);

/// Agrees with equivalent().
std::size_t hash(const Value& value);

struct Equivalent {
  bool operator()(const Value& a, const Value& b) const { return equivalent(a, b); }
};
struct EquivalentHash {
  std::size_t operator()(const Value& value) const { return hash(value); }
};

}  // namespace casus
