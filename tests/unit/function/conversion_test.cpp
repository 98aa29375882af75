#include "tests/unit/function/call.hpp"

using namespace casus;
using namespace casus::test;

TEST_CASE("conversions", "[function]") {
  check_calls({
      {"toInteger", {82}, "82"},
      {"toInteger", {82.9}, "82"},
      {"toInteger", {-82.9}, "-82"},
      {"toInteger", {true}, "1"},
      {"toInteger", {"2"}, "2"},
      {"toInteger", {" 2 "}, "2"},
      {"toInteger", {"1.7"}, "1"},
      {"toInteger", {"1e3"}, "1000"},
      {"toInteger", {"foo"}, "null"},
      {"toInteger", {""}, "null"},
      {"toInteger", {"NaN"}, "null"},
      {"toInteger", {"9223372036854775807"}, "9223372036854775807"},
      {"toInteger", {"9223372036854775808"}, "null"},
      {"toInteger", {not_a_number}, "null"},
      {"toInteger", {nullptr}, "null"},
      {"toFloat", {3}, "3.0"},
      {"toFloat", {3.4}, "3.4"},
      {"toFloat", {"5"}, "5.0"},
      {"toFloat", {"5.5e2"}, "550.0"},
      {"toFloat", {"foo"}, "null"},
      {"toFloat", {nullptr}, "null"},
      {"toBoolean", {true}, "true"},
      {"toBoolean", {"true"}, "true"},
      {"toBoolean", {" FALSE "}, "false"},
      {"toBoolean", {" tru "}, "null"},
      {"toBoolean", {"f alse"}, "null"},
      {"toBoolean", {""}, "null"},
      {"toBoolean", {0}, "false"},
      {"toBoolean", {2}, "true"},
      {"toString", {42}, "'42'"},
      {"toString", {2.3}, "'2.3'"},
      {"toString", {1.0}, "'1.0'"},
      {"toString", {true}, "'true'"},
      {"toString", {"apa"}, "'apa'"},
      {"toString", {Date{0}}, "'1970-01-01'"},
      {"toString", {nullptr}, "null"},
  });
}

TEST_CASE("conversions refuse kinds that never convert", "[function]") {
  const Value path = Path{{Value::node_reference(1)}, {}};
  std::vector<FailingCall> cases = {{"toFloat", {true}, wrong_value},
                                    {"toBoolean", {1.0}, wrong_value},
                                    {"toInteger", {1e19}, out_of_range},
                                    {"toInteger", {-infinity}, out_of_range}};
  for (const char* name : {"toInteger", "toFloat", "toBoolean", "toString"}) {
    for (const Value& value :
         {list({}), map({}), Value::node_reference(1), Value::relationship_reference(1), path}) {
      cases.push_back({name, {value}, wrong_value});
    }
  }
  for (const char* name : {"toIntegerList", "toFloatList", "toBooleanList", "toStringList"}) {
    cases.push_back({name, {1}, wrong_value});
  }
  check_failures(cases);
}

TEST_CASE("conversions that are null where the others fail", "[function]") {
  check_calls({
      {"toIntegerOrNull", {list({})}, "null"},
      {"toIntegerOrNull", {1e19}, "null"},
      {"toIntegerOrNull", {"5"}, "5"},
      {"toFloatOrNull", {true}, "null"},
      {"toBooleanOrNull", {1.5}, "null"},
      {"toStringOrNull", {map({})}, "null"},
      {"toStringOrNull", {nullptr}, "null"},
      {"toIntegerList", {list({"1", 2.5, "x", list({}), nullptr})}, "[1, 2, null, null, null]"},
      {"toFloatList", {list({"1", 2, true})}, "[1.0, 2.0, null]"},
      {"toBooleanList", {list({"true", 0, 1.5})}, "[true, false, null]"},
      {"toStringList", {list({"a", 1, map({})})}, "['a', '1', null]"},
  });
}
