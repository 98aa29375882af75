// Functions on lists, and reverse(), which also takes text.

#include <algorithm>

#include "engine/function/arguments.hpp"
#include "engine/function/families.hpp"
#include "engine/function/unicode.hpp"
#include "engine/value/limits.hpp"
#include "engine/value/wording.hpp"
#include "engine/value/watch.hpp"

namespace casus::function {
namespace {

/// openCypher makes a bound of the wrong type an ArgumentError of the run, even in a literal; so
/// the parameters of range() are of any type.
std::int64_t range_argument(const Value& value) {
  if (value.is(ValueKind::integer)) return value.as_integer();
  throw runtime_error("ArgumentError", "InvalidArgumentType",
                      wording::takes("`range`", types::integer(), wording::kinds(value)));
}

/// How many numbers there are from `from` to `to`, both included; the step must not be 0.
std::uint64_t range_size(std::int64_t from, std::int64_t to, std::int64_t step) {
  if (step > 0 ? from > to : from < to) return 0;
  // Unsigned, for the distance may take 64 bits, as may the size of the smallest step.
  const auto low = static_cast<std::uint64_t>(std::min(from, to));
  const auto high = static_cast<std::uint64_t>(std::max(from, to));
  const std::uint64_t stride =
      step > 0 ? static_cast<std::uint64_t>(step) : 0 - static_cast<std::uint64_t>(step);
  const std::uint64_t steps = (high - low) / stride;
  return steps == UINT64_MAX ? steps : steps + 1;
}

Value range(FunctionContext&, Arguments arguments) {
  const std::int64_t from = range_argument(arguments[0]);
  const std::int64_t to = range_argument(arguments[1]);
  const std::int64_t step = arguments.size() < 3 ? 1 : range_argument(arguments[2]);
  if (step == 0) throw number_out_of_range("the step of `range` must not be 0");
  const std::uint64_t size = range_size(from, to, step);
  if (size > maximum_made_elements) {
    throw number_out_of_range("`range` makes at most " + std::to_string(maximum_made_elements) +
                              " numbers, not " + std::to_string(size));
  }
  watch::require(size * sizeof(Value));
  List numbers;
  numbers.reserve(size);
  std::int64_t number = from;
  for (std::uint64_t i = 0; i < size; ++i) {
    watch::step();
    numbers.emplace_back(number);
    if (i + 1 < size) number += step;
  }
  return numbers;
}

Value head(FunctionContext&, Arguments arguments) {
  const List& list = list_argument("head", arguments[0]);
  return list.empty() ? Value() : list.front();
}

Value last(FunctionContext&, Arguments arguments) {
  const List& list = list_argument("last", arguments[0]);
  return list.empty() ? Value() : list.back();
}

Value tail(FunctionContext&, Arguments arguments) {
  const List& list = list_argument("tail", arguments[0]);
  return list.empty() ? List{} : List(list.begin() + 1, list.end());
}

Value reverse(FunctionContext&, Arguments arguments) {
  const Value& subject = arguments[0];
  if (subject.is(ValueKind::list)) {
    return List(subject.as_list().rbegin(), subject.as_list().rend());
  }
  return reverse_code_points(text_argument("reverse", subject, types::list_or_text));
}

}  // namespace

void add_list_functions(Registry& registry) {
  registry.add(ScalarFunction{.name = "range",
                              .parameters = {Type::any(), Type::any(), Type::any()},
                              .required = 2,
                              .result = Type::list_of(types::integer()),
                              .summary = "The integers from the first argument to the second, both "
                                         "included, by steps of 1 or of the third.",
                              .evaluate = range});
  registry.add(ScalarFunction{.name = "head",
                              .parameters = {types::list()},
                              .required = 1,
                              .result = Type::any(),
                              .infer = as_first_element,
                              .summary = "The first element of a list; null where it is empty.",
                              .evaluate = head});
  registry.add(ScalarFunction{.name = "last",
                              .parameters = {types::list()},
                              .required = 1,
                              .result = Type::any(),
                              .infer = as_first_element,
                              .summary = "The last element of a list; null where it is empty.",
                              .evaluate = last});
  registry.add(ScalarFunction{.name = "tail",
                              .parameters = {types::list()},
                              .required = 1,
                              .result = types::list(),
                              .infer = as_first_argument,
                              .summary = "A list without its first element.",
                              .evaluate = tail});
  registry.add(ScalarFunction{.name = "reverse",
                              .parameters = {types::list() | types::text()},
                              .required = 1,
                              .result = types::list() | types::text(),
                              .infer = as_first_argument,
                              .summary = "A list or a text in reverse order.",
                              .evaluate = reverse});
}

}  // namespace casus::function
