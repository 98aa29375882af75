#pragma once

// Equality, comparison and order of values, from the openCypher specification (CIP2016-06-14,
// "Define comparability, orderability and equivalence").

#include <optional>
#include <string>

#include "casus/value.hpp"

namespace casus::reference {

/// true, false or null.
using Ternary = std::optional<bool>;

Ternary negate(Ternary a);
Ternary conjunction(Ternary a, Ternary b);
Ternary disjunction(Ternary a, Ternary b);

/// a = b
Ternary equal(const Value& a, const Value& b);

/// a < b and a <= b
Ternary less(const Value& a, const Value& b);
Ternary less_or_equal(const Value& a, const Value& b);

/// The order of ORDER BY, min and max over all values: negative, zero or positive.
int order(const Value& a, const Value& b);

/// A text that two values share where DISTINCT and grouping take them as one: null is equivalent to
/// null, NaN to NaN, 1 to 1.0.
std::string equivalence_key(const Value& value);

}  // namespace casus::reference
