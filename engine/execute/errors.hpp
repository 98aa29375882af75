#pragma once

// Named factories of the errors that running a statement makes.

#include <string>
#include <string_view>
#include <vector>

#include "casus/error.hpp"
#include "casus/value.hpp"
#include "grammar/source_span.hpp"

namespace casus::execute {

Error too_many_matches();
Error missing_parameter(std::string_view name);
/// With the names of the parameters that were given.
Error missing_parameter(std::string_view name, const std::vector<std::string>& given);
Error predicate_not_boolean(const Value& value);
Error deleted_element(std::string_view what, std::uint64_t id);
Error merge_on_null(std::string_view key);
Error not_a_list_or_map(const Value& value);
Error bad_row_count(std::string_view clause, const Value& value);
Error not_deletable(const Value& value);
Error relationship_without_end(std::string_view variable);

/// Gives the error a place in the query text where it has none yet.
Error located(Error error, SourceSpan span);

/// Runs `step`; an error that it throws without a place gets this one.
template <class Step>
auto located_at(SourceSpan span, Step step) {
  try {
    return step();
  } catch (const Error& error) {
    if (error.span() || error.kind() == ErrorKind::interrupted) throw;
    throw located(error, span);
  }
}

}  // namespace casus::execute
