#pragma once

// The functions, aggregates and procedures that are built in, as rows of Markdown tables: so the
// language reference says what the engine has, in the engine's own words.

#include <filesystem>
#include <ostream>

namespace casus::queries {

void print_function_tables(std::ostream& out);

/// Whether a document has the row of every function and procedure that a connection names; says
/// which it lacks.
bool check_mentions(const std::filesystem::path& document, std::ostream& out);

}  // namespace casus::queries
