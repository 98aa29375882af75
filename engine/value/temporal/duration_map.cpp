#include "engine/value/temporal/duration_map.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/value/errors.hpp"
#include "engine/value/temporal/duration.hpp"
#include "engine/value/temporal/errors.hpp"
#include "engine/value/temporal/parse.hpp"

namespace casus::temporal {
namespace {

// In the order of DurationUnit.
constexpr std::array<std::string_view, 11> unit_names = {
    "years",   "quarters", "months",       "weeks",        "days",       "hours",
    "minutes", "seconds",  "milliseconds", "microseconds", "nanoseconds"};

Duration from_map(const Map& map) {
  if (map.empty()) throw no_units();
  DurationSum sum;
  for (const auto& [key, amount] : map) {
    const auto found = std::find(unit_names.begin(), unit_names.end(), key);
    if (found == unit_names.end())
      throw unknown_field(ValueKind::duration, key, {unit_names.begin(), unit_names.end()});
    const auto unit = static_cast<DurationUnit>(found - unit_names.begin());
    if (amount.is(ValueKind::integer)) {
      sum.add(unit, amount.as_integer());
    } else if (amount.is(ValueKind::floating)) {
      if (!std::isfinite(amount.as_floating())) throw duration_out_of_range();
      sum.add(unit, amount.as_floating());
    } else {
      throw wrong_field_kind(key, "an INTEGER or FLOAT", amount);
    }
  }
  return sum.total();
}

}  // namespace

Duration construct_duration(const Value& argument) {
  switch (argument.kind()) {
    case ValueKind::string:
      return parse_duration(argument.as_string());
    case ValueKind::map:
      return from_map(argument.as_map());
    case ValueKind::duration:
      return argument.as_duration();
    default:
      throw invalid_argument_type("duration", argument);
  }
}

}  // namespace casus::temporal
