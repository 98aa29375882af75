#include <catch2/catch.hpp>

#include "engine/graph/graph_store.hpp"
#include "tests/unit/graph/fake_store.hpp"

using namespace casus;
using namespace casus::graph;

namespace {

/// A relationship of a new type from each node to the first.
TypeId begin_type(GraphStore& store, const std::vector<NodeId>& nodes) {
  const auto t = store.begin(std::chrono::milliseconds(0));
  const TypeId type = t->type("FIRST");
  for (const NodeId node : nodes) t->create_relationship(node, type, nodes[0]);
  t->commit();
  return type;
}

}  // namespace

TEST_CASE("a chunk of lists without repetition is known as such, until a commit makes it another", "[graph]") {
  const auto store = std::make_shared<GraphStore>(std::make_shared<storage::FakeStore>());
  const auto begin = [&] { return store->begin(std::chrono::milliseconds(0)); };
  auto t = begin();
  const TypeId knows = t->type("KNOWS");
  std::vector<NodeId> nodes;
  for (std::uint32_t i = 0; i < chunk_size + 2; ++i) nodes.push_back(t->create_node({}));
  const NodeId last = nodes.back();
  t->create_relationship(nodes[0], knows, nodes[1]);
  t->create_relationship(nodes[1], knows, last);
  CHECK_FALSE(t->view().has_simple_ends(knows, ListsOf::outgoing, 0));  // it may still change
  t->commit();

  const auto simple = store->snapshot();
  for (const ListsOf lists : {ListsOf::outgoing, ListsOf::incoming, ListsOf::both}) {
    CHECK_FALSE(simple->known_simple_ends(knows, lists, 0).has_value());
    CHECK(simple->has_simple_ends(knows, lists, 0));
    CHECK(simple->known_simple_ends(knows, lists, 0) == true);
    CHECK(simple->has_simple_ends(knows, lists, 1));
  }
  CHECK_FALSE(simple->has_simple_ends(knows, ListsOf::both, 17));  // there is no such chunk
  CHECK_FALSE(simple->has_simple_ends(TypeId(5), ListsOf::both, 0));

  SECTION("the other way round: only both lists together repeat an end") {
    t = begin();
    t->create_relationship(nodes[1], knows, nodes[0]);
    t->commit();
    const auto view = store->snapshot();
    CHECK(view->has_simple_ends(knows, ListsOf::outgoing, 0));
    CHECK(view->has_simple_ends(knows, ListsOf::incoming, 0));
    CHECK_FALSE(view->has_simple_ends(knows, ListsOf::both, 0));
    CHECK(simple->has_simple_ends(knows, ListsOf::both, 0));
  }
  SECTION("twice to the same end") {
    t = begin();
    t->create_relationship(nodes[1], knows, last);
    t->commit();
    const auto view = store->snapshot();
    CHECK_FALSE(view->has_simple_ends(knows, ListsOf::outgoing, 0));
    CHECK(view->has_simple_ends(knows, ListsOf::incoming, 0));
    CHECK_FALSE(view->has_simple_ends(knows, ListsOf::incoming, 1));
  }
  SECTION("a loop") {
    t = begin();
    t->create_relationship(last, knows, last);
    t->commit();
    const auto view = store->snapshot();
    CHECK(view->has_simple_ends(knows, ListsOf::both, 0));
    for (const ListsOf lists : {ListsOf::outgoing, ListsOf::incoming, ListsOf::both})
      CHECK_FALSE(view->has_simple_ends(knows, lists, 1));
  }
}

TEST_CASE("a graph knows where each node has one relationship", "[graph]") {
  const auto store = std::make_shared<GraphStore>(std::make_shared<storage::FakeStore>());
  const auto t = store->begin(std::chrono::milliseconds(0));
  const TypeId knows = t->type("KNOWS");
  const LabelId label = t->label("Person");
  std::vector<NodeId> nodes;
  for (std::uint32_t i = 0; i < chunk_size + 2; ++i) nodes.push_back(t->create_node(std::vector{label}));
  t->create_relationship(nodes[0], knows, nodes[1]);
  t->commit();
  const TypeId first = begin_type(*store, nodes);
  const auto view = store->snapshot();
  CHECK(view->has_one_each(first, Direction::outgoing, 0));
  CHECK(view->has_one_each(first, Direction::outgoing, 0));        // remembered
  CHECK_FALSE(view->has_one_each(first, Direction::outgoing, 1));  // ids that are no nodes have none
  CHECK_FALSE(view->has_one_each(first, Direction::incoming, 0));
  CHECK_FALSE(view->has_one_each(knows, Direction::outgoing, 0));
  CHECK(view->every_node_has_one(label, first, Direction::outgoing));
  CHECK_FALSE(view->every_node_has_one(label, first, Direction::incoming));
  CHECK_FALSE(view->every_node_has_one(label, knows, Direction::outgoing));
}
