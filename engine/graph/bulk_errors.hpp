#pragma once

// Named factories of the errors of bulk loading. Each owns its wording.

#include <cstdint>
#include <string>

#include "casus/error.hpp"

namespace casus::graph {

/// runtime: a graph in memory would be gone with the import.
Error import_needs_a_file();
/// runtime: the database has nodes.
Error import_into_elements(const std::string& path, std::uint64_t nodes);
/// runtime: the database has indexes or constraints.
Error import_into_schema(const std::string& path);
/// conflict: a file of that name has appeared meanwhile.
Error import_overtaken(const std::string& path);

}  // namespace casus::graph
