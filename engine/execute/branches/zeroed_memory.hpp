#pragma once

// Memory that is all zero, handed on from statement to statement.

#include <cstddef>
#include <utility>

namespace casus::execute {

/// Owns memory from the system that was all zero when it was taken. To get it, to have it cleared a page at a time and
/// to give it back takes longer than many statements on small graphs; so a little of it is kept for the next one.
/// Taking and letting go is safe from any thread.
class ZeroedMemory {
 public:
  ZeroedMemory() = default;
  /// At least `size` bytes, aligned to pages. `large_pages`: in large ones if the system will; without, in whatever
  /// there is. Throws std::bad_alloc.
  ZeroedMemory(std::size_t size, bool large_pages);
  ~ZeroedMemory();
  ZeroedMemory(ZeroedMemory&& other) noexcept : region_(std::exchange(other.region_, {})) {}
  ZeroedMemory& operator=(ZeroedMemory&& other) noexcept {
    std::swap(region_, other.region_);
    return *this;
  }
  ZeroedMemory(const ZeroedMemory&) = delete;
  ZeroedMemory& operator=(const ZeroedMemory&) = delete;

  [[nodiscard]] std::byte* data() const { return region_.data; }
  [[nodiscard]] bool has_large_pages() const { return region_.large_pages; }
  /// Whether it will be kept, and so must be zero again when it is let go.
  [[nodiscard]] bool is_kept() const {
    return region_.data != nullptr && region_.size <= largest_kept && !region_.large_pages;
  }

  /// What the process keeps is never more than this, in bytes, and nothing larger than the other.
  static constexpr std::size_t most_kept = std::size_t{8} << 20U;
  static constexpr std::size_t largest_kept = std::size_t{1} << 20U;

  struct Region {
    std::byte* data = nullptr;
    std::size_t size = 0;
    bool large_pages = false;
  };

 private:
  Region region_;
};

}  // namespace casus::execute
