#pragma once

// Which ids a transaction hands out: first those that were free when it began, then new ones. Ids
// that it frees itself are left to later transactions, so that no id means two things within one.

#include <algorithm>
#include <cstdint>
#include <functional>

namespace casus::graph {

class FreeIds {
 public:
  /// Finds the first free id of the state the transaction began with in [from, bound); `bound`
  /// where there is none.
  using Search = std::function<std::uint32_t(std::uint32_t from, std::uint32_t bound)>;

  /// `used` of the ids below `bound` are in use, and none below `first_free` is free.
  FreeIds(std::uint32_t bound, std::uint64_t used, std::uint32_t first_free, Search search)
      : bound_(bound),
        cursor_(used == bound ? bound : std::min(first_free, bound)),
        lowest_freed_(bound),
        search_(std::move(search)) {}

  /// A free id below the old bound, or an invalid one (0xFFFFFFFF) where there is none left.
  std::uint32_t take() {
    if (cursor_ >= bound_) return 0xFFFFFFFFU;
    cursor_ = search_(cursor_, bound_);
    return cursor_ >= bound_ ? 0xFFFFFFFFU : cursor_++;
  }
  void freed(std::uint32_t id) { lowest_freed_ = std::min(lowest_freed_, id); }
  /// No id below this is free when the transaction ends.
  [[nodiscard]] std::uint32_t first_free() const { return std::min(cursor_, lowest_freed_); }

 private:
  std::uint32_t bound_;
  std::uint32_t cursor_;
  std::uint32_t lowest_freed_;
  Search search_;
};

}  // namespace casus::graph
