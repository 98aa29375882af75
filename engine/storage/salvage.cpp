#include <fmt/format.h>

#include <cstring>
#include <map>
#include <string>
#include <vector>

#include "engine/storage/commit_protocol.hpp"
#include "engine/storage/environment.hpp"
#include "engine/storage/errors.hpp"
#include "engine/storage/open_file.hpp"
#include "engine/storage/snapshot.hpp"
#include "engine/storage/store.hpp"
#include "engine/storage/tree_check.hpp"

namespace casus::storage {

namespace {

constexpr std::size_t most_damage = 1000;

/// Chunks found so far: for each key the latest value that verifies.
class Finds {
 public:
  explicit Finds(const FileMap& map) : map_(map) {}

  /// Throws casus::Error (storage) where the value is damaged.
  void consider(std::string_view key, std::string_view value) {
    ChunkKey chunk;
    if (!decode_chunk_key(key, chunk)) return;
    const Bytes payload = verify_value(key, value, map_.path());
    ValueHeader header;
    std::memcpy(&header, value.data(), sizeof header);
    const std::uint64_t version = header.stamp & stamp_version_mask;
    Find& find = finds_[chunk];
    if (find.version <= version) find = {version, payload};
  }

  /// The same for a value that is in use, and so is lost where it cannot be read.
  void consider_in_use(const TreePage& page, std::uint32_t node) {
    ChunkKey chunk;
    try {
      if (decode_chunk_key(page.key(node), chunk)) consider(page.key(node), page.value(node).bytes);
    } catch (const Error& error) {
      broken_[chunk] = error.what();
    }
  }

  void tell_of_broken(const Store::OnDamage& on_damage) const {
    for (const auto& [key, text] : broken_) {
      if (finds_.contains(key))
        on_damage(text + "; an earlier version of it is taken", std::nullopt);
      else
        on_damage(text, key);
    }
  }

  void visit(const std::function<void(ChunkKey, Bytes)>& visit) const {
    for (const auto& [key, find] : finds_) {
      std::vector<std::uint64_t> aligned(find.payload.size() / 8 + 1);
      if (!find.payload.empty())
        std::memcpy(aligned.data(), find.payload.data(), find.payload.size());
      visit(key, {reinterpret_cast<const std::byte*>(aligned.data()), find.payload.size()});
    }
  }

 private:
  struct Find {
    std::uint64_t version = 0;
    Bytes payload;  // in the map
  };
  const FileMap& map_;
  std::map<ChunkKey, Find> finds_;
  std::map<ChunkKey, std::string> broken_;
};

/// Every page that looks like a leaf, wherever it hangs.
void search_all_pages(const TreeRoot& root, Finds& finds) {
  for (std::uint64_t number = 2; number < root.length / root.page_size; ++number) {
    try {
      const TreePage page(root, number);
      if (!page.is_leaf()) continue;
      for (std::uint32_t node = 0; node < page.count(); ++node) {
        try {
          finds.consider(page.key(node), page.value(node).bytes);
        } catch (const Error&) {
          // Only what can be read is wanted here.
        }
      }
    } catch (const Error&) {
    }
  }
}

TreeRoot newest_root(const FileMap& map) {
  return read_root_of_any_length(map, newest_version(map));
}

}  // namespace

void Store::salvage(const std::string& path, const std::function<void(ChunkKey, Bytes)>& visit,
                    const OnDamage& on_damage) {
  const auto map = open_to_inspect(path);
  TreeRoot root = newest_root(*map);
  refuse_newer_format(*map, root);
  Finds finds(*map);
  TreeFindings tree = walk_tree(
      root, most_damage, [&](std::string_view, const TreePage& page, std::uint32_t node) {
        finds.consider_in_use(page, node);
      });
  compare_with_state(root, tree);
  if (!meta_pages_follow_each_other(*map))
    tree.damage.emplace_back(
        "the meta pages do not follow each other: the latest commits may be lost");
  for (const std::string& piece : tree.damage) on_damage(piece, std::nullopt);
  // Free pages hold chunks as they were before: only where there is nothing better.
  if (!tree.damage.empty()) {
    root.last_page = root.length / root.page_size - 1;
    search_all_pages(root, finds);
  }
  finds.tell_of_broken(on_damage);
  finds.visit(visit);
}

std::vector<std::string> Store::check_file(const std::string& path) {
  const auto map = open_to_inspect(path);
  std::vector<std::string> damage;
  try {
    recover_file(*map, true, false);
  } catch (const Error& error) {
    damage.emplace_back(error.what());
  }
  for (std::string& more : find_damage(newest_root(*map), true, most_damage))
    damage.push_back(std::move(more));
  return damage;
}

}  // namespace casus::storage
