#include "engine/graph/graph_store.hpp"
#include "tests/unit/function/call.hpp"

using namespace casus;
using namespace casus::test;

TEST_CASE("functions read elements that carry their contents", "[function]") {
  const Value person = node(4, {"Person", "Actor"}, {{"name", "Kim"}, {"age", 38}});
  const Value signed_ = relationship(9, "SIGNED", 4, 5, {{"year", 1950}});
  const Value path = Path{{person, node(5)}, {signed_}};
  check_calls({
      {"labels", {person}, "['Person', 'Actor']"},
      {"labels", {nullptr}, "null"},
      {"type", {signed_}, "'SIGNED'"},
      {"type", {nullptr}, "null"},
      {"properties", {person}, "{age: 38, name: 'Kim'}"},
      {"properties", {signed_}, "{year: 1950}"},
      {"properties", {map({{"k", nullptr}})}, "{k: null}"},
      {"keys", {person}, "['age', 'name']"},
      {"keys", {map({{"k", nullptr}, {"l", 1}})}, "['k', 'l']"},
      {"keys", {map({})}, "[]"},
      {"keys", {nullptr}, "null"},
      {"startNode", {signed_}, "(#4)"},
      {"endNode", {signed_}, "(#5)"},
      {"nodes", {path}, "[(:Person:Actor {age: 38, name: 'Kim'}), ()]"},
      {"relationships", {path}, "[[:SIGNED {year: 1950}]]"},
      {"nodes", {nullptr}, "null"},
      {"id", {person}, "4"},
      {"id", {Value::relationship_reference(9)}, "9"},
      {"elementId", {signed_}, "'9'"},
  });
}

TEST_CASE("functions on elements refuse other values", "[function]") {
  const Value one_node = Value::node_reference(1);
  const Value one_relationship = Value::relationship_reference(1);
  std::vector<FailingCall> cases = {{"labels", {one_relationship}, wrong_value},
                                    {"type", {one_node}, wrong_value},
                                    {"startNode", {one_node}, wrong_value}};
  for (const char* name : {"labels", "type", "properties", "keys", "startNode", "endNode", "nodes",
                           "relationships", "id", "elementId"}) {
    for (const Value& value : {Value(0), Value(1.0), Value(true), Value(""), list({})}) {
      cases.push_back({name, {value}, wrong_value});
    }
  }
  check_failures(cases);
}

TEST_CASE("functions look references up in the graph", "[function]") {
  const auto store = graph::GraphStore::open("", {});
  const auto transaction = store->begin(std::chrono::milliseconds(1000));
  const graph::LabelId labels[] = {transaction->label("Person"), transaction->label("Actor")};
  const graph::NodeId kim = transaction->create_node(labels);
  const graph::NodeId other = transaction->create_node({});
  const graph::RelationshipId met =
      transaction->create_relationship(kim, transaction->type("MET"), other);
  transaction->set_property(kim, transaction->key("name"), "Kim");
  transaction->set_property(kim, transaction->key("age"), 38);
  transaction->set_property(met, transaction->key("year"), 1950);

  function::FunctionContext context;
  context.graph = &transaction->view();
  const Value kim_value = Value::node_reference(kim.value);
  const Value met_value = Value::relationship_reference(met.value);
  const auto result = [&](const char* name, const Value& argument) {
    return to_literal(call(name, {argument}, context));
  };
  CHECK(result("labels", kim_value) == "['Person', 'Actor']");
  CHECK(result("labels", Value::node_reference(other.value)) == "[]");
  CHECK(result("properties", kim_value) == "{age: 38, name: 'Kim'}");
  CHECK(result("keys", kim_value) == "['name', 'age']");
  CHECK(result("keys", met_value) == "['year']");
  CHECK(result("type", met_value) == "'MET'");
  CHECK(call("startNode", {met_value}, context).element_id() == kim.value);
  CHECK(call("endNode", {met_value}, context).element_id() == other.value);

  std::vector<List> rows;
  const auto registry = function::Registry::built_in();
  registry->procedure("db.labels")->run(context, {}, rows);
  registry->procedure("db.relationshipTypes")->run(context, {}, rows);
  registry->procedure("db.propertyKeys")->run(context, {}, rows);
  List names;
  for (const List& row : rows) names.push_back(row.at(0));
  CHECK(to_literal(names) == "['Person', 'Actor', 'MET', 'name', 'age', 'year']");

  transaction->delete_relationship(met);
  transaction->delete_node(kim);
  const std::string deleted = "EntityNotFound/DeletedEntityAccess";
  for (const char* name : {"labels", "properties", "keys"}) {
    CHECK(error_code([&] { call(name, {kim_value}, context); }) == deleted);
  }
  CHECK(error_code([&] { call("properties", {met_value}, context); }) == deleted);
  CHECK(result("type", met_value) == "'MET'");
  CHECK(call("id", {kim_value}, context).as_integer() == kim.value);
}
