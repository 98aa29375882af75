#pragma once

// The file: keyed chunks and ordered index entries in LMDB, with snapshots and one writer. This room
// knows nothing of graphs; engine/graph gives the chunks their meaning. The format is in FORMAT.md.

#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "casus/database.hpp"
#include "engine/storage/patience.hpp"

namespace casus::storage {

/// What a chunk holds. The numbers are part of the file format.
enum class ChunkKind : std::uint8_t {
  catalog = 1,               // names of labels, types and keys; graph type, index and constraint definitions
  statistics = 2,
  node_existence = 3,        // bitmap
  label = 4,                 // bitmap, object: label id
  node_property = 5,         // column, object: key id
  relationship = 6,          // start, end and type of each relationship id
  relationship_property = 7, // column, object: key id
  outgoing = 8,              // offsets and neighbours, object: type id
  outgoing_ids = 9,          // relationship ids beside them
  incoming = 10,
  incoming_ids = 11
};

/// Keys order by kind, object, number.
struct ChunkKey {
  ChunkKind kind = ChunkKind::catalog;
  std::uint32_t object = 0;
  std::uint32_t number = 0;
  friend auto operator<=>(const ChunkKey&, const ChunkKey&) = default;
};

using Bytes = std::span<const std::byte>;

/// Longest index key in bytes; longer ones are refused with casus::Error (storage), so engine/graph
/// cuts them and looks at the property itself where a cut key matches.
inline constexpr std::size_t max_index_key_bytes = 240;

/// Bytes that stand before each chunk in its pages: chunks of 4096 * k - chunk_overhead bytes fill k
/// pages. Chunks of less than own_page_bytes share pages; larger ones take whole pages.
inline constexpr std::size_t chunk_overhead = 32;
inline constexpr std::size_t own_page_bytes = 2006;

/// A chunk as the file holds it.
struct StoredChunk {
  Bytes bytes;  // empty where there is no such chunk; may begin at any address
  std::uint64_t version = 0;  // the commit that wrote it; with the key it says what the bytes are
};

/// How the bytes of a file are used.
struct SpaceUse {
  std::uint64_t file_bytes = 0;
  std::uint64_t used_bytes = 0;  // of the newest version
  std::uint64_t free_bytes = 0;  // of no version that may still be read: the next commits take them
  std::uint64_t held_bytes = 0;  // freed, but a snapshot may still read them
  std::uint64_t held_versions = 0;  // how many commits the oldest snapshot lies behind the newest
  int oldest_reader = 0;  // the process with that snapshot; 0 where held_versions is 0
};

/// A committed state. Spans from it live as long as it does; they start at an address that is a
/// multiple of 8. Any number of threads may read.
class StoreSnapshot {
 public:
  virtual ~StoreSnapshot() = default;
  /// Grows with each commit.
  [[nodiscard]] virtual std::uint64_t version() const = 0;
  /// Empty where there is no such chunk. Verifies the checksum when a chunk is first read; throws
  /// casus::Error (storage) for a damaged one.
  [[nodiscard]] virtual Bytes get(ChunkKey key) const = 0;
  /// The same without a copy to an aligned address, for chunks that are read once.
  [[nodiscard]] virtual StoredChunk find(ChunkKey key) const = 0;
  /// Visits all chunks of a kind and object in ascending order, until `visit` returns false.
  virtual void for_each(ChunkKind kind, std::uint32_t object,
                        const std::function<bool(ChunkKey, Bytes)>& visit) const = 0;
  /// Visits index entries with keys in [from, to) (`to` absent: to the end of that index) in order.
  /// Entries are (key, element id); keys are order-preserving encodings made by engine/graph.
  virtual void scan_index(std::uint32_t index, std::string_view from,
                          std::optional<std::string_view> to,
                          const std::function<bool(std::string_view key, std::uint32_t id)>& visit)
      const = 0;
};

/// The one writer. Reads through it see the state it began with plus its own index changes. Gone
/// without commit means rolled back. For one thread at a time, but that thread may change.
class StoreWriter {
 public:
  virtual ~StoreWriter() = default;
  [[nodiscard]] virtual const StoreSnapshot& base() const = 0;
  virtual void put(ChunkKey key, Bytes bytes) = 0;
  virtual void erase(ChunkKey key) = 0;
  virtual void add_index_entry(std::uint32_t index, std::string_view key, std::uint32_t id) = 0;
  virtual void remove_index_entry(std::uint32_t index, std::string_view key, std::uint32_t id) = 0;
  virtual void clear_index(std::uint32_t index) = 0;
  /// Sees this writer's own entries.
  virtual void scan_index(std::uint32_t index, std::string_view from,
                          std::optional<std::string_view> to,
                          const std::function<bool(std::string_view key, std::uint32_t id)>& visit)
      const = 0;
  /// Whether every key that this writer has entered into an index is of one id only. False, without a look,
  /// where it has changed more than `most` entries.
  [[nodiscard]] virtual bool added_keys_are_unique(std::uint32_t index, std::size_t most) const = 0;
  /// All or nothing, durable as the options say; throws casus::Error (storage) with nothing changed.
  virtual void commit() = 0;
};

class TemporaryName;

class Store {
 public:
  virtual ~Store() = default;
  /// Opens or makes the file; "" and ":memory:" are a private temporary one that is gone with the
  /// Store. One process has at most one Store for a file (the same one is returned again).
  static std::shared_ptr<Store> open(const std::string& path, const Options& options);

  /// The latest commit of any process; the same object as before where nothing has changed.
  [[nodiscard]] virtual std::shared_ptr<const StoreSnapshot> snapshot() = 0;
  /// Waits for other writers in this and other processes, as long as there is patience, then throws
  /// casus::Error (conflict); (storage) where read-only.
  virtual std::unique_ptr<StoreWriter> begin_write(const Patience& patience) = 0;

  /// Makes every commit so far safe on disk, whatever the durability. Waits for other writers up to
  /// Options::write_timeout; throws casus::Error (conflict, storage).
  virtual void checkpoint() = 0;

  /// Copies a consistent snapshot, every checksum verified and without free space, to a new file, which
  /// appears whole or not at all. Others may write meanwhile. Throws casus::Error (storage), also where
  /// there is a file at `path`.
  void copy_to(const std::string& path);
  /// The same into a file that takes its name afterwards.
  virtual void copy_into(TemporaryName& file) = 0;
  /// What is wrong with the file; empty where nothing is.
  virtual std::vector<std::string> check() = 0;
  [[nodiscard]] virtual SpaceUse space() = 0;
  [[nodiscard]] virtual const std::string& path() const = 0;

  /// As check(), for a file that open() may refuse and that nobody writes to.
  static std::vector<std::string> check_file(const std::string& path);
  /// A piece of damage in words; `lost` is the chunk that it speaks of, unless an earlier version of that
  /// could be read.
  using OnDamage = std::function<void(const std::string& text, std::optional<ChunkKey> lost)>;
  /// Visits every chunk of a damaged file that can still be read, each once, in ascending order, and
  /// tells `on_damage` of each piece of damage. Where pages of the tree are lost, chunks are searched for
  /// in all pages, and the latest version of each is taken; some of those may have been erased before.
  /// Throws casus::Error (storage) only where the file cannot be read at all. Writes nothing.
  static void salvage(const std::string& path, const std::function<void(ChunkKey, Bytes)>& visit,
                      const OnDamage& on_damage);
};

}  // namespace casus::storage
