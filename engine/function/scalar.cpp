// Functions that choose, measure and name values of any kind.

#include "engine/function/arguments.hpp"
#include "engine/function/families.hpp"
#include "engine/function/unicode.hpp"
#include "engine/value/compare.hpp"
#include "engine/value/wording.hpp"

namespace casus::function {
namespace {

Value coalesce(FunctionContext&, Arguments arguments) {
  for (const Value& argument : arguments) {
    if (!argument.is_null()) return argument;
  }
  return {};
}

Type any_of_arguments(std::span<const Type> arguments) {
  Type joined = Type::null();
  for (const Type& argument : arguments) joined = joined | argument;
  return joined;
}

Value null_if(FunctionContext&, Arguments arguments) {
  return equals(arguments[0], arguments[1]) == Truth::yes ? Value() : arguments[0];
}

Value size(FunctionContext&, Arguments arguments) {
  const Value& subject = arguments[0];
  if (subject.is(ValueKind::list)) return static_cast<std::int64_t>(subject.as_list().size());
  return code_point_count(text_argument("size", subject, types::list_or_text));
}

Value char_length(FunctionContext&, Arguments arguments) {
  return code_point_count(text_argument("char_length", arguments[0]));
}

Value length(FunctionContext&, Arguments arguments) {
  const Value& subject = arguments[0];
  if (!subject.is(ValueKind::path))
    throw invalid_argument_value("length", types::path(), subject)
        .with_hint(wording::length_hint(Type::of(subject.kind())));
  const Path& path = subject.as_path();
  return static_cast<std::int64_t>(path.relationships.size());
}

Value timestamp(FunctionContext& context, Arguments) {
  return context.statement_time.epoch_seconds * 1000 +
         context.statement_time.nanoseconds / 1'000'000;
}

/// The type of a value's elements as Cypher writes it.
std::string type_name(const Value& value) {
  if (!value.is(ValueKind::list)) return std::string(to_string(value.kind()));
  if (value.as_list().empty()) return "LIST<NOTHING>";
  Type element = Type::null();
  for (const Value& item : value.as_list()) element = element | Type::of(item.kind());
  const std::string name = element.to_string();
  return "LIST<" + (name.empty() ? std::string(to_string(ValueKind::null)) : name) + ">";
}

Value value_type(FunctionContext&, Arguments arguments) { return type_name(arguments[0]); }

}  // namespace

void add_scalar_functions(Registry& registry) {
  registry.add(ScalarFunction{.name = "coalesce",
                              .parameters = {Type::any()},
                              .required = 1,
                              .result = Type::any(),
                              .infer = any_of_arguments,
                              .null_in_null_out = false,
                              .variadic = true,
                              .takes_first = true,
                              .summary = "The first of its arguments that is not null.",
                              .evaluate = coalesce});
  registry.add(ScalarFunction{.name = "nullIf",
                              .parameters = {Type::any(), Type::any()},
                              .required = 2,
                              .result = Type::any(),
                              .infer = as_first_argument,
                              .null_in_null_out = false,
                              .summary = "null if both arguments are equal, else the first.",
                              .evaluate = null_if});
  registry.add(ScalarFunction{.name = "size",
                              .parameters = {types::list_or_text()},
                              .required = 1,
                              .result = types::integer(),
                              .summary = "How many elements a list or characters a text has.",
                              .evaluate = size});
  for (const char* name : {"char_length", "character_length"}) {
    registry.add(ScalarFunction{.name = name,
                                .parameters = {types::text()},
                                .required = 1,
                                .result = types::integer(),
                                .summary = "How many characters a text has.",
                                .evaluate = char_length});
  }
  registry.add(ScalarFunction{.name = "length",
                              .parameters = {types::path()},
                              .required = 1,
                              .result = types::integer(),
                              .summary = "How many relationships a path has.",
                              .evaluate = length});
  registry.add(ScalarFunction{
      .name = "timestamp",
      .result = types::integer(),
      .summary = "The time of the statement in milliseconds since 1970-01-01T00:00Z.",
      .evaluate = timestamp});
  registry.add(ScalarFunction{.name = "valueType",
                              .parameters = {Type::any()},
                              .required = 1,
                              .result = types::text(),
                              .null_in_null_out = false,
                              .summary = "The name of the type of a value.",
                              .evaluate = value_type});
}

}  // namespace casus::function
