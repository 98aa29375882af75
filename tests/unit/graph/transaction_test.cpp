#include <catch2/catch.hpp>

#include "engine/graph/check.hpp"
#include "engine/graph/graph_store.hpp"
#include "tests/unit/graph/fake_store.hpp"

using namespace casus;
using namespace casus::graph;

namespace {

struct Fixture {
  std::shared_ptr<storage::FakeStore> file = std::make_shared<storage::FakeStore>();
  std::shared_ptr<GraphStore> store = std::make_shared<GraphStore>(file);
  std::unique_ptr<GraphTransaction> begin() { return store->begin(std::chrono::milliseconds(0)); }
};

std::vector<std::uint32_t> neighbour_ids(const GraphView& view, NodeId node, TypeId type,
                                         Direction direction) {
  const Neighbours list = view.neighbours(node, type, direction);
  return {list.nodes.begin(), list.nodes.end()};
}

std::string detail_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.type() + "/" + error.detail();
  }
  return "no error";
}

}  // namespace

TEST_CASE("a transaction sees its own changes and others see them after commit", "[graph]") {
  Fixture f;
  auto before = f.store->snapshot();
  auto t = f.begin();
  const LabelId person = t->label("Person");
  const TypeId knows = t->type("KNOWS");
  const PropertyKeyId name = t->key("name");
  const NodeId a = t->create_node(std::vector{person});
  const NodeId b = t->create_node({});
  const RelationshipId r = t->create_relationship(a, knows, b);
  CHECK(t->set_property(a, name, "Dean"));
  CHECK(t->set_property(r, name, 7));
  CHECK(t->view().property(a, name).as_string() == "Dean");
  CHECK(neighbour_ids(t->view(), a, knows, Direction::outgoing) == std::vector{b.value});
  CHECK(f.store->snapshot() == before);
  t->commit();
  auto view = f.store->snapshot();
  CHECK(view != before);
  CHECK(view == f.store->snapshot());
  CHECK(before->node_count() == 0);
  CHECK(view->node_count() == 2);
  CHECK(view->node_count(person) == 1);
  CHECK(view->has_label(a, person));
  CHECK_FALSE(view->has_label(b, person));
  CHECK(view->property(a, name).as_string() == "Dean");
  CHECK(view->property(r, name).as_integer() == 7);
  CHECK(neighbour_ids(*view, b, knows, Direction::incoming) == std::vector{a.value});
  CHECK(view->neighbours(b, knows, Direction::incoming).relationships[0] == r);
  CHECK(view->ends(r).start == a);
  CHECK(view->relationship_count(knows, Direction::outgoing, person) == 1);
  CHECK(view->relationship_count(knows, Direction::incoming, person) == 0);
  CHECK(detail_of([&] { t->create_node({}); }) != "no error");
}

TEST_CASE("rollback and failed commits leave nothing behind", "[graph]") {
  Fixture f;
  {
    auto t = f.begin();
    t->create_node(std::vector{t->label("Gone")});
    t->rollback();
  }
  {
    auto t = f.begin();
    t->create_node(std::vector{t->label("Gone")});
    f.file->fail_next_commit = true;
    CHECK_THROWS_AS(t->commit(), Error);
  }
  auto view = f.store->snapshot();
  CHECK(view->node_count() == 0);
  CHECK_FALSE(view->catalog().labels.find("Gone").valid());
  CHECK_NOTHROW(f.begin());
}

TEST_CASE("deleted ids are used again by later transactions only", "[graph]") {
  Fixture f;
  std::vector<NodeId> nodes;
  {
    auto t = f.begin();
    for (int i = 0; i < 100; ++i) nodes.push_back(t->create_node({}));
    t->commit();
  }
  {
    auto t = f.begin();
    t->set_property(nodes[40], t->key("p"), "x");
    t->delete_node(nodes[40]);
    t->delete_node(nodes[70]);
    CHECK_FALSE(t->delete_node(nodes[70]));
    CHECK(t->create_node({}).value == 100);
    t->commit();
  }
  auto t = f.begin();
  CHECK(t->create_node({}).value == 40);
  CHECK(t->view().property(NodeId(40), t->key("p")).is_null());
  CHECK(t->create_node({}).value == 70);
  CHECK(t->create_node({}).value == 101);
}

TEST_CASE("deleting a connected node is refused at the end of the statement", "[graph]") {
  Fixture f;
  auto t = f.begin();
  const TypeId type = t->type("T");
  const NodeId a = t->create_node({});
  const NodeId b = t->create_node({});
  const RelationshipId r = t->create_relationship(a, type, b);
  const RelationshipId loop = t->create_relationship(a, type, a);
  const auto savepoint = t->savepoint();
  t->delete_node(a);
  CHECK(detail_of([&] { t->verify_no_dangling_relationships(); }) ==
        "ConstraintVerificationFailed/DeleteConnectedNode");
  t->rollback_to(savepoint);
  CHECK_NOTHROW(t->verify_no_dangling_relationships());
  CHECK(t->view().has_node(a));
  t->delete_node(a);
  CHECK(t->delete_relationship(r));
  CHECK_FALSE(t->delete_relationship(r));
  CHECK(t->view().ends(r).end == b);
  CHECK(t->view().ends(r).type == type);
  CHECK(t->delete_relationship(loop));
  CHECK_NOTHROW(t->verify_no_dangling_relationships());
  t->rollback_to(savepoint);
  CHECK(t->detach_delete_node(a) == 2);
  CHECK(t->view().degree(b, type, Direction::incoming) == 0);
  t->commit();
  CHECK(f.store->snapshot()->relationship_count() == 0);
  CHECK(f.file->state()->words.count({storage::ChunkKind::outgoing, type.value, 0}) == 0);
}

TEST_CASE("savepoints take back changes of every kind, in order", "[graph]") {
  Fixture f;
  auto t = f.begin();
  const LabelId label = t->label("L");
  const TypeId type = t->type("T");
  const PropertyKeyId key = t->key("k");
  const NodeId a = t->create_node(std::vector{label});
  const NodeId b = t->create_node({});
  const RelationshipId r = t->create_relationship(a, type, b);
  t->set_property(a, key, 1);
  const auto first = t->savepoint();
  t->set_property(a, key, "two");
  t->set_property(r, key, 2.5);
  t->remove_label(a, label);
  t->add_label(b, label);
  const LabelId other = t->label("Other");
  const NodeId c = t->create_node(std::vector{label, other});
  t->set_property(c, key, true);
  const auto second = t->savepoint();
  t->set_property(c, key, false);
  t->delete_relationship(r);
  const RelationshipId s = t->create_relationship(a, type, c);
  CHECK(neighbour_ids(t->view(), a, type, Direction::outgoing) == std::vector{c.value});
  t->rollback_to(second);
  CHECK_FALSE(t->view().has_relationship(s));
  CHECK(t->view().has_relationship(r));
  CHECK(neighbour_ids(t->view(), a, type, Direction::outgoing) == std::vector{b.value});
  CHECK(t->view().property(c, key).as_boolean());
  CHECK(t->view().property(r, key).as_floating() == 2.5);
  t->rollback_to(first);
  CHECK(t->view().property(a, key).as_integer() == 1);
  CHECK(t->view().property(r, key).is_null());
  CHECK(t->view().has_label(a, label));
  CHECK_FALSE(t->view().has_label(b, label));
  CHECK_FALSE(t->view().has_node(c));
  CHECK(t->view().catalog().labels.size() == 1);
  CHECK(t->view().node_count(label) == 1);
  CHECK(t->view().relationship_count(type, Direction::outgoing, label) == 1);
}

TEST_CASE("lists within lists and nulls in lists are stored", "[graph]") {
  Fixture f;
  auto t = f.begin();
  const PropertyKeyId key = t->key("k");
  const NodeId a = t->create_node({});
  const Value nested(List{Value(List{Value(1), Value()}), Value(), Value(List{})});
  t->set_property(a, key, nested);
  t->commit();
  CHECK(to_literal(f.begin()->view().property(a, key)) == to_literal(nested));
}

TEST_CASE("values that cannot be stored are refused", "[graph]") {
  Fixture f;
  auto t = f.begin();
  const PropertyKeyId key = t->key("k");
  const NodeId a = t->create_node({});
  const std::string refused = "TypeError/InvalidPropertyType";
  CHECK(detail_of([&] { t->set_property(a, key, Map{{"a", 1}}); }) == refused);
  CHECK(detail_of([&] { t->set_property(a, key, List{Map{}}); }) == refused);
  CHECK(detail_of([&] { t->set_property(a, key, List{Value(List{Value(Map{})})}); }) == refused);
  CHECK(detail_of([&] { t->set_property(a, key, Value::node_reference(1)); }) == refused);
  CHECK(detail_of([&] { t->set_property(a, key, List{}); }) == "no error");
  CHECK(t->view().property(a, key).as_list().empty());
  CHECK_FALSE(t->set_property(NodeId(77), key, 1));
  CHECK(detail_of([&] { t->create_relationship(a, t->type("T"), NodeId(77)); }) ==
        "EntityNotFound/DeletedEntityAccess");
}

TEST_CASE("what an element of a statement taken back carried under a new name does not come again", "[graph]") {
  Fixture f;
  auto t = f.begin();
  const TypeId type = t->type("T");
  const NodeId a = t->create_node({});
  t->create_relationship(a, type, a);
  const auto savepoint = t->savepoint();
  const NodeId b = t->create_node({});
  const RelationshipId r = t->create_relationship(a, type, b);
  const LabelId label = t->label("New");
  const PropertyKeyId key = t->key("fresh");
  t->add_label(b, label);
  t->set_property(b, key, 42);
  t->set_property(r, key, 43);
  t->rollback_to(savepoint);
  CHECK(t->view().catalog().labels.size() == 0);
  CHECK(t->label("Other") == label);
  CHECK(t->key("other") == key);
  CHECK(t->view().node_count(label) == 0);
  CHECK(t->view().relationship_count(type, Direction::incoming, label) == 0);
  t->commit();
  CHECK(check_graph(*f.store->snapshot()).empty());
  t = f.begin();
  REQUIRE(t->create_node({}).value == b.value);
  REQUIRE(t->create_relationship(a, type, b).value == r.value);
  CHECK_FALSE(t->view().has_label(b, label));
  CHECK(t->view().property(b, key).is_null());
  CHECK(t->view().property(r, key).is_null());
}
