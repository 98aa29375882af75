#pragma once

// Dates and durations, on the calendar of the standard library (the engine's is another one); of the
// other temporal values see instants.hpp. Throws OutsideCore for what random queries do not make.

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

/// The order of two values of one kind: of durations by their length, with months of the mean length.
int order_temporal(const Value& a, const Value& b);

/// A date as ISO 8601 writes it.
std::string temporal_text(const Value& date);

/// Of a text or a map, as date(…) takes them.
Value date_of_text(const std::string& text);
Value date_of_map(const Map& map);
/// The first day of the unit in which a day is. Days are counted from 1970-01-01.
std::int64_t truncated_date(std::int64_t day, const std::string& unit);
/// The same day of another month, or its last one.
std::int64_t plus_months(std::int64_t day, std::int64_t count);

}  // namespace casus::reference
