#pragma once

// Reads a committed LMDB tree in place, with every offset checked. LMDB itself trusts its pages: a
// flipped bit in one can send it outside the file. All reading of committed data goes through this
// reader instead, which turns damage into casus::Error; LMDB does the writing and the locking.
//
// The page format is that of LMDB 0.9 (lmdb.h, "magic" and "version" in layout.hpp): slotted pages
// of a B+tree whose large values lie in runs of overflow pages.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "engine/storage/layout.hpp"

namespace casus::storage {

/// Where a committed tree is: what a meta page says, and how far the file may be read.
struct TreeRoot {
  const std::byte* base = nullptr;  // of the file in memory
  std::uint64_t length = 0;         // bytes that may be read
  std::uint32_t page_size = 0;
  std::uint64_t last_page = 0;
  lmdb_format::Tree main;
  lmdb_format::Tree free_pages;
  std::uint64_t version = 0;
  const std::string* path = nullptr;  // for messages
};

/// A page, checked to lie in the file, to carry its own number and to be a branch or leaf with
/// sound bounds. Its nodes are checked as they are read.
class TreePage {
 public:
  TreePage() = default;
  TreePage(const TreeRoot& root, std::uint64_t number);

  [[nodiscard]] bool is_leaf() const { return leaf_; }
  [[nodiscard]] std::uint32_t count() const { return count_; }
  [[nodiscard]] std::uint64_t number() const { return number_; }
  [[nodiscard]] std::string_view key(std::uint32_t node) const;
  /// The child of a branch page's node.
  [[nodiscard]] std::uint64_t child(std::uint32_t node) const;

  struct Value {
    std::string_view bytes;
    std::uint64_t overflow_page =
        lmdb_format::no_page;  // where it starts, if it has pages of its own
  };
  [[nodiscard]] Value value(std::uint32_t node) const;
  /// The pages that a large value takes, without touching them; 0 for one inside the leaf.
  [[nodiscard]] std::uint64_t overflow_extent(std::uint32_t node, std::uint64_t& first) const;
  /// Bytes of the node with its value or reference, rounded up to even as they are stored.
  [[nodiscard]] std::uint32_t stored_size(std::uint32_t node) const;
  /// Where the node starts in the page.
  [[nodiscard]] std::uint32_t offset(std::uint32_t node) const;
  [[nodiscard]] std::uint32_t upper() const { return upper_; }
  [[nodiscard]] std::uint32_t size() const { return root_->page_size; }

  [[noreturn]] void damaged(std::string_view what) const;

 private:
  [[nodiscard]] lmdb_format::NodeHeader node_header(std::uint32_t node) const;
  [[nodiscard]] std::uint64_t inline_size(std::uint32_t node) const;

  const TreeRoot* root_ = nullptr;
  const std::byte* bytes_ = nullptr;
  std::uint64_t number_ = 0;
  std::uint32_t count_ = 0;
  std::uint32_t upper_ = 0;
  bool leaf_ = false;
};

// Searches in a page are nearly all that a lookup does.
inline std::uint32_t TreePage::offset(std::uint32_t node) const {
  std::uint16_t start = 0;
  std::memcpy(&start, bytes_ + sizeof(lmdb_format::PageHeader) + 2 * std::size_t{node}, sizeof start);
  return start;
}

inline lmdb_format::NodeHeader TreePage::node_header(std::uint32_t node) const {
  const std::uint32_t start = offset(node);
  lmdb_format::NodeHeader header;
  if (start < upper_ || start + sizeof header > root_->page_size) damaged("an entry lies outside it");
  std::memcpy(&header, bytes_ + start, sizeof header);
  if (start + sizeof header + header.key_size > root_->page_size) damaged("a key reaches outside it");
  return header;
}

inline std::string_view TreePage::key(std::uint32_t node) const {
  const lmdb_format::NodeHeader header = node_header(node);
  const std::byte* start = bytes_ + offset(node) + sizeof header;
  return {reinterpret_cast<const char*>(start), header.key_size};
}

/// A position in the tree, moving over its entries in ascending order of keys. Belongs to one
/// thread; its views live as long as the snapshot behind `root` does. All functions throw
/// casus::Error (storage) on damage.
class TreeCursor {
 public:
  /// Over `tree` of `root` (its main tree or its tree of free pages), which must outlive the
  /// cursor.
  TreeCursor(const TreeRoot& root, const lmdb_format::Tree& tree) : root_(&root), tree_(&tree) {}

  /// To the first key that is not less than `key`.
  void seek(std::string_view key);
  /// To the last key that is not greater than `key`.
  void seek_at_or_before(std::string_view key);
  void next();
  [[nodiscard]] bool at_end() const { return depth_ == 0; }
  [[nodiscard]] std::string_view key() const { return top().page.key(top().node); }
  [[nodiscard]] TreePage::Value value() const { return top().page.value(top().node); }

 private:
  struct Level {
    TreePage page;
    std::uint32_t node = 0;
  };
  static constexpr std::size_t deepest =
      16;  // with at least seven children a page, beyond any file
  [[nodiscard]] const Level& top() const { return levels_[depth_ - 1]; }
  void push(std::uint64_t page);
  void descend(std::string_view key);
  void descend_to_last();

  const TreeRoot* root_;
  const lmdb_format::Tree* tree_;
  std::array<Level, deepest> levels_;
  std::size_t depth_ = 0;
};

/// The value under `key`; absent if there is none.
std::optional<TreePage::Value> find_value(const TreeRoot& root, std::string_view key);

/// The first node of `page` whose key is not less than `key`; count() if there is none.
std::uint32_t lower_bound(const TreePage& page, std::string_view key);

}  // namespace casus::storage
