#pragma once

// The flat layouts in which chunks are read: position-independent bytes that begin at a multiple
// of 8. A chunk in the file is either one of these (Encoding::flat, read in place from the memory
// map) or a packed form of it that is unfolded into one when it is first read. The words are those
// of engine/storage/FORMAT.md.

#include <array>
#include <cstddef>
#include <cstdint>

#include "engine/graph/ids.hpp"

namespace casus::graph {

/// How the bytes of a chunk are written. Each kind of chunk gives `packed` and `narrow` its own
/// meaning; narrow chunks hold numbers in as few bits as they need (numbers.hpp). Further numbers
/// are free for later encodings.
enum class Encoding : std::uint8_t { flat = 1, packed = 2, narrow = 3 };

/// The first eight bytes of every chunk of bits, columns, relationships and adjacency.
struct ChunkHeader {
  Encoding encoding = Encoding::flat;
  std::uint8_t type = 0;  // of a column: ColumnType
  std::uint16_t reserved = 0;
  std::uint32_t count = 0;  // bitmaps: words; columns: valid values; adjacency: neighbours
};
static_assert(sizeof(ChunkHeader) == 8);

/// The stored type of one chunk of a property column. The numbers are part of the file format.
enum class ColumnType : std::uint8_t { absent, integer, floating, boolean, date, string, generic };

inline constexpr std::uint32_t bitmap_chunk_bits = 32768;
inline constexpr std::uint32_t bitmap_chunk_words = bitmap_chunk_bits / 64;
inline constexpr std::uint32_t validity_words = chunk_size / 64;

/// Existence of nodes, or the nodes of one label.
struct BitmapChunk {
  ChunkHeader header;
  std::array<std::uint64_t, bitmap_chunk_words> words{};
};

/// A bit for each id of a chunk.
using Validity = std::array<std::uint64_t, validity_words>;

/// The head of a property column. chunk_size values of eight bytes (integer, floating, date) or one
/// byte (boolean) follow; or, for strings and generic values, TextOffsets and then the bytes.
struct ColumnChunkHead {
  ChunkHeader header;
  Validity validity{};
  [[nodiscard]] bool valid(std::uint32_t index) const {
    return ((validity[index / 64] >> (index % 64)) & 1U) != 0;
  }
  [[nodiscard]] ColumnType type() const { return static_cast<ColumnType>(header.type); }
  /// The values of a column whose type has a fixed width, and their bytes.
  template <class T>
  [[nodiscard]] const T* values() const {
    return reinterpret_cast<const T*>(this + 1);
  }
};
static_assert(sizeof(ColumnChunkHead) == 136);

/// Value i of a column of strings or generic values is bytes [offset[i], offset[i + 1]).
struct TextOffsets {
  std::array<std::uint32_t, chunk_size + 1> offset{};
  std::uint32_t padding = 0;
  [[nodiscard]] const std::byte* begin_of(std::uint32_t index) const {
    return reinterpret_cast<const std::byte*>(this + 1) + offset[index];
  }
  [[nodiscard]] std::size_t length_of(std::uint32_t index) const {
    return offset[index + 1] - offset[index];
  }
};

/// The ends of a relationship.
struct RelationshipPair {
  std::uint32_t start = 0xFFFFFFFFU;
  std::uint32_t end = 0xFFFFFFFFU;
};

/// The relationships of chunk_size ids. With types of two bytes a full chunk fits three pages. A
/// type is free_id where the id is free; inside a transaction, deleted_bit marks a relationship
/// that the transaction has deleted and whose ends can still be asked.
struct RelationshipChunk {
  static constexpr std::uint16_t free_id = 0xFFFFU;
  static constexpr std::uint16_t deleted_bit = 0x8000U;

  ChunkHeader header;
  std::array<RelationshipPair, chunk_size> pairs{};
  std::array<std::uint16_t, chunk_size> types = all_free();

  [[nodiscard]] bool exists(std::uint32_t index) const { return (types[index] & deleted_bit) == 0; }
  /// Also of one that is deleted.
  [[nodiscard]] std::uint32_t type(std::uint32_t index) const {
    return types[index] & static_cast<std::uint16_t>(~deleted_bit);
  }

 private:
  static constexpr std::array<std::uint16_t, chunk_size> all_free() {
    std::array<std::uint16_t, chunk_size> types{};
    for (std::uint16_t& type : types) type = free_id;
    return types;
  }
};
static_assert(sizeof(RelationshipChunk) == 8 + 10 * chunk_size);

/// Relationship types have ids below this.
inline constexpr std::uint32_t type_limit = RelationshipChunk::deleted_bit;

/// The neighbours of source i of the chunk are [offset[i], offset[i + 1]) of the header.count ids
/// that follow, ascending (equal ones by relationship id).
struct AdjacencyChunk {
  ChunkHeader header;
  std::array<std::uint32_t, chunk_size + 1> offset{};
  std::uint32_t padding = 0;
  [[nodiscard]] const std::uint32_t* neighbours() const {
    return reinterpret_cast<const std::uint32_t*>(this + 1);
  }
};
static_assert(sizeof(AdjacencyChunk) == 8 + 4 * (chunk_size + 2));

/// The relationship ids beside an adjacency chunk: flat, header.count ids follow; packed, only
/// `base` follows and id i is base + i; narrow, the numbers follow.
struct AdjacencyIdsChunk {
  ChunkHeader header;
};

}  // namespace casus::graph
