#pragma once

// Named factories of the errors of casus/maintenance.hpp.

#include <string>
#include <string_view>

#include "casus/error.hpp"

namespace casus::session {

/// storage: "cannot open 'x.casus': No such file or directory".
Error cannot_do(std::string_view operation, const std::string& path, int code);
/// conflict: a process has the database open that must be nobody's.
Error database_in_use(const std::string& path);
/// storage: an export to the name of a database, this one or another.
Error would_replace_database(const std::string& path);
/// storage: salvage() found neither names nor data.
Error nothing_to_salvage(const std::string& path);

}  // namespace casus::session
