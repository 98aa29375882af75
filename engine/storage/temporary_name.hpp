#pragma once

// A file that is written under another name before it appears.

#include <cstdint>
#include <string>

namespace casus::storage {

/// A new file next to `path`; gone with this object unless published. Where the file system can, it
/// has no name until then, so that nothing is left of it however the process ends.
class TemporaryName {
 public:
  /// Throws casus::Error (storage).
  explicit TemporaryName(const std::string& path);
  ~TemporaryName();
  TemporaryName(const TemporaryName&) = delete;
  TemporaryName& operator=(const TemporaryName&) = delete;
  [[nodiscard]] int descriptor() const { return descriptor_; }
  /// Under which this process can open the file again.
  [[nodiscard]] const std::string& name() const { return name_; }

  /// Makes the file durable, then gives it its name; false where a file has that name already.
  /// Throws casus::Error (storage).
  bool publish();

 private:
  bool open_unnamed();
  [[nodiscard]] bool take_path() const;

  std::string path_;
  std::string name_;
  int descriptor_ = -1;
  bool named_ = false;
};

/// Makes the names in the folder of `path` durable.
void sync_folder_of(const std::string& path);

/// Writes all of it or throws casus::Error (storage).
void write_fully(int descriptor, const std::string& bytes, std::uint64_t offset,
                 const std::string& path);

}  // namespace casus::storage
