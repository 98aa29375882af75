#pragma once

// What a query gave, as the lines of an expectation.

#include <string>
#include <string_view>
#include <vector>

#include "casus/casus.hpp"
#include "tests/queries/test_case.hpp"

namespace casus::queries {

/// The counters of a statement's changes that are not zero: "nodes created: 1".
std::vector<std::string> describe_changes(const Changes& changes);

/// An error's codes, its message below its kind, the line of the query with the place underlined,
/// and the hint.
std::vector<std::string> describe_error(const Error& error, std::string_view query);

/// The rows as a table with aligned bars.
std::vector<std::string> describe_rows(const Result& result);

}  // namespace casus::queries
