#pragma once

// The columns of properties, read for a batch of elements.

#include <algorithm>
#include <cstddef>
#include <type_traits>
#include <vector>

#include "engine/execute/branches/fetch.hpp"
#include "engine/execute/vector.hpp"
#include "engine/graph/graph_view.hpp"

namespace casus::execute {

/// The columns of one property, of nodes or of relationships.
template <class Id>
struct Columns {
  const graph::GraphView* graph;
  graph::PropertyKeyId key;

  [[nodiscard]] graph::GraphView::ColumnChunk chunk(std::uint32_t number) const {
    if constexpr (std::is_same_v<Id, graph::NodeId>)
      return graph->node_column(key, number);
    else
      return graph->relationship_column(key, number);
  }
  [[nodiscard]] Value value(std::uint32_t id) const { return graph->property(Id(id), key); }

  /// The type of the first chunk in which any of these elements has the property.
  [[nodiscard]] graph::ColumnType first_type(const std::vector<std::uint32_t>& ids) const {
    graph::ColumnType type = graph::ColumnType::absent;
    for (const std::uint32_t id : ids) {
      if (id != null_id) type = chunk(id / graph::chunk_size).type;
      if (type != graph::ColumnType::absent) return type;
    }
    return type;
  }
};

/// Fetches the values of ids that lie in no order, so that waiting for one covers waiting for all.
template <class Id>
void prefetch_scattered(const Columns<Id>& columns, const std::vector<std::uint32_t>& ids, std::size_t width) {
  static constexpr std::size_t looked_at = 32;
  const auto chunk_of = [&](std::size_t row) { return ids[row] / graph::chunk_size; };
  std::size_t jumps = 0;
  for (std::size_t row = 1; row < std::min(ids.size(), looked_at); ++row)
    jumps += chunk_of(row) != chunk_of(row - 1) ? 1 : 0;
  if (2 * jumps < looked_at) return;
  for (const std::uint32_t id : ids) {
    if (id == null_id) continue;
    const graph::GraphView::ColumnChunk chunk = columns.chunk(id / graph::chunk_size);
    if (chunk.values != nullptr)
      fetch(static_cast<const std::byte*>(chunk.values) + width * (id % graph::chunk_size));
  }
}

/// Reads a property for a batch of ids whose chunks are all of one type that has typed values; false where they are
/// not, and the caller reads value by value. `nulls` is left empty where there are none.
template <class Id, class Number>
bool read_typed(const Columns<Id>& columns, const std::vector<std::uint32_t>& ids, graph::ColumnType wanted,
                std::vector<Number>& values, std::vector<std::uint8_t>& nulls) {
  values.resize(ids.size());
  nulls.assign(ids.size(), 0);
  bool any_null = false;
  prefetch_scattered(columns, ids, sizeof(Number));
  std::uint32_t chunk_number = null_id;
  graph::GraphView::ColumnChunk chunk;
  for (std::size_t row = 0; row < ids.size(); ++row) {
    const std::uint32_t id = ids[row];
    const std::uint32_t at = id % graph::chunk_size;
    if (id != null_id && id / graph::chunk_size != chunk_number) {
      chunk_number = id / graph::chunk_size;
      chunk = columns.chunk(chunk_number);
      if (chunk.type != wanted && chunk.type != graph::ColumnType::absent) return false;
      if (chunk.type == wanted && chunk.values == nullptr) return false;
    }
    if (id == null_id || chunk.type == graph::ColumnType::absent || ((chunk.validity[at / 64] >> (at % 64)) & 1) == 0)
      nulls[row] = 1, any_null = true;
    else
      values[row] = static_cast<const Number*>(chunk.values)[at];
  }
  if (!any_null) nulls.clear();
  return true;
}

}  // namespace casus::execute
