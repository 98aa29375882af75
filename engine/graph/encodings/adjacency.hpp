#pragma once

// Adjacency chunks in compressed sparse row form, and the relationship ids beside them.

#include <optional>

#include "engine/graph/encodings/bytes.hpp"
#include "engine/graph/encodings/layout.hpp"

namespace casus::graph {

/// A chunk without any neighbour.
const AdjacencyChunk& empty_adjacency();

/// Relationship ids of an adjacency chunk: an array, or consecutive from `base`.
struct AdjacencyIds {
  const std::uint32_t* explicit_ids = nullptr;
  std::uint32_t base = 0;
  std::uint32_t operator[](std::uint32_t i) const {
    return explicit_ids != nullptr ? explicit_ids[i] : base + i;
  }
};

/// Gathers the neighbours of one chunk, source by source, and writes both chunks.
class AdjacencyEncoder {
 public:
  /// Adds a neighbour of `source`; sources must not descend.
  void add(std::uint32_t source, std::uint32_t neighbour, std::uint32_t relationship) {
    ++degree_[source];
    neighbours_.push_back(neighbour);
    relationships_.push_back(relationship);
  }
  /// Adds `count` neighbours at once: number i is source(i), neighbour(i), relationship(i).
  template <class Source, class Neighbour, class Relationship>
  void add_all(std::size_t count, const Source& source, const Neighbour& neighbour,
               const Relationship& relationship) {
    const std::size_t before = neighbours_.size();
    neighbours_.resize(before + count);
    relationships_.resize(before + count);
    // A loop each: the first one misses the cache where neighbours are looked up, and many at once
    // can be under way only if nothing stands in between.
    for (std::size_t i = 0; i < count; ++i) neighbours_[before + i] = neighbour(i);
    for (std::size_t i = 0; i < count; ++i) relationships_[before + i] = relationship(i);
    for (std::size_t i = 0; i < count; ++i) ++degree_[source(i)];
  }
  /// Appends both chunks, or nothing to either where there is no neighbour. Packed and narrow: the
  /// sources that have neighbours and their degrees stand in place of the offsets.
  void finish(ByteBuffer& adjacency, ByteBuffer& ids);
  /// Begins another chunk.
  void clear();

 private:
  void finish_neighbours(ByteBuffer& out) const;
  void finish_ids(ByteBuffer& out) const;

  std::array<std::uint32_t, chunk_size> degree_{};
  std::vector<std::uint32_t> neighbours_;
  std::vector<std::uint32_t> relationships_;
};

/// The bytes as an AdjacencyChunk. Throws casus::Error (storage) where they are none, where there
/// are more neighbours than `relationship_bound`, or where one is not below `node_bound`.
DecodedChunk decode_adjacency(Bytes bytes, std::uint32_t node_bound,
                              std::uint32_t relationship_bound);

/// The first of the ids beside `count` neighbours where the bytes say that they are consecutive.
/// Throws casus::Error (storage) where an id is not below `relationship_bound`.
std::optional<std::uint32_t> consecutive_ids(Bytes bytes, std::uint32_t count,
                                             std::uint32_t relationship_bound);

/// The ids beside `count` neighbours, where they are not consecutive. Throws casus::Error (storage)
/// where the bytes are none or an id is not below `relationship_bound`.
DecodedChunk decode_adjacency_ids(Bytes bytes, std::uint32_t count,
                                  std::uint32_t relationship_bound);

}  // namespace casus::graph
