#pragma once

// What is done to a path before LMDB sees it.

#include <compare>
#include <cstdint>
#include <memory>
#include <string>

#include "casus/database.hpp"
#include "engine/storage/file_map.hpp"
#include "engine/storage/snapshot.hpp"

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

/// Maps the file, joins the processes that have it open, undoes what a crash of the machine left,
/// and refuses foreign files, other formats and files cut short. Throws casus::Error (storage).
/// False where the path has come to lead to another file meanwhile, which is then to be opened.
bool prepare_file(FileMap& map, const Options& options);

/// Refuses damage outside the contents of values, all of which is looked at, so that LMDB may write
/// to the tree. Throws casus::Error (storage).
void require_sound_tree(const Snapshot& snapshot);

/// Whether a regular file begins as LMDB's data files or lock files do. False where it cannot be read.
bool begins_like_lmdb(const std::string& path);

/// Opens and maps a file to look at it without locks. Throws casus::Error (storage) where it is not
/// LMDB's at all.
/// Throws casus::Error (storage) where the file is of a later format; any other damage is left to others.
void refuse_newer_format(const FileMap& map, const TreeRoot& root);
std::unique_ptr<FileMap> open_to_inspect(const std::string& path);

}  // namespace casus::storage
