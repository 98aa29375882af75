#pragma once

// Dates, local date-times and durations, on the calendar of the standard library (the engine's is
// another one). Throws OutsideCore for what random queries do not make.

#include <optional>
#include <span>
#include <string>

#include "casus/value.hpp"
#include "grammar/tree/expression.hpp"

namespace casus::reference {

bool is_temporal(const Value& value);

/// date(…), duration.between(…) and their kin; nullopt for any other name (in lower case).
std::optional<Value> call_temporal(const std::string& name, std::span<const Value> arguments);

/// value.year and its kin; throws QueryError for what a temporal value does not have.
Value temporal_component(const Value& value, const std::string& key);

/// nullopt unless one of the operands is temporal.
std::optional<Value> temporal_arithmetic(syntax::ArithmeticOperator op, const Value& a,
                                         const Value& b);

/// A number by which values of one kind, dates or date-times, are in order.
__int128 temporal_position(const Value& value);

/// A date as ISO 8601 writes it.
std::string temporal_text(const Value& date);

}  // namespace casus::reference
