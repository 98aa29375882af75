#include "engine/graph/encodings/adjacency.hpp"

#include "engine/graph/errors.hpp"

namespace casus::graph {

namespace {

constexpr std::string_view name = "adjacency";
constexpr std::string_view ids_name = "adjacency id";
constexpr std::uint32_t packed_sources_limit = chunk_size / 8;

struct PackedSource {
  std::uint32_t source;
  std::uint32_t degree;
};

bool all_below(const std::uint32_t* ids, std::size_t count, std::uint32_t bound) {
  std::uint32_t greatest = 0;
  for (std::size_t i = 0; i < count; ++i) greatest = ids[i] > greatest ? ids[i] : greatest;
  return count == 0 || greatest < bound;
}

void require_valid(const AdjacencyChunk& chunk, std::uint32_t node_bound) {
  bool ascending = chunk.offset[0] == 0 && chunk.offset[chunk_size] == chunk.header.count;
  for (std::uint32_t i = 0; i < chunk_size; ++i)
    ascending &= chunk.offset[i] <= chunk.offset[i + 1];
  if (!ascending) throw damaged_chunk(name, "its offsets are wrong");
  if (!all_below(chunk.neighbours(), chunk.header.count, node_bound)) {
    throw damaged_chunk(name, "a neighbour is out of range");
  }
}

// Packed: header, number of sources, PackedSource each, neighbours.
DecodedChunk unpack(const ChunkHeader& header, ByteReader& reader) {
  const auto sources = reader.fixed<std::uint32_t>();
  if (sources > chunk_size) reader.fail("it has too many sources");
  const Bytes table = reader.raw(sources * sizeof(PackedSource));
  const std::size_t neighbour_bytes = std::size_t{header.count} * sizeof(std::uint32_t);
  const Bytes neighbours = reader.raw(neighbour_bytes);
  DecodedChunk decoded;
  decoded.owned = std::make_unique<std::byte[]>(sizeof(AdjacencyChunk) + neighbour_bytes);
  auto* chunk = new (decoded.owned.get()) AdjacencyChunk();
  chunk->header = header;
  std::uint32_t next = 0;
  std::uint32_t offset = 0;
  for (std::uint32_t i = 0; i < sources; ++i) {
    PackedSource entry{};
    std::memcpy(&entry, table.data() + i * sizeof entry, sizeof entry);
    if (entry.source < next || entry.source >= chunk_size || entry.degree > header.count - offset) {
      reader.fail("its sources are wrong");
    }
    for (; next <= entry.source; ++next) chunk->offset[next] = offset;
    offset += entry.degree;
  }
  for (; next <= chunk_size; ++next) chunk->offset[next] = offset;
  std::memcpy(decoded.owned.get() + sizeof(AdjacencyChunk), neighbours.data(), neighbour_bytes);
  decoded.data = decoded.owned.get();
  return decoded;
}

}  // namespace

const AdjacencyChunk& empty_adjacency() {
  static const AdjacencyChunk chunk;
  return chunk;
}

void AdjacencyEncoder::clear() {
  degree_.fill(0);
  neighbours_.clear();
  relationships_.clear();
}

void AdjacencyEncoder::finish(ByteBuffer& adjacency, ByteBuffer& ids) {
  const auto count = static_cast<std::uint32_t>(neighbours_.size());
  if (count == 0) return;
  std::uint32_t sources = 0;
  for (const std::uint32_t degree : degree_) sources += degree != 0 ? 1 : 0;
  ByteWriter writer(adjacency);
  if (sources <= packed_sources_limit) {
    writer.fixed(ChunkHeader{Encoding::packed, 0, 0, count});
    writer.fixed(sources);
    for (std::uint32_t i = 0; i < chunk_size; ++i) {
      if (degree_[i] != 0) writer.fixed(PackedSource{i, degree_[i]});
    }
  } else {
    AdjacencyChunk head;
    head.header.count = count;
    for (std::uint32_t i = 0; i < chunk_size; ++i) head.offset[i + 1] = head.offset[i] + degree_[i];
    writer.fixed(head);
  }
  writer.raw(neighbours_.data(), count * sizeof(std::uint32_t));

  bool consecutive = true;
  for (std::uint32_t i = 1; i < count; ++i)
    consecutive &= relationships_[i] == relationships_[0] + i;
  ByteWriter id_writer(ids);
  id_writer.fixed(ChunkHeader{consecutive ? Encoding::packed : Encoding::flat, 0, 0, count});
  id_writer.raw(relationships_.data(), (consecutive ? 1 : count) * sizeof(std::uint32_t));
}

DecodedChunk decode_adjacency(Bytes bytes, std::uint32_t node_bound) {
  ByteReader reader(bytes, name);
  const auto header = reader.fixed<ChunkHeader>();
  DecodedChunk decoded;
  if (header.encoding == Encoding::flat) {
    reader.raw(sizeof(AdjacencyChunk) - sizeof(ChunkHeader));
    reader.raw(std::size_t{header.count} * sizeof(std::uint32_t));
    decoded.data = bytes.data();
  } else if (header.encoding == Encoding::packed) {
    decoded = unpack(header, reader);
  } else {
    throw unknown_encoding(name, static_cast<unsigned>(header.encoding));
  }
  require_valid(*reinterpret_cast<const AdjacencyChunk*>(decoded.data), node_bound);
  return decoded;
}

AdjacencyIds decode_adjacency_ids(Bytes bytes, std::uint32_t count,
                                  std::uint32_t relationship_bound) {
  ByteReader reader(bytes, ids_name);
  const auto header = reader.fixed<ChunkHeader>();
  if (header.count != count) reader.fail("it does not fit its adjacency chunk");
  AdjacencyIds ids;
  if (header.encoding == Encoding::packed) {
    ids.base = reader.fixed<std::uint32_t>();
    if (std::uint64_t{ids.base} + count > relationship_bound) reader.fail("an id is out of range");
  } else if (header.encoding == Encoding::flat) {
    ids.explicit_ids = reinterpret_cast<const std::uint32_t*>(
        reader.raw(std::size_t{count} * sizeof(std::uint32_t)).data());
    if (!all_below(ids.explicit_ids, count, relationship_bound))
      reader.fail("an id is out of range");
  } else {
    throw unknown_encoding(ids_name, static_cast<unsigned>(header.encoding));
  }
  return ids;
}

}  // namespace casus::graph
