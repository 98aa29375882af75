#pragma once

// A file open for reading through a memory map, next to LMDB's own map of it.

#include <cstddef>
#include <cstdint>
#include <string>

namespace casus::storage {

/// Owns a descriptor and a read-only shared map of address space that may reach past the end of the
/// file, so that the file can grow into it. Touching addresses at or past length() is a bus error:
/// readers must stay below a length they asked for. Safe to use from any thread.
class FileMap {
 public:
  /// Takes over `descriptor`; `path` is for messages. Maps nothing yet.
  FileMap(int descriptor, std::string path);
  ~FileMap();
  FileMap(const FileMap&) = delete;
  FileMap& operator=(const FileMap&) = delete;

  /// Maps as much of `wanted` bytes as the process may reserve, at least the file's length. Throws
  /// casus::Error (storage) where even that fails.
  void reserve(std::uint64_t wanted);
  /// From here on the system reads ahead. Before, each page that is touched is read alone: opening looks
  /// at few pages, far from each other, and some systems read megabytes around each.
  void expect_long_reads() const;

  [[nodiscard]] const std::byte* base() const { return base_; }
  [[nodiscard]] std::uint64_t reserved() const { return reserved_; }
  /// The file's length now, in bytes. Throws casus::Error (storage) if the file cannot be asked.
  [[nodiscard]] std::uint64_t length() const;
  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  int descriptor_;
  std::string path_;
  std::byte* base_ = nullptr;
  std::uint64_t reserved_ = 0;
};

/// The address space to try to reserve for a file; less where tools or limits leave less.
std::uint64_t wanted_address_space(bool in_memory);

}  // namespace casus::storage
