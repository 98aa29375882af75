// Conversions between numbers, booleans and text. toX throws for kinds that never convert,
// toXOrNull is null for them, toXList converts each element of a list as toXOrNull does. A text
// that writes no such value converts to null in all of them.

#include <cmath>

#include "engine/function/arguments.hpp"
#include "engine/function/families.hpp"
#include "engine/function/unicode.hpp"
#include "engine/value/literal.hpp"
#include "engine/value/number.hpp"

namespace casus::function {
namespace {

constexpr double beyond_integers = 9223372036854775808.0;  // 2^63

std::string_view without_spaces(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// A conversion gives the value, null where the text writes none, and nothing for a kind that it
/// does not take.
using Convert = std::optional<Value> (*)(const Value&);

Value truncated(double value) {
  if (std::isnan(value)) return {};
  if (value >= beyond_integers || value < -beyond_integers) {
    throw number_out_of_range(float_text(value) + " does not fit in an INTEGER");
  }
  return static_cast<std::int64_t>(value);
}

Value integer_of_text(std::string_view text) {
  text = without_spaces(text);
  if (const auto integer = parse_integer(text)) return *integer;
  const auto decimal = parse_float(text);
  if (!decimal || !std::isfinite(*decimal)) return {};
  if (*decimal >= beyond_integers || *decimal < -beyond_integers) return {};
  return truncated(*decimal);
}

std::optional<Value> to_integer(const Value& value) {
  switch (value.kind()) {
    case ValueKind::integer:
      return value;
    case ValueKind::floating:
      return truncated(value.as_floating());
    case ValueKind::boolean:
      return Value(std::int64_t{value.as_boolean() ? 1 : 0});
    case ValueKind::string:
      return integer_of_text(value.as_string());
    default:
      return std::nullopt;
  }
}

std::optional<Value> to_float(const Value& value) {
  if (value.is_number()) return Value(value.as_floating());
  if (!value.is(ValueKind::string)) return std::nullopt;
  const auto number = parse_float(without_spaces(value.as_string()));
  return number ? Value(*number) : Value();
}

Value boolean_of_text(std::string_view text) {
  const std::string word = lower_case(without_spaces(text));
  if (word == "true") return true;
  if (word == "false") return false;
  return {};
}

std::optional<Value> to_boolean(const Value& value) {
  switch (value.kind()) {
    case ValueKind::boolean:
      return value;
    case ValueKind::integer:
      return Value(value.as_integer() != 0);
    case ValueKind::string:
      return boolean_of_text(value.as_string());
    default:
      return std::nullopt;
  }
}

std::optional<Value> to_text_value(const Value& value) {
  switch (value.kind()) {
    case ValueKind::null:
    case ValueKind::list:
    case ValueKind::map:
    case ValueKind::node:
    case ValueKind::relationship:
    case ValueKind::path:
      return std::nullopt;
    case ValueKind::string:
      return value;
    default:
      return Value(to_text(value));
  }
}

Value or_null(const Value& value, Convert convert) {
  if (value.is_null()) return {};
  try {
    return convert(value).value_or(Value());
  } catch (const Error&) {
    return {};  // a number that does not fit
  }
}

Value each_or_null(std::string_view function, const Value& list, Convert convert) {
  List converted;
  for (const Value& item : list_argument(function, list)) {
    converted.push_back(or_null(item, convert));
  }
  return converted;
}

struct Conversion {
  std::string_view name;  // with "OrNull" and "List" behind it for the others
  std::string_view result_name;
  Convert convert;
  Type takes;
  Type gives;
};

Evaluate converting(std::string name, Convert convert, Type takes) {
  return [name = std::move(name), convert, takes = std::move(takes)](FunctionContext&,
                                                                     Arguments arguments) {
    auto converted = convert(arguments[0]);
    if (!converted) throw invalid_argument_value(name, takes, arguments[0]);
    return *std::move(converted);
  };
}

Evaluate converting_or_null(Convert convert) {
  return
      [convert](FunctionContext&, Arguments arguments) { return or_null(arguments[0], convert); };
}

Evaluate converting_each(std::string name, Convert convert) {
  return [name = std::move(name), convert](FunctionContext&, Arguments arguments) {
    return each_or_null(name, arguments[0], convert);
  };
}

void add(Registry& registry, const Conversion& conversion) {
  const std::string name(conversion.name);
  const std::string result(conversion.result_name);
  registry.add(
      ScalarFunction{.name = name,
                     .parameters = {conversion.takes},
                     .required = 1,
                     .result = conversion.gives,
                     .summary = "The value as " + result + "; null for a text that writes none.",
                     .evaluate = converting(name, conversion.convert, conversion.takes)});
  registry.add(ScalarFunction{.name = name + "OrNull",
                              .parameters = {Type::any()},
                              .required = 1,
                              .result = conversion.gives,
                              .summary = "The value as " + result + "; null where it is none.",
                              .evaluate = converting_or_null(conversion.convert)});
  registry.add(ScalarFunction{
      .name = name + "List",
      .parameters = {types::list()},
      .required = 1,
      .result = Type::list_of(conversion.gives),
      .summary = "The elements of a list, each as " + result + "; null for one that is none.",
      .evaluate = converting_each(name + "List", conversion.convert)});
}

}  // namespace

void add_conversion_functions(Registry& registry) {
  const Type scalar = types::boolean() | types::number() | types::text();
  add(registry, {"toInteger", "INTEGER", to_integer, scalar, types::integer()});
  add(registry, {"toFloat", "FLOAT", to_float, types::number() | types::text(), types::floating()});
  add(registry, {"toBoolean", "BOOLEAN", to_boolean,
                 types::boolean() | types::integer() | types::text(), types::boolean()});
  add(registry, {"toString", "STRING", to_text_value, scalar | types::temporal(), types::text()});
}

}  // namespace casus::function
