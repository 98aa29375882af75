#pragma once

// Index entries lie in blocks of about a page, each a value of the tree. An entry is a string whose
// bytewise order is the order of (key, element id); see encode_index_entry. Within a block entries
// are sorted and share prefixes, with a restart point every 16 entries for binary search, as in
// LevelDB's table blocks (doc/table_format.md there).
//
// A block's key in the tree is the index's prefix and a lower bound of its entries; the first block
// of an index has the empty bound.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/storage/store.hpp"

namespace casus::storage {

/// The entry key with 00 written as 00 FF; 00 00; the element id (4 bytes, big-endian).
std::string encode_index_entry(std::string_view key, std::uint32_t id);
/// The bound that is not greater than any entry with `key` and greater than those with lesser keys.
std::string encode_index_bound(std::string_view key);
/// The parts of an entry; `key` may point into `entry` or into `buffer`. False if it is malformed.
bool decode_index_entry(std::string_view entry, std::string& buffer, std::string_view& key,
                        std::uint32_t& id);

/// Bytes of a block that fill one page together with the headers before it.
inline constexpr std::size_t index_block_size = 4096 - 16 - 16;

/// Encodes sorted entries as one block; they must fit.
std::string encode_index_block(const std::vector<std::string>& entries, std::size_t begin,
                               std::size_t end);
/// Cuts sorted entries into blocks of at most index_block_size: the position each block begins at,
/// the first of which is 0. `fill` packs blocks full, for entries that come in ascending order;
/// otherwise blocks get about equal shares and so room to grow.
std::vector<std::size_t> cut_into_blocks(const std::vector<std::string>& entries, bool fill);
/// The shortest string that is greater than `left` and not greater than `right`.
std::string shortest_separator(std::string_view left, std::string_view right);

/// Moves over the entries of one block. `path` is for messages; malformed blocks throw casus::Error
/// (storage).
class IndexBlockCursor {
 public:
  IndexBlockCursor() = default;
  /// At the first entry.
  IndexBlockCursor(Bytes block, const std::string& path);

  /// To the place before the first entry of another block; seek() or next() must follow.
  void enter(Bytes block, const std::string& path);
  /// To the first entry that is not less than `entry`.
  void seek(std::string_view entry);
  void next();
  [[nodiscard]] bool at_end() const { return at_end_; }
  /// Valid until the cursor moves.
  [[nodiscard]] std::string_view entry() const { return entry_; }

 private:
  void skip_to(std::string_view entry);
  [[nodiscard]] std::string_view restart_entry(std::size_t restart) const;
  [[nodiscard]] std::size_t restart_offset(std::size_t restart) const;
  std::size_t read_length(std::size_t& position) const;
  [[noreturn]] void malformed() const;

  const unsigned char* bytes_ = nullptr;
  std::size_t end_ = 0;  // of the entries
  std::size_t restarts_ = 0;
  std::size_t position_ = 0;  // of the entry after the current one
  std::string entry_;
  bool at_end_ = true;
  const std::string* path_ = nullptr;
};

}  // namespace casus::storage
