#pragma once

// The file format in code; FORMAT.md describes it in the same words. Numbers are little-endian
// except in keys, where big-endian makes bytewise order the order of numbers.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/storage/store.hpp"

namespace casus::storage {

/// The format this release reads and writes.
inline constexpr std::uint32_t format_version = 1;

// --- the header of every value ----------------------------------------------------------------

/// Stands before the payload of every value in the file.
struct ValueHeader {
  std::uint64_t checksum;  // of key, stamp and payload; see value_checksum
  std::uint64_t stamp;  // bits 0–47: the version that wrote the value; bits 48–63: format tag
};
static_assert(sizeof(ValueHeader) == 16);

inline constexpr std::uint16_t value_format_tag = 1;
inline constexpr std::uint64_t stamp_version_mask = (std::uint64_t{1} << 48) - 1;

constexpr std::uint64_t make_stamp(std::uint64_t version) {
  return (version & stamp_version_mask) | (std::uint64_t{value_format_tag} << 48);
}
constexpr std::uint16_t format_tag_of(std::uint64_t stamp) {
  return static_cast<std::uint16_t>(stamp >> 48);
}

/// xxHash3 (64 bits) of the payload, seeded with the xxHash3 of the key, which is seeded with the
/// stamp: a value under a wrong key, of a wrong version or of a wrong length does not verify.
std::uint64_t value_checksum(std::string_view key, std::uint64_t stamp, Bytes payload);

/// The share of one key in the key sum: the xxHash3 of the key.
std::uint64_t key_hash(std::string_view key);

// --- keys -------------------------------------------------------------------------------------

/// First bytes of keys: a state key, the chunk kinds (1–127), index blocks.
inline constexpr char state_key_byte = 0x00;
inline constexpr char index_key_byte = static_cast<char>(0x80);

/// The key of the state record.
inline constexpr std::string_view state_key{"\0casus", 6};

/// kind (1 byte), object (4, big-endian), number (4, big-endian).
std::string encode_chunk_key(ChunkKey key);
/// The part of it that chunks of one kind and object share.
std::string encode_chunk_prefix(ChunkKind kind, std::uint32_t object);
/// False where the key is no chunk's.
bool decode_chunk_key(std::string_view key, ChunkKey& out);

/// 0x80 and the index number (4 bytes, big-endian).
std::string encode_index_prefix(std::uint32_t index);

void append_big_endian(std::string& out, std::uint32_t number);
std::uint32_t read_big_endian(const char* bytes);

// --- the state record -------------------------------------------------------------------------

/// The payload of the value under state_key.
struct StateRecord {
  char magic[8] = {'C', 'A', 'S', 'U', 'S', ' ', 'D', 'B'};
  std::uint32_t format = format_version;
  std::uint32_t reserved = 0;
  std::uint64_t keys = 0;     // how many keys there are besides this one
  std::uint64_t key_sum = 0;  // the sum of key_hash over them, modulo 2^64
};
static_assert(sizeof(StateRecord) == 32);

// --- LMDB's pages (format 1 of LMDB 0.9, 64-bit little-endian), as tree_reader.hpp reads them ----

namespace lmdb_format {

inline constexpr std::uint32_t magic = 0xBEEFC0DE;
inline constexpr std::uint32_t version = 1;
inline constexpr std::uint64_t no_page = ~std::uint64_t{0};

enum PageFlags : std::uint16_t { branch = 0x01, leaf = 0x02, overflow = 0x04, meta = 0x08 };
enum NodeFlags : std::uint16_t { big_data = 0x01, sub_data = 0x02, duplicate_data = 0x04 };

struct PageHeader {
  std::uint64_t number;
  std::uint16_t pad;
  std::uint16_t flags;
  std::uint16_t lower;  // end of the node offsets; with `upper` the page count of overflow pages
  std::uint16_t upper;  // start of the nodes
};
static_assert(sizeof(PageHeader) == 16);

struct NodeHeader {
  std::uint16_t low;  // of the data size (leaf) or the child's page number (branch)
  std::uint16_t high;
  std::uint16_t flags;  // highest part of the page number in a branch
  std::uint16_t key_size;
};
static_assert(sizeof(NodeHeader) == 8);

struct Tree {
  std::uint32_t pad;  // page size, in the first tree of a meta page
  std::uint16_t flags;
  std::uint16_t depth;
  std::uint64_t branch_pages;
  std::uint64_t leaf_pages;
  std::uint64_t overflow_pages;
  std::uint64_t entries;
  std::uint64_t root;
};
static_assert(sizeof(Tree) == 48);

struct Meta {
  std::uint32_t magic;
  std::uint32_t version;
  std::uint64_t address;
  std::uint64_t map_size;
  Tree free_pages;
  Tree main;
  std::uint64_t last_page;
  std::uint64_t version_number;  // of the transaction that wrote this page
};
static_assert(sizeof(Meta) == 136);

}  // namespace lmdb_format

}  // namespace casus::storage
