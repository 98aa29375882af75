#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <vector>

#include "casus/error.hpp"
#include "engine/storage/layout.hpp"
#include "storage_fixture.hpp"

using namespace casus;
using namespace casus::storage;
using namespace casus::storage::test;
using namespace std::chrono_literals;
using Catch::Matchers::Contains;

namespace {

Options unsynced() {
  Options options;
  options.durability = Durability::none;
  return options;
}

/// Three hundred chunks, two of them to be damaged, and an index; with free pages between.
void fill(Store& store) {
  for (int round = 0; round < 3; ++round) {
    auto writer = store.begin_write(1s);
    for (std::uint32_t i = 0; i < 300; ++i)
      writer->put(chunk(i), bytes_of("chunk " + std::to_string(i) + std::string(i * 20, 'x')));
    for (std::uint32_t i = 0; i < 5000; ++i)
      writer->add_index_entry(1, "key " + std::to_string(i % 100), i);
    writer->commit();
  }
}

void flip(const std::string& path, std::string_view text) {
  std::string image;
  {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream all;
    all << file.rdbuf();
    image = all.str();
  }
  for (auto at = image.find(text); at != std::string::npos; at = image.find(text, at + 1))
    image[at] = static_cast<char>(image[at] ^ 1);
  std::ofstream(path, std::ios::binary | std::ios::trunc) << image;
}

}  // namespace

TEST_CASE("a copy holds everything and no free space", "[storage]") {
  const TemporaryFolder folder;
  const bool in_memory = GENERATE(false, true);
  const auto store = Store::open(in_memory ? "" : folder.file("from"), unsynced());
  fill(*store);
  auto writer = store->begin_write(1s);  // copying needs no turn
  store->copy_to(folder.file("to"));
  writer.reset();
  REQUIRE_THROWS_WITH(store->copy_to(folder.file("to")), Contains("exists already"));
  const auto copy = Store::open(folder.file("to"), {});
  REQUIRE(copy->check().empty());
  for (std::uint32_t i = 0; i < 300; ++i)
    REQUIRE(text_of(copy->snapshot()->get(chunk(i))) == text_of(store->snapshot()->get(chunk(i))));
  REQUIRE(entries_of(*copy->snapshot(), 1) == entries_of(*store->snapshot(), 1));
  if (!in_memory)
    REQUIRE(std::filesystem::file_size(folder.file("to")) <
            std::filesystem::file_size(folder.file("from")));
  put_chunk(*copy, chunk(0), "more");
  REQUIRE(copy->check().empty());
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    REQUIRE_THAT(entry.path().string(), !Contains(".new-"));
}

TEST_CASE("a store without any commit can be copied", "[storage]") {
  const TemporaryFolder folder;
  const bool in_memory = GENERATE(false, true);
  const auto store = Store::open(in_memory ? "" : folder.file("from"), unsynced());
  store->copy_to(folder.file("to"));
  const auto copy = Store::open(folder.file("to"), {});
  CHECK(copy->check().empty());
  CHECK(store->check().empty());
  put_chunk(*copy, chunk(0), "first");
  CHECK(text_of(copy->snapshot()->get(chunk(0))) == "first");
}

TEST_CASE("space that an old snapshot holds is told and used again", "[storage]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("file");
  const auto store = Store::open(path, unsynced());
  const auto commit = [&](int commits) {
    for (int i = 0; i < commits; ++i) put_chunk(*store, chunk(1), std::string(50'000, 'x'));
  };
  commit(50);
  const SpaceUse before = store->space();
  CHECK(before.held_versions == 0);
  CHECK(before.oldest_reader == 0);
  CHECK(before.file_bytes == std::filesystem::file_size(path));
  auto old = store->snapshot();
  commit(100);
  const SpaceUse during = store->space();
  CHECK(during.held_versions == 100);
  CHECK(during.oldest_reader == getpid());
  CHECK(during.held_bytes > 100 * 50'000);
  CHECK(during.file_bytes > before.file_bytes + 100 * 50'000);
  CHECK(during.used_bytes < before.used_bytes + 50'000);
  old.reset();
  CHECK(store->space().held_versions == 0);
  CHECK(store->space().free_bytes > 100 * 50'000);
  commit(100);
  CHECK(store->space().file_bytes == during.file_bytes);
}

TEST_CASE("damaged chunks are reported and the others stay readable", "[storage]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("file");
  fill(*Store::open(path, unsynced()));
  flip(path, "chunk 7x");
  flip(path, "chunk 250x");
  const auto store = Store::open(path, unsynced());
  const auto snapshot = store->snapshot();
  REQUIRE_THROWS_WITH(snapshot->get(chunk(7)), Contains("chunk 7 of object 0"));
  REQUIRE_THROWS_WITH(snapshot->get(chunk(250)), Contains("does not match its checksum"));
  REQUIRE(text_of(snapshot->get(chunk(8))) == "chunk 8" + std::string(160, 'x'));
  REQUIRE(store->check().size() == 2);
  REQUIRE(Store::check_file(path).size() == 2);
  REQUIRE_THROWS_WITH(store->copy_to(folder.file("copy")), Contains("does not match its checksum"));
  REQUIRE_FALSE(std::filesystem::exists(folder.file("copy")));

  std::map<std::uint32_t, std::string> saved;
  std::vector<std::string> damage;
  Store::salvage(
      path, [&](ChunkKey key, Bytes bytes) { saved[key.number] = text_of(bytes); },
      [&](const std::string& piece, std::optional<ChunkKey>) { damage.push_back(piece); });
  REQUIRE(damage.size() == 2);
  REQUIRE(saved.size() == 298);
  REQUIRE(saved.at(8) == "chunk 8" + std::string(160, 'x'));
}

TEST_CASE("a chunk whose pages are gone is told of when the rest is saved", "[storage]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("file");
  fill(*Store::open(path, unsynced()));
  std::vector<std::string> damage;
  std::size_t saved = 300;
  const auto salvage = [&] {
    damage.clear(), saved = 0;
    Store::salvage(
        path, [&](ChunkKey, Bytes) { ++saved; },
        [&](const std::string& piece, std::optional<ChunkKey>) { damage.push_back(piece); });
  };
  // The first page of a chunk that is in use: others are free, or hold the list of those that are.
  for (std::uint64_t number = 2; saved == 300; ++number) {
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    const auto place = static_cast<std::streamoff>(number * 4096);
    std::string page(4096, '\0');
    file.seekg(place);
    REQUIRE(file.read(page.data(), 4096));
    if (page[10] != static_cast<char>(lmdb_format::overflow)) continue;
    file.seekp(place);
    file << std::string(4096, '\0') << std::flush;
    salvage();
    if (saved != 300) break;
    file.seekp(place);
    file << page;
  }
  REQUIRE(saved == 299);
  REQUIRE(damage.size() == 1);
  REQUIRE_THAT(damage.front(), Contains("its value at page "));
  REQUIRE(Store::check_file(path).size() == 1);
}

TEST_CASE("chunks are found again where the tree is lost", "[storage]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("file");
  fill(*Store::open(path, unsynced()));
  {
    // The root of the tree: its number is in both meta pages.
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    for (int meta = 0; meta < 2; ++meta) {
      file.seekp(meta * 4096 + 16 + 4 + 4 + 8 + 8 + 48 + 40);
      file.write("\x7f\x7f\x7f\0\0\0\0\0", 8);
    }
  }
  REQUIRE_THROWS_AS(Store::open(path, unsynced()), Error);
  REQUIRE_FALSE(Store::check_file(path).empty());
  std::map<std::uint32_t, std::string> saved;
  std::size_t damage = 0;
  Store::salvage(
      path, [&](ChunkKey key, Bytes bytes) { saved[key.number] = text_of(bytes); },
      [&](const std::string&, std::optional<ChunkKey>) { ++damage; });
  REQUIRE(damage > 0);
  REQUIRE(saved.size() == 300);
  for (std::uint32_t i = 0; i < 300; ++i)
    REQUIRE(saved.at(i) == "chunk " + std::to_string(i) + std::string(i * 20, 'x'));
}

TEST_CASE("space of deleted data is used again", "[storage]") {
  const TemporaryFolder folder;
  const auto store = Store::open(folder.file("file"), unsynced());
  const std::string large(200'000, 'x');
  std::uint64_t after_ten = 0;
  for (std::uint32_t i = 0; i < 100; ++i) {
    auto writer = store->begin_write(1s);
    writer->put(chunk(i), bytes_of(large));
    if (i > 0) writer->erase(chunk(i - 1));
    for (std::uint32_t id = 0; id < 300; ++id) {
      writer->add_index_entry(1, std::to_string(i), id);
      if (i > 0) writer->remove_index_entry(1, std::to_string(i - 1), id);
    }
    writer->commit();
    if (i == 10) after_ten = std::filesystem::file_size(folder.file("file"));
  }
  REQUIRE(std::filesystem::file_size(folder.file("file")) <= 2 * after_ten);
  REQUIRE(store->check().empty());
}

TEST_CASE("index keys have a limit", "[storage]") {
  const auto store = Store::open("", {});
  auto writer = store->begin_write(1s);
  const std::string longest(max_index_key_bytes, '\0');  // zeros take two bytes in the file
  for (std::uint32_t id = 0; id < 200; ++id) writer->add_index_entry(1, longest, id);
  REQUIRE_THROWS_WITH(writer->add_index_entry(1, longest + "x", 1),
                      Contains("longer than the 240"));
  writer->commit();
  REQUIRE(entries_of(*store->snapshot(), 1).size() == 200);
  REQUIRE(store->check().empty());
}

TEST_CASE("an index of many entries finds each by its key", "[storage]") {
  const auto store = Store::open("", {});
  auto writer = store->begin_write(1s);
  constexpr std::uint32_t count = 20'000;
  for (std::uint32_t i = 0; i < count; ++i)
    writer->add_index_entry(2, "entry " + std::to_string(i * 7919 % count), i * 7919 % count);
  writer->commit();
  const auto snapshot = store->snapshot();
  for (std::uint32_t i = 0; i < count; i += 37) {
    const std::string key = "entry " + std::to_string(i);
    const auto found = entries_of(*snapshot, 2, key, key + '\0');
    REQUIRE(found == std::vector<IndexEntry>{{key, i}});
  }
  REQUIRE(entries_of(*snapshot, 1).empty());
  REQUIRE(entries_of(*snapshot, 3).empty());
  writer = store->begin_write(1s);
  writer->clear_index(2);
  writer->add_index_entry(2, "only", 1);
  REQUIRE(entries_of(*writer, 2).size() == 1);
  writer->commit();
  REQUIRE(entries_of(*store->snapshot(), 2) == std::vector<IndexEntry>{{"only", 1}});
  REQUIRE(entries_of(*snapshot, 2).size() == count);
}

namespace {

/// How many pages of a file the system has in memory.
std::size_t pages_in_memory(const std::string& path, bool forget_first) {
  const std::size_t length = std::filesystem::file_size(path);
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  REQUIRE(descriptor >= 0);
  if (forget_first) REQUIRE(posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED) == 0);
  void* const map = mmap(nullptr, length, PROT_READ, MAP_SHARED, descriptor, 0);
  close(descriptor);
  REQUIRE(map != MAP_FAILED);
  std::vector<unsigned char> there((length + 4095) / 4096);
  REQUIRE(mincore(map, length, there.data()) == 0);
  munmap(map, length);
  return static_cast<std::size_t>(
      std::count_if(there.begin(), there.end(), [](unsigned char page) { return page % 2 == 1; }));
}

}  // namespace

TEST_CASE("opening a file reads its tree and little else", "[storage]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("large.casus");
  constexpr std::size_t chunks = 3000, pages_each = 4;
  {
    const auto store = Store::open(path, {});
    const auto writer = store->begin_write(1s);
    for (std::uint32_t i = 0; i < chunks; ++i)
      writer->put(chunk(i), bytes_of(std::string(4096 * pages_each - chunk_overhead, 'x')));
    writer->commit();
  }
  if (pages_in_memory(path, true) > 0) {
    WARN("this file system keeps its files in memory");
    return;
  }
  const auto store = Store::open(path, {});
  REQUIRE(pages_in_memory(path, false) < chunks * pages_each / 20);
  REQUIRE(text_of(store->snapshot()->get(chunk(7))).size() == 4096 * pages_each - chunk_overhead);
}
