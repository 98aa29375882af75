#pragma once

// Neighbours of one type and direction, read a chunk at a time.

#include <cstdint>

#include "engine/graph/graph_view.hpp"

namespace casus::execute {

/// How many nodes ahead it pays to fetch what is read of them.
inline constexpr std::size_t places_ahead = 16;
inline constexpr std::size_t lists_ahead = 8;

/// Remembers the chunk that it read last, so that nodes close to one another cost two loads each. For one
/// thread.
class SliceReader {
 public:
  SliceReader(const graph::GraphView& graph, graph::TypeId type, graph::Direction direction)
      : graph_(&graph), type_(type), direction_(direction) {}

  [[nodiscard]] graph::Neighbours neighbours(std::uint32_t node) const {
    const graph::AdjacencyChunk* chunk = chunk_of(node);
    if (chunk == nullptr) return graph_->neighbours(graph::NodeId(node), type_, direction_);
    const std::uint32_t source = node % graph::chunk_size;
    const std::uint32_t first = chunk->offset[source];
    graph::RelationshipSlice relationships = view_.relationships;
    if (relationships.explicit_ids != nullptr)
      relationships.explicit_ids += first;
    else
      relationships.base += first;
    return {{chunk->neighbours() + first, chunk->offset[source + 1] - first}, relationships};
  }

  [[nodiscard]] std::uint32_t degree(std::uint32_t node) const {
    const graph::AdjacencyChunk* chunk = chunk_of(node);
    if (chunk == nullptr) return graph_->degree(graph::NodeId(node), type_, direction_);
    const std::uint32_t source = node % graph::chunk_size;
    return chunk->offset[source + 1] - chunk->offset[source];
  }

  /// Fetches the place of a node's list, and, a little later, the list, before they are read. Where nodes
  /// come in no order, waiting for memory is most of the work.
  void prefetch_place(std::uint32_t node) const {
    if (const auto* chunk = other_chunk(node))
      __builtin_prefetch(&chunk->offset[node % graph::chunk_size]);
  }
  void prefetch_list(std::uint32_t node) const {
    if (const auto* chunk = other_chunk(node))
      __builtin_prefetch(chunk->neighbours() + chunk->offset[node % graph::chunk_size]);
  }

  /// The chunk that a node is in; null where a transaction has changed it.
  [[nodiscard]] const graph::AdjacencyChunk* chunk_of(std::uint32_t node) const {
    const std::uint32_t number = node / graph::chunk_size;
    if (number != number_) {
      view_ = graph_->adjacency_chunk(type_, direction_, number);
      number_ = number;
    }
    return view_.chunk;
  }

 private:
  /// The chunk of a node, where that is not the one at hand.
  [[nodiscard]] const graph::AdjacencyChunk* other_chunk(std::uint32_t node) const {
    const std::uint32_t number = node / graph::chunk_size;
    if (number == number_ || node >= graph_->node_bound()) return nullptr;
    return graph_->adjacency_chunk(type_, direction_, number).chunk;
  }

  const graph::GraphView* graph_;
  graph::TypeId type_;
  graph::Direction direction_;
  mutable std::uint32_t number_ = static_cast<std::uint32_t>(-1);
  mutable graph::AdjacencyChunkView view_;
};

}  // namespace casus::execute
