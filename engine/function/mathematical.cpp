// Functions on numbers. What has no value among the real numbers is NaN.

#include <cmath>
#include <numbers>

#include "engine/function/arguments.hpp"
#include "engine/function/families.hpp"
#include "engine/function/rounding.hpp"

namespace casus::function {
namespace {

Value absolute(FunctionContext&, Arguments arguments) {
  const Value& value = arguments[0];
  if (!value.is(ValueKind::integer)) return std::fabs(number_argument("abs", value));
  if (value.as_integer() == INT64_MIN) throw integer_overflow("abs");
  return std::abs(value.as_integer());
}

Value sign(FunctionContext&, Arguments arguments) {
  const double value = number_argument("sign", arguments[0]);
  return std::int64_t{value > 0} - std::int64_t{value < 0};
}

Value round(FunctionContext&, Arguments arguments) {
  const double value = number_argument("round", arguments[0]);
  if (arguments.size() == 1) return round_to_integer(value);
  const std::int64_t precision = integer_argument("round", arguments[1]);
  if (precision < 0) {
    throw number_out_of_range("the precision of `round` must not be negative, but is " +
                              std::to_string(precision));
  }
  if (arguments.size() == 2) return round_decimal(value, precision, RoundingMode::half_up);
  return round_decimal(value, precision, rounding_mode(text_argument("round", arguments[2])));
}

Value atan2(FunctionContext&, Arguments arguments) {
  return std::atan2(number_argument("atan2", arguments[0]), number_argument("atan2", arguments[1]));
}

Value pi(FunctionContext&, Arguments) { return std::numbers::pi; }
Value e(FunctionContext&, Arguments) { return std::numbers::e; }
Value random(FunctionContext& context, Arguments) { return context.random(); }

/// A random UUID (RFC 9562, version 4).
Value random_uuid(FunctionContext& context, Arguments) {
  constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (int i = 0; i < 32; ++i) {
    if (i == 8 || i == 12 || i == 16 || i == 20) text += '-';
    auto digit = static_cast<unsigned>(context.random() * 16);
    if (i == 12) digit = 4;                  // the version
    if (i == 16) digit = 8U | (digit & 3U);  // the variant
    text += digits[digit & 15U];
  }
  return text;
}

double cotangent(double x) { return 1.0 / std::tan(x); }
double hyperbolic_cotangent(double x) { return 1.0 / std::tanh(x); }
double haversine(double x) {
  const double half = std::sin(x / 2);
  return half * half;
}
double to_degrees(double x) { return x * (180.0 / std::numbers::pi); }
double to_radians(double x) { return x * (std::numbers::pi / 180.0); }

struct RealFunction {
  const char* name;
  double (*compute)(double);
  const char* summary;
};

const RealFunction real_functions[] = {
    {"ceil", std::ceil, "The least whole number that is not below a number, as FLOAT."},
    {"ceiling", std::ceil, "The least whole number that is not below a number, as FLOAT."},
    {"floor", std::floor, "The greatest whole number that is not above a number, as FLOAT."},
    {"sqrt", std::sqrt, "The square root."},
    {"exp", std::exp, "e to the power of a number."},
    {"log", std::log, "The natural logarithm."},
    {"ln", std::log, "The natural logarithm."},
    {"log10", std::log10, "The logarithm to base 10."},
    {"sin", std::sin, "The sine of an angle in radians."},
    {"cos", std::cos, "The cosine of an angle in radians."},
    {"tan", std::tan, "The tangent of an angle in radians."},
    {"cot", cotangent, "The cotangent of an angle in radians."},
    {"asin", std::asin, "The angle in radians of a sine."},
    {"acos", std::acos, "The angle in radians of a cosine."},
    {"atan", std::atan, "The angle in radians of a tangent."},
    {"sinh", std::sinh, "The hyperbolic sine."},
    {"cosh", std::cosh, "The hyperbolic cosine."},
    {"tanh", std::tanh, "The hyperbolic tangent."},
    {"coth", hyperbolic_cotangent, "The hyperbolic cotangent."},
    {"haversin", haversine, "Half the versine of an angle in radians."},
    {"degrees", to_degrees, "An angle in radians as degrees."},
    {"radians", to_radians, "An angle in degrees as radians."},
};

Evaluate computing(const RealFunction& function) {
  return [name = std::string_view(function.name), compute = function.compute](FunctionContext&,
                                                                              Arguments arguments) {
    return Value(compute(number_argument(name, arguments[0])));
  };
}

void add_constant(Registry& registry, const char* name, const char* summary, Evaluate evaluate) {
  registry.add(ScalarFunction{.name = name,
                              .result = types::floating(),
                              .summary = summary,
                              .evaluate = std::move(evaluate)});
}

void add_random_functions(Registry& registry) {
  registry.add(ScalarFunction{.name = "rand",
                              .result = types::floating(),
                              .deterministic = false,
                              .summary = "A random number from 0 up to, not including, 1.",
                              .evaluate = random});
  registry.add(ScalarFunction{.name = "randomUUID",
                              .result = types::text(),
                              .deterministic = false,
                              .summary = "A random UUID.",
                              .evaluate = random_uuid});
}

}  // namespace

void add_mathematical_functions(Registry& registry) {
  for (const RealFunction& function : real_functions) {
    registry.add(ScalarFunction{.name = function.name,
                                .parameters = {types::number()},
                                .required = 1,
                                .result = types::floating(),
                                .summary = function.summary,
                                .evaluate = computing(function)});
  }
  registry.add(ScalarFunction{.name = "abs",
                              .parameters = {types::number()},
                              .required = 1,
                              .result = types::number(),
                              .infer = as_first_argument,
                              .summary = "A number without its sign.",
                              .evaluate = absolute});
  registry.add(ScalarFunction{.name = "sign",
                              .parameters = {types::number()},
                              .required = 1,
                              .result = types::integer(),
                              .summary = "-1, 0 or 1 for a number below, at or above 0.",
                              .evaluate = sign});
  registry.add(ScalarFunction{.name = "round",
                              .parameters = {types::number(), types::integer(), types::text()},
                              .required = 1,
                              .result = types::floating(),
                              .summary = "The nearest whole number, or with so many decimals and "
                                         "by the mode named, as FLOAT.",
                              .evaluate = round});
  registry.add(ScalarFunction{.name = "atan2",
                              .parameters = {types::number(), types::number()},
                              .required = 2,
                              .result = types::floating(),
                              .summary = "The angle in radians of the point (x, y), given y, x.",
                              .evaluate = atan2});
  add_constant(registry, "pi", "The number pi.", pi);
  add_constant(registry, "e", "The base of the natural logarithm.", e);
  add_random_functions(registry);
}

}  // namespace casus::function
