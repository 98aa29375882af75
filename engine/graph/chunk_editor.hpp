#pragma once

// The chunks that a transaction changes: copied when first touched, changed and read in place,
// encoded at commit.

#include <cstdint>
#include <vector>

#include "casus/value.hpp"
#include "engine/graph/editable_adjacency.hpp"
#include "engine/graph/view_state.hpp"

namespace casus::graph {

/// Puts owned copies in the slots of a transaction's ViewState, and takes them out again when it
/// ends. For one thread, while nobody reads the state.
class ChunkEditor {
 public:
  /// `exists` tells whether a relationship id is in use.
  ChunkEditor(ViewState& state, std::function<bool(std::uint32_t)> exists);
  ChunkEditor(const ChunkEditor&) = delete;
  ChunkEditor& operator=(const ChunkEditor&) = delete;
  ~ChunkEditor();

  BitmapChunk& bitmap(ChunkFamily& family, std::uint32_t object, std::uint32_t number);
  RelationshipChunk& relationships(std::uint32_t number);
  EditableAdjacency& adjacency(Direction direction, std::uint32_t type, std::uint32_t number);
  /// null removes; the value must be storable.
  void set_value(ChunkFamily& family, std::uint32_t key, std::uint32_t element, const Value& value);

  [[nodiscard]] bool touched_any() const { return !touched_.empty(); }
  /// Puts every touched chunk, and erases those that have become empty.
  void write_to(storage::StoreWriter& writer);

 private:
  Slot& slot_of(ChunkFamily& family, std::uint32_t object, std::uint32_t number);
  ChunkFamily& family_of(storage::ChunkKind kind);
  AdjacencySlot& adjacency_slot(storage::ChunkKey key);
  void write_adjacency(storage::StoreWriter& writer, storage::ChunkKey key);

  ViewState& state_;
  AdjacencyContext adjacency_context_;
  std::vector<storage::ChunkKey> touched_;  // of adjacency only the kinds outgoing and incoming
  AdjacencyEncoder encoder_;
};

}  // namespace casus::graph
