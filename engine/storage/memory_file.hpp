#pragma once

// The private temporary file behind an in-memory database.

#include <string>

namespace casus::storage {

/// A file in memory (memfd) under a temporary name next to which LMDB can put its lock file; where
/// the system has no such files, one in a temporary folder. Both names are gone when this object
/// is; descriptors opened from them stay good.
class MemoryFile {
 public:
  /// Tries /dev/shm, $TMPDIR and /tmp for the names. Throws casus::Error (storage) if none will do.
  MemoryFile();
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  /// The open file, which then belongs to the caller.
  int release_descriptor();

 private:
  bool make_in(const std::string& folder);
  void remove_names();

  std::string folder_;
  std::string path_;
  int descriptor_ = -1;
};

}  // namespace casus::storage
