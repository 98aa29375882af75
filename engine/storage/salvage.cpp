#include <fmt/format.h>

#include <cstring>
#include <map>
#include <set>
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
  Finds(const FileMap& map, const std::function<void(const std::string&)>& on_damage)
      : map_(map), on_damage_(on_damage) {}

  void consider(std::string_view key, std::string_view value, bool report) {
    ChunkKey chunk;
    if (!decode_chunk_key(key, chunk)) return;
    try {
      const Bytes payload = verify_value(key, value, map_.path());
      ValueHeader header;
      std::memcpy(&header, value.data(), sizeof header);
      const std::uint64_t version = header.stamp & stamp_version_mask;
      Find& find = finds_[chunk];
      if (find.version <= version) find = {version, payload};
    } catch (const Error& error) {
      if (report) on_damage_(error.what());
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
  const std::function<void(const std::string&)>& on_damage_;
  std::map<ChunkKey, Find> finds_;
};

/// Every page that looks like a leaf, wherever it hangs.
void search_all_pages(const TreeRoot& root, Finds& finds) {
  for (std::uint64_t number = 2; number < root.length / root.page_size; ++number) {
    try {
      const TreePage page(root, number);
      if (!page.is_leaf()) continue;
      for (std::uint32_t node = 0; node < page.count(); ++node) {
        try {
          finds.consider(page.key(node), page.value(node).bytes, false);
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
                    const std::function<void(const std::string&)>& on_damage) {
  const auto map = open_to_inspect(path);
  TreeRoot root = newest_root(*map);
  refuse_newer_format(*map, root);
  Finds finds(*map, on_damage);
  const std::vector<std::string> of_tree = find_damage(root, false, most_damage);
  std::set<std::string> damage(of_tree.begin(), of_tree.end());
  if (!meta_pages_follow_each_other(*map))
    damage.emplace("the meta pages do not follow each other: the latest commits may be lost");
  // The walk meets damage that the tree alone does not show: values that are not where it says.
  const TreeFindings found = walk_tree(
      root, most_damage, [&](std::string_view key, const TreePage& page, std::uint32_t node) {
        finds.consider(key, page.value(node).bytes, true);
      });
  const bool tree_is_whole = damage.empty();
  damage.insert(found.damage.begin(), found.damage.end());
  for (const std::string& piece : damage) on_damage(piece);
  // Free pages hold chunks as they were before: only where there is nothing better.
  if (!tree_is_whole) {
    root.last_page = root.length / root.page_size - 1;
    search_all_pages(root, finds);
  }
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
