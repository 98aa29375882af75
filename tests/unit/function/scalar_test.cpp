#include "tests/unit/function/call.hpp"

using namespace casus;
using namespace casus::test;

TEST_CASE("functions on any value", "[function]") {
  check_calls({
      {"coalesce", {nullptr, nullptr, 3, 4}, "3"},
      {"coalesce", {nullptr}, "null"},
      {"nullIf", {1, 1.0}, "null"},
      {"nullIf", {1, 2}, "1"},
      {"nullIf", {nullptr, 2}, "null"},
      {"isEmpty", {""}, "true"},
      {"isEmpty", {list({nullptr})}, "false"},
      {"isEmpty", {map({})}, "true"},
      {"isEmpty", {nullptr}, "null"},
      {"isNaN", {not_a_number}, "true"},
      {"isNaN", {1}, "false"},
      {"exists", {nullptr}, "false"},
      {"exists", {1}, "true"},
      {"valueType", {1}, "'INTEGER'"},
      {"valueType", {nullptr}, "'NULL'"},
      {"valueType", {list({1, 2.5})}, "'LIST<INTEGER or FLOAT>'"},
  });
  check_failures({{"isEmpty", {1}, wrong_value}, {"isNaN", {"x"}, wrong_value}});
}

TEST_CASE("the length of a path counts relationships", "[function]") {
  const Value here = Value::node_reference(1);
  check_calls({{"length", {Path{{here}, {}}}, "0"},
               {"length", {Path{{here, here}, {Value::relationship_reference(1)}}}, "1"},
               {"length", {nullptr}, "null"}});
  check_failures({{"length", {here}, wrong_value}, {"length", {list({})}, wrong_value}});
}

TEST_CASE("timestamp is the statement's", "[function]") {
  function::FunctionContext context;
  context.statement_time = DateTime{1'700'000'000, 123'456'789, 0, ""};
  CHECK(call("timestamp", {}, context).as_integer() == 1'700'000'000'123);
}
