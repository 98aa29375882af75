#include "engine/graph/bulk_errors.hpp"

#include <fmt/format.h>

namespace casus::graph {

Error import_needs_a_file() {
  return Error(ErrorKind::runtime, "an import needs a database file to write to");
}

Error import_into_elements(const std::string& path, std::uint64_t nodes) {
  Error error(ErrorKind::runtime,
              fmt::format("{} has {} {} already; an import fills a new or empty database", path,
                          nodes, nodes == 1 ? "node" : "nodes"));
  error.with_hint("import into a new file, or LOAD CSV adds to a graph");
  return error;
}

Error import_into_schema(const std::string& path) {
  Error error(
      ErrorKind::runtime,
      fmt::format("{} has indexes or constraints; an import fills an empty database", path));
  error.with_hint("import first and make indexes and constraints afterwards");
  return error;
}

Error import_overtaken(const std::string& path) {
  return Error(ErrorKind::conflict,
               fmt::format("a file {} has appeared during the import; nothing was imported", path));
}

}  // namespace casus::graph
