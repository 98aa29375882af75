#pragma once

// Memory for chunks that are kept long and read in no order.

#include <cstddef>
#include <memory>

namespace casus::graph {

using SharedBytes = std::shared_ptr<const std::byte[]>;

/// Chunks side by side in large blocks, for which the system is asked to use huge pages: where
/// neighbours lie all over a graph, finding out where a small page is costs as much as reading it. A
/// block goes when the last of its chunks does; what earlier ones leave free is not used again. For
/// one thread.
class ChunkArena {
 public:
  /// Room for a chunk, at a multiple of the processor's cache line.
  [[nodiscard]] std::shared_ptr<std::byte[]> allocate(std::size_t bytes);

 private:
  void begin_block(std::size_t bytes);

  std::shared_ptr<std::byte[]> block_;
  std::size_t size_ = 0;
  std::size_t used_ = 0;
};

}  // namespace casus::graph
