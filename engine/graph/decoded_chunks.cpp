#include "engine/graph/decoded_chunks.hpp"

#include <utility>

namespace casus::graph {

SharedBytes DecodedChunks::find(storage::ChunkKey key, std::uint64_t version) const {
  const std::lock_guard lock(mutex_);
  const auto found = entries_.find(key);
  return found == entries_.end() || found->second.version != version ? nullptr
                                                                     : found->second.chunk;
}

SharedBytes DecodedChunks::keep(storage::ChunkKey key, std::uint64_t version, SharedBytes chunk,
                                std::size_t bytes) {
  SharedBytes earlier;  // let go of after the lock
  const std::lock_guard lock(mutex_);
  Entry& entry = entries_[key];
  if (entry.chunk != nullptr && entry.version == version) return entry.chunk;
  if (entry.chunk != nullptr && entry.version > version) return chunk;  // of an old snapshot
  bytes_ += bytes - entry.bytes;
  earlier = std::exchange(entry.chunk, chunk);
  entry.version = version;
  entry.bytes = bytes;
  return chunk;
}

void DecodedChunks::clear() {
  std::unordered_map<storage::ChunkKey, Entry, Hash> gone;  // let go of after the lock
  const std::lock_guard lock(mutex_);
  gone.swap(entries_);
  bytes_ = 0;
}

std::size_t DecodedChunks::bytes() const {
  const std::lock_guard lock(mutex_);
  return bytes_;
}

}  // namespace casus::graph
