#include "engine/graph/decoded_chunks.hpp"

#include <algorithm>
#include <utility>

namespace casus::graph {

SharedBytes DecodedChunks::find(storage::ChunkKey key, std::uint64_t version) const {
  const std::lock_guard lock(mutex_);
  const auto found = entries_.find(key);
  return found == entries_.end() || found->second.version != version ? nullptr
                                                                     : found->second.chunk;
}

/// The first version of each chunk goes to the arena, which so never holds more dead chunks than the
/// graph had chunks when it was read; later ones, which may come and go by the thousand, stand alone.
std::shared_ptr<std::byte[]> DecodedChunks::room_for(storage::ChunkKey key, std::size_t bytes) {
  {
    const std::lock_guard lock(mutex_);
    if (!entries_.contains(key)) return arena_.allocate(bytes);
  }
  return std::make_shared_for_overwrite<std::byte[]>(bytes);
}

SharedBytes DecodedChunks::keep(storage::ChunkKey key, std::uint64_t version, Bytes bytes) {
  const std::shared_ptr<std::byte[]> copy = room_for(key, bytes.size());
  std::copy(bytes.begin(), bytes.end(), copy.get());
  SharedBytes chunk = copy;
  SharedBytes earlier;  // let go of after the lock
  const std::lock_guard lock(mutex_);
  Entry& entry = entries_[key];
  if (entry.chunk != nullptr && entry.version == version) return entry.chunk;
  if (entry.chunk != nullptr && entry.version > version) return chunk;  // of an old snapshot
  bytes_ += bytes.size() - entry.bytes;
  earlier = std::exchange(entry.chunk, chunk);
  entry.version = version;
  entry.bytes = bytes.size();
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
