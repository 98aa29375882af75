#include "engine/graph/encodings/relationships.hpp"

#include "engine/graph/errors.hpp"

namespace casus::graph {

namespace {

constexpr std::string_view name = "relationship";
constexpr std::uint32_t packed_limit = chunk_size / 2;

void require_bounds(const RelationshipChunk& chunk, std::uint32_t node_bound,
                    std::uint32_t type_bound) {
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    if (chunk.types[i] == RelationshipChunk::free_id) continue;
    if (chunk.pairs[i].start >= node_bound || chunk.pairs[i].end >= node_bound ||
        chunk.types[i] >= type_bound) {
      throw damaged_chunk(name, "an end or a type is out of range");
    }
  }
}

// The chunk as others are to see it: what the transaction has deleted is free.
void put_flat(const RelationshipChunk& chunk, std::uint32_t count, ByteWriter& writer) {
  RelationshipChunk clean;
  clean.header.count = count;
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    if (!chunk.exists(i)) continue;
    clean.pairs[i] = chunk.pairs[i];
    clean.types[i] = chunk.types[i];
  }
  writer.fixed(clean);
}

DecodedChunk unpack(ByteReader& reader) {
  DecodedChunk decoded;
  decoded.owned = std::make_unique<std::byte[]>(sizeof(RelationshipChunk));
  auto* chunk = new (decoded.owned.get()) RelationshipChunk();
  const auto used = reader.fixed<std::array<std::uint64_t, validity_words>>();
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    if (((used[i / 64] >> (i % 64)) & 1U) == 0) continue;
    chunk->pairs[i] = reader.fixed<RelationshipPair>();
    chunk->types[i] = reader.fixed<std::uint16_t>();
  }
  decoded.data = decoded.owned.get();
  return decoded;
}

}  // namespace

const RelationshipChunk& empty_relationships() {
  static const RelationshipChunk chunk;
  return chunk;
}

void encode_relationships(const RelationshipChunk& chunk, ByteBuffer& out) {
  std::uint32_t count = 0;
  std::array<std::uint64_t, validity_words> used{};
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    if (!chunk.exists(i)) continue;
    used[i / 64] |= std::uint64_t{1} << (i % 64);
    ++count;
  }
  if (count == 0) return;
  ByteWriter writer(out);
  if (count > packed_limit) return put_flat(chunk, count, writer);
  writer.fixed(ChunkHeader{Encoding::packed, 0, 0, count});
  writer.raw(used.data(), sizeof used);
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    if (!chunk.exists(i)) continue;
    writer.fixed(chunk.pairs[i]);
    writer.fixed(chunk.types[i]);
  }
}

DecodedChunk decode_relationships(Bytes bytes, std::uint32_t node_bound, std::uint32_t type_bound) {
  ByteReader reader(bytes, name);
  const auto header = reader.fixed<ChunkHeader>();
  DecodedChunk decoded;
  if (header.encoding == Encoding::flat) {
    reader.raw(sizeof(RelationshipChunk) - sizeof(ChunkHeader));
    decoded.data = bytes.data();
  } else if (header.encoding == Encoding::packed) {
    decoded = unpack(reader);
  } else {
    throw unknown_encoding(name, static_cast<unsigned>(header.encoding));
  }
  require_bounds(*reinterpret_cast<const RelationshipChunk*>(decoded.data), node_bound, type_bound);
  return decoded;
}

}  // namespace casus::graph
