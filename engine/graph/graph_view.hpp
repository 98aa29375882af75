#pragma once

// A graph as a statement reads it: a committed snapshot, or a transaction's own state. All reading
// of the engine goes through this class.

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "casus/value.hpp"
#include "engine/graph/catalog.hpp"
#include "engine/graph/encodings/layout.hpp"
#include "engine/graph/ids.hpp"
#include "engine/graph/view_state.hpp"

namespace casus::graph {

/// Relationship ids that run beside a slice of neighbours: either an array, or consecutive from
/// `base`.
struct RelationshipSlice {
  const std::uint32_t* explicit_ids = nullptr;
  std::uint32_t base = 0;
  [[nodiscard]] RelationshipId operator[](std::size_t i) const {
    return RelationshipId(explicit_ids != nullptr ? explicit_ids[i]
                                                  : base + static_cast<std::uint32_t>(i));
  }
};

/// The relationships of one node, one type and one direction: neighbour ids ascending (equal
/// neighbours by relationship id) and the relationship of each. Valid until the view changes or
/// ends.
struct Neighbours {
  std::span<const std::uint32_t> nodes;
  RelationshipSlice relationships;
  [[nodiscard]] std::size_t size() const { return nodes.size(); }
};

/// One chunk of adjacency: the neighbours of the sources [n * chunk_size, (n + 1) * chunk_size), and the
/// relationships beside chunk->neighbours().
struct AdjacencyChunkView {
  const AdjacencyChunk* chunk = nullptr;
  RelationshipSlice relationships;
};

/// The lists of neighbours of one type at a node: in one direction, or in both as if they were one list.
enum class ListsOf : std::uint8_t { outgoing, incoming, both };

struct RelationshipEnds {
  NodeId start;
  NodeId end;
  TypeId type;
};

/// Reads of a snapshot may run in any number of threads. A transaction's view belongs to the thread
/// that runs the transaction, except while nothing is being changed.
///
/// Elements, labels, types and keys given to it must come from this view or an earlier one of the
/// same graph; an id of a label, type or key that this view does not know is one that nothing
/// carries. Every function may throw casus::Error (storage) when it meets a damaged chunk.
class GraphView {
 public:
  GraphView(const GraphView&) = delete;
  GraphView& operator=(const GraphView&) = delete;
  ~GraphView();

  [[nodiscard]] const Catalog& catalog() const { return *state_.catalog; }

  // --- elements -------------------------------------------------------------------------------
  /// Every node id in use is below this.
  [[nodiscard]] std::uint32_t node_bound() const { return state_.statistics.node_bound; }
  [[nodiscard]] std::uint32_t relationship_bound() const {
    return state_.statistics.relationship_bound;
  }
  [[nodiscard]] bool has_node(NodeId node) const;
  [[nodiscard]] bool has_relationship(RelationshipId relationship) const;
  [[nodiscard]] bool has_label(NodeId node, LabelId label) const;
  /// In ascending order of label id.
  void labels_of(NodeId node, std::vector<LabelId>& out) const;
  /// Appends the ids in [from, to) that are nodes, and carry `label` where it is valid; ascending.
  void scan_nodes(LabelId label, std::uint32_t from, std::uint32_t to,
                  std::vector<std::uint32_t>& out) const;
  /// The 64-id words of the bitmap of a label (of all nodes where `label` is invalid) that cover
  /// [64 * first, …); nullptr where none of that chunk's ids carry it. `count` is set to the number
  /// of words that lie together from `first` on (0 from node_bound() on).
  [[nodiscard]] const std::uint64_t* label_words(LabelId label, std::uint32_t first,
                                                 std::uint32_t& count) const;

  // --- properties -----------------------------------------------------------------------------
  /// null where the element has no such property. The element must exist.
  [[nodiscard]] Value property(NodeId node, PropertyKeyId key) const;
  [[nodiscard]] Value property(RelationshipId relationship, PropertyKeyId key) const;
  /// Key and value of every property, ascending by key id.
  void properties_of(NodeId node, std::vector<std::pair<PropertyKeyId, Value>>& out) const;
  void properties_of(RelationshipId relationship,
                     std::vector<std::pair<PropertyKeyId, Value>>& out) const;

  /// The stored type of one chunk of a property column, for operators that read whole batches:
  /// absent, integer, floating, boolean, date, string or generic.
  using ColumnType = graph::ColumnType;
  /// A typed look at one chunk: `values` points at chunk_size entries of std::int64_t (integer,
  /// date as epoch days), double (floating) or std::uint8_t (boolean); nullptr for other types,
  /// which are read by property(). `validity` is a bitmap of chunk_size bits.
  struct ColumnChunk {
    ColumnType type = ColumnType::absent;
    const void* values = nullptr;
    const std::uint64_t* validity = nullptr;
  };
  [[nodiscard]] ColumnChunk node_column(PropertyKeyId key, std::uint32_t chunk) const;
  [[nodiscard]] ColumnChunk relationship_column(PropertyKeyId key, std::uint32_t chunk) const;
  /// The text of a string property, without making a Value; false where the property is absent or
  /// no string. The view is valid as long as this GraphView does not change.
  [[nodiscard]] bool string_property(NodeId node, PropertyKeyId key, std::string_view& out) const;
  [[nodiscard]] bool string_property(RelationshipId relationship, PropertyKeyId key, std::string_view& out) const;

  // --- adjacency ------------------------------------------------------------------------------
  /// The ends of a relationship; also of one that this transaction has deleted.
  [[nodiscard]] RelationshipEnds ends(RelationshipId relationship) const;
  [[nodiscard]] Neighbours neighbours(NodeId node, TypeId type, Direction direction) const;
  [[nodiscard]] std::uint32_t degree(NodeId node, TypeId type, Direction direction) const;
  /// Chunk `number` as a whole. `chunk` is null where a transaction has changed it; it is then read
  /// source by source.
  [[nodiscard]] AdjacencyChunkView adjacency_chunk(TypeId type, Direction direction,
                                                   std::uint32_t number) const;
  /// The same chunk, where it need not be read first and no transaction has changed it; else null.
  [[nodiscard]] const AdjacencyChunk* adjacency_chunk_if_read(TypeId type, Direction direction,
                                                              std::uint32_t number) const;

  /// Whether no node of chunk `number` has a neighbour twice, or itself as one. Looks at all lists of the
  /// chunk when first asked, and remembers the answer as long as the view lives; false in a transaction.
  [[nodiscard]] bool has_simple_ends(TypeId type, ListsOf lists, std::uint32_t number) const;
  /// The same where it is known already.
  [[nodiscard]] std::optional<bool> known_simple_ends(TypeId type, ListsOf lists,
                                                      std::uint32_t number) const;

  /// Whether every id of chunk `number` has one relationship of this type and direction, as where each
  /// message has one author. Found out and remembered likewise.
  [[nodiscard]] bool has_one_each(TypeId type, Direction direction, std::uint32_t number) const;
  /// Whether every node with this label has one relationship of this type and direction. Looks at all
  /// of them, or up to one that has not, when first asked; false in a transaction.
  [[nodiscard]] bool every_node_has_one(LabelId label, TypeId type, Direction direction) const;
  /// Whether no relationship of the type leads from a node to itself; remembered; false in a transaction.
  [[nodiscard]] bool has_no_loops(TypeId type) const;
  /// Whether, besides, no two of them join the same two nodes, in whatever directions.
  [[nodiscard]] bool has_no_parallels(TypeId type) const;
  /// Whether no node carries both; remembered; false in a transaction.
  [[nodiscard]] bool share_no_node(LabelId one, LabelId other) const;
  /// Whether every node with the label has the property, all integers or all texts, and no two the same;
  /// remembered; false in a transaction.
  [[nodiscard]] bool tells_apart(PropertyKeyId key, LabelId label) const;

  // --- indexes --------------------------------------------------------------------------------
  /// Indexes and constraints.
  [[nodiscard]] const Schema& schema() const { return *state_.schema; }
  /// Appends the ids of the elements whose properties equal `values`: of all keys of the index,
  /// ascending by id, or of its leading keys, by the values of the others. The rule must have an
  /// index.
  void index_lookup(const SchemaRule& index, std::span<const Value> values,
                    std::vector<std::uint32_t>& out) const;
  /// Appends the ids of the elements in a range. Only values that compare with the bounds are in
  /// it. In the order of their values, except that long texts are ordered by their first 200 bytes
  /// or so only. The rule must have an index.
  void index_range(const SchemaRule& index, const IndexRange& range,
                   std::vector<std::uint32_t>& out) const;

  // --- statistics -----------------------------------------------------------------------------
  // All are exact.
  [[nodiscard]] std::uint64_t node_count() const { return state_.statistics.node_count; }
  [[nodiscard]] std::uint64_t node_count(LabelId label) const {
    return count_at(state_.statistics.label_counts, label.value);
  }
  [[nodiscard]] std::uint64_t relationship_count() const {
    return state_.statistics.relationship_count;
  }
  [[nodiscard]] std::uint64_t relationship_count(TypeId type) const {
    return count_at(state_.statistics.type_counts, type.value);
  }
  /// Relationships of `type` whose start (outgoing) or end (incoming) carries `label`.
  [[nodiscard]] std::uint64_t relationship_count(TypeId type, Direction direction,
                                                 LabelId label) const;

 private:
  friend class GraphStore;
  friend class GraphTransaction;
  friend class GraphCheck;
  friend struct ViewState;  // a transaction's state takes over chunks of its base

  /// A committed state; `earlier` (may be null) lends its catalog where that has not changed.
  GraphView(std::shared_ptr<const storage::StoreSnapshot> snapshot,
            std::shared_ptr<DecodedChunks> decoded, const GraphView* earlier);
  /// The state of a transaction that begins at `base`.
  explicit GraphView(std::shared_ptr<const GraphView> base);

  /// Whether the element is of the kind that an index is about.
  [[nodiscard]] bool is_in_index(const SchemaRule& rule, std::uint32_t element) const;
  /// index_lookup() by the entries of the index; `only_one`: the first is all that there is.
  void seek_in_index(const SchemaRule& index, std::span<const Value> values, bool only_one,
                     std::vector<std::uint32_t>& out) const;
  [[nodiscard]] Value rule_property(const SchemaRule& rule, std::size_t position,
                                    std::uint32_t element) const;
  [[nodiscard]] bool has_values(const SchemaRule& rule, std::span<const Value> values,
                                std::uint32_t element) const;
  [[nodiscard]] bool in_range(const SchemaRule& rule, const IndexRange& range,
                              std::uint32_t element) const;
  /// The key of an element in an index, cut to the store's length; false where it has none because
  /// a property is missing.
  bool index_key_of(const SchemaRule& rule, std::uint32_t element, std::string& key) const;

  [[nodiscard]] AdjacencyChunkView changed_chunk(TypeId type, Direction direction,
                                                 std::uint32_t number) const;
  [[nodiscard]] Neighbours changed_neighbours(NodeId node, TypeId type, Direction direction) const;
  [[nodiscard]] std::uint32_t changed_degree(NodeId node, TypeId type, Direction direction) const;
  [[nodiscard]] bool find_simple_ends(TypeId type, ListsOf lists, std::uint32_t number) const;
  [[nodiscard]] std::optional<bool> known_fact(TypeId type, std::uint32_t number, unsigned fact) const;
  void remember_fact(TypeId type, std::uint32_t number, unsigned fact, bool found) const;
  [[nodiscard]] bool find_one_each(LabelId label, TypeId type, Direction direction) const;
  [[nodiscard]] bool keeps_facts(TypeId type, std::uint32_t number) const;
  template <class Find>
  bool remembered(const std::array<std::uint32_t, 3>& key, const Find& find) const;
  [[nodiscard]] Value column_value(const ChunkFamily& family, PropertyKeyId key,
                                   std::uint32_t element) const;
  [[nodiscard]] bool column_text(const ChunkFamily& family, PropertyKeyId key, std::uint32_t element,
                                 std::string_view& out) const;
  void column_values(const ChunkFamily& family, std::uint32_t element,
                     std::vector<std::pair<PropertyKeyId, Value>>& out) const;
  [[nodiscard]] ColumnChunk column_chunk(const ChunkFamily& family, PropertyKeyId key,
                                         std::uint32_t chunk) const;
  [[nodiscard]] bool find_all_different(PropertyKeyId key, LabelId label) const;
  [[nodiscard]] const RelationshipChunk& relationship_chunk(RelationshipId relationship) const {
    return *payload<const RelationshipChunk>(
        state_.slot(state_.relationships, 0, relationship.value / chunk_size));
  }

  ViewState state_;
};

// --- inline: what runs once per element or hop --------------------------------------------------

inline bool GraphView::has_node(NodeId node) const {
  if (node.value >= node_bound()) return false;
  const std::uintptr_t slot = state_.slot(state_.node_existence, 0, node.value / bitmap_chunk_bits);
  const std::uint32_t bit = node.value % bitmap_chunk_bits;
  return ((payload<const BitmapChunk>(slot)->words[bit / 64] >> (bit % 64)) & 1U) != 0;
}

inline bool GraphView::has_label(NodeId node, LabelId label) const {
  const std::uintptr_t slot =
      state_.slot(state_.labels, label.value, node.value / bitmap_chunk_bits);
  const std::uint32_t bit = node.value % bitmap_chunk_bits;
  return ((payload<const BitmapChunk>(slot)->words[bit / 64] >> (bit % 64)) & 1U) != 0;
}

inline bool GraphView::has_relationship(RelationshipId relationship) const {
  return relationship.value < relationship_bound() &&
         relationship_chunk(relationship).exists(relationship.value % chunk_size);
}

inline RelationshipEnds GraphView::ends(RelationshipId relationship) const {
  const RelationshipChunk& chunk = relationship_chunk(relationship);
  const std::uint32_t index = relationship.value % chunk_size;
  return {NodeId(chunk.pairs[index].start), NodeId(chunk.pairs[index].end),
          TypeId(chunk.type(index))};
}

inline Neighbours GraphView::neighbours(NodeId node, TypeId type, Direction direction) const {
  const AdjacencySlot* slot = state_.adjacency[static_cast<std::size_t>(direction)].find(
      type.value, node.value / chunk_size);
  const std::uintptr_t chunk = slot == nullptr ? 0 : slot->chunk.load(std::memory_order_acquire);
  if ((chunk & flat_tag) == 0) return changed_neighbours(node, type, direction);
  const auto* adjacency = payload<const AdjacencyChunk>(chunk);
  const std::uint32_t source = node.value % chunk_size;
  const std::uint32_t first = adjacency->offset[source];
  const std::uintptr_t ids = slot->ids.load(std::memory_order_relaxed);
  RelationshipSlice relationships;
  if ((ids & affine_tag) != 0) {
    relationships.base = static_cast<std::uint32_t>(ids >> 32) + first;
  } else {
    relationships.explicit_ids = payload<const std::uint32_t>(ids) + first;
  }
  return {{adjacency->neighbours() + first, adjacency->offset[source + 1] - first}, relationships};
}

inline const AdjacencyChunk* GraphView::adjacency_chunk_if_read(TypeId type, Direction direction,
                                                                std::uint32_t number) const {
  const AdjacencySlot* slot = state_.adjacency[static_cast<std::size_t>(direction)].find(
      type.value, number);
  const std::uintptr_t chunk = slot == nullptr ? 0 : slot->chunk.load(std::memory_order_acquire);
  return (chunk & flat_tag) == 0 || (chunk & owned_tag) != 0 ? nullptr : payload<const AdjacencyChunk>(chunk);
}

inline AdjacencyChunkView GraphView::adjacency_chunk(TypeId type, Direction direction,
                                                     std::uint32_t number) const {
  const AdjacencySlot* slot = state_.adjacency[static_cast<std::size_t>(direction)].find(
      type.value, number);
  const std::uintptr_t chunk = slot == nullptr ? 0 : slot->chunk.load(std::memory_order_acquire);
  if ((chunk & flat_tag) == 0) return changed_chunk(type, direction, number);
  const std::uintptr_t ids = slot->ids.load(std::memory_order_relaxed);
  AdjacencyChunkView view{payload<const AdjacencyChunk>(chunk), {}};
  if ((ids & affine_tag) != 0)
    view.relationships.base = static_cast<std::uint32_t>(ids >> 32);
  else
    view.relationships.explicit_ids = payload<const std::uint32_t>(ids);
  return view;
}

inline std::uint32_t GraphView::degree(NodeId node, TypeId type, Direction direction) const {
  const AdjacencySlot* slot = state_.adjacency[static_cast<std::size_t>(direction)].find(
      type.value, node.value / chunk_size);
  const std::uintptr_t chunk = slot == nullptr ? 0 : slot->chunk.load(std::memory_order_acquire);
  if ((chunk & flat_tag) == 0) return changed_degree(node, type, direction);
  const auto* adjacency = payload<const AdjacencyChunk>(chunk);
  const std::uint32_t source = node.value % chunk_size;
  return adjacency->offset[source + 1] - adjacency->offset[source];
}

inline const std::uint64_t* GraphView::label_words(LabelId label, std::uint32_t first,
                                                   std::uint32_t& count) const {
  const std::uint32_t bound = chunks_for(node_bound(), 64);
  if (first >= bound) {
    count = 0;
    return nullptr;
  }
  const std::uint32_t within = first % bitmap_chunk_words;
  count = bitmap_chunk_words - within < bound - first ? bitmap_chunk_words - within : bound - first;
  const std::uint32_t chunk = first / bitmap_chunk_words;
  const std::uintptr_t slot = label.valid() ? state_.slot(state_.labels, label.value, chunk)
                                            : state_.slot(state_.node_existence, 0, chunk);
  const auto* bitmap = payload<const BitmapChunk>(slot);
  return bitmap->header.count == 0 ? nullptr : bitmap->words.data() + within;
}

inline GraphView::ColumnChunk GraphView::node_column(PropertyKeyId key, std::uint32_t chunk) const {
  return column_chunk(state_.node_properties, key, chunk);
}

inline GraphView::ColumnChunk GraphView::relationship_column(PropertyKeyId key,
                                                             std::uint32_t chunk) const {
  return column_chunk(state_.relationship_properties, key, chunk);
}

}  // namespace casus::graph
