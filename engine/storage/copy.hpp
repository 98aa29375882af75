#pragma once

#include <string>

#include "engine/storage/snapshot.hpp"

namespace casus::storage {

/// Writes a snapshot, every value verified and none of the free pages, to a new file at `path`,
/// which appears whole or not at all. Throws casus::Error (storage), also where there is a file at
/// `path`.
void copy_compacted(const Snapshot& from, const std::string& path);

}  // namespace casus::storage
