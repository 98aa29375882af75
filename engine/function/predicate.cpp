// Functions that answer true or false. all(), any(), none() and single() are part of the grammar.

#include <cmath>

#include "engine/function/arguments.hpp"
#include "engine/function/families.hpp"

namespace casus::function {
namespace {

Type emptiable() { return types::list() | types::map() | types::text(); }

Value is_empty(FunctionContext&, Arguments arguments) {
  const Value& subject = arguments[0];
  switch (subject.kind()) {
    case ValueKind::list:
      return subject.as_list().empty();
    case ValueKind::map:
      return subject.as_map().empty();
    default:
      return text_argument("isEmpty", subject, emptiable).empty();
  }
}

Value is_nan(FunctionContext&, Arguments arguments) {
  return std::isnan(number_argument("isNaN", arguments[0]));
}

Value exists(FunctionContext&, Arguments arguments) { return !arguments[0].is_null(); }

}  // namespace

void add_predicate_functions(Registry& registry) {
  registry.add(ScalarFunction{.name = "isEmpty",
                              .parameters = {emptiable()},
                              .required = 1,
                              .result = types::boolean(),
                              .summary = "Whether a list, map or text is empty.",
                              .evaluate = is_empty});
  registry.add(ScalarFunction{.name = "isNaN",
                              .parameters = {types::number()},
                              .required = 1,
                              .result = types::boolean(),
                              .summary = "Whether a number is NaN.",
                              .evaluate = is_nan});
  registry.add(ScalarFunction{.name = "exists",
                              .parameters = {Type::any()},
                              .required = 1,
                              .result = types::boolean(),
                              .null_in_null_out = false,
                              .summary = "Whether a property is there: exists(n.name).",
                              .evaluate = exists});
}

}  // namespace casus::function
