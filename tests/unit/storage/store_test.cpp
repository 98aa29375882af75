#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "casus/error.hpp"
#include "storage_fixture.hpp"

using namespace casus;
using namespace casus::storage;
using namespace casus::storage::test;
using namespace std::chrono_literals;

TEST_CASE("an in-memory store keeps what was committed", "[storage]") {
  const auto store = Store::open(":memory:", {});
  REQUIRE(store->snapshot()->get(chunk(0)).empty());
  const std::string large(50'000, 'x');
  auto writer = store->begin_write(1s);
  writer->put(chunk(0), bytes_of("small"));
  writer->put(chunk(1), bytes_of(large));
  REQUIRE(store->snapshot()->get(chunk(0)).empty());
  writer->commit();
  const auto snapshot = store->snapshot();
  REQUIRE(text_of(snapshot->get(chunk(0))) == "small");
  REQUIRE(text_of(snapshot->get(chunk(1))) == large);
  REQUIRE(snapshot->get(chunk(2)).empty());
  REQUIRE(store->check().empty());
}

TEST_CASE("a file keeps what was committed", "[storage]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("a.casus");
  {
    const auto store = Store::open(path, {});
    put_chunk(*store, chunk(7, 3), "content");
  }
  const auto store = Store::open(path, {});
  REQUIRE(text_of(store->snapshot()->get(chunk(7, 3))) == "content");
  REQUIRE(store->check().empty());
}

TEST_CASE("a snapshot does not follow later commits", "[storage]") {
  const auto store = Store::open("", {});
  put_chunk(*store, chunk(0), "one");
  const auto before = store->snapshot();
  REQUIRE(store->snapshot() == before);
  for (int i = 0; i < 20; ++i) put_chunk(*store, chunk(0), std::string(5000, 'a' + i));
  REQUIRE(text_of(before->get(chunk(0))) == "one");
  REQUIRE(store->snapshot()->version() > before->version());
}

TEST_CASE("a writer that is gone without commit leaves nothing", "[storage]") {
  const auto store = Store::open("", {});
  put_chunk(*store, chunk(0), "one");
  const auto before = store->snapshot();
  {
    auto writer = store->begin_write(1s);
    writer->put(chunk(0), bytes_of("two"));
    writer->add_index_entry(1, "key", 1);
  }
  REQUIRE(store->snapshot() == before);
  put_chunk(*store, chunk(0), "three");
  REQUIRE(text_of(store->snapshot()->get(chunk(0))) == "three");
}

TEST_CASE("a commit of nothing makes no version", "[storage]") {
  const auto store = Store::open("", {});
  put_chunk(*store, chunk(0), "one");
  const auto before = store->snapshot();
  auto writer = store->begin_write(1s);
  writer->erase(chunk(99));
  writer->commit();
  REQUIRE(store->snapshot() == before);
  REQUIRE_THROWS_AS(writer->put(chunk(1), bytes_of("late")), Error);
}

TEST_CASE("chunks start at multiples of eight and come in order", "[storage]") {
  const TemporaryFolder folder;
  const auto store = Store::open(folder.file("a.casus"), {});
  auto writer = store->begin_write(1s);
  for (std::uint32_t i = 0; i < 500; ++i)
    writer->put(chunk(499 - i), bytes_of(std::string(i * 17 % 6000 + 1, static_cast<char>(i))));
  writer->put(chunk(0, 1), bytes_of("other object"));
  writer->put(chunk(0, 0, ChunkKind::label), bytes_of("other kind"));
  writer->commit();
  const auto snapshot = store->snapshot();
  std::uint32_t expected = 0;
  snapshot->for_each(ChunkKind::node_property, 0, [&](ChunkKey key, Bytes bytes) {
    CHECK(key == chunk(expected));
    CHECK(reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 == 0);
    CHECK(bytes.data() == snapshot->get(key).data());
    const std::uint32_t i = 499 - expected++;
    CHECK(text_of(bytes) == std::string(i * 17 % 6000 + 1, static_cast<char>(i)));
    return true;
  });
  REQUIRE(expected == 500);
  REQUIRE(store->check().empty());
}

namespace {

/// What a store should hold, kept in ordinary containers.
struct Model {
  std::map<ChunkKey, std::string> chunks;
  std::map<std::uint32_t, std::set<IndexEntry>> indexes;

  [[nodiscard]] std::vector<IndexEntry> entries(std::uint32_t index, std::string_view from = "",
                                                std::optional<std::string_view> to = {}) const {
    std::vector<IndexEntry> found;
    if (const auto it = indexes.find(index); it != indexes.end())
      for (const IndexEntry& entry : it->second)
        if (entry.key >= from && (!to || entry.key < *to)) found.push_back(entry);
    return found;
  }
};

std::string random_index_key(std::mt19937& random) {
  std::string key;
  for (auto length = random() % (random() % 50 == 0 ? 240 : 6); length-- > 0;)
    key.push_back("\0\1ab\xff"[random() % 5]);
  return key;
}

void change_index(StoreWriter& writer, Model& model, std::mt19937& random) {
  const std::uint32_t index = random() % 3;
  std::set<IndexEntry>& entries = model.indexes[index];
  const unsigned choice = random() % 1000;
  if (choice == 0) {
    writer.clear_index(index);
    entries.clear();
  } else if (choice < 300 && !entries.empty()) {
    auto it = entries.lower_bound({random_index_key(random), 0});
    if (it == entries.end()) it = entries.begin();
    writer.remove_index_entry(index, it->key, it->id);
    entries.erase(it);
  } else {
    const IndexEntry entry{random_index_key(random), static_cast<std::uint32_t>(random() % 5)};
    writer.add_index_entry(index, entry.key, entry.id);
    entries.insert(entry);
  }
}

void change_chunk(StoreWriter& writer, Model& model, std::mt19937& random) {
  const ChunkKey key = chunk(random() % 200, random() % 3);
  if (random() % 2 == 0) {
    writer.erase(key);
    model.chunks.erase(key);
  } else {
    const std::string text(random() % 9000 + 1, static_cast<char>(random()));
    writer.put(key, bytes_of(text));
    model.chunks[key] = text;
  }
}

void require_equal(const StoreSnapshot& snapshot, const Model& model, std::mt19937& random) {
  for (std::uint32_t object = 0; object < 3; ++object)
    for (std::uint32_t number = 0; number < 200; ++number) {
      const auto it = model.chunks.find(chunk(number, object));
      REQUIRE(text_of(snapshot.get(chunk(number, object))) ==
              (it == model.chunks.end() ? "" : it->second));
    }
  for (std::uint32_t index = 0; index < 3; ++index) {
    REQUIRE(entries_of(snapshot, index) == model.entries(index));
    const std::string from = random_index_key(random), to = random_index_key(random);
    REQUIRE(entries_of(snapshot, index, from, to) == model.entries(index, from, to));
  }
}

}  // namespace

TEST_CASE("random changes of chunks and index entries equal a model", "[storage]") {
  const auto seed = GENERATE(1u, 2u, 3u);
  CAPTURE(seed);
  std::mt19937 random(seed);
  const TemporaryFolder folder;
  const std::string path = seed == 1 ? "" : folder.file("a.casus");
  Options options;
  options.durability = Durability::none;
  auto store = Store::open(path, options);
  Model model;
  for (int round = 0; round < 60; ++round) {
    auto writer = store->begin_write(1s);
    Model next = model;
    for (auto changes = random() % 1500; changes-- > 0;)
      random() % 6 == 0 ? change_chunk(*writer, next, random) : change_index(*writer, next, random);
    for (std::uint32_t index = 0; index < 3; ++index)
      REQUIRE(entries_of(*writer, index) == next.entries(index));
    if (random() % 4 != 0) {
      writer->commit();
      model = next;
    }
    writer.reset();
    if (!path.empty() && round % 10 == 9) {
      store.reset();
      store = Store::open(path, options);
    }
    require_equal(*store->snapshot(), model, random);
    REQUIRE(store->check() == std::vector<std::string>{});
  }
}

TEST_CASE("a writer tells whether the keys that it entered are each of one id", "[storage]") {
  const auto seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const auto key_of = [&] { return std::string("k\0", 2) + std::to_string(random() % 400); };
  int unique = 0;
  for (int round = 0; round < 300; ++round) {
    const auto store = Store::open("", {});
    std::map<std::string, std::set<std::uint32_t>> ids;
    const auto add = [&](StoreWriter& writer, const std::string& key, std::uint32_t id) {
      writer.add_index_entry(0, key, id);
      ids[key].insert(id);
    };
    auto writer = store->begin_write(1s);
    for (auto entries = random() % 40; entries-- > 0;) add(*writer, key_of(), random() % 3);
    writer->commit();
    writer = store->begin_write(1s);
    REQUIRE(writer->added_keys_are_unique(0, 0));
    if (random() % 8 == 0) writer->clear_index(0), ids.clear();
    std::set<std::string> added;
    std::size_t changes = 0;
    for (auto left = random() % 6; left-- > 0; ++changes) {
      const std::string key = key_of();
      // Some of them take the place of what is there, and some of what is there is entered again.
      const auto there = ids.find(key);
      if (there != ids.end() && random() % 2 == 0) {
        writer->remove_index_entry(0, key, *there->second.begin());
        there->second.erase(there->second.begin());
        ++changes;
      }
      add(*writer, key, random() % 3);
      added.insert(key);
    }
    const bool expected =
        std::all_of(added.begin(), added.end(), [&](const std::string& key) { return ids[key].size() == 1; });
    REQUIRE(writer->added_keys_are_unique(0, changes) == expected);
    if (added.size() > 1) REQUIRE_FALSE(writer->added_keys_are_unique(0, added.size() - 1));
    unique += expected ? 1 : 0;
  }
  REQUIRE(unique > 30);
  REQUIRE(unique < 299);
}
