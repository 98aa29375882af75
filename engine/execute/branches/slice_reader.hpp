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
    const Place place = place_of(node);
    if (place.offset != nullptr) return {place.first + place.offset[0], place.offset[1] - place.offset[0]};
    if (place.first != nullptr) return {place.first, 1};
    return neighbours(node).nodes;
  }
  /// Where the nodes of neighbours() lie: `first` is one node, or, with `offset`, [offset[0], offset[1]) from
  /// there on. Both null where a transaction has changed them.
  struct Place {
    const std::uint32_t* first = nullptr;
    const std::uint32_t* offset = nullptr;
  };
  [[nodiscard]] Place place_of(std::uint32_t node) const {
    const Lists lists = lists_of(node);
    if (lists.chunk() == nullptr) return {};
    const std::uint32_t source = node % graph::chunk_size;
    if (lists.one_each()) return {lists.chunk()->neighbours() + source, nullptr};
    return {lists.chunk()->neighbours(), &lists.chunk()->offset[source]};
  }
  /// The only neighbour of a node, where each id of its chunk has one; else null. Needs no fetching ahead: one asked
  /// for does not wait for another.
  [[nodiscard]] const std::uint32_t* only_end(std::uint32_t node) const {
    const Lists lists = lists_of(node);
    return lists.one_each() ? lists.chunk()->neighbours() + node % graph::chunk_size : nullptr;
  }
  /// The relationships of neighbours().
  [[nodiscard]] graph::RelationshipSlice relationships(std::uint32_t node) const {
    const Lists lists = lists_of(node);
    if (lists.chunk() == nullptr) return neighbours(node).relationships;
    const std::uint32_t source = node % graph::chunk_size;
    const std::uint32_t first = lists.one_each() ? source : lists.chunk()->offset[source];
    const std::uint32_t number = node / graph::chunk_size;
    graph::RelationshipSlice out = number == number_ ? last_relationships_ : relationships_[number];
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
  /// Fetches the place of a node's list, and, a little later, the list, before they are read. Where nodes
  /// come in no order, waiting for memory is most of the work.
  void prefetch_place(std::uint32_t node) const {
    const Lists lists = known_lists(node / graph::chunk_size);
    if (lists.chunk() == nullptr) return;
    const std::uint32_t source = node % graph::chunk_size;
    fetch(lists.one_each() ? lists.chunk()->neighbours() + source : &lists.chunk()->offset[source]);
  }
  void prefetch_list(std::uint32_t node) const {
    const Lists lists = known_lists(node / graph::chunk_size);
    if (lists.chunk() == nullptr || lists.one_each()) return;
    fetch(lists.chunk()->neighbours() + lists.chunk()->offset[node % graph::chunk_size]);
  }
  /// Fetches the relationships beside a node's list, which itself may be on its way.
  void prefetch_relationships(std::uint32_t node) const {
    const graph::RelationshipSlice along = relationships(node);
    if (along.explicit_ids != nullptr) fetch(along.explicit_ids);
  }

  /// Chunk `number`, where it has been read before and no transaction has changed it; else null.
  [[nodiscard]] const graph::AdjacencyChunk* chunk_if_read(std::uint32_t number) const {
    return graph_->adjacency_chunk_if_read(type_, direction_, number);
  }
  /// Fetches where the lists of a whole chunk begin.
  void prefetch_offsets(std::uint32_t number) const {
    const graph::AdjacencyChunk* chunk = chunk_if_read(number);
    if (chunk == nullptr) return;
    static constexpr std::size_t line = 16;
    for (std::size_t i = 0; i < graph::chunk_size; i += line) fetch(&chunk->offset[i]);
  }

  /// The chunk that a node is in; null where a transaction has changed it.
  [[nodiscard]] const graph::AdjacencyChunk* chunk_of(std::uint32_t node) const { return lists_of(node).chunk(); }

 private:
  static constexpr std::uint32_t worth_a_table = 64;

  /// A chunk, and whether each id of it has one neighbour, so that no offset need be read. One word: with
  /// two or three sources at work, what is known of all chunks shall fit the processor's nearest caches.
  class Lists {
   public:
    Lists() = default;
    Lists(const graph::AdjacencyChunk* chunk, bool one_each)
        : bits_(reinterpret_cast<std::uintptr_t>(chunk) | (one_each ? 1U : 0U)) {}
    [[nodiscard]] const graph::AdjacencyChunk* chunk() const {
      return reinterpret_cast<const graph::AdjacencyChunk*>(bits_ & ~std::uintptr_t{1});
    }
    [[nodiscard]] bool one_each() const { return (bits_ & 1U) != 0; }

   private:
    std::uintptr_t bits_ = 0;
  };

  [[nodiscard]] Lists lists_of(std::uint32_t node) const {
    const std::uint32_t number = node / graph::chunk_size;
    if (const Lists known = known_lists(number); known.chunk() != nullptr) return known;
    if (number != number_) load(number);
    return last_;
  }
  /// Those of a chunk of ids, where they are in the table.
  [[nodiscard]] Lists known_lists(std::uint32_t number) const {
    return number < table_.size() ? table_[number] : Lists();
  }
  void load(std::uint32_t number) const {
    const graph::AdjacencyChunkView view = graph_->adjacency_chunk(type_, direction_, number);
    last_ = Lists(view.chunk, view.chunk != nullptr && graph_->has_one_each(type_, direction_, number));
    last_relationships_ = view.relationships;
    number_ = number;
    if (++loads_ == worth_a_table) {
      table_.resize(graph_->node_bound() / graph::chunk_size + 1);
      relationships_.resize(table_.size());
    }
    if (number < table_.size()) table_[number] = last_, relationships_[number] = last_relationships_;
  }

  const graph::GraphView* graph_;
  graph::TypeId type_;
  graph::Direction direction_;
  mutable std::uint32_t number_ = static_cast<std::uint32_t>(-1);
  mutable Lists last_;  // of chunk number_
  mutable graph::RelationshipSlice last_relationships_;
  mutable std::vector<Lists> table_;
  mutable std::vector<graph::RelationshipSlice> relationships_;  // beside table_
  mutable std::uint32_t loads_ = 0;
};

}  // namespace casus::execute
