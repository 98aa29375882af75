#include "engine/session/maintenance_errors.hpp"

#include <system_error>

namespace casus::session {

Error cannot_do(std::string_view operation, const std::string& path, int code) {
  return Error(ErrorKind::storage, "cannot " + std::string(operation) + " '" + path +
                                       "': " + std::generic_category().message(code));
}

Error database_in_use(const std::string& path) {
  return Error(ErrorKind::conflict,
               "cannot compact '" + path + "' in place: it is open elsewhere; it stays as it was")
      .with_hint("close it in every process, or compact to a new file");
}

Error would_replace_database(const std::string& path) {
  return Error(ErrorKind::storage,
               "cannot write '" + path + "': it is a database, which an export never replaces")
      .with_hint("choose another name, or delete the database first");
}

Error nothing_to_salvage(const std::string& path) {
  return Error(ErrorKind::storage, "nothing in '" + path + "' can be read");
}

}  // namespace casus::session
