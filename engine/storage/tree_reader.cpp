#include "engine/storage/tree_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "engine/storage/errors.hpp"

namespace casus::storage {

using namespace lmdb_format;

namespace {

constexpr std::uint32_t even(std::uint32_t size) { return (size + 1) & ~std::uint32_t{1}; }

template <class T>
T load(const std::byte* bytes) {
  T value;
  std::memcpy(&value, bytes, sizeof value);
  return value;
}

}  // namespace

TreePage::TreePage(const TreeRoot& root, std::uint64_t number) : root_(&root), number_(number) {
  if (number < 2 || number > root.last_page || number >= root.length / root.page_size)
    damaged("it is outside the file");
  bytes_ = root.base + number * root.page_size;
  const auto header = load<PageHeader>(bytes_);
  if (header.number != number) damaged("it carries another page's number");
  if (header.flags != branch && header.flags != leaf) damaged("it is not a page of the tree");
  leaf_ = header.flags == leaf;
  upper_ = header.upper;
  if (header.lower < sizeof(PageHeader) || header.lower > header.upper ||
      header.upper > root.page_size || header.lower % 2 != 0)
    damaged("its bounds are wrong");
  count_ = (header.lower - sizeof(PageHeader)) / 2;
  if (count_ == 0) damaged("it holds no entries");
}

void TreePage::damaged(std::string_view what) const {
  throw damaged_file(*root_->path, fmt::format("page {}: {}", number_, what));
}

std::uint64_t TreePage::child(std::uint32_t node) const {
  const NodeHeader header = node_header(node);
  return header.low | std::uint64_t{header.high} << 16 | std::uint64_t{header.flags} << 32;
}

std::uint64_t TreePage::inline_size(std::uint32_t node) const {
  const NodeHeader header = node_header(node);
  if (!leaf_) return 0;
  if (header.flags == big_data) return sizeof(std::uint64_t);
  if (header.flags != 0) damaged("an entry is of a kind that Casus does not use");
  return header.low | std::uint32_t{header.high} << 16;
}

std::uint32_t TreePage::stored_size(std::uint32_t node) const {
  const NodeHeader header = node_header(node);
  const std::uint64_t size = sizeof(NodeHeader) + header.key_size + inline_size(node);
  if (offset(node) + size > root_->page_size) damaged("a value reaches outside it");
  return even(static_cast<std::uint32_t>(size));
}

std::uint64_t TreePage::overflow_extent(std::uint32_t node, std::uint64_t& first) const {
  const NodeHeader header = node_header(node);
  if (offset(node) + sizeof header + header.key_size + inline_size(node) > root_->page_size)
    damaged("a value reaches outside it");
  if (header.flags != big_data) return 0;
  first = load<std::uint64_t>(bytes_ + offset(node) + sizeof(NodeHeader) + header.key_size);
  const std::uint64_t size = header.low | std::uint64_t{header.high} << 16;
  const std::uint64_t pages = (sizeof(PageHeader) + size + root_->page_size - 1) / root_->page_size;
  if (first < 2 || first > root_->last_page || pages > root_->last_page - first + 1 ||
      pages > root_->length / root_->page_size - std::min(first, root_->length / root_->page_size))
    damaged("a value lies outside the file");
  return pages;
}

TreePage::Value TreePage::value(std::uint32_t node) const {
  const NodeHeader header = node_header(node);
  const std::uint64_t size = header.low | std::uint64_t{header.high} << 16;
  std::uint64_t first = no_page;
  const std::uint64_t pages = overflow_extent(node, first);
  if (pages == 0) {
    const std::byte* start = bytes_ + offset(node) + sizeof(NodeHeader) + header.key_size;
    return {{reinterpret_cast<const char*>(start), size}, no_page};
  }
  const std::byte* start = root_->base + first * root_->page_size;
  const auto page = load<PageHeader>(start);
  if (page.number != first || page.flags != overflow ||
      (page.lower | std::uint32_t{page.upper} << 16) != pages)
    damaged(fmt::format("its value at page {} is not there", first));
  return {{reinterpret_cast<const char*>(start + sizeof(PageHeader)), size}, first};
}

std::uint32_t lower_bound(const TreePage& page, std::string_view key) {
  std::uint32_t low = 0, high = page.count();
  while (low < high) {
    const std::uint32_t middle = (low + high) / 2;
    if (page.key(middle) < key)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

namespace {

/// The node of a branch page whose subtree holds `key`. The first key of a branch is empty and
/// stands for everything below the second.
std::uint32_t child_for(const TreePage& page, std::string_view key) {
  std::uint32_t low = 1, high = page.count();
  while (low < high) {
    const std::uint32_t middle = (low + high) / 2;
    if (page.key(middle) <= key)
      low = middle + 1;
    else
      high = middle;
  }
  return low - 1;
}

}  // namespace

std::optional<TreePage::Value> find_value(const TreeRoot& root, std::string_view key) {
  if (root.main.root == no_page) return std::nullopt;
  TreePage page(root, root.main.root);
  for (std::uint32_t level = 1; !page.is_leaf(); ++level) {
    if (level >= root.main.depth) page.damaged("it stands on a wrong level of the tree");
    page = TreePage(root, page.child(child_for(page, key)));
  }
  const std::uint32_t node = lower_bound(page, key);
  if (node == page.count() || page.key(node) != key) return std::nullopt;
  return page.value(node);
}

void TreeCursor::push(std::uint64_t page) {
  const std::size_t expected = tree_->depth;
  if (depth_ == deepest || depth_ >= expected)
    throw damaged_file(*root_->path, "the tree is deeper than it says");
  levels_[depth_].page = TreePage(*root_, page);
  levels_[depth_].node = 0;
  ++depth_;
  if (top().page.is_leaf() != (depth_ == expected))
    top().page.damaged("it stands on a wrong level of the tree");
}

void TreeCursor::descend(std::string_view key) {
  depth_ = 0;
  if (tree_->root == no_page) return;
  push(tree_->root);
  while (!top().page.is_leaf()) {
    Level& level = levels_[depth_ - 1];
    level.node = child_for(level.page, key);
    push(level.page.child(level.node));
  }
}

void TreeCursor::seek(std::string_view key) {
  descend(key);
  if (depth_ == 0) return;
  Level& level = levels_[depth_ - 1];
  level.node = lower_bound(level.page, key);
  if (level.node == level.page.count()) {
    --level.node;
    next();
  }
}

void TreeCursor::seek_at_or_before(std::string_view key) {
  descend(key);
  if (depth_ == 0) return;
  Level& level = levels_[depth_ - 1];
  level.node = lower_bound(level.page, key);
  if (level.node < level.page.count() && level.page.key(level.node) == key) return;
  if (level.node > 0) {
    --level.node;
    return;
  }
  // All keys of this leaf are greater: the entry is the last of the subtree to the left.
  while (depth_ > 0 && top().node == 0) --depth_;
  if (depth_ == 0) return;
  --levels_[depth_ - 1].node;
  descend_to_last();
}

void TreeCursor::descend_to_last() {
  while (!top().page.is_leaf()) {
    push(top().page.child(top().node));
    Level& level = levels_[depth_ - 1];
    level.node = level.page.count() - 1;
  }
}

void TreeCursor::next() {
  ++levels_[depth_ - 1].node;
  while (depth_ > 0 && top().node >= top().page.count()) {
    --depth_;
    if (depth_ > 0) ++levels_[depth_ - 1].node;
  }
  if (depth_ == 0) return;
  while (!top().page.is_leaf()) push(top().page.child(top().node));
}

}  // namespace casus::storage
