#pragma once

// What is done to a path before LMDB sees it.

#include <compare>
#include <cstdint>
#include <memory>
#include <string>

#include "casus/database.hpp"
#include "engine/storage/file_map.hpp"

namespace casus::storage {

/// Which file a path leads to.
struct FileIdentity {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  friend auto operator<=>(const FileIdentity&, const FileIdentity&) = default;
};

/// Opens the file at `path`, made or filled where it is absent or empty. Throws casus::Error
/// (storage) for what cannot be opened.
std::unique_ptr<FileMap> open_or_make_file(const std::string& path, const Options& options);
FileIdentity identity_of(const FileMap& map);

/// Refuses foreign files, other formats, truncated and damaged ones. Everything outside the
/// contents of values is looked at. Throws casus::Error (storage).
void require_sound_database(const FileMap& map);

}  // namespace casus::storage
