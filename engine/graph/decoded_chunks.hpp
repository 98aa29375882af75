#pragma once

// Chunks unfolded from the form they have in the file, shared by all snapshots of one open graph.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "engine/storage/store.hpp"

namespace casus::graph {

using SharedBytes = std::shared_ptr<const std::byte[]>;

/// The latest version of each chunk that was unfolded, so that a chunk is unfolded once and not
/// again after every commit. Safe to use from any thread.
class DecodedChunks {
 public:
  /// Null where this version of the chunk is not known.
  [[nodiscard]] SharedBytes find(storage::ChunkKey key, std::uint64_t version) const;
  /// Remembers it in place of an earlier version; `bytes` counts towards bytes(). Returns what is
  /// to be used: another thread may have been first.
  SharedBytes keep(storage::ChunkKey key, std::uint64_t version, SharedBytes chunk,
                   std::size_t bytes);
  /// All that is remembered; what snapshots still use stays in memory as long as they do.
  void clear();
  [[nodiscard]] std::size_t bytes() const;

 private:
  struct Entry {
    std::uint64_t version = 0;
    std::size_t bytes = 0;
    SharedBytes chunk;
  };
  struct Hash {
    std::size_t operator()(storage::ChunkKey key) const {
      return ((std::size_t{key.object} << 8 | static_cast<std::size_t>(key.kind)) << 32 |
              key.number) *
             0x9E3779B97F4A7C15U;
    }
  };

  mutable std::mutex mutex_;
  std::unordered_map<storage::ChunkKey, Entry, Hash> entries_;
  std::size_t bytes_ = 0;
};

}  // namespace casus::graph
