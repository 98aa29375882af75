#include "engine/graph/encodings/bitmap.hpp"

#include <algorithm>

#include "engine/graph/encodings/numbers.hpp"
#include "engine/graph/errors.hpp"

namespace casus::graph {

namespace {

constexpr std::string_view name = "bitmap";

void read_words(ByteReader& reader, const ChunkHeader& header, BitmapChunk& chunk) {
  if (header.encoding == Encoding::packed) {
    const Bytes words = reader.raw(header.count * sizeof(std::uint64_t));
    std::memcpy(chunk.words.data(), words.data(), words.size());
    return;
  }
  std::array<std::int64_t, bitmap_chunk_words> numbers{};
  read_numbers(reader, std::span(numbers).first(header.count));
  std::copy(numbers.begin(), numbers.end(), chunk.words.begin());
}

}  // namespace

const BitmapChunk& empty_bitmap() {
  static const BitmapChunk chunk;
  return chunk;
}

void encode_bitmap(const BitmapChunk& chunk, ByteBuffer& out) {
  std::uint32_t used = bitmap_chunk_words;
  while (used > 0 && chunk.words[used - 1] == 0) --used;
  if (used == 0) return;
  std::array<std::int64_t, bitmap_chunk_words> numbers{};
  std::copy(chunk.words.begin(), chunk.words.end(), numbers.begin());
  const std::size_t begin = out.size();
  ByteWriter writer(out);
  writer.fixed(ChunkHeader{Encoding::narrow, 0, 0, used});
  write_numbers<std::int64_t>(std::span(numbers).first(used), writer);
  if (is_much_smaller(out.size() - begin, sizeof(BitmapChunk))) return;
  out.resize(begin);
  writer.fixed(ChunkHeader{Encoding::flat, 0, 0, bitmap_chunk_words});
  writer.raw(chunk.words.data(), sizeof chunk.words);
}

DecodedChunk decode_bitmap(Bytes bytes) {
  ByteReader reader(bytes, name);
  auto header = reader.fixed<ChunkHeader>();
  if (header.encoding < Encoding::flat || header.encoding > Encoding::narrow) {
    throw unknown_encoding(name, static_cast<unsigned>(header.encoding));
  }
  if (header.count > bitmap_chunk_words) reader.fail("it has too many words");
  DecodedChunk decoded;
  if (header.encoding == Encoding::flat) {
    if (header.count != bitmap_chunk_words) reader.fail("it has too few words");
    reader.raw(bitmap_chunk_words * sizeof(std::uint64_t));
    decoded.data = bytes.data();
    return decoded;
  }
  auto* chunk = new (decoded.make_room(sizeof(BitmapChunk))) BitmapChunk();
  chunk->header = header;
  read_words(reader, header, *chunk);
  return decoded;
}

}  // namespace casus::graph
