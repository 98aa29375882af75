#include "engine/graph/encodings/relationships.hpp"

#include "engine/graph/errors.hpp"

namespace casus::graph {

namespace {

constexpr std::string_view name = "relationship";
constexpr std::uint32_t packed_limit = chunk_size / 2;

void require_bounds(const RelationshipChunk& chunk, std::uint32_t node_bound,
                    std::uint32_t type_bound) {
  for (const RelationshipRecord& record : chunk.records) {
    if (record.type == RelationshipRecord::no_relationship) continue;
    if (record.start >= node_bound || record.end >= node_bound || record.type >= type_bound) {
      throw damaged_chunk(name, "an end or a type is out of range");
    }
  }
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
    if (!chunk.records[i].exists()) continue;
    used[i / 64] |= std::uint64_t{1} << (i % 64);
    ++count;
  }
  if (count == 0) return;
  const bool packed = count <= packed_limit;
  ByteWriter writer(out);
  writer.fixed(ChunkHeader{packed ? Encoding::packed : Encoding::flat, 0, 0, count});
  if (packed) writer.raw(used.data(), sizeof used);
  for (const RelationshipRecord& record : chunk.records) {
    if (record.exists()) {
      writer.fixed(record);
    } else if (!packed) {
      writer.fixed(RelationshipRecord());
    }
  }
}

DecodedChunk decode_relationships(Bytes bytes, std::uint32_t node_bound, std::uint32_t type_bound) {
  ByteReader reader(bytes, name);
  const auto header = reader.fixed<ChunkHeader>();
  DecodedChunk decoded;
  if (header.encoding == Encoding::flat) {
    reader.raw(sizeof(RelationshipRecord) * chunk_size);
    decoded.data = bytes.data();
  } else if (header.encoding == Encoding::packed) {
    decoded.owned = std::make_unique<std::byte[]>(sizeof(RelationshipChunk));
    auto* chunk = new (decoded.owned.get()) RelationshipChunk();
    const auto used = reader.fixed<std::array<std::uint64_t, validity_words>>();
    for (std::uint32_t i = 0; i < chunk_size; ++i) {
      if ((used[i / 64] >> (i % 64)) & 1U) chunk->records[i] = reader.fixed<RelationshipRecord>();
    }
    decoded.data = decoded.owned.get();
  } else {
    throw unknown_encoding(name, static_cast<unsigned>(header.encoding));
  }
  require_bounds(*reinterpret_cast<const RelationshipChunk*>(decoded.data), node_bound, type_bound);
  return decoded;
}

}  // namespace casus::graph
