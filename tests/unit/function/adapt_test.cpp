#include <stdexcept>

#include "engine/function/function.hpp"
#include "tests/unit/function/call.hpp"

using namespace casus;
using namespace casus::test;
using function::adapt;

namespace {

casus::ScalarFunction identity(std::string input, std::string output) {
  return {.name = "my.identity",
          .inputs = {{"in", std::move(input)}},
          .output = std::move(output),
          .run = [](std::span<const Value> arguments) { return arguments[0]; }};
}

Value run(const function::ScalarFunction& function, const List& arguments) {
  function::FunctionContext context;
  return function.evaluate(context, arguments);
}

const std::string refused = "TypeError/InvalidArgumentType";
const std::string broken_promise = "TypeError/InvalidReturnType";

}  // namespace

TEST_CASE("a user's function is checked on both sides", "[function]") {
  struct Case {
    const char* type;
    Value argument;
    std::string expected;  // the result as a literal, or the code of the error
  };
  const Case cases[] = {
      {"INTEGER?", 1, "1"},
      {"INTEGER?", nullptr, "null"},
      {"INTEGER", nullptr, refused},
      {"INTEGER NOT NULL", nullptr, refused},
      {"INTEGER?", 1.5, refused},
      {"FLOAT?", 42, "42.0"},
      {"NUMBER?", 42, "42"},
      {"STRING?", 1, refused},
      {"LIST<INTEGER?>?", list({1, nullptr}), "[1, null]"},
      {"LIST<INTEGER?>?", list({"a"}), refused},
      {"LIST<INTEGER>?", list({1, nullptr}), refused},
      {"LIST<INTEGER>?", nullptr, "null"},
      {"LIST<INTEGER?>", nullptr, refused},
      {"LIST<INTEGER NOT NULL>", list({nullptr}), refused},
      {"LIST<FLOAT>", list({1, nullptr}), refused},
      {"LIST<LIST<INTEGER>?>?", list({list({1}), nullptr}), "[[1], null]"},
      {"LIST<LIST<INTEGER>?>?", list({list({nullptr})}), refused},
      {"LIST?", list({1, nullptr}), "[1, null]"},
      {"STRING | LIST<INTEGER?>", list({nullptr}), "[null]"},
      {"LIST<FLOAT?>?", list({1, 2.5}), "[1.0, 2.5]"},
      {"LIST<ANY?>?", list({1, "a"}), "[1, 'a']"},
      {"ANY?", map({}), "{}"},
  };
  for (const auto& [type, argument, expected] : cases) {
    INFO(type << " of " << to_literal(argument));
    const auto adapted = adapt(identity(type, "ANY?"));
    if (expected.find('/') != std::string::npos) {
      CHECK(error_code([&] { run(adapted, {argument}); }) == expected);
    } else {
      CHECK(to_literal(run(adapted, {argument})) == expected);
    }
  }
  CHECK(error_code([] { run(adapt(identity("ANY?", "STRING?")), {1}); }) == broken_promise);
  CHECK(error_code([] { run(adapt(identity("ANY?", "STRING")), {nullptr}); }) == broken_promise);
}

TEST_CASE("what a user's function throws ends as an error", "[function]") {
  auto throwing = identity("ANY?", "ANY?");
  throwing.run = [](std::span<const Value>) -> Value { throw std::runtime_error("no luck"); };
  try {
    run(adapt(throwing), {1});
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::runtime);
    CHECK(std::string(error.what()) == "`my.identity` failed: no luck");
  }
  throwing.run = [](std::span<const Value>) -> Value { throw 5; };
  CHECK_THROWS_AS(run(adapt(throwing), {1}), Error);
  throwing.run = [](std::span<const Value>) -> Value {
    throw Error(ErrorKind::constraint, "mine");
  };
  try {
    run(adapt(throwing), {1});
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::constraint);
  }
}

TEST_CASE("malformed signatures are refused", "[function]") {
  CHECK_THROWS_AS(adapt(identity("INTEGRE", "ANY?")), Error);
  CHECK_THROWS_AS(adapt(identity("ANY?", "")), Error);
  for (const char* name : {"", "1a", "a.", ".a", "a..b", "a b", "a-b", "a()"}) {
    INFO(name);
    auto named = identity("ANY?", "ANY?");
    named.name = name;
    CHECK_THROWS_AS(adapt(named), Error);
  }
  auto empty = identity("ANY?", "ANY?");
  empty.run = nullptr;
  CHECK_THROWS_AS(adapt(empty), Error);
}

TEST_CASE("a user's procedure gives rows of the promised types", "[function]") {
  casus::Procedure procedure{.name = "test.my.proc",
                             .inputs = {{"name", "STRING?"}, {"count", "INTEGER?"}},
                             .outputs = {{"city", "STRING?"}, {"share", "FLOAT?"}},
                             .run = [](std::span<const Value> arguments, std::vector<List>& rows) {
                               for (std::int64_t i = 0; i < arguments[1].as_integer(); ++i) {
                                 rows.push_back({arguments[0], i});
                               }
                             }};
  const auto adapted = adapt(procedure);
  CHECK(adapted.inputs[1].type.to_string() == "INTEGER");
  CHECK(adapted.outputs[0].name == "city");
  function::FunctionContext context;
  std::vector<List> rows = {{"kept", 0.5}};
  const List arguments = {"Berlin", 2};
  adapted.run(context, arguments, rows);
  REQUIRE(rows.size() == 3);
  CHECK(to_literal(rows[2]) == "['Berlin', 1.0]");
  CHECK(error_code([&] { adapted.run(context, List{1, 2}, rows); }) == refused);

  procedure.run = [](std::span<const Value>, std::vector<List>& made) { made.push_back({"one"}); };
  const auto narrow = adapt(procedure);
  CHECK(error_code([&] { narrow.run(context, arguments, rows); }) == broken_promise);
  procedure.run = [](std::span<const Value>, std::vector<List>& made) { made.push_back({1, 1.0}); };
  const auto wrong = adapt(procedure);
  CHECK(error_code([&] { wrong.run(context, arguments, rows); }) == broken_promise);
  CHECK(rows.size() == 3);
}

TEST_CASE("an integer is accepted where a float is declared", "[function]") {
  const auto adapted = adapt(identity("FLOAT?", "ANY?"));
  CHECK(Type::of(ValueKind::integer).may_be(adapted.parameters[0]));
  CHECK_FALSE(Type::of(ValueKind::boolean).may_be(adapted.parameters[0]));
  const auto lists = adapt(identity("LIST<FLOAT?>?", "ANY?"));
  CHECK(Type::list_of(Type::of(ValueKind::integer)).may_be(lists.parameters[0]));
}

namespace {

class Longest final : public AggregateState {
 public:
  void add(std::span<const Value> arguments) override {
    if (arguments[0].as_string().size() > best_.as_string().size()) best_ = arguments[0];
  }
  Value finish() override { return best_; }

 private:
  Value best_ = "";
};

}  // namespace

TEST_CASE("a user's aggregate function", "[function]") {
  casus::AggregateFunction longest{
      .name = "longest", .inputs = {{"text", "STRING"}}, .output = "STRING", .start = [] {
        return std::make_unique<Longest>();
      }};
  const auto adapted = adapt(longest);
  CHECK(adapted.required == 1);
  const auto state = adapted.start();
  state->add(List{"a"});
  state->add(List{"abc"});
  CHECK(error_code([&] { state->add(List{1}); }) == refused);
  CHECK(error_code([&] { state->add(List{nullptr}); }) == refused);
  CHECK(state->finish().as_string() == "abc");
  longest.start = [] { return std::unique_ptr<AggregateState>(); };
  CHECK_THROWS_AS(adapt(longest).start(), Error);
}
