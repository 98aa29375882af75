#pragma once

// A workload whose state after any number of commits is known: commit n writes the number n, five
// chunks of known contents, one of which it may erase instead, and two index changes. So a file can
// be verified to hold the first n commits whole, and nothing of any other.

#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>

#include "engine/storage/store.hpp"

namespace casus::storage::ledger {

inline constexpr ChunkKey counter_key{ChunkKind::statistics, 0, 0};
inline constexpr std::uint32_t chunk_count = 40;
inline constexpr std::uint32_t chunks_per_commit = 5;
inline constexpr std::uint32_t index_window = 700;
inline constexpr std::uint32_t index_number = 3;

inline std::string contents(std::uint32_t commit, std::uint32_t number) {
  std::minstd_rand random(commit * 1000 + number + 1);
  const bool small = number % 8 == 0;
  std::string text(small ? random() % 300 + 1 : random() % 16000 + 3000, '\0');
  for (std::size_t i = 0; i < text.size(); i += 1 + i % 7) text[i] = static_cast<char>(random());
  return text;
}

inline Bytes as_bytes(const std::string& text) {
  return {reinterpret_cast<const std::byte*>(text.data()), text.size()};
}

inline std::string as_text(Bytes bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline std::uint32_t chunk_of(std::uint32_t commit, std::uint32_t which) {
  return (commit * 7 + which * 11) % chunk_count;
}

inline bool erases(std::uint32_t commit, std::uint32_t which) { return (commit + which) % 9 == 0; }

inline std::string index_key(std::uint32_t commit) { return "name " + std::to_string(commit % 90); }

inline std::uint32_t count_of(const StoreSnapshot& snapshot) {
  const std::string text = as_text(snapshot.get(counter_key));
  return text.empty() ? 0 : static_cast<std::uint32_t>(std::stoul(text));
}

/// Makes the next commit and returns its number.
inline std::uint32_t advance(Store& store, std::chrono::milliseconds timeout) {
  auto writer = store.begin_write(timeout);
  const std::uint32_t n = count_of(writer->base()) + 1;
  for (std::uint32_t which = 0; which < chunks_per_commit; ++which) {
    const std::uint32_t number = chunk_of(n, which);
    const ChunkKey key{ChunkKind::node_property, 1, number};
    if (erases(n, which))
      writer->erase(key);
    else
      writer->put(key, as_bytes(contents(n, number)));
  }
  writer->put(counter_key, as_bytes(std::to_string(n)));
  writer->add_index_entry(index_number, index_key(n), n);
  if (n > index_window)
    writer->remove_index_entry(index_number, index_key(n - index_window), n - index_window);
  writer->commit();
  return n;
}

struct State {
  std::map<std::uint32_t, std::uint32_t> chunks;  // number, and the commit that wrote it
  std::set<std::pair<std::string, std::uint32_t>> index;
};

inline State state_after(std::uint32_t commits) {
  State state;
  for (std::uint32_t n = 1; n <= commits; ++n) {
    for (std::uint32_t which = 0; which < chunks_per_commit; ++which) {
      if (erases(n, which))
        state.chunks.erase(chunk_of(n, which));
      else
        state.chunks[chunk_of(n, which)] = n;
    }
    state.index.emplace(index_key(n), n);
    if (n > index_window) state.index.erase({index_key(n - index_window), n - index_window});
  }
  return state;
}

/// Throws std::runtime_error unless the snapshot is the state after the commits it says it holds,
/// whose number is returned.
inline std::uint32_t verify(const StoreSnapshot& snapshot) {
  const std::uint32_t commits = count_of(snapshot);
  const State state = state_after(commits);
  const auto fail = [&](const std::string& what) {
    throw std::runtime_error("after " + std::to_string(commits) + " commits: " + what);
  };
  for (std::uint32_t number = 0; number < chunk_count; ++number) {
    const auto written = state.chunks.find(number);
    const std::string expected =
        written == state.chunks.end() ? "" : contents(written->second, number);
    if (as_text(snapshot.get({ChunkKind::node_property, 1, number})) != expected)
      fail("chunk " + std::to_string(number) + " is wrong");
  }
  std::size_t visited = 0;
  snapshot.for_each(ChunkKind::node_property, 1, [&](ChunkKey key, Bytes) {
    ++visited;
    if (!state.chunks.contains(key.number)) fail("there is a chunk too many");
    return true;
  });
  if (visited != state.chunks.size()) fail("the number of chunks is wrong");
  auto expected = state.index.begin();
  snapshot.scan_index(index_number, "", std::nullopt, [&](std::string_view key, std::uint32_t id) {
    if (expected == state.index.end() || key != expected->first || id != expected->second)
      fail("the index is wrong");
    ++expected;
    return true;
  });
  if (expected != state.index.end()) fail("the index is too short");
  return commits;
}

/// As verify, and everything that check() looks at.
inline std::uint32_t verify_all(Store& store) {
  for (const std::string& damage : store.check()) throw std::runtime_error("check: " + damage);
  return verify(*store.snapshot());
}

/// A folder of its own, gone with the object.
class Folder {
 public:
  explicit Folder(const std::string& parent = std::filesystem::temp_directory_path()) {
    std::string pattern = parent + "/casus-durability-XXXXXX";
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

}  // namespace casus::storage::ledger
