// The cursor over the entries of an index block, beside a search in a plain list.

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "engine/storage/index_block.hpp"

namespace storage = casus::storage;

namespace {

/// Short words of few letters, so that entries share much; two of the letters are the ends of a byte.
std::string random_entry(std::mt19937& random) {
  std::string entry;
  for (std::size_t length = random() % 9; entry.size() < length;) entry.push_back("\0ab\xff"[random() % 4]);
  return entry;
}

storage::Bytes bytes_of(const std::string& block) {
  return {reinterpret_cast<const std::byte*>(block.data()), block.size()};
}

}  // namespace

TEST_CASE("a block finds the first entry that is not less") {
  const auto seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const std::string path = "a file";
  for (int round = 0; round < 300; ++round) {
    std::set<std::string> sorted;
    for (std::size_t size = random() % 60; sorted.size() < size;) sorted.insert(random_entry(random));
    const std::vector<std::string> entries(sorted.begin(), sorted.end());
    const std::string block = storage::encode_index_block(entries, 0, entries.size());
    storage::IndexBlockCursor cursor(bytes_of(block), path);
    for (int i = 0; i < 40; ++i) {
      const std::string wanted = random_entry(random);
      cursor.seek(wanted);
      for (auto it = sorted.lower_bound(wanted); it != sorted.end(); ++it, cursor.next()) {
        REQUIRE_FALSE(cursor.at_end());
        REQUIRE(cursor.entry() == *it);
      }
      REQUIRE(cursor.at_end());
    }
  }
}
