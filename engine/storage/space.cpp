#include "engine/storage/space.hpp"

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <cstring>

#include "engine/storage/errors.hpp"
#include "engine/storage/tree_reader.hpp"

namespace casus::storage {

namespace {

struct OldestReader {
  std::uint64_t version = ~std::uint64_t{0};
  int process = 0;
};

/// LMDB tells of readers as lines of text: process, thread, version; "-" for a slot that is idle.
int take_reader_line(const char* line, void* context) {
  auto& oldest = *static_cast<OldestReader*>(context);
  int process = 0;
  std::uint64_t version = 0;
  if (std::sscanf(line, "%d %*x %" SCNu64, &process, &version) == 2 && version < oldest.version)
    oldest = {version, process};
  return 0;
}

}  // namespace

SpaceUse space_use(const Environment& environment, const TreeRoot& root) {
  OldestReader oldest;
  mdb_reader_list(environment.handle(), take_reader_line, &oldest);
  oldest.version = std::min(oldest.version, root.version);
  std::uint64_t free_pages = 0;
  std::uint64_t held_pages = 0;
  TreeCursor cursor(root, root.free_pages);
  for (cursor.seek(""); !cursor.at_end(); cursor.next()) {
    const std::string_view key = cursor.key();
    const std::string_view list = cursor.value().bytes;
    std::uint64_t version = 0;
    std::uint64_t pages = 0;
    if (key.size() != sizeof version || list.size() < sizeof pages)
      throw damaged_file(environment.path(), "a list of free pages is malformed");
    std::memcpy(&version, key.data(), sizeof version);
    std::memcpy(&pages, list.data(), sizeof pages);
    // Pages that a commit has freed are taken again once no snapshot is of an earlier version.
    (version > oldest.version ? held_pages : free_pages) += pages;
  }
  SpaceUse use;
  use.file_bytes = environment.map().length();
  use.held_bytes = held_pages * root.page_size;
  use.used_bytes = (root.last_page + 1 - free_pages - held_pages) * root.page_size;
  use.free_bytes = use.file_bytes - std::min(use.file_bytes, use.used_bytes + use.held_bytes);
  use.held_versions = root.version - oldest.version;
  use.oldest_reader = use.held_versions == 0 ? 0 : oldest.process;
  return use;
}

}  // namespace casus::storage
