#include "engine/storage/tree_check.hpp"

#include <fmt/format.h>
#include <sys/mman.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

#include "engine/storage/errors.hpp"
#include "engine/storage/index_block.hpp"
#include "engine/storage/snapshot.hpp"

namespace casus::storage {

using lmdb_format::no_page;
using lmdb_format::Tree;

namespace {

using Visit = std::function<void(std::string_view, const TreePage&, std::uint32_t)>;
using Bound = std::optional<std::string_view>;

class TreeWalk {
  // Far beyond any file. The number of the last page of a damaged one may be anything.
  static constexpr std::uint64_t most_pages = std::uint64_t{1} << 30;

 public:
  TreeWalk(const TreeRoot& root, std::size_t limit, const Visit& visit)
      : root_(root),
        limit_(limit),
        visit_(visit),
        used_(std::min(root.last_page, most_pages) + 1, false) {
    used_[0] = used_[1] = true;
  }

  TreeFindings run() {
    walk(root_.main, true);
    walk(root_.free_pages, false);
    // Only now is it known which pages are in use.
    for (const std::uint64_t page : free_) attempt([&] { claim(page); });
    return std::move(findings_);
  }

 private:
  template <class Action>
  void attempt(Action action) {
    try {
      action();
    } catch (const Error& error) {
      report(error.what());
    }
  }

  void report(std::string text) {
    if (findings_.damage.size() < limit_) findings_.damage.push_back(std::move(text));
  }

  [[nodiscard]] bool gave_up() const { return findings_.damage.size() >= limit_; }

  void claim(std::uint64_t page) {
    if (page >= used_.size()) throw damaged("page {} is past the end", page);
    if (used_[page]) throw damaged("page {} is used twice", page);
    used_[page] = true;
  }

  template <class... Parts>
  Error damaged(const char* format, const Parts&... parts) const {
    return damaged_file(*root_.path, fmt::format(fmt::runtime(format), parts...));
  }

  void walk(const Tree& tree, bool is_main) {
    if (tree.root == no_page) {
      if (tree.depth != 0) report(damaged("a tree has lost its root").what());
      return;
    }
    attempt([&] {
      if (tree.depth == 0 || tree.depth > 16) throw damaged("a tree has an impossible depth");
      walk_page(tree.root, tree.depth, {}, {}, is_main);
    });
  }

  void walk_page(std::uint64_t number, std::uint32_t height, Bound low, Bound high, bool is_main) {
    const TreePage page(root_, number);
    claim(number);
    if (page.is_leaf() != (height == 1)) page.damaged("it stands on a wrong level of the tree");
    require_tiled(page);
    if (is_main) require_order(page, low, high);
    if (height == 2 && number == root_.main.root) ask_for_children(page);
    if (height == 3) ask_for_grandchildren(page);
    for (std::uint32_t node = 0; node < page.count() && !gave_up(); ++node) {
      attempt([&] {
        if (page.is_leaf()) {
          visit_entry(page, node, is_main);
        } else {
          const Bound from = node == 0 ? low : Bound(page.key(node));
          const Bound to = node + 1 < page.count() ? Bound(page.key(node + 1)) : high;
          walk_page(page.child(node), height - 1, from, to, is_main);
        }
      });
    }
  }

  /// Leaf pages lie scattered among the values: the system is to read them side by side, and not,
  /// as for pages that are merely touched, one after the other.
  void ask_for_children(const TreePage& page) const {
    std::vector<std::uint64_t> pages;
    for (std::uint32_t node = 0; node < page.count(); ++node) pages.push_back(page.child(node));
    std::sort(pages.begin(), pages.end());
    constexpr std::uint64_t gap = 4;  // pages that are sooner read than left out
    for (std::size_t i = 0, end = 0; i < pages.size(); i = end) {
      for (end = i + 1; end < pages.size() && pages[end] - pages[end - 1] <= gap;) ++end;
      const std::uint64_t from = pages[i] * root_.page_size;
      const std::uint64_t to = (pages[end - 1] + 1) * root_.page_size;
      if (to <= root_.length && from < to)
        madvise(const_cast<std::byte*>(root_.base) + from, to - from, MADV_WILLNEED);
    }
  }

  /// All leaf pages below at once, after the pages that name them.
  void ask_for_grandchildren(const TreePage& page) {
    ask_for_children(page);
    for (std::uint32_t node = 0; node < page.count(); ++node) {
      try {
        const TreePage child(root_, page.child(node));
        if (!child.is_leaf()) ask_for_children(child);
      } catch (const Error&) {
        // The walk finds the damage again, and tells.
      }
    }
  }

  void visit_entry(const TreePage& page, std::uint32_t node, bool is_main) {
    std::uint64_t first = 0;
    const std::uint64_t pages = page.overflow_extent(node, first);
    for (std::uint64_t i = 0; i < pages; ++i) claim(first + i);
    if (!is_main) return collect_free(page, node);
    const std::string_view key = page.key(node);
    if (key != state_key) {
      ++findings_.keys;
      findings_.key_sum += key_hash(key);
    }
    if (visit_) visit_(key, page, node);
  }

  /// The nodes of a page lie side by side from its upper bound to its end.
  static void require_tiled(const TreePage& page) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> places;
    places.reserve(page.count());
    for (std::uint32_t node = 0; node < page.count(); ++node)
      places.emplace_back(page.offset(node), page.stored_size(node));
    std::sort(places.begin(), places.end());
    std::uint32_t expected = page.upper();
    for (const auto& [offset, size] : places) {
      if (offset != expected) page.damaged("its entries overlap or leave gaps");
      expected += size;
    }
    if (expected != page.size()) page.damaged("its entries do not reach its end");
  }

  static void require_order(const TreePage& page, Bound low, Bound high) {
    // The first key of a branch page stands for its low bound.
    for (std::uint32_t node = page.is_leaf() ? 0 : 1; node < page.count(); ++node) {
      const std::string_view key = page.key(node);
      const bool has_previous = node > (page.is_leaf() ? 0 : 1);
      if ((has_previous && key <= page.key(node - 1)) || (low && key < *low) ||
          (high && key >= *high))
        page.damaged("its keys are out of order");
    }
  }

  /// An entry of the tree of free pages: a count, then page numbers in descending order.
  void collect_free(const TreePage& page, std::uint32_t node) {
    const std::string_view list = page.value(node).bytes;
    std::uint64_t count = 0;
    if (list.size() >= 8) std::memcpy(&count, list.data(), 8);
    if (page.key(node).size() != 8 || list.size() < 8 || count > list.size() / 8 - 1)
      page.damaged("a list of free pages is malformed");
    std::uint64_t previous = no_page;
    for (std::uint64_t i = 1; i <= count; ++i) {
      std::uint64_t number = 0;
      std::memcpy(&number, list.data() + 8 * i, 8);
      if (number < 2 || number > root_.last_page || number >= previous)
        page.damaged("a list of free pages is out of order");
      free_.push_back(number);
      previous = number;
    }
  }

  const TreeRoot& root_;
  std::size_t limit_;
  const Visit& visit_;
  std::vector<bool> used_;
  std::vector<std::uint64_t> free_;
  TreeFindings findings_;
};

/// A value of the tree against its checksum, and as far as this room knows its contents.
void verify_contents(std::string_view key, std::string_view value, const std::string& path) {
  const Bytes payload = verify_value(key, value, path);
  if (key[0] != index_key_byte) return;
  std::string previous, buffer;
  std::string_view entry_key;
  std::uint32_t id = 0;
  const std::string_view bound = key.substr(std::min<std::size_t>(key.size(), 5));
  for (IndexBlockCursor block(payload, path); !block.at_end(); block.next()) {
    if (!decode_index_entry(block.entry(), buffer, entry_key, id) || block.entry() <= previous ||
        block.entry() < bound)
      throw damaged_file(path, "an index block is out of order");
    previous = block.entry();
  }
}

}  // namespace

TreeFindings walk_tree(const TreeRoot& root, std::size_t limit, const Visit& visit) {
  return TreeWalk(root, limit, visit).run();
}

namespace {

/// Nothing where there is none, as in the first version of a file. Throws where it is damaged.
std::optional<StateRecord> read_state(const TreeRoot& root) {
  const std::optional<TreePage::Value> value = find_value(root, state_key);
  if (!value) return std::nullopt;
  const Bytes payload = verify_value(state_key, value->bytes, *root.path);
  StateRecord state;
  if (payload.size() != sizeof state) throw damaged_file(*root.path, "the state record is malformed");
  std::memcpy(&state, payload.data(), sizeof state);
  return state;
}

}  // namespace

void compare_with_state(const TreeRoot& root, TreeFindings& found) {
  if (!found.damage.empty() || root.version == 0) return;
  try {
    const std::optional<StateRecord> state = read_state(root);
    if (!state) throw damaged_file(*root.path, "the state record is missing");
    if (found.keys != state->keys || found.key_sum != state->key_sum)
      throw damaged_file(*root.path, fmt::format("it holds {} keys instead of the {} it should, or "
                                                 "other ones",
                                                 found.keys, state->keys));
  } catch (const Error& error) {
    found.damage.emplace_back(error.what());
  }
}

std::vector<std::string> find_damage(const TreeRoot& root, bool contents, std::size_t limit) {
  Visit visit;
  if (contents)
    visit = [&](std::string_view key, const TreePage& page, std::uint32_t node) {
      if (key != state_key) verify_contents(key, page.value(node).bytes, *root.path);
    };
  TreeFindings found = walk_tree(root, limit, visit);
  compare_with_state(root, found);
  return std::move(found.damage);
}

}  // namespace casus::storage
