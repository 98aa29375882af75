#pragma once

// Encoding chunks in parallel on their way to a new graph.

#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "engine/graph/bulk_target.hpp"

namespace casus::graph {

/// Chunks as the file will hold them.
using EncodedChunks = std::vector<std::pair<storage::ChunkKey, ByteBuffer>>;

/// Calls encode(i, chunks) for all i below `count` in parallel, which appends to `chunks`, and puts
/// these in order of i, some at a time so that the encoded bytes stay few.
template <class Encode>
void encode_and_put(std::size_t count, BulkTarget& target, const Encode& encode) {
  constexpr std::size_t window = 64;
  std::array<EncodedChunks, window> encoded;
  for (std::size_t first = 0; first < count; first += window) {
    const std::size_t some = std::min(window, count - first);
    tbb::parallel_for(std::size_t{0}, some, [&](std::size_t i) { encode(first + i, encoded[i]); });
    for (std::size_t i = 0; i < some; ++i) {
      for (auto& [key, bytes] : encoded[i]) target.put(key, std::move(bytes));
      encoded[i].clear();
    }
  }
}

}  // namespace casus::graph
