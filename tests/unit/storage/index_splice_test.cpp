#include "engine/storage/index_splice.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>

#include "casus/error.hpp"
#include "storage_fixture.hpp"

using namespace casus;
using namespace casus::storage;
using namespace casus::storage::test;

namespace {

const std::string path = "a block";

std::string random_entry(std::mt19937& random) {
  std::string key(random() % 9, '\0');
  for (char& c : key) c = static_cast<char>("\0\1ab\xff"[random() % 5]);
  return encode_index_entry(key, static_cast<std::uint32_t>(random() % 3));
}

std::vector<std::string> entries_in(std::string_view block) {
  std::vector<std::string> found;
  for (IndexBlockCursor cursor(bytes_of(block), path); !cursor.at_end(); cursor.next())
    found.emplace_back(cursor.entry());
  return found;
}

std::string block_of(const std::set<std::string>& entries) {
  const std::vector<std::string> sorted(entries.begin(), entries.end());
  return encode_index_block(sorted, 0, sorted.size());
}

std::size_t largest_group(std::string_view block) {
  const IndexBlockView view(bytes_of(block), path);
  std::size_t largest = 0;
  for (std::size_t group = 0; group < view.groups(); ++group) {
    std::size_t entries = 0;
    for (IndexBlockCursor cursor(view, group); !cursor.at_end(); cursor.next()) ++entries;
    largest = std::max(largest, entries);
  }
  return largest;
}

}  // namespace

TEST_CASE("blocks changed in part hold what a model holds", "[storage]") {
  const auto seed = GENERATE(1u, 2u, 3u);
  CAPTURE(seed);
  std::mt19937 random(seed);
  std::set<std::string> model;
  while (model.size() < 200) model.insert(random_entry(random));
  std::string block = block_of(model);
  int spliced = 0;
  for (int round = 0; round < 2000; ++round) {
    IndexEntryChanges changes;
    // Sometimes more are taken than come, then the other way round.
    const unsigned removed = round / 250 % 2 == 0 ? 3 : 7;
    for (auto count = random() % 6 + 1; count-- > 0;) {
      std::string entry = random_entry(random);
      const bool stays = random() % 10 >= removed;
      if (const auto at = model.lower_bound(entry); !stays && at != model.end()) entry = *at;
      changes[entry] = stays;
    }
    for (const auto& [entry, stays] : changes) {
      if (stays)
        model.insert(entry);
      else
        model.erase(entry);
    }
    const auto changed =
        splice_index_block({bytes_of(block), path}, changes.begin(), changes.end());
    spliced += changed.has_value() ? 1 : 0;
    if (!changed) {  // too large or too small: begins again
      while (model.size() > 200) model.erase(std::next(model.begin(), random() % model.size()));
      while (model.size() < 150) model.insert(random_entry(random));
    }
    block = changed.value_or(block_of(model));
    REQUIRE(block.size() <= index_block_size);
    REQUIRE(entries_in(block) == std::vector<std::string>(model.begin(), model.end()));
    REQUIRE(largest_group(block) <= index_group_entries * 3 / 2);
    IndexBlockCursor cursor(bytes_of(block), path);
    const std::string sought = random_entry(random);
    cursor.seek(sought);
    const auto expected = model.lower_bound(sought);
    REQUIRE(cursor.at_end() == (expected == model.end()));
    if (!cursor.at_end()) REQUIRE(cursor.entry() == *expected);
  }
  REQUIRE(spliced > 1000);
}

TEST_CASE("a change to one entry copies the other groups of its block", "[storage]") {
  std::set<std::string> entries;
  for (std::uint32_t i = 0; i < 480; ++i) entries.insert(encode_index_entry("key", 2 * i));
  const std::string block = block_of(entries);
  const IndexBlockView before(bytes_of(block), path);
  REQUIRE(before.groups() == 30);
  const IndexEntryChanges change{{encode_index_entry("key", 101), true}};  // in the fourth group
  const auto changed = splice_index_block(before, change.begin(), change.end());
  REQUIRE(changed);
  const IndexBlockView after(bytes_of(*changed), path);
  REQUIRE(after.groups() == 30);
  for (std::size_t group = 0; group < 30; ++group) {
    const bool same = before.bytes(before.offset(group), before.offset(group + 1)) ==
                      after.bytes(after.offset(group), after.offset(group + 1));
    REQUIRE(same == (group != 3));
  }
}

TEST_CASE("a malformed block is damage also where it is changed", "[storage]") {
  std::set<std::string> entries;
  for (std::uint32_t i = 0; i < 480; ++i) entries.insert(encode_index_entry("key", 2 * i));
  const std::string block = block_of(entries);
  std::mt19937 random(5);
  int refused = 0;
  for (int round = 0; round < 2000; ++round) {
    std::string damaged = block;
    damaged[round % 2 == 0 ? random() % damaged.size() : damaged.size() - 1 - random() % 62] ^=
        static_cast<char>(1 << random() % 8);
    IndexEntryChanges changes;
    for (int i = 0; i < 3; ++i)
      changes[encode_index_entry("key", static_cast<std::uint32_t>(random() % 960))] =
          random() % 2 == 0;
    try {  // values are verified by their checksums before; this is about staying inside the block
      splice_index_block({bytes_of(damaged), path}, changes.begin(), changes.end());
    } catch (const Error& error) {
      REQUIRE(error.kind() == ErrorKind::storage);
      ++refused;
    }
  }
  REQUIRE(refused > 100);
}
