#include <catch2/catch.hpp>
#include <cstring>
#include <random>

#include "engine/graph/check.hpp"
#include "engine/graph/graph_store.hpp"
#include "tests/unit/graph/fake_store.hpp"

using namespace casus;
using namespace casus::graph;
using storage::ChunkKey;
using storage::ChunkKind;

namespace {

struct Fixture {
  std::shared_ptr<storage::FakeStore> file = std::make_shared<storage::FakeStore>();

  Fixture() {
    GraphStore store(file);
    auto t = store.begin(std::chrono::milliseconds(0));
    std::mt19937_64 random(5);
    const LabelId label = t->label("L");
    const TypeId type = t->type("T");
    const PropertyKeyId keys[] = {t->key("number"), t->key("text"), t->key("mixed")};
    RuleDefinition index;
    index.name = "by_text";
    index.label_or_type = "L";
    index.properties = {"text"};
    t->create_index(index, GraphTransaction::Otherwise::fail);
    for (std::uint32_t i = 0; i < 1500; ++i) {
      const NodeId node = t->create_node(i % 3 == 0 ? std::vector<LabelId>() : std::vector{label});
      t->set_property(node, keys[0], static_cast<std::int64_t>(i));
      t->set_property(node, keys[1], "text " + std::to_string(i % 700));
      if (i % 2 == 0) t->set_property(node, keys[2], i % 4 == 0 ? Value(List{1, "x"}) : Value(0.5));
    }
    for (std::uint32_t i = 0; i < 4000; ++i) {
      const auto r = t->create_relationship(NodeId(random() % 1500), type, NodeId(random() % 1500));
      t->set_property(r, keys[0], 1.5);
    }
    t->commit();
  }
  [[nodiscard]] std::vector<std::string> check() const {
    try {
      GraphStore store(file);
      return check_graph(*store.snapshot());
    } catch (const Error& error) {
      return {error.what()};
    }
  }
};

}  // namespace

TEST_CASE("a sound graph has no findings", "[graph]") {
  const Fixture f;
  CHECK(f.check().empty());
}

TEST_CASE("the check finds parts that disagree", "[graph]") {
  const std::pair<ChunkKey, std::size_t> changes[] = {
      {{ChunkKind::label, 0, 0}, 8 + 100},            // a node more or less in the label
      {{ChunkKind::node_existence, 0, 0}, 8 + 50},    // a node gone
      {{ChunkKind::relationship, 0, 1}, 8 + 8 * 40},  // another start
      {{ChunkKind::outgoing, 0, 0}, 8 + 4 * 1026 + 80},
      {{ChunkKind::incoming_ids, 0, 1}, 8 + 120},
      {{ChunkKind::node_property, 1, 0}, 8 + 128 + 4104 + 6},  // a text that is in the index
      {{ChunkKind::statistics, 1, 0}, 4}};
  for (const auto& [key, offset] : changes) {
    Fixture f;
    f.file->damage(key, [&, at = offset](unsigned char* bytes, std::size_t size) {
      REQUIRE(at < size);
      bytes[at] ^= 1;
    });
    INFO("kind " << static_cast<int>(key.kind));
    CHECK_FALSE(f.check().empty());
  }
}

TEST_CASE("damaged bytes of any chunk end in an error or a finding, never in a crash",
          "[graph][random]") {
  const std::uint64_t seed = std::random_device()();
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  Fixture f;
  std::vector<ChunkKey> keys;
  for (const auto& [key, size] : f.file->state()->sizes) {
    // Wrong bounds make the check look for billions of elements: right, but not in a test.
    if (key != ChunkKey{ChunkKind::statistics, 0, 0}) keys.push_back(key);
  }
  for (int i = 0; i < 400; ++i) {
    Fixture* damaged = &f;
    const ChunkKey key = keys[random() % keys.size()];
    std::vector<unsigned char> before;
    damaged->file->damage(key, [&](unsigned char* bytes, std::size_t size) {
      before.assign(bytes, bytes + size);
      const std::size_t front = random() % 2 == 0 ? std::min<std::size_t>(size, 200) : size;
      for (std::size_t n = 1 + random() % 3; n > 0; --n) {
        bytes[random() % front] = static_cast<unsigned char>(random());
      }
    });
    CHECK_NOTHROW(damaged->check());
    damaged->file->damage(key, [&](unsigned char* bytes, std::size_t) {
      std::memcpy(bytes, before.data(), before.size());
    });
  }
  CHECK(f.check().empty());
}
