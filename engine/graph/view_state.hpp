#pragma once

// What stands behind a GraphView: the tables of chunk pointers and what fills them.

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "engine/graph/catalog.hpp"
#include "engine/graph/chunk_table.hpp"
#include "engine/graph/decoded_chunks.hpp"
#include "engine/graph/encodings/bytes.hpp"
#include "engine/graph/encodings/layout.hpp"
#include "engine/graph/known_keys.hpp"
#include "engine/graph/schema.hpp"
#include "engine/graph/statistics.hpp"
#include "engine/storage/store.hpp"

namespace casus::graph {

class GraphView;
struct ViewState;

/// Number of chunks of `size` ids that cover ids below `bound`.
constexpr std::uint32_t chunks_for(std::uint32_t bound, std::uint32_t size) {
  return bound / size + (bound % size != 0 ? 1 : 0);
}

/// The tables of one ChunkKind.
struct ChunkFamily {
  storage::ChunkKind kind;
  ChunkTables<Slot> tables;
};

/// A committed state reads chunks from its store snapshot. A transaction's state takes over the
/// chunks of the committed view it began with, and replaces those it changes by copies it owns (see
/// ChunkEditor). Loads may run in any number of threads.
struct ViewState {
  ViewState() = default;
  ViewState(const ViewState&) = delete;
  ViewState& operator=(const ViewState&) = delete;

  std::shared_ptr<const storage::StoreSnapshot> snapshot;  // of a committed state
  std::shared_ptr<const GraphView> base;                   // of a transaction
  const storage::StoreWriter* index_entries = nullptr;     // of a transaction
  std::shared_ptr<Catalog> catalog;
  std::shared_ptr<const Schema> schema;
  Statistics statistics;

  ChunkFamily node_existence{storage::ChunkKind::node_existence, {}};  // object 0 only
  ChunkFamily labels{storage::ChunkKind::label, {}};
  ChunkFamily node_properties{storage::ChunkKind::node_property, {}};
  ChunkFamily relationships{storage::ChunkKind::relationship, {}};  // object 0 only
  ChunkFamily relationship_properties{storage::ChunkKind::relationship_property, {}};
  ChunkTables<AdjacencySlot> adjacency[2];  // by Direction
  ChunkTables<std::atomic<std::uint16_t>> list_facts;  // by type: see list_facts.cpp
  mutable std::mutex label_facts_mutex;
  mutable std::map<std::array<std::uint32_t, 3>, bool> label_facts;  // see list_facts.cpp

  std::shared_ptr<DecodedChunks> decoded;  // of a committed state
  mutable KnownKeys known_keys;            // of a committed state

  /// Makes room in all tables for what catalog and statistics name.
  void fit_tables();

  /// The tagged pointer in a slot that find() does not know or finds empty: looks the chunk up,
  /// checks it and remembers it. An object or number out of range is an empty chunk. Throws
  /// casus::Error (storage) for a damaged chunk.
  std::uintptr_t load(const ChunkFamily& family, std::uint32_t object, std::uint32_t number) const;
  /// The same for adjacency; the slot is filled afterwards, or nullptr where it is out of range.
  const AdjacencySlot* load_adjacency(Direction direction, std::uint32_t type,
                                      std::uint32_t number) const;

  /// Visits the entries of an index, of a transaction with its own changes.
  void scan_index(std::uint32_t index, std::string_view from, std::string_view to,
                  const std::function<bool(std::string_view key, std::uint32_t id)>& visit) const;

  /// The slot's content, loaded where need be.
  [[nodiscard]] std::uintptr_t slot(const ChunkFamily& family, std::uint32_t object,
                                    std::uint32_t number) const {
    const Slot* found = family.tables.find(object, number);
    const std::uintptr_t value = found == nullptr ? 0 : found->load(std::memory_order_acquire);
    return value != 0 ? value : load(family, object, number);
  }

 private:
  template <class Decode>
  const std::byte* unfolded(storage::ChunkKey key, const storage::StoredChunk& stored,
                            const Decode& decode) const;
  std::uintptr_t read_chunk(const ChunkFamily& family, std::uint32_t object,
                            std::uint32_t number) const;
  void read_adjacency(Direction direction, std::uint32_t type, std::uint32_t number,
                      std::uintptr_t& chunk, std::uintptr_t& ids) const;
  std::uintptr_t read_ids(storage::ChunkKey key, std::uint32_t count) const;

  mutable std::mutex writer_mutex_;  // the store's writer serves one thread at a time
  mutable std::mutex unfolded_mutex_;
  mutable std::vector<SharedBytes> unfolded_;  // chunks that are not read in place
};

}  // namespace casus::graph
