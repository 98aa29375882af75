#include "engine/storage/layout.hpp"

#include <xxhash.h>

namespace casus::storage {

std::uint64_t value_checksum(std::string_view key, std::uint64_t stamp, Bytes payload) {
  const std::uint64_t seed = XXH3_64bits_withSeed(key.data(), key.size(), stamp);
  return XXH3_64bits_withSeed(payload.data(), payload.size(), seed);
}

std::uint64_t key_hash(std::string_view key) { return XXH3_64bits(key.data(), key.size()); }

void append_big_endian(std::string& out, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>(number >> shift));
}

std::uint32_t read_big_endian(const char* bytes) {
  std::uint32_t number = 0;
  for (int i = 0; i < 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes[i]);
  return number;
}

std::string encode_chunk_prefix(ChunkKind kind, std::uint32_t object) {
  std::string key(1, static_cast<char>(kind));
  append_big_endian(key, object);
  return key;
}

std::string encode_chunk_key(ChunkKey key) {
  std::string encoded = encode_chunk_prefix(key.kind, key.object);
  append_big_endian(encoded, key.number);
  return encoded;
}

bool decode_chunk_key(std::string_view key, ChunkKey& out) {
  if (key.size() != 9 || key[0] == state_key_byte || (key[0] & index_key_byte) != 0) return false;
  out = {static_cast<ChunkKind>(key[0]), read_big_endian(key.data() + 1),
         read_big_endian(key.data() + 5)};
  return true;
}

std::string encode_index_prefix(std::uint32_t index) {
  std::string key(1, index_key_byte);
  append_big_endian(key, index);
  return key;
}

}  // namespace casus::storage
