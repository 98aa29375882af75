#include "engine/graph/encodings/relationships.hpp"

#include "engine/graph/encodings/numbers.hpp"
#include "engine/graph/errors.hpp"

namespace casus::graph {

namespace {

constexpr std::string_view name = "relationship";

bool is_used(const Validity& used, std::uint32_t i) {
  return ((used[i / 64] >> (i % 64)) & 1U) != 0;
}

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

void unpack(ByteReader& reader, RelationshipChunk& chunk) {
  const auto used = reader.fixed<Validity>();
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    if (!is_used(used, i)) continue;
    chunk.pairs[i] = reader.fixed<RelationshipPair>();
    chunk.types[i] = reader.fixed<std::uint16_t>();
  }
}

/// Starts, ends and types of the ids in use, one after another.
struct Fields {
  std::uint32_t count = 0;
  std::array<std::uint32_t, chunk_size> starts, ends, types;
};

void put_narrow(const Fields& fields, const Validity& used, ByteWriter& writer) {
  writer.fixed(ChunkHeader{Encoding::narrow, 0, 0, fields.count});
  if (fields.count != chunk_size) writer.raw(used.data(), sizeof used);
  for (const auto* field : {&fields.starts, &fields.ends, &fields.types})
    write_numbers<std::uint32_t>(std::span(*field).first(fields.count), writer);
}

void widen(ByteReader& reader, RelationshipChunk& chunk) {
  Fields fields;
  fields.count = chunk.header.count;
  if (fields.count > chunk_size) reader.fail("it has too many relationships");
  Validity used;
  used.fill(~std::uint64_t{0});
  if (fields.count != chunk_size) used = reader.fixed<Validity>();
  for (auto* field : {&fields.starts, &fields.ends, &fields.types})
    read_numbers(reader, std::span(*field).first(fields.count));
  std::uint32_t next = 0;
  std::uint32_t types = 0;
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    if (!is_used(used, i)) continue;
    if (next == fields.count) reader.fail("its count is wrong");
    chunk.pairs[i] = {fields.starts[next], fields.ends[next]};
    chunk.types[i] = static_cast<std::uint16_t>(fields.types[next]);
    types |= fields.types[next++];
  }
  if (next != fields.count || types >= type_limit) reader.fail("its contents do not fit");
}

}  // namespace

const RelationshipChunk& empty_relationships() {
  static const RelationshipChunk chunk;
  return chunk;
}

void encode_relationships(const RelationshipChunk& chunk, ByteBuffer& out) {
  Fields fields;
  Validity used{};
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    if (!chunk.exists(i)) continue;
    used[i / 64] |= std::uint64_t{1} << (i % 64);
    fields.starts[fields.count] = chunk.pairs[i].start;
    fields.ends[fields.count] = chunk.pairs[i].end;
    fields.types[fields.count++] = chunk.type(i);
  }
  if (fields.count == 0) return;
  const std::size_t begin = out.size();
  ByteWriter writer(out);
  put_narrow(fields, used, writer);
  if (is_much_smaller(out.size() - begin, sizeof(RelationshipChunk))) return;
  out.resize(begin);
  put_flat(chunk, fields.count, writer);
}

DecodedChunk decode_relationships(Bytes bytes, std::uint32_t node_bound, std::uint32_t type_bound) {
  ByteReader reader(bytes, name);
  const auto header = reader.fixed<ChunkHeader>();
  DecodedChunk decoded;
  if (header.encoding == Encoding::flat) {
    reader.raw(sizeof(RelationshipChunk) - sizeof(ChunkHeader));
    decoded.data = bytes.data();
  } else if (header.encoding == Encoding::packed || header.encoding == Encoding::narrow) {
    auto* chunk = new (decoded.make_room(sizeof(RelationshipChunk))) RelationshipChunk();
    chunk->header = header;
    header.encoding == Encoding::packed ? unpack(reader, *chunk) : widen(reader, *chunk);
  } else {
    throw unknown_encoding(name, static_cast<unsigned>(header.encoding));
  }
  require_bounds(*reinterpret_cast<const RelationshipChunk*>(decoded.data), node_bound, type_bound);
  return decoded;
}

}  // namespace casus::graph
