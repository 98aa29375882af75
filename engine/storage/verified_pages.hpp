#pragma once

// Remembers which values have had their checksum verified.

#include <atomic>
#include <cstdint>
#include <memory>

namespace casus::storage {

/// A table from page numbers to the stamp of the verified value that starts there. A page that is
/// used again holds a value with a later stamp, so nothing needs to be forgotten. Lock-free; any
/// thread.
class VerifiedPages {
 public:
  /// For pages below `bound`; others are never remembered.
  explicit VerifiedPages(std::uint64_t bound);
  ~VerifiedPages();
  VerifiedPages(const VerifiedPages&) = delete;
  VerifiedPages& operator=(const VerifiedPages&) = delete;

  [[nodiscard]] bool contains(std::uint64_t page, std::uint64_t stamp) const;
  void add(std::uint64_t page, std::uint64_t stamp);

 private:
  using Stamp = std::atomic<std::uint64_t>;
  static constexpr std::uint64_t block_size = 8192;
  std::uint64_t blocks_;
  std::unique_ptr<std::atomic<Stamp*>[]> table_;  // blocks made when first written to
};

}  // namespace casus::storage
