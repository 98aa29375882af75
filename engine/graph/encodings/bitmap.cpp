#include "engine/graph/encodings/bitmap.hpp"

#include "engine/graph/errors.hpp"

namespace casus::graph {

namespace {
constexpr std::string_view name = "bitmap";
// Above this, unfolding a packed chunk costs more than the bytes it saves.
constexpr std::uint32_t packed_words_limit = bitmap_chunk_words * 3 / 4;
}  // namespace

const BitmapChunk& empty_bitmap() {
  static const BitmapChunk chunk;
  return chunk;
}

void encode_bitmap(const BitmapChunk& chunk, ByteBuffer& out) {
  std::uint32_t used = bitmap_chunk_words;
  while (used > 0 && chunk.words[used - 1] == 0) --used;
  if (used == 0) return;
  const bool packed = used <= packed_words_limit;
  const std::uint32_t count = packed ? used : bitmap_chunk_words;
  ByteWriter writer(out);
  writer.fixed(ChunkHeader{packed ? Encoding::packed : Encoding::flat, 0, 0, count});
  writer.raw(chunk.words.data(), count * sizeof(std::uint64_t));
}

DecodedChunk decode_bitmap(Bytes bytes) {
  ByteReader reader(bytes, name);
  const auto header = reader.fixed<ChunkHeader>();
  if (header.encoding != Encoding::flat && header.encoding != Encoding::packed) {
    throw unknown_encoding(name, static_cast<unsigned>(header.encoding));
  }
  if (header.count > bitmap_chunk_words) reader.fail("it has too many words");
  const Bytes words = reader.raw(header.count * sizeof(std::uint64_t));
  if (header.encoding == Encoding::flat) {
    if (header.count != bitmap_chunk_words) reader.fail("it has too few words");
    return {bytes.data(), nullptr};
  }
  DecodedChunk decoded;
  decoded.owned = std::make_unique<std::byte[]>(sizeof(BitmapChunk));
  std::memcpy(decoded.owned.get(), bytes.data(), sizeof(ChunkHeader));
  std::memcpy(decoded.owned.get() + sizeof(ChunkHeader), words.data(), words.size());
  decoded.data = decoded.owned.get();
  return decoded;
}

}  // namespace casus::graph
