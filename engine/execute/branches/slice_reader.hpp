#pragma once

// Neighbours of one type and direction, read a chunk at a time.

#include <cstdint>
#include <span>
#include <vector>

#include "engine/execute/branches/fetch.hpp"
#include "engine/graph/graph_view.hpp"

namespace casus::execute {

/// How many nodes ahead it pays to fetch what is read of them.
inline constexpr std::size_t places_ahead = 16;
inline constexpr std::size_t lists_ahead = 8;

/// Remembers the chunk that it read last, so that nodes close to one another cost two loads each, and,
/// once nodes have been jumped between, where all the chunks are. For one thread.
class SliceReader {
 public:
  SliceReader(const graph::GraphView& graph, graph::TypeId type, graph::Direction direction)
      : graph_(&graph), type_(type), direction_(direction) {}

  [[nodiscard]] graph::Neighbours neighbours(std::uint32_t node) const {
    return graph_->neighbours(graph::NodeId(node), type_, direction_);
  }
  /// The nodes of neighbours().
  [[nodiscard]] std::span<const std::uint32_t> ends(std::uint32_t node) const {
    const Known& known = known_of(node);
    if (known.chunk == nullptr) return neighbours(node).nodes;
    const std::uint32_t source = node % graph::chunk_size;
    if (known.one_each) return {known.chunk->neighbours() + source, 1};
    const std::uint32_t first = known.chunk->offset[source];
    return {known.chunk->neighbours() + first, known.chunk->offset[source + 1] - first};
  }
  /// The relationships of neighbours().
  [[nodiscard]] graph::RelationshipSlice relationships(std::uint32_t node) const {
    const Known& known = known_of(node);
    if (known.chunk == nullptr) return neighbours(node).relationships;
    const std::uint32_t source = node % graph::chunk_size;
    const std::uint32_t first = known.one_each ? source : known.chunk->offset[source];
    graph::RelationshipSlice out = known.relationships;
    if (out.explicit_ids != nullptr)
      out.explicit_ids += first;
    else
      out.base += first;
    return out;
  }
  [[nodiscard]] std::uint32_t degree(std::uint32_t node) const {
    const graph::AdjacencyChunk* chunk = chunk_of(node);
    if (chunk == nullptr) return graph_->degree(graph::NodeId(node), type_, direction_);
    const std::uint32_t source = node % graph::chunk_size;
    return chunk->offset[source + 1] - chunk->offset[source];
  }
  /// The sum of degree() over nodes in no order, but for those that equal `skip`.
  [[nodiscard]] std::uint64_t degrees(std::span<const std::uint32_t> nodes, std::uint32_t skip) const {
    if (table_.empty()) return degrees_slowly(nodes, skip);
    const Known* table = table_.data();
    std::uint64_t sum = 0;
    for (const std::uint32_t node : nodes) {
      const auto* chunk = table[node / graph::chunk_size].chunk;
      if (chunk == nullptr) return degrees_slowly(nodes, skip);
      const std::uint32_t* offset = chunk->offset.data() + node % graph::chunk_size;
      sum += node == skip ? 0 : offset[1] - offset[0];
    }
    return sum;
  }

  /// Fetches the place of a node's list, and, a little later, the list, before they are read. Where nodes
  /// come in no order, waiting for memory is most of the work.
  void prefetch_place(std::uint32_t node) const {
    const Known* other = other_chunk(node);
    if (other == nullptr) return;
    const std::uint32_t source = node % graph::chunk_size;
    fetch(other->one_each ? other->chunk->neighbours() + source : &other->chunk->offset[source]);
  }
  void prefetch_list(std::uint32_t node) const {
    const Known* other = other_chunk(node);
    if (other == nullptr || other->one_each) return;
    fetch(other->chunk->neighbours() + other->chunk->offset[node % graph::chunk_size]);
  }

  /// Fetches where the lists of a whole chunk begin.
  void prefetch_offsets(std::uint32_t number) const {
    if (number >= table_.size() || table_[number].chunk == nullptr) return;
    static constexpr std::size_t line = 16;
    for (std::size_t i = 0; i < graph::chunk_size; i += line)
      fetch(&table_[number].chunk->offset[i]);
  }

  /// The chunk that a node is in; null where a transaction has changed it.
  [[nodiscard]] const graph::AdjacencyChunk* chunk_of(std::uint32_t node) const { return known_of(node).chunk; }

 private:
  static constexpr std::uint32_t worth_a_table = 64;

  struct Known {
    const graph::AdjacencyChunk* chunk = nullptr;
    graph::RelationshipSlice relationships;
    bool one_each = false;  // each id of the chunk has one neighbour, so that no offset need be read
  };

  [[nodiscard]] const Known& known_of(std::uint32_t node) const {
    const std::uint32_t number = node / graph::chunk_size;
    if (number < table_.size() && table_[number].chunk != nullptr) return table_[number];
    if (number != number_) load(number);
    return last_;
  }
  [[nodiscard]] std::uint64_t degrees_slowly(std::span<const std::uint32_t> nodes,
                                             std::uint32_t skip) const {
    std::uint64_t sum = 0;
    for (const std::uint32_t node : nodes) sum += node == skip ? 0 : degree(node);
    return sum;
  }
  void load(std::uint32_t number) const {
    const graph::AdjacencyChunkView view = graph_->adjacency_chunk(type_, direction_, number);
    last_ = {view.chunk, view.relationships, graph_->has_one_each(type_, direction_, number)};
    number_ = number;
    if (++loads_ == worth_a_table) table_.resize(graph_->node_bound() / graph::chunk_size + 1);
    if (number < table_.size()) table_[number] = last_;
  }
  /// The chunk of a node, where that is known already.
  [[nodiscard]] const Known* other_chunk(std::uint32_t node) const {
    const std::uint32_t number = node / graph::chunk_size;
    return number < table_.size() && table_[number].chunk != nullptr ? &table_[number] : nullptr;
  }

  const graph::GraphView* graph_;
  graph::TypeId type_;
  graph::Direction direction_;
  mutable std::uint32_t number_ = static_cast<std::uint32_t>(-1);
  mutable Known last_;  // of chunk number_
  mutable std::vector<Known> table_;
  mutable std::uint32_t loads_ = 0;
};

}  // namespace casus::execute
