#include "engine/graph/view_state.hpp"

#include <algorithm>

#include "engine/graph/encodings/adjacency.hpp"
#include "engine/graph/encodings/bitmap.hpp"
#include "engine/graph/encodings/column.hpp"
#include "engine/graph/encodings/relationships.hpp"
#include "engine/graph/errors.hpp"
#include "engine/graph/graph_view.hpp"

namespace casus::graph {

using storage::ChunkKey;
using storage::ChunkKind;
using storage::StoredChunk;

namespace {

std::uintptr_t empty_chunk(ChunkKind kind) {
  switch (kind) {
    case ChunkKind::node_existence:
    case ChunkKind::label:
      return tagged(&empty_bitmap(), flat_tag);
    case ChunkKind::relationship:
      return tagged(&empty_relationships(), flat_tag);
    default:
      return tagged(&empty_column(), flat_tag);
  }
}

DecodedChunk decode(ChunkKind kind, Bytes bytes, const ViewState& state) {
  switch (kind) {
    case ChunkKind::node_existence:
    case ChunkKind::label:
      return decode_bitmap(bytes);
    case ChunkKind::relationship:
      return decode_relationships(bytes, state.statistics.node_bound, state.catalog->types.size());
    default:
      return decode_column(bytes);
  }
}

}  // namespace

void ViewState::fit_tables() {
  const std::uint32_t node_bitmaps = chunks_for(statistics.node_bound, bitmap_chunk_bits);
  const std::uint32_t node_chunks = chunks_for(statistics.node_bound, chunk_size);
  const std::uint32_t relationship_chunks = chunks_for(statistics.relationship_bound, chunk_size);
  node_existence.tables.grow(1, node_bitmaps);
  labels.tables.grow(catalog->labels.size(), node_bitmaps);
  node_properties.tables.grow(catalog->keys.size(), node_chunks);
  relationships.tables.grow(1, relationship_chunks);
  relationship_properties.tables.grow(catalog->keys.size(), relationship_chunks);
  for (auto& tables : adjacency) tables.grow(catalog->types.size(), node_chunks);
  list_facts.grow(catalog->types.size(), node_chunks);
}

void ViewState::scan_index(
    std::uint32_t index, std::string_view from, std::string_view to,
    const std::function<bool(std::string_view key, std::uint32_t id)>& visit) const {
  if (base == nullptr) return snapshot->scan_index(index, from, to, visit);
  const std::lock_guard lock(writer_mutex_);
  if (index_entries != nullptr) index_entries->scan_index(index, from, to, visit);
}

/// The chunk in its flat layout: where it lies, or unfolded by this view or an earlier one.
template <class Decode>
const std::byte* ViewState::unfolded(ChunkKey key, const StoredChunk& stored,
                                     const Decode& decode) const {
  if (static_cast<Encoding>(stored.bytes.front()) == Encoding::flat) {
    return decode(snapshot->get(key)).data;
  }
  SharedBytes chunk = decoded->find(key, stored.version);
  if (chunk == nullptr) {
    const DecodedChunk fresh = decode(stored.bytes);
    chunk = decoded->keep(key, stored.version, {fresh.owned.get(), fresh.owned_bytes});
  }
  const std::byte* data = chunk.get();
  const std::lock_guard lock(unfolded_mutex_);
  unfolded_.push_back(std::move(chunk));
  return data;
}

std::uintptr_t ViewState::read_chunk(const ChunkFamily& family, std::uint32_t object,
                                     std::uint32_t number) const {
  if (base != nullptr) {
    const ViewState& committed = base->state_;
    if (family.kind == ChunkKind::node_existence) {
      return committed.slot(committed.node_existence, object, number);
    }
    if (family.kind == ChunkKind::label) return committed.slot(committed.labels, object, number);
    if (family.kind == ChunkKind::node_property) {
      return committed.slot(committed.node_properties, object, number);
    }
    if (family.kind == ChunkKind::relationship) {
      return committed.slot(committed.relationships, object, number);
    }
    return committed.slot(committed.relationship_properties, object, number);
  }
  const ChunkKey key{family.kind, object, number};
  const StoredChunk stored = snapshot->find(key);
  if (stored.bytes.empty()) return empty_chunk(family.kind);
  return tagged(
      unfolded(key, stored, [&](Bytes bytes) { return decode(family.kind, bytes, *this); }),
      flat_tag);
}

std::uintptr_t ViewState::load(const ChunkFamily& family, std::uint32_t object,
                               std::uint32_t number) const {
  if (!family.tables.contains(object, number)) return empty_chunk(family.kind);
  Slot& slot = family.tables.touch(object, number);
  std::uintptr_t found = slot.load(std::memory_order_acquire);
  if (found != 0) return found;
  const std::uintptr_t read = read_chunk(family, object, number);
  // Where another thread was first, its copy counts and this one waits unused for the view's end.
  return slot.compare_exchange_strong(found, read, std::memory_order_acq_rel) ? read : found;
}

void ViewState::read_adjacency(Direction direction, std::uint32_t type, std::uint32_t number,
                               std::uintptr_t& chunk, std::uintptr_t& ids) const {
  if (base != nullptr) {
    const AdjacencySlot* committed = base->state_.load_adjacency(direction, type, number);
    chunk = committed == nullptr ? tagged(&empty_adjacency(), flat_tag) : committed->chunk.load();
    ids = committed == nullptr ? affine_tag : committed->ids.load();
    return;
  }
  const bool outgoing = direction == Direction::outgoing;
  const ChunkKey key{outgoing ? ChunkKind::outgoing : ChunkKind::incoming, type, number};
  const ChunkKey ids_key{outgoing ? ChunkKind::outgoing_ids : ChunkKind::incoming_ids, type,
                         number};
  const StoredChunk stored = snapshot->find(key);
  if (stored.bytes.empty()) {
    if (!snapshot->find(ids_key).bytes.empty())
      throw damaged_chunk("adjacency id", "its adjacency chunk is missing");
    chunk = tagged(&empty_adjacency(), flat_tag);
    ids = affine_tag;
    return;
  }
  const auto* neighbours =
      reinterpret_cast<const AdjacencyChunk*>(unfolded(key, stored, [this](Bytes bytes) {
        return decode_adjacency(bytes, statistics.node_bound, statistics.relationship_bound);
      }));
  chunk = tagged(neighbours, flat_tag);
  ids = read_ids(ids_key, neighbours->header.count);
}

std::uintptr_t ViewState::read_ids(ChunkKey key, std::uint32_t count) const {
  const StoredChunk stored = snapshot->find(key);
  const std::uint32_t bound = statistics.relationship_bound;
  if (const auto first = consecutive_ids(stored.bytes, count, bound)) {
    return (std::uintptr_t{*first} << 32) | affine_tag;
  }
  return tagged(
      unfolded(key, stored, [&](Bytes bytes) { return decode_adjacency_ids(bytes, count, bound); }),
      0);
}

const AdjacencySlot* ViewState::load_adjacency(Direction direction, std::uint32_t type,
                                               std::uint32_t number) const {
  const auto& tables = adjacency[static_cast<std::size_t>(direction)];
  if (!tables.contains(type, number)) return nullptr;
  AdjacencySlot& slot = tables.touch(type, number);
  if (slot.chunk.load(std::memory_order_acquire) != 0) return &slot;
  std::uintptr_t chunk = 0;
  std::uintptr_t ids = 0;
  read_adjacency(direction, type, number, chunk, ids);
  // All threads read the same ids, so whoever stores them last does no harm; a reader that sees
  // `chunk` sees ids stored before it.
  slot.ids.store(ids, std::memory_order_relaxed);
  std::uintptr_t none = 0;
  slot.chunk.compare_exchange_strong(none, chunk, std::memory_order_acq_rel);
  return &slot;
}

}  // namespace casus::graph
