#include "engine/storage/commit_digest.hpp"

#include <xxhash.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

#include "engine/storage/errors.hpp"
#include "engine/storage/snapshot.hpp"

namespace casus::storage {

using lmdb_format::no_page;
using lmdb_format::Tree;

namespace {

struct StateCloser {
  void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

/// Walks the new tree beside the old one. A page of the new tree is passed over where the page that
/// stood in its place has it as a child, too: pages are never changed in place. One that has come
/// from elsewhere is looked at for nothing, which does no harm.
class Digest {
 public:
  Digest(const TreeRoot& now, const TreeRoot& before, bool verify)
      : now_(now), before_(before), verify_(verify), state_(XXH3_createState()) {
    if (state_ == nullptr) throw std::bad_alloc();
    XXH3_64bits_reset(state_.get());
  }

  std::uint64_t run() {
    walk(now_.main, before_.main, true);
    walk(now_.free_pages, before_.free_pages, false);
    return XXH3_64bits_digest(state_.get());
  }

 private:
  using OldPage = std::optional<TreePage>;
  static constexpr unsigned deepest = 16;

  void take(const void* bytes, std::size_t size) { XXH3_64bits_update(state_.get(), bytes, size); }

  void walk(const Tree& now, const Tree& before, bool is_main) {
    take(&now, sizeof now);
    if (now.root == no_page || now.root == before.root) return;
    if (now.depth == 0 || now.depth > deepest)
      throw damaged_file(*now_.path, "a tree has an impossible depth");
    OldPage old;
    if (before.root != no_page) old.emplace(before_, before.root);
    page(now.root, now.depth, old, before.depth, is_main);
  }

  // The old page stands at the height of the new one, or below it where the tree has grown.
  void page(std::uint64_t number, unsigned height, const OldPage& old, unsigned old_height,
            bool is_main) {
    const TreePage now(now_, number);
    take(now_.base + number * now_.page_size, now_.page_size);
    if (now.is_leaf() != (height == 1)) now.damaged("it stands on a wrong level of the tree");
    const bool level = old && old_height == height;
    if (now.is_leaf()) return values(now, level ? old : OldPage(), is_main);
    const std::vector<std::uint64_t> known = level ? children(*old) : std::vector<std::uint64_t>();
    for (std::uint32_t node = 0; node < now.count(); ++node) {
      const std::uint64_t child = now.child(node);
      if (std::binary_search(known.begin(), known.end(), child)) continue;
      if (!level) {
        page(child, height - 1, old, old_height, is_main);
      } else {
        const std::string_view key = node == 0 ? std::string_view() : now.key(node);
        page(child, height - 1, child_for(*old, key, is_main), old_height - 1, is_main);
      }
    }
  }

  static std::vector<std::uint64_t> children(const TreePage& page) {
    std::vector<std::uint64_t> numbers;
    for (std::uint32_t node = 0; node < page.count(); ++node) numbers.push_back(page.child(node));
    std::sort(numbers.begin(), numbers.end());
    return numbers;
  }

  /// The old page where the key was to be found. The keys of the tree of free pages are numbers, in
  /// an order of their own, so there the last page stands for all: it is small.
  [[nodiscard]] OldPage child_for(const TreePage& old, std::string_view key, bool is_main) const {
    std::uint32_t node = is_main ? 1 : old.count();
    while (node < old.count() && old.key(node) <= key) ++node;
    return TreePage(before_, old.child(node - 1));
  }

  void values(const TreePage& now, const OldPage& old, bool is_main) {
    std::vector<std::uint64_t> known;
    std::uint64_t first = 0;
    for (std::uint32_t node = 0; old && old->is_leaf() && node < old->count(); ++node)
      if (old->overflow_extent(node, first) != 0) known.push_back(first);
    std::sort(known.begin(), known.end());
    for (std::uint32_t node = 0; node < now.count(); ++node) {
      const bool of_its_own = now.overflow_extent(node, first) != 0;
      if (of_its_own && std::binary_search(known.begin(), known.end(), first)) continue;
      if (!of_its_own) continue;  // it is among the bytes of the page
      const std::string_view value = now.value(node).bytes;
      if (!is_main) {
        take(value.data(), value.size());
        continue;
      }
      take(value.data(), std::min(value.size(), sizeof(ValueHeader)));
      if (verify_) verify_value(now.key(node), value, *now_.path);
    }
  }

  const TreeRoot& now_;
  const TreeRoot& before_;
  bool verify_;
  std::unique_ptr<XXH3_state_t, StateCloser> state_;
};

}  // namespace

std::uint64_t commit_digest(const TreeRoot& now, const TreeRoot& before, bool verify) {
  return Digest(now, before, verify).run();
}

}  // namespace casus::storage
