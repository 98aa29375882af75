#include "engine/graph/chunk_editor.hpp"

#include <algorithm>

#include "engine/graph/editable_column.hpp"
#include "engine/graph/encodings/bitmap.hpp"
#include "engine/graph/encodings/relationships.hpp"
#include "engine/value/watch.hpp"

namespace casus::graph {

using storage::ChunkKey;
using storage::ChunkKind;

namespace {

bool is_adjacency(ChunkKind kind) {
  return kind == ChunkKind::outgoing || kind == ChunkKind::incoming;
}

bool is_owned(std::uintptr_t slot) { return (slot & owned_tag) != 0; }

// Puts the bytes, or erases the chunk where there are none.
void put_or_erase(storage::StoreWriter& writer, ChunkKey key, ByteBuffer& bytes) {
  if (bytes.empty()) {
    writer.erase(key);
  } else {
    take_own_page(bytes);
    writer.put(key, bytes);
  }
}

}  // namespace

ChunkEditor::ChunkEditor(ViewState& state, std::function<bool(std::uint32_t)> exists)
    : state_(state) {
  adjacency_context_.exists = std::move(exists);
}

ChunkEditor::~ChunkEditor() {
  for (const ChunkKey key : touched_) {
    if (is_adjacency(key.kind)) {
      delete payload<EditableAdjacency>(adjacency_slot(key).chunk.exchange(0));
      continue;
    }
    const std::uintptr_t slot = slot_of(family_of(key.kind), key.object, key.number).exchange(0);
    if (key.kind == ChunkKind::relationship) {
      delete payload<RelationshipChunk>(slot);
    } else if (key.kind == ChunkKind::label || key.kind == ChunkKind::node_existence) {
      delete payload<BitmapChunk>(slot);
    } else {
      release_column(slot);
    }
  }
}

Slot& ChunkEditor::slot_of(ChunkFamily& family, std::uint32_t object, std::uint32_t number) {
  return family.tables.touch(object, number);
}

ChunkFamily& ChunkEditor::family_of(ChunkKind kind) {
  switch (kind) {
    case ChunkKind::node_existence:
      return state_.node_existence;
    case ChunkKind::label:
      return state_.labels;
    case ChunkKind::node_property:
      return state_.node_properties;
    case ChunkKind::relationship:
      return state_.relationships;
    default:
      return state_.relationship_properties;
  }
}

AdjacencySlot& ChunkEditor::adjacency_slot(ChunkKey key) {
  const bool outgoing = key.kind == ChunkKind::outgoing;
  return state_.adjacency[outgoing ? 0 : 1].touch(key.object, key.number);
}

BitmapChunk& ChunkEditor::bitmap(ChunkFamily& family, std::uint32_t object, std::uint32_t number) {
  Slot& slot = slot_of(family, object, number);
  std::uintptr_t found = slot.load(std::memory_order_relaxed);
  if (!is_owned(found)) {
    found = state_.slot(family, object, number);
    auto copy = std::make_unique<BitmapChunk>(*payload<const BitmapChunk>(found));
    copy->header.count = bitmap_chunk_words;  // an empty chunk says 0
    touched_.push_back({family.kind, object, number});
    watch::note(sizeof(BitmapChunk));
    found = tagged(copy.release(), owned_tag | flat_tag);
    slot.store(found, std::memory_order_release);
  }
  return *payload<BitmapChunk>(found);
}

RelationshipChunk& ChunkEditor::relationships(std::uint32_t number) {
  Slot& slot = slot_of(state_.relationships, 0, number);
  std::uintptr_t found = slot.load(std::memory_order_relaxed);
  if (!is_owned(found)) {
    found = state_.slot(state_.relationships, 0, number);
    auto copy = std::make_unique<RelationshipChunk>(*payload<const RelationshipChunk>(found));
    touched_.push_back({ChunkKind::relationship, 0, number});
    watch::note(sizeof(RelationshipChunk));
    found = tagged(copy.release(), owned_tag | flat_tag);
    slot.store(found, std::memory_order_release);
  }
  return *payload<RelationshipChunk>(found);
}

EditableAdjacency& ChunkEditor::adjacency(Direction direction, std::uint32_t type,
                                          std::uint32_t number) {
  const ChunkKey key{direction == Direction::outgoing ? ChunkKind::outgoing : ChunkKind::incoming,
                     type, number};
  AdjacencySlot& slot = adjacency_slot(key);
  std::uintptr_t found = slot.chunk.load(std::memory_order_relaxed);
  if (!is_owned(found)) {
    (void)state_.load_adjacency(direction, type, number);
    const std::uintptr_t ids = slot.ids.load(std::memory_order_relaxed);
    AdjacencyIds base_ids;
    if ((ids & affine_tag) != 0) {
      base_ids.base = static_cast<std::uint32_t>(ids >> 32);
    } else {
      base_ids.explicit_ids = payload<const std::uint32_t>(ids);
    }
    auto copy = std::make_unique<EditableAdjacency>(
        *payload<const AdjacencyChunk>(slot.chunk.load(std::memory_order_relaxed)), base_ids,
        adjacency_context_);
    touched_.push_back(key);
    watch::note(sizeof(EditableAdjacency));
    found = tagged(copy.release(), owned_tag);
    slot.chunk.store(found, std::memory_order_release);
  }
  return *payload<EditableAdjacency>(found);
}

void ChunkEditor::set_value(ChunkFamily& family, std::uint32_t key, std::uint32_t element,
                            const Value& value) {
  const std::uint32_t number = element / chunk_size;
  Slot& slot = slot_of(family, key, number);
  std::uintptr_t found = slot.load(std::memory_order_relaxed);
  if (!is_owned(found)) {
    found = copy_column(state_.slot(family, key, number), value);
    slot.store(found, std::memory_order_release);
    touched_.push_back({family.kind, key, number});
    watch::note(sizeof(ValueColumn) + chunk_size * (value.is_number() ? 8 : sizeof(Value)));
  }
  const std::uintptr_t changed = set_in_column(found, element % chunk_size, value);
  if (changed != found) slot.store(changed, std::memory_order_release);
}

void ChunkEditor::write_adjacency(storage::StoreWriter& writer, ChunkKey key) {
  ByteBuffer neighbours;
  ByteBuffer ids;
  encoder_.clear();
  payload<EditableAdjacency>(adjacency_slot(key).chunk.load())->encode(encoder_);
  encoder_.finish(neighbours, ids);
  put_or_erase(writer, key, neighbours);
  const bool outgoing = key.kind == ChunkKind::outgoing;
  key.kind = outgoing ? ChunkKind::outgoing_ids : ChunkKind::incoming_ids;
  put_or_erase(writer, key, ids);
}

// Encoding a chunk takes some ten microseconds.
constexpr std::size_t chunk_steps = 256;

void ChunkEditor::write_to(storage::StoreWriter& writer) {
  std::sort(touched_.begin(), touched_.end());
  ByteBuffer bytes;
  for (const ChunkKey key : touched_) {
    watch::step(chunk_steps);
    if (is_adjacency(key.kind)) {
      write_adjacency(writer, key);
      continue;
    }
    bytes.clear();
    const std::uintptr_t slot = slot_of(family_of(key.kind), key.object, key.number).load();
    if (key.kind == ChunkKind::relationship) {
      encode_relationships(*payload<const RelationshipChunk>(slot), bytes);
    } else if (key.kind == ChunkKind::label || key.kind == ChunkKind::node_existence) {
      encode_bitmap(*payload<const BitmapChunk>(slot), bytes);
    } else {
      encode_column(slot, bytes);
    }
    put_or_erase(writer, key, bytes);
  }
}

}  // namespace casus::graph
