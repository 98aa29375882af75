#include "engine/graph/encodings/adjacency.hpp"

#include "engine/graph/encodings/numbers.hpp"
#include "engine/graph/errors.hpp"

namespace casus::graph {

namespace {

constexpr std::string_view name = "adjacency";
constexpr std::string_view ids_name = "adjacency id";

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

/// The sources that have neighbours, and how many each.
struct Sources {
  std::vector<std::uint32_t> source;
  std::vector<std::uint32_t> degree;
};

// Packed: source and degree of each, 4 bytes each.
void read_packed(ByteReader& reader, Sources& sources) {
  for (std::size_t i = 0; i < sources.source.size(); ++i) {
    const auto entry = reader.fixed<PackedSource>();
    sources.source[i] = entry.source;
    sources.degree[i] = entry.degree;
  }
}

// Narrow: the sources unless all have neighbours, then the degrees, as numbers.
void read_narrow(ByteReader& reader, Sources& sources) {
  if (sources.source.size() != chunk_size) {
    read_numbers(reader, std::span(sources.source));
  } else {
    for (std::uint32_t i = 0; i < chunk_size; ++i) sources.source[i] = i;
  }
  read_numbers(reader, std::span(sources.degree));
}

void set_offsets(const ByteReader& reader, const Sources& sources, AdjacencyChunk& chunk) {
  std::uint32_t next = 0;
  std::uint32_t offset = 0;
  for (std::size_t i = 0; i < sources.source.size(); ++i) {
    const std::uint32_t source = sources.source[i];
    if (source < next || source >= chunk_size || sources.degree[i] > chunk.header.count - offset) {
      reader.fail("its sources are wrong");
    }
    for (; next <= source; ++next) chunk.offset[next] = offset;
    offset += sources.degree[i];
  }
  for (; next <= chunk_size; ++next) chunk.offset[next] = offset;
}

DecodedChunk unfold(const ChunkHeader& header, ByteReader& reader) {
  const bool packed = header.encoding == Encoding::packed;
  const auto count = reader.fixed<std::uint32_t>();
  if (count > chunk_size) reader.fail("it has too many sources");
  Sources sources{std::vector<std::uint32_t>(count), std::vector<std::uint32_t>(count)};
  packed ? read_packed(reader, sources) : read_narrow(reader, sources);
  const std::size_t neighbour_bytes = std::size_t{header.count} * sizeof(std::uint32_t);
  DecodedChunk decoded;
  if (packed && neighbour_bytes > reader.remaining()) reader.fail("it ends too early");
  auto* chunk = new (decoded.make_room(sizeof(AdjacencyChunk) + neighbour_bytes)) AdjacencyChunk();
  chunk->header = header;
  set_offsets(reader, sources, *chunk);
  auto* neighbours = reinterpret_cast<std::uint32_t*>(chunk + 1);
  if (packed) {
    std::memcpy(neighbours, reader.raw(neighbour_bytes).data(), neighbour_bytes);
  } else {
    read_numbers(reader, std::span(neighbours, header.count));
  }
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
  if (neighbours_.empty()) return;
  finish_neighbours(adjacency);
  finish_ids(ids);
}

void AdjacencyEncoder::finish_neighbours(ByteBuffer& out) const {
  const auto count = static_cast<std::uint32_t>(neighbours_.size());
  Sources sources;
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    if (degree_[i] == 0) continue;
    sources.source.push_back(i);
    sources.degree.push_back(degree_[i]);
  }
  const std::size_t begin = out.size();
  ByteWriter writer(out);
  writer.fixed(ChunkHeader{Encoding::narrow, 0, 0, count});
  writer.fixed(static_cast<std::uint32_t>(sources.source.size()));
  if (sources.source.size() != chunk_size) write_numbers<std::uint32_t>(sources.source, writer);
  write_numbers<std::uint32_t>(sources.degree, writer);
  write_numbers<std::uint32_t>(neighbours_, writer);
  const std::size_t neighbour_bytes = count * sizeof(std::uint32_t);
  if (is_much_smaller(out.size() - begin, sizeof(AdjacencyChunk) + neighbour_bytes)) return;
  out.resize(begin);
  AdjacencyChunk head;
  head.header.count = count;
  for (std::uint32_t i = 0; i < chunk_size; ++i) head.offset[i + 1] = head.offset[i] + degree_[i];
  writer.fixed(head);
  writer.raw(neighbours_.data(), neighbour_bytes);
}

void AdjacencyEncoder::finish_ids(ByteBuffer& out) const {
  const auto count = static_cast<std::uint32_t>(relationships_.size());
  bool consecutive = true;
  for (std::uint32_t i = 1; i < count; ++i)
    consecutive &= relationships_[i] == relationships_[0] + i;
  const std::size_t begin = out.size();
  ByteWriter writer(out);
  if (consecutive) {
    writer.fixed(ChunkHeader{Encoding::packed, 0, 0, count});
    return writer.fixed(relationships_[0]);
  }
  const std::size_t id_bytes = count * sizeof(std::uint32_t);
  writer.fixed(ChunkHeader{Encoding::narrow, 0, 0, count});
  write_numbers<std::uint32_t>(relationships_, writer);
  if (is_much_smaller(out.size() - begin, sizeof(ChunkHeader) + id_bytes)) return;
  out.resize(begin);
  writer.fixed(ChunkHeader{Encoding::flat, 0, 0, count});
  writer.raw(relationships_.data(), id_bytes);
}

DecodedChunk decode_adjacency(Bytes bytes, std::uint32_t node_bound,
                              std::uint32_t relationship_bound) {
  ByteReader reader(bytes, name);
  const auto header = reader.fixed<ChunkHeader>();
  // So no count can ask for more memory than the graph may need.
  if (header.count > relationship_bound) reader.fail("it has too many neighbours");
  DecodedChunk decoded;
  if (header.encoding == Encoding::flat) {
    reader.raw(sizeof(AdjacencyChunk) - sizeof(ChunkHeader));
    reader.raw(std::size_t{header.count} * sizeof(std::uint32_t));
    decoded.data = bytes.data();
  } else if (header.encoding == Encoding::packed || header.encoding == Encoding::narrow) {
    decoded = unfold(header, reader);
  } else {
    throw unknown_encoding(name, static_cast<unsigned>(header.encoding));
  }
  require_valid(*reinterpret_cast<const AdjacencyChunk*>(decoded.data), node_bound);
  return decoded;
}

std::optional<std::uint32_t> consecutive_ids(Bytes bytes, std::uint32_t count,
                                             std::uint32_t relationship_bound) {
  ByteReader reader(bytes, ids_name);
  const auto header = reader.fixed<ChunkHeader>();
  if (header.encoding != Encoding::packed) return std::nullopt;
  if (header.count != count) reader.fail("it does not fit its adjacency chunk");
  const auto base = reader.fixed<std::uint32_t>();
  if (std::uint64_t{base} + count > relationship_bound) reader.fail("an id is out of range");
  return base;
}

DecodedChunk decode_adjacency_ids(Bytes bytes, std::uint32_t count,
                                  std::uint32_t relationship_bound) {
  ByteReader reader(bytes, ids_name);
  const auto header = reader.fixed<ChunkHeader>();
  if (header.count != count) reader.fail("it does not fit its adjacency chunk");
  const std::size_t id_bytes = std::size_t{count} * sizeof(std::uint32_t);
  DecodedChunk decoded;
  if (header.encoding == Encoding::flat) {
    decoded.data = reader.raw(id_bytes).data();
  } else if (header.encoding == Encoding::narrow) {
    auto* ids = reinterpret_cast<std::uint32_t*>(decoded.make_room(id_bytes));
    read_numbers(reader, std::span(ids, count));
  } else {
    throw unknown_encoding(ids_name, static_cast<unsigned>(header.encoding));
  }
  if (!all_below(reinterpret_cast<const std::uint32_t*>(decoded.data), count, relationship_bound))
    reader.fail("an id is out of range");
  return decoded;
}

}  // namespace casus::graph
