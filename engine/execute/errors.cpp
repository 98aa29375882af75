#include "engine/execute/errors.hpp"

#include <fmt/core.h>

#include "engine/value/errors.hpp"

namespace casus::execute {

Error too_many_matches() {
  return runtime_error("ArithmeticError", "NumberOutOfRange",
                       "the pattern has more matches than a 64-bit integer can count");
}

Error missing_parameter(std::string_view name) {
  return Error(ErrorKind::semantic, fmt::format("no value was given for the parameter ${}", name))
      .with_code("ParameterMissing", "MissingParameter")
      .at_compile_time(true);  // it is looked for before the statement runs
}

Error missing_parameter(std::string_view name, const std::vector<std::string>& given) {
  Error error = missing_parameter(name);
  std::string names;
  for (const auto& other : given) names += (names.empty() ? "$" : ", $") + other;
  return error.with_hint(names.empty() ? "no parameters were given" : "given were " + names);
}

Error predicate_not_boolean(const Value& value) {
  return runtime_error("TypeError", "InvalidArgumentType",
                       fmt::format("a predicate takes a BOOLEAN, not {}", to_string(value.kind())));
}

Error deleted_element(std::string_view what, std::uint64_t id) {
  return runtime_error("EntityNotFound", "DeletedEntityAccess",
                       fmt::format("the {} with id {} was deleted in this statement or transaction", what, id));
}

Error merge_on_null(std::string_view key) {
  return runtime_error("SemanticError", "MergeReadOwnWrites",
                       fmt::format("MERGE cannot match or create the property `{}` with the value null", key));
}

Error not_a_list_or_map(const Value& value) {
  return runtime_error("TypeError", "InvalidArgumentType",
                       fmt::format("expected a map, node or relationship, got {}", to_string(value.kind())));
}

Error bad_row_count(std::string_view clause, const Value& value) {
  const bool negative = value.is(ValueKind::integer);
  return runtime_error("SyntaxError", negative ? "NegativeIntegerArgument" : "InvalidArgumentType",
                       fmt::format("{} takes a non-negative integer, not {}", clause, to_literal(value)));
}

Error not_deletable(const Value& value) {
  return runtime_error("TypeError", "InvalidArgumentType",
                       fmt::format("DELETE takes nodes, relationships and paths, not {}", to_string(value.kind())));
}

Error relationship_without_end(std::string_view variable) {
  return runtime_error("SemanticError", "MissingNode",
                       variable.empty() ? std::string("cannot create a relationship: one of its ends is null")
                                        : fmt::format("cannot create a relationship: its end `{}` is null", variable));
}

Error located(Error error, SourceSpan span) {
  if (!error.span()) error.with_span({span.offset, span.length});
  return error;
}

}  // namespace casus::execute
