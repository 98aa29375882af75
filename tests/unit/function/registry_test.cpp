#include <algorithm>

#include "engine/function/function.hpp"
#include "tests/unit/function/call.hpp"

using namespace casus;
using namespace casus::test;
using function::Registry;

TEST_CASE("names are matched without regard to case", "[function]") {
  const auto registry = Registry::built_in();
  CHECK(registry->scalar("TOUPPER")->name == "toUpper");
  CHECK(registry->scalar("toupper") == registry->scalar("ToUpper"));
  CHECK(registry->aggregate("Count") != nullptr);
  CHECK(registry->procedure("DB.LABELS") != nullptr);
  CHECK(registry->scalar("count") == nullptr);
  CHECK(registry->scalar("") == nullptr);
  CHECK(registry->aggregate("toUpper") == nullptr);
}

TEST_CASE("every function is whole", "[function]") {
  const auto registry = Registry::built_in();
  const auto names = registry->function_names();
  CHECK(names.size() > 90);
  CHECK(std::is_sorted(names.begin(), names.end(), [](std::string a, std::string b) {
    for (char& c : a) c = static_cast<char>(std::tolower(c));
    for (char& c : b) c = static_cast<char>(std::tolower(c));
    return a < b;
  }));
  for (const std::string& name : names) {
    INFO(name);
    if (const auto* scalar = registry->scalar(name)) {
      CHECK(scalar->evaluate);
      CHECK(scalar->summary.ends_with('.'));
      CHECK(scalar->summary.find('\n') == std::string::npos);
      CHECK(scalar->required <= scalar->parameters.size());
    } else {
      const auto* aggregate = registry->aggregate(name);
      REQUIRE(aggregate != nullptr);
      CHECK(aggregate->start());
      CHECK(aggregate->summary.ends_with('.'));
      CHECK(aggregate->required == aggregate->parameters.size());
    }
  }
  for (const std::string& name : registry->procedure_names()) {
    if (name != "db.require") CHECK_FALSE(registry->procedure(name)->outputs.empty());
  }
}

TEST_CASE("functions take any argument without crashing", "[function]") {
  const List values = {nullptr,
                       true,
                       0,
                       smallest,
                       largest,
                       1.5,
                       not_a_number,
                       infinity,
                       "",
                       "text",
                       list({}),
                       list({1, "a", nullptr}),
                       map({}),
                       map({{"k", 1}}),
                       node(1, {"A"}),
                       relationship(1, "T", 1, 1),
                       Path{{node(1)}, {}},
                       Date{0},
                       LocalTime{0},
                       Time{0, 0},
                       LocalDateTime{0, 0},
                       DateTime{0, 0, 0, ""},
                       Duration{1, 1, 1, 1}};
  const auto registry = Registry::built_in();
  function::FunctionContext context;
  context.random = [] { return 0.5; };
  for (const std::string& name : registry->function_names()) {
    const auto* scalar = registry->scalar(name);
    if (scalar == nullptr || name == "range") continue;
    INFO(name);
    for (const Value& value : values) {
      for (const Value& other : values) {
        for (std::size_t count = scalar->required; count <= scalar->parameters.size(); ++count) {
          List arguments(count, other);
          if (count > 0) arguments[0] = value;
          error_code([&] { call(name, arguments, context); });
        }
      }
    }
  }
}

TEST_CASE("static types of arguments", "[function]") {
  const auto registry = Registry::built_in();
  const Type integer = Type::of(ValueKind::integer);
  const Type path = Type::of(ValueKind::path);
  const Type text = Type::of(ValueKind::string);
  const Type one_node = Type::of(ValueKind::node);
  const auto takes = [&](const char* name, const Type& type) {
    return type.may_be(registry->scalar(name)->parameters[0]);
  };
  // What the conformance suite refuses at compile time, and what it lets through to the run.
  CHECK_FALSE(takes("size", path));
  CHECK_FALSE(takes("length", one_node));
  CHECK_FALSE(takes("length", Type::of(ValueKind::relationship)));
  CHECK_FALSE(takes("labels", path));
  CHECK_FALSE(takes("type", one_node));
  CHECK_FALSE(takes("properties", integer));
  CHECK_FALSE(takes("properties", text));
  CHECK_FALSE(takes("properties", Type::list_of(Type::of(ValueKind::boolean))));
  CHECK(takes("range", Type::of(ValueKind::boolean)));
  CHECK(takes("labels", Type::any()));
  CHECK(takes("labels", one_node | integer));
  CHECK(takes("toInteger", integer | Type::of(ValueKind::list)));
  CHECK(takes("toInteger", Type::null()));
  CHECK(takes("keys", Type::of(ValueKind::map)));
}

TEST_CASE("types of results", "[function]") {
  const auto registry = Registry::built_in();
  const Type integer = Type::of(ValueKind::integer);
  const Type text = Type::of(ValueKind::string);
  const auto inferred = [&](const char* name, std::vector<Type> arguments) {
    return registry->scalar(name)->infer(arguments).to_string();
  };
  CHECK(inferred("coalesce", {Type::null(), integer, text}) == "INTEGER or STRING");
  CHECK(inferred("head", {Type::list_of(text)}) == "STRING");
  CHECK(inferred("head", {Type::any()}) == "ANY");
  CHECK(inferred("tail", {Type::list_of(text)}) == "LIST<STRING>");
  CHECK(inferred("abs", {integer}) == "INTEGER");
  const auto aggregated = [&](const char* name, std::vector<Type> arguments) {
    return registry->aggregate(name)->infer(arguments).to_string();
  };
  CHECK(aggregated("collect", {text}) == "LIST<STRING>");
  CHECK(aggregated("max", {text}) == "STRING");
  CHECK(aggregated("sum", {integer}) == "INTEGER");
  CHECK(aggregated("avg", {integer}) == "FLOAT");
}

TEST_CASE("an added function replaces the one of its name", "[function]") {
  Registry registry(*Registry::built_in());
  function::ScalarFunction mine;
  mine.name = "COUNT";
  mine.evaluate = [](function::FunctionContext&, std::span<const Value>) { return Value(7); };
  registry.add(mine);
  CHECK(registry.aggregate("count") == nullptr);
  CHECK(registry.scalar("count") != nullptr);
  CHECK(Registry::built_in()->aggregate("count") != nullptr);
  function::AggregateFunction again;
  again.name = "count";
  registry.add(again);
  CHECK(registry.scalar("count") == nullptr);
}
