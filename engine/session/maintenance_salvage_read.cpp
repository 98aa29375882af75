#include <bit>

#include "casus/error.hpp"
#include "engine/graph/catalog_codec.hpp"
#include "engine/graph/encodings/adjacency.hpp"
#include "engine/graph/encodings/bitmap.hpp"
#include "engine/graph/encodings/column.hpp"
#include "engine/graph/encodings/relationships.hpp"
#include "engine/session/maintenance_salvage.hpp"

namespace casus::session {

using graph::ByteBuffer;
using storage::ChunkKey;
using storage::ChunkKind;

namespace {

void for_each_bit(const graph::BitmapChunk& bitmap, std::uint32_t chunk,
                  const std::function<void(std::uint32_t)>& visit) {
  for (std::uint32_t word = 0; word < graph::bitmap_chunk_words; ++word)
    for (std::uint64_t bits = bitmap.words[word]; bits != 0; bits &= bits - 1)
      visit(chunk * graph::bitmap_chunk_bits + word * 64 +
            static_cast<std::uint32_t>(std::countr_zero(bits)));
}

template <class Table>
void name_up_to(Table& table, std::uint32_t number, std::string_view prefix) {
  while (table.size() <= number) {
    std::string name = std::string(prefix) + std::to_string(table.size());
    while (table.find(name).valid()) name += '_';
    table.find_or_add(name);
  }
}

}  // namespace

FoundChunks::FoundChunks(const std::string& path, const OnLoss& on_loss) : on_loss_(on_loss) {
  storage::Store::salvage(
      path,
      [this](ChunkKey key, storage::Bytes bytes) {
        chunks_[key] = ByteBuffer(bytes.begin(), bytes.end());
      },
      [this](const std::string& text, std::optional<ChunkKey> lost) {
        if (lost) {
          lost_[*lost] = text;
        } else {
          tree_is_damaged_ = true;
          on_loss_(text);
        }
      });
  read_catalog();
  read_schema();
  read_nodes();
  read_relationships();
  read_adjacency(true);
  read_adjacency(false);
  take_implied_nodes();
}

void FoundChunks::for_each(ChunkKind kind,
                           const std::function<void(ChunkKey, const ByteBuffer&)>& decode) const {
  for (auto it = chunks_.lower_bound({kind, 0, 0}); it != chunks_.end() && it->first.kind == kind;
       ++it) {
    try {
      decode(it->first, it->second);
    } catch (const Error& error) {
      lost_[it->first] = error.what();
    }
  }
}

void FoundChunks::read_catalog() {
  const auto found = chunks_.find({ChunkKind::catalog, 0, 0});
  try {
    if (found != chunks_.end())
      catalog_ = graph::decode_catalog(found->second);
    else if (!chunks_.empty())
      lost_.try_emplace({ChunkKind::catalog, 0, 0}, "it is missing");
  } catch (const Error& error) {
    lost_[{ChunkKind::catalog, 0, 0}] = error.what();
  }
  name_all_objects();
}

/// Makes up names for those that have none.
void FoundChunks::name_all_objects() {
  for (const auto& [key, bytes] : chunks_) {
    switch (key.kind) {
      case ChunkKind::label:
        name_up_to(catalog_.labels, key.object, "Label_");
        break;
      case ChunkKind::outgoing:
      case ChunkKind::incoming:
        if (key.object < graph::type_limit) name_up_to(catalog_.types, key.object, "TYPE_");
        break;
      case ChunkKind::node_property:
      case ChunkKind::relationship_property:
        name_up_to(catalog_.keys, key.object, "key_");
        break;
      default:
        break;
    }
  }
}

void FoundChunks::read_schema() {
  const auto found = chunks_.find({ChunkKind::catalog, 1, 0});
  schema_ = std::make_shared<const graph::Schema>();
  if (found == chunks_.end()) return;
  try {
    schema_ = std::make_shared<const graph::Schema>(graph::decode_schema(found->second));
  } catch (const Error& error) {
    lost_[{ChunkKind::catalog, 1, 0}] = error.what();
  }
}

void FoundChunks::read_nodes() {
  for_each(ChunkKind::node_existence, [this](ChunkKey key, const ByteBuffer& bytes) {
    const graph::DecodedChunk chunk = graph::decode_bitmap(bytes);
    existence_chunks_.insert(key.number);
    for_each_bit(*reinterpret_cast<const graph::BitmapChunk*>(chunk.data), key.number,
                 [this](std::uint32_t node) { nodes_.insert(node); });
  });
}

void FoundChunks::read_relationships() {
  for_each(ChunkKind::relationship, [this](ChunkKey key, const ByteBuffer& bytes) {
    const graph::DecodedChunk decoded =
        graph::decode_relationships(bytes, any_id, graph::type_limit);
    const auto& chunk = *reinterpret_cast<const graph::RelationshipChunk*>(decoded.data);
    for (std::uint32_t i = 0; i < graph::chunk_size; ++i) {
      if (!chunk.exists(i)) continue;
      name_up_to(catalog_.types, chunk.type(i), "TYPE_");
      const std::uint32_t id = key.number * graph::chunk_size + i;
      relationships_[id] = {id, chunk.pairs[i].start, chunk.pairs[i].end, chunk.type(i)};
    }
  });
}

/// Relationships of ids whose chunk of the table is lost.
void FoundChunks::read_adjacency(bool outgoing) {
  const ChunkKind kind = outgoing ? ChunkKind::outgoing : ChunkKind::incoming;
  const ChunkKind ids_kind = outgoing ? ChunkKind::outgoing_ids : ChunkKind::incoming_ids;
  for_each(kind, [&](ChunkKey key, const ByteBuffer& bytes) {
    const graph::DecodedChunk decoded = graph::decode_adjacency(bytes, any_id, any_id);
    const auto& chunk = *reinterpret_cast<const graph::AdjacencyChunk*>(decoded.data);
    const auto ids_bytes = chunks_.find({ids_kind, key.object, key.number});
    if (ids_bytes == chunks_.end() || key.object >= graph::type_limit) return;
    const auto base = graph::consecutive_ids(ids_bytes->second, chunk.header.count, any_id);
    graph::DecodedChunk listed;
    if (!base) listed = graph::decode_adjacency_ids(ids_bytes->second, chunk.header.count, any_id);
    const graph::AdjacencyIds ids{reinterpret_cast<const std::uint32_t*>(listed.data),
                                  base.value_or(0)};
    for (std::uint32_t source = 0; source < graph::chunk_size; ++source) {
      const std::uint32_t node = key.number * graph::chunk_size + source;
      for (std::uint32_t i = chunk.offset[source]; i < chunk.offset[source + 1]; ++i) {
        const std::uint32_t other = chunk.neighbours()[i];
        const std::uint32_t id = ids[i];
        if (chunks_.contains({ChunkKind::relationship, 0, id / graph::chunk_size})) continue;
        relationships_[id] = {id, outgoing ? node : other, outgoing ? other : node, key.object};
      }
    }
  });
}

/// Nodes of ids whose chunk of the existence bitmap is lost: those that anything refers to.
void FoundChunks::take_implied_nodes() {
  const auto take = [this](std::uint32_t node) {
    if (!existence_chunks_.contains(node / graph::bitmap_chunk_bits)) nodes_.insert(node);
  };
  for_each_label([&](std::uint32_t node, graph::LabelId) { take(node); });
  for (const auto& [id, relationship] : relationships_) {
    take(relationship.start);
    take(relationship.end);
  }
  for_each_property(ChunkKind::node_property,
                    [&](std::uint32_t node, graph::PropertyKeyId, const Value&) { take(node); });
}

void FoundChunks::for_each_label(
    const std::function<void(std::uint32_t, graph::LabelId)>& visit) const {
  for_each(ChunkKind::label, [&](ChunkKey key, const ByteBuffer& bytes) {
    const graph::DecodedChunk chunk = graph::decode_bitmap(bytes);
    for_each_bit(*reinterpret_cast<const graph::BitmapChunk*>(chunk.data), key.number,
                 [&](std::uint32_t node) { visit(node, graph::LabelId(key.object)); });
  });
}

void FoundChunks::for_each_property(
    ChunkKind kind,
    const std::function<void(std::uint32_t, graph::PropertyKeyId, const Value&)>& visit) const {
  for_each(kind, [&](ChunkKey key, const ByteBuffer& bytes) {
    const graph::DecodedChunk decoded = graph::decode_column(bytes);
    const auto& column = *reinterpret_cast<const graph::ColumnChunkHead*>(decoded.data);
    for (std::uint32_t i = 0; i < graph::chunk_size; ++i)
      if (column.valid(i))
        visit(key.number * graph::chunk_size + i, graph::PropertyKeyId(key.object),
              graph::read_column(column, i));
  });
}

}  // namespace casus::session
