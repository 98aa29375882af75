#pragma once

// Making database files.

#include <string>

namespace casus::storage {

/// Makes a new database at `path` at once or not at all: it is written under another name first.
/// Does nothing if there is a file by then. Throws casus::Error (storage).
void create_database_file(const std::string& path);

/// Makes the empty file behind `descriptor` a new database. The caller keeps others away.
void fill_empty_file(int descriptor, const std::string& path);

}  // namespace casus::storage
