#include "engine/graph/graph_view.hpp"

#include <bit>

#include "engine/graph/catalog_codec.hpp"
#include "engine/graph/editable_adjacency.hpp"
#include "engine/graph/editable_column.hpp"

namespace casus::graph {

using storage::ChunkKind;

GraphView::GraphView(std::shared_ptr<const storage::StoreSnapshot> snapshot,
                     std::shared_ptr<DecodedChunks> decoded, const GraphView* earlier) {
  state_.snapshot = std::move(snapshot);
  state_.decoded = std::move(decoded);
  const Bytes counts = state_.snapshot->get({ChunkKind::statistics, 0, 0});
  if (!counts.empty()) state_.statistics = decode_statistics(counts);
  if (earlier != nullptr &&
      earlier->state_.statistics.catalog_generation == state_.statistics.catalog_generation) {
    state_.catalog = earlier->state_.catalog;
    state_.schema = earlier->state_.schema;
  } else {
    const Bytes names = state_.snapshot->get({ChunkKind::catalog, 0, 0});
    state_.catalog = std::make_shared<Catalog>(names.empty() ? Catalog() : decode_catalog(names));
    const Bytes rules = state_.snapshot->get({ChunkKind::catalog, 1, 0});
    state_.schema = std::make_shared<const Schema>(rules.empty() ? Schema() : decode_schema(rules));
  }
  state_.statistics.by_type.resize(state_.catalog->types.size());
  for (std::uint32_t type = 0; type < state_.statistics.by_type.size(); ++type) {
    const Bytes labels = state_.snapshot->get({ChunkKind::statistics, type + 1, 0});
    if (!labels.empty()) state_.statistics.by_type[type] = decode_type_labels(labels);
  }
  state_.fit_tables();
}

GraphView::GraphView(std::shared_ptr<const GraphView> base) {
  state_.catalog = std::make_shared<Catalog>(*base->state_.catalog);
  state_.schema = base->state_.schema;
  state_.statistics = base->state_.statistics;
  state_.base = std::move(base);
  state_.fit_tables();
}

GraphView::~GraphView() = default;

// --- elements -----------------------------------------------------------------------------------

void GraphView::labels_of(NodeId node, std::vector<LabelId>& out) const {
  for (std::uint32_t label = 0; label < catalog().labels.size(); ++label) {
    if (node_count(LabelId(label)) != 0 && has_label(node, LabelId(label))) {
      out.push_back(LabelId(label));
    }
  }
}

void GraphView::scan_nodes(LabelId label, std::uint32_t from, std::uint32_t to,
                           std::vector<std::uint32_t>& out) const {
  to = to < node_bound() ? to : node_bound();
  std::uint32_t word = from / 64;
  while (std::uint64_t{word} * 64 < to) {
    std::uint32_t count = 0;
    const std::uint64_t* words = label_words(label, word, count);
    for (std::uint32_t i = 0; words != nullptr && i < count; ++i) {
      const std::uint32_t first = (word + i) * 64;
      if (first >= to) break;
      std::uint64_t bits = words[i];
      if (first < from) bits &= ~std::uint64_t{0} << (from - first);
      if (to - first < 64) bits &= ~(~std::uint64_t{0} << (to - first));
      if (bits == ~std::uint64_t{0}) {  // most words of a label whose nodes were made together
        const std::size_t before = out.size();
        out.resize(before + 64);
        for (std::uint32_t k = 0; k < 64; ++k) out[before + k] = first + k;
        continue;
      }
      for (; bits != 0; bits &= bits - 1) {
        out.push_back(first + static_cast<std::uint32_t>(std::countr_zero(bits)));
      }
    }
    word += count;
  }
}

// --- properties ---------------------------------------------------------------------------------

Value GraphView::column_value(const ChunkFamily& family, PropertyKeyId key,
                              std::uint32_t element) const {
  return read_column_slot(state_.slot(family, key.value, element / chunk_size),
                          element % chunk_size);
}

Value GraphView::property(NodeId node, PropertyKeyId key) const {
  return column_value(state_.node_properties, key, node.value);
}

Value GraphView::property(RelationshipId relationship, PropertyKeyId key) const {
  return column_value(state_.relationship_properties, key, relationship.value);
}

void GraphView::column_values(const ChunkFamily& family, std::uint32_t element,
                              std::vector<std::pair<PropertyKeyId, Value>>& out) const {
  for (std::uint32_t key = 0; key < catalog().keys.size(); ++key) {
    Value value = column_value(family, PropertyKeyId(key), element);
    if (!value.is_null()) out.emplace_back(PropertyKeyId(key), std::move(value));
  }
}

void GraphView::properties_of(NodeId node,
                              std::vector<std::pair<PropertyKeyId, Value>>& out) const {
  column_values(state_.node_properties, node.value, out);
}

void GraphView::properties_of(RelationshipId relationship,
                              std::vector<std::pair<PropertyKeyId, Value>>& out) const {
  column_values(state_.relationship_properties, relationship.value, out);
}

GraphView::ColumnChunk GraphView::column_chunk(const ChunkFamily& family, PropertyKeyId key,
                                               std::uint32_t chunk) const {
  const std::uintptr_t slot = state_.slot(family, key.value, chunk);
  if ((slot & flat_tag) == 0) {
    const auto* column = payload<const ValueColumn>(slot);
    return {column->type, nullptr, column->validity.data()};
  }
  const auto* head = payload<const ColumnChunkHead>(slot);
  const void* values = value_width(head->type()) != 0 ? head + 1 : nullptr;
  return {head->type(), values, head->validity.data()};
}

bool GraphView::string_property(NodeId node, PropertyKeyId key, std::string_view& out) const {
  return column_text(state_.node_properties, key, node.value, out);
}

bool GraphView::string_property(RelationshipId relationship, PropertyKeyId key, std::string_view& out) const {
  return column_text(state_.relationship_properties, key, relationship.value, out);
}

bool GraphView::column_text(const ChunkFamily& family, PropertyKeyId key, std::uint32_t element,
                            std::string_view& out) const {
  const std::uintptr_t slot = state_.slot(family, key.value, element / chunk_size);
  const std::uint32_t index = element % chunk_size;
  if ((slot & flat_tag) == 0) {
    const Value& value = payload<const ValueColumn>(slot)->values[index];
    if (!value.is(ValueKind::string)) return false;
    out = value.as_string();
    return true;
  }
  const auto& head = *payload<const ColumnChunkHead>(slot);
  if (!head.valid(index)) return false;
  if (head.type() == ColumnType::string) {
    out = read_text(head, index);
    return true;
  }
  return head.type() == ColumnType::generic && generic_text(head, index, out);
}

// --- adjacency ----------------------------------------------------------------------------------

Neighbours GraphView::changed_neighbours(NodeId node, TypeId type, Direction direction) const {
  const AdjacencySlot* slot = state_.load_adjacency(direction, type.value, node.value / chunk_size);
  if (slot == nullptr) return {};
  const std::uintptr_t chunk = slot->chunk.load(std::memory_order_acquire);
  if ((chunk & flat_tag) != 0) return neighbours(node, type, direction);
  const EditableAdjacency::List list =
      payload<const EditableAdjacency>(chunk)->read(node.value % chunk_size);
  return {{list.neighbours, list.count}, {list.ids.explicit_ids, list.ids.base}};
}

std::uint32_t GraphView::changed_degree(NodeId node, TypeId type, Direction direction) const {
  const AdjacencySlot* slot = state_.load_adjacency(direction, type.value, node.value / chunk_size);
  if (slot == nullptr) return 0;
  const std::uintptr_t chunk = slot->chunk.load(std::memory_order_acquire);
  if ((chunk & flat_tag) != 0) return degree(node, type, direction);
  return payload<const EditableAdjacency>(chunk)->degree(node.value % chunk_size);
}

AdjacencyChunkView GraphView::changed_chunk(TypeId type, Direction direction,
                                            std::uint32_t number) const {
  const AdjacencySlot* slot = state_.load_adjacency(direction, type.value, number);
  if (slot == nullptr) return {&empty_adjacency(), {}};
  const bool flat = (slot->chunk.load(std::memory_order_acquire) & flat_tag) != 0;
  return flat ? adjacency_chunk(type, direction, number) : AdjacencyChunkView{};
}

// --- statistics ---------------------------------------------------------------------------------

std::uint64_t GraphView::relationship_count(TypeId type, Direction direction, LabelId label) const {
  if (type.value >= state_.statistics.by_type.size()) return 0;
  return count_at(state_.statistics.by_type[type.value].of(direction), label.value);
}

}  // namespace casus::graph
