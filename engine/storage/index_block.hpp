#pragma once

// Index entries lie in blocks of about a page, each a value of the tree. An entry is a string whose
// bytewise order is the order of (key, element id); see encode_index_entry. Within a block entries
// are sorted and share prefixes, with a restart point about every 16 entries for binary search, as in
// LevelDB's table blocks (doc/table_format.md there). The entries from one restart point to the next
// are a group; groups mean the same in any block.
//
// A block's key in the tree is the index's prefix and a lower bound of its entries; the first block
// of an index has the empty bound.

#include <algorithm>
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
/// All that entries with one key have in common: as encode_index_bound has it.
inline std::string_view key_in_entry(std::string_view entry) {
  constexpr std::size_t of_id = 4;
  return entry.substr(0, entry.size() - std::min(entry.size(), of_id));
}
/// The parts of an entry; `key` may point into `entry` or into `buffer`. False if it is malformed.
bool decode_index_entry(std::string_view entry, std::string& buffer, std::string_view& key,
                        std::uint32_t& id);

/// Entries that a group of a new block has; a changed one up to half as many again.
inline constexpr std::size_t index_group_entries = 16;

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

/// The groups of one block. `path` is for messages; malformed blocks throw casus::Error (storage).
class IndexBlockView {
 public:
  IndexBlockView() = default;
  IndexBlockView(Bytes block, const std::string& path);

  [[nodiscard]] std::size_t groups() const { return groups_; }
  /// Where a group begins, or, for the number after the last, where the entries end.
  [[nodiscard]] std::size_t offset(std::size_t group) const;
  [[nodiscard]] std::string_view first_entry(std::size_t group) const;
  [[nodiscard]] std::string_view bytes(std::size_t begin, std::size_t end) const {
    return {reinterpret_cast<const char*>(bytes_ + begin), end - begin};
  }
  /// Reads a length before `end` and moves `position` behind it.
  std::size_t read_length(std::size_t& position, std::size_t end) const;
  [[noreturn]] void malformed() const;

 private:
  const unsigned char* bytes_ = nullptr;
  std::size_t end_ = 0;  // of the entries
  std::size_t groups_ = 0;
  const std::string* path_ = nullptr;
};

inline std::size_t IndexBlockView::read_length(std::size_t& position, std::size_t end) const {
  if (position >= end) malformed();
  const std::size_t length = bytes_[position++];
  if (length < 0x80) return length;
  if (position >= end) malformed();
  return (length & 0x7F) | std::size_t{bytes_[position++]} << 7;
}

/// Moves over the entries of one block, which must outlive it.
class IndexBlockCursor {
 public:
  IndexBlockCursor() = default;
  /// At the first entry.
  IndexBlockCursor(Bytes block, const std::string& path);
  /// Of one group only.
  IndexBlockCursor(const IndexBlockView& block, std::size_t group);

  /// To the place before the first entry of another block; seek() or next() must follow.
  void enter(Bytes block, const std::string& path);
  /// To the first entry of the block that is not less than `entry`.
  void seek(std::string_view entry);
  void next();
  [[nodiscard]] bool at_end() const { return at_end_; }
  /// Valid until the cursor moves.
  [[nodiscard]] std::string_view entry() const { return entry_; }

 private:
  void skip_to(std::string_view entry);

  IndexBlockView block_;
  std::size_t end_ = 0;
  std::size_t position_ = 0;  // of the entry after the current one
  std::string entry_;
  bool at_end_ = true;
};

/// Puts a block together.
class IndexBlockBuilder {
 public:
  IndexBlockBuilder() { block_.reserve(index_block_size); }
  /// Entries come in ascending order.
  void begin_group();
  void add(std::string_view entry);
  /// Whole groups of another block; `offsets` say where in `bytes` each begins.
  void add_groups(std::string_view bytes, const std::vector<std::size_t>& offsets);
  /// Of the block so far.
  [[nodiscard]] std::size_t size() const { return block_.size() + 2 * offsets_.size() + 2; }
  std::string finish();

 private:
  std::string block_;
  std::vector<std::size_t> offsets_;  // of the groups
  std::string previous_;
};

}  // namespace casus::storage
