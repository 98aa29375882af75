// Many threads read what is loaded, unfolded and put in order only when it is first asked for.

#include <atomic>
#include <catch2/catch.hpp>
#include <random>
#include <thread>

#include "engine/graph/graph_store.hpp"
#include "tests/unit/graph/fake_store.hpp"

using namespace casus;
using namespace casus::graph;

namespace {

// A number that depends on everything the view shows.
std::uint64_t digest(const GraphView& view) {
  std::uint64_t sum = 0;
  const PropertyKeyId key = view.catalog().keys.find("p");
  for (std::uint32_t i = 0; i < view.node_bound(); ++i) {
    const NodeId node(i);
    sum = sum * 31 + (view.has_node(node) ? 1 : 0) + (view.has_label(node, LabelId(0)) ? 2 : 0);
    const Value value = view.property(node, key);
    if (value.is(ValueKind::integer)) sum += static_cast<std::uint64_t>(value.as_integer());
    for (const Direction direction : {Direction::outgoing, Direction::incoming}) {
      const Neighbours list = view.neighbours(node, TypeId(0), direction);
      for (std::size_t n = 0; n < list.size(); ++n) {
        sum = sum * 31 + list.nodes[n] * 7 + view.ends(list.relationships[n]).start.value;
      }
    }
  }
  return sum;
}

void expect_same_in_threads(const GraphView& view, std::uint64_t expected) {
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] { wrong += digest(view) == expected ? 0 : 1; });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);
}

void change(GraphTransaction& t, std::mt19937_64& random) {
  const std::uint32_t nodes = t.view().node_bound();
  const auto any = [&] { return NodeId(static_cast<std::uint32_t>(random() % nodes)); };
  for (int i = 0; i < 2000; ++i) {
    t.create_relationship(any(), TypeId(0), any());
    t.set_property(any(), PropertyKeyId(0), i % 3 == 0 ? Value("text") : Value(i));
    if (i % 3 == 0) {
      t.delete_relationship(
          RelationshipId(static_cast<std::uint32_t>(random() % t.view().relationship_bound())));
    }
  }
}

}  // namespace

TEST_CASE("snapshots and unchanging transactions are read by many threads at once", "[graph]") {
  const auto file = std::make_shared<storage::FakeStore>();
  std::mt19937_64 random(1950);
  {
    GraphStore store(file);
    auto t = store.begin(std::chrono::milliseconds(0));
    const std::vector labels{t->label("L")};
    t->type("T");
    t->key("p");
    for (int i = 0; i < 3000; ++i) t->create_node(labels);
    change(*t, random);
    t->commit();
  }
  const std::uint64_t expected = digest(*GraphStore(file).snapshot());
  for (int round = 0; round < 3; ++round) {
    GraphStore store(file);
    expect_same_in_threads(*store.snapshot(), expected);
    // The same changes twice: once read by one thread, once first read by four.
    std::uint64_t changed = 0;
    for (const bool threads : {false, true}) {
      std::mt19937_64 same(static_cast<std::uint64_t>(round));
      auto t = store.begin(std::chrono::milliseconds(0));
      change(*t, same);
      if (threads) {
        expect_same_in_threads(t->view(), changed);
      } else {
        changed = digest(t->view());
      }
    }
  }
}

TEST_CASE("a chunk is unfolded once for all snapshots, and let go past a limit", "[graph]") {
  GraphStore store(std::make_shared<storage::FakeStore>());
  {
    auto t = store.begin(std::chrono::milliseconds(0));
    t->label("L");
    t->type("T");
    t->key("p");
    for (int i = 0; i < 3000; ++i) t->create_node(std::vector{LabelId(0)});
    std::mt19937_64 random(3);
    change(*t, random);
    t->commit();
  }
  const std::uint64_t expected = digest(*store.snapshot());
  const std::size_t unfolded = store.unfolded_bytes();
  CHECK(unfolded > 20'000);
  {
    auto t = store.begin(std::chrono::milliseconds(0));
    t->set_property(NodeId(0), PropertyKeyId(0), t->view().property(NodeId(0), PropertyKeyId(0)));
    t->commit();
  }
  auto held = store.snapshot();
  CHECK(digest(*held) == expected);
  CHECK(store.unfolded_bytes() <= unfolded + 10'000);
  store.keep_unfolded(0);
  CHECK(store.snapshot() == held);  // somebody reads
  CHECK(store.unfolded_bytes() > 0);
  CHECK(digest(*held) == expected);
  held.reset();
  CHECK(store.snapshot() != nullptr);
  CHECK(store.unfolded_bytes() == 0);
  CHECK(digest(*store.snapshot()) == expected);
}
