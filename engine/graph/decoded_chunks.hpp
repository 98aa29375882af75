#pragma once

// Chunks unfolded from the form they have in the file, shared by all snapshots of one open graph.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "engine/graph/chunk_arena.hpp"
#include "engine/graph/encodings/bytes.hpp"
#include "engine/storage/store.hpp"

namespace casus::graph {

/// The latest version of each chunk that was unfolded, so that a chunk is unfolded once and not
/// again after every commit. Safe to use from any thread.
class DecodedChunks {
 public:
  /// Null where this version of the chunk is not known.
  [[nodiscard]] SharedBytes find(storage::ChunkKey key, std::uint64_t version) const;
  /// Remembers a copy of it in place of an earlier version. Returns what is to be used: another
  /// thread may have been first.
  SharedBytes keep(storage::ChunkKey key, std::uint64_t version, Bytes chunk);
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

  [[nodiscard]] std::shared_ptr<std::byte[]> room_for(storage::ChunkKey key, std::size_t bytes);

  mutable std::mutex mutex_;
  ChunkArena arena_;
  std::unordered_map<storage::ChunkKey, Entry, Hash> entries_;
  std::size_t bytes_ = 0;
};

}  // namespace casus::graph
