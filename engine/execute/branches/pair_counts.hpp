#pragma once

// All relationships of a hop by their two ends.

#include <cstdint>
#include <vector>

#include "engine/execute/branches/source.hpp"
#include "engine/execute/context.hpp"

namespace casus::execute {

/// A hash table of pairs of nodes, each as often as there are relationships between them: where far more pairs are
/// asked for than there are relationships, one place is read for each instead of two lists. Open addressing with
/// linear probing (Knuth, The Art of Computer Programming 3, 6.4). For one thread.
class PairCounts {
 public:
  /// False, and nothing is known, where that would take too much memory.
  bool build(const Source& source, ExecutionContext& context);
  [[nodiscard]] bool built() const { return !pairs_.empty(); }

  /// The relationships that the hop follows from one node to another.
  [[nodiscard]] std::uint64_t count(std::uint32_t from, std::uint32_t end) const {
    const std::uint64_t pair = pair_of(from, end);
    std::uint64_t count = 0;
    for (std::size_t place = place_of(pair); pairs_[place] != none; place = (place + 1) & mask_)
      count += pairs_[place] == pair ? 1 : 0;
    return count;
  }
  void prefetch(std::uint32_t from, std::uint32_t end) const { fetch(&pairs_[place_of(pair_of(from, end))]); }

 private:
  static constexpr std::uint64_t none = ~std::uint64_t{0};  // node ids are below null_id

  static std::uint64_t pair_of(std::uint32_t from, std::uint32_t end) { return (std::uint64_t{from} << 32U) | end; }
  [[nodiscard]] std::size_t place_of(std::uint64_t pair) const {
    const std::uint64_t mixed = (pair ^ (pair >> 29U)) * 0x9E3779B97F4A7C15U;
    return (mixed >> 24U) & mask_;
  }
  void add_chunk(const Source& source, std::uint32_t chunk, std::uint32_t bound);

  std::vector<std::uint64_t> pairs_;
  std::uint64_t mask_ = 0;
};

}  // namespace casus::execute
