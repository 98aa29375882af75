#pragma once

// A file that is written under another name before it appears.

#include <cstdint>
#include <string>

#include "engine/storage/unfinished.hpp"

namespace casus::storage {

/// A new file next to `path`; gone with this object unless published. See UnfinishedFile.
class TemporaryName {
 public:
  /// Throws casus::Error (storage).
  explicit TemporaryName(const std::string& path);
  [[nodiscard]] int descriptor() const { return file_.descriptor(); }
  /// That it is to have.
  [[nodiscard]] const std::string& path() const { return path_; }
  /// Under which this process can open the file again.
  [[nodiscard]] const std::string& name() const { return file_.name(); }

  /// Makes the file durable, then gives it its name; false where a file has that name already.
  /// Throws casus::Error (storage).
  bool publish();
  /// The same in place of a file of that name.
  void replace();

 private:
  void make_durable() const;

  std::string path_;
  UnfinishedFile file_;
};

/// Makes the names in the folder of `path` durable.
void sync_folder_of(const std::string& path);

/// Writes all of it or throws casus::Error (storage).
void write_fully(int descriptor, const std::string& bytes, std::uint64_t offset,
                 const std::string& path);

}  // namespace casus::storage
