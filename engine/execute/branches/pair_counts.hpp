#pragma once

// All relationships of a hop by their two ends.

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/execute/branches/source.hpp"
#include "engine/execute/context.hpp"

namespace casus::execute {

/// A hash table of pairs of nodes, each as often as there are relationships between them: where far more pairs are
/// asked for than there are relationships, one place is read for each instead of two lists. Buckets of a cache line
/// with linear probing (Knuth, The Art of Computer Programming 3, 6.4): nearly all that is asked for is found, or not,
/// by comparing with all of one bucket, whatever it holds. A hop that goes both ways has each pair once. For one
/// thread.
class PairCounts {
 public:
  /// False, and nothing is known, where that would take too much memory, or too many relationships join two nodes.
  bool build(const Source& source, ExecutionContext& context);
  [[nodiscard]] bool built() const { return !buckets_.empty(); }

  struct Asked {
    std::uint32_t from;
    std::uint32_t end;
    std::uint64_t count;  // the relationships that the hop follows from the one to the other
  };
  /// Fills in the counts.
  void count(std::span<Asked> pairs) const;

 private:
  static constexpr std::uint64_t none = ~std::uint64_t{0};  // node ids are below null_id

  /// Filled from the front.
  struct alignas(64) Bucket {
    std::array<std::uint64_t, 8> pairs;
  };

  [[nodiscard]] std::uint64_t pair_of(std::uint32_t from, std::uint32_t end) const {
    const std::uint32_t first = both_ways_ ? std::min(from, end) : from;
    return (std::uint64_t{first} << 32U) | (first ^ from ^ end);
  }
  [[nodiscard]] std::size_t place_of(std::uint64_t pair) const {
    const std::uint64_t mixed = (pair ^ (pair >> 29U)) * 0x9E3779B97F4A7C15U;
    return (mixed >> 24U) & mask_;
  }
  bool add_chunk(const Source& source, std::uint32_t chunk, std::uint32_t bound);
  bool add_list(std::uint32_t node, std::span<const std::uint32_t> ends);

  std::vector<Bucket> buckets_;
  std::uint64_t mask_ = 0;
  bool both_ways_ = false;
};

}  // namespace casus::execute
