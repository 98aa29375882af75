#pragma once

#include <string>

#include "engine/storage/snapshot.hpp"

namespace casus::storage {

/// Writes a snapshot, every value verified and none of the free pages, to the empty file called `name`;
/// errors speak of `path`. Throws casus::Error (storage).
void copy_compacted(const Snapshot& from, const std::string& name, const std::string& path);

}  // namespace casus::storage
