#pragma once

// What the tests of this room share.

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "engine/storage/store.hpp"

namespace casus::storage::test {

/// A folder of its own, gone with the object.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "casus-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] std::string file(std::string_view name) const {
    return path_ + "/" + std::string(name);
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

inline Bytes bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::byte*>(text.data()), text.size()};
}

inline std::string text_of(Bytes bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline ChunkKey chunk(std::uint32_t number, std::uint32_t object = 0,
                      ChunkKind kind = ChunkKind::node_property) {
  return {kind, object, number};
}

inline void put_chunk(Store& store, ChunkKey key, std::string_view text) {
  auto writer = store.begin_write(std::chrono::seconds(5));
  writer->put(key, bytes_of(text));
  writer->commit();
}

struct IndexEntry {
  std::string key;
  std::uint32_t id = 0;
  friend auto operator<=>(const IndexEntry&, const IndexEntry&) = default;
};

/// All entries of an index in [from, to), read from a snapshot or a writer.
template <class Source>
std::vector<IndexEntry> entries_of(const Source& source, std::uint32_t index,
                                   std::string_view from = "",
                                   std::optional<std::string_view> to = std::nullopt) {
  std::vector<IndexEntry> entries;
  source.scan_index(index, from, to, [&](std::string_view key, std::uint32_t id) {
    entries.push_back({std::string(key), id});
    return true;
  });
  return entries;
}

/// What `action` returns in another process.
template <class Action>
int in_child_process(Action action) {
  const pid_t process = fork();
  if (process == 0) {
    int result = 99;
    try {
      result = action();
    } catch (...) {
    }
    _exit(result);
  }
  int status = 0;
  waitpid(process, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace casus::storage::test
