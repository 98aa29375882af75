#include <thread>

#include "casus/value.hpp"
#include "engine/value/compare.hpp"
#include "tests/unit/value/support.hpp"

using namespace casus;
using namespace casus::test;

TEST_CASE("a value knows its kind and gives back its contents", "[value]") {
  CHECK(Value().is_null());
  CHECK(Value(nullptr).is_null());
  CHECK(Value(true).as_boolean());
  CHECK_FALSE(Value(false).as_boolean());
  CHECK(Value(42).as_integer() == 42);
  CHECK(Value(smallest).as_integer() == smallest);
  CHECK(Value(1.5).as_floating() == 1.5);
  CHECK(Value(3).as_floating() == 3.0);
  CHECK(Value("Kim").as_string() == "Kim");
  CHECK(Value("").as_string().empty());
  CHECK(Value(std::string_view("a\0b", 3)).as_string().size() == 3);
  CHECK(Value(List{1, 2}).as_list().size() == 2);
  CHECK(Value(Map{{"k", 1}}).as_map().find("k")->as_integer() == 1);
  CHECK(Value(Date{-5}).as_date() == Date{-5});
  CHECK(Value(LocalTime{7}).as_local_time() == LocalTime{7});
  CHECK(Value(Time{7, 3600}).as_time() == Time{7, 3600});
  CHECK(Value(LocalDateTime{1, 2}).as_local_datetime() == LocalDateTime{1, 2});
  CHECK(Value(DateTime{1, 2, 3, "Asia/Seoul"}).as_datetime().zone == "Asia/Seoul");
  CHECK(Value(Duration{1, 2, 3, 4}).as_duration() == Duration{1, 2, 3, 4});
  CHECK(sizeof(Value) == 16);
}

TEST_CASE("asking a value for another kind is a type error", "[value]") {
  const Value text("x");
  const std::vector<std::function<void()>> wrong = {
      [&] { (void)text.as_boolean(); },       [&] { (void)text.as_integer(); },
      [&] { (void)text.as_floating(); },      [&] { (void)text.as_list(); },
      [&] { (void)text.as_map(); },           [&] { (void)text.as_node(); },
      [&] { (void)text.as_relationship(); },  [&] { (void)text.as_path(); },
      [&] { (void)text.as_date(); },          [&] { (void)text.as_local_time(); },
      [&] { (void)text.as_time(); },          [&] { (void)text.as_local_datetime(); },
      [&] { (void)text.as_datetime(); },      [&] { (void)text.as_duration(); },
      [&] { (void)text.element_id(); },       [&] { (void)Value(1).as_string(); },
      [&] { (void)Value(1.0).as_integer(); }, [&] { (void)Value().as_list(); }};
  for (const auto& run : wrong) CHECK(error_code(run) == "TypeError/InvalidArgumentType");
}

TEST_CASE("copies share contents and moves leave null", "[value]") {
  Value first(List{1, "two", List{3}});
  const Value copy = first;
  CHECK(&copy.as_list() == &first.as_list());
  Value moved = std::move(first);
  CHECK(first.is_null());  // NOLINT: what is moved from is null by contract
  CHECK(moved.as_list().size() == 3);

  Value& same = moved;
  moved = same;
  CHECK(moved.as_list().size() == 3);
  moved = std::move(same);
  CHECK(moved.as_list().size() == 3);

  Value outer(List{List{"inner"}});
  outer = outer.as_list()[0];  // the old contents own the new
  CHECK(outer.as_list()[0].as_string() == "inner");
  outer = 5;
  CHECK(outer.as_integer() == 5);
  CHECK(copy.as_list()[1].as_string() == "two");
}

TEST_CASE("elements of a graph are known by id before they are filled in", "[value]") {
  const Value reference = Value::node_reference(7);
  CHECK(reference.is(ValueKind::node));
  CHECK(reference.is_reference());
  CHECK(reference.element_id() == 7);
  const Value copy = reference;
  CHECK(copy.is_reference());
  CHECK(Value::relationship_reference(9).element_id() == 9);
  CHECK_THROWS_AS(reference.as_node(), Error);

  const Value filled = node(7, {"Person"});
  CHECK_FALSE(filled.is_reference());
  CHECK(filled.element_id() == 7);
  CHECK(relationship(3, "T", 1, 2).element_id() == 3);
  CHECK(equals(reference, filled) == Truth::yes);
}

TEST_CASE("values nest up to a bound and refuse to nest deeper", "[value]") {
  CHECK(Value(1).depth() == 0);
  CHECK(list({1}).depth() == 1);
  CHECK(list({list({}), map({{"k", list({})}})}).depth() == 3);
  const Value deepest = nested(1000);
  CHECK(deepest.depth() == 1000);
  CHECK(equals(deepest, nested(1000)) == Truth::yes);
  CHECK(hash(deepest) == hash(nested(1000)));
  CHECK(to_literal(deepest).size() == 2000);
  CHECK(error_code([] { nested(1001); }) == "ArgumentError/InvalidArgumentValue");
  CHECK(error_code([] { nested(100'000); }) == "ArgumentError/InvalidArgumentValue");
  CHECK(error_code([&] { Value(Map{{"k", deepest}}); }) == "ArgumentError/InvalidArgumentValue");
}

TEST_CASE("values are read, copied and dropped by many threads at once", "[value]") {
  const Value shared(List{"text", Map{{"k", 1}}, Duration{1, 1, 1, 1}});
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int round = 0; round < 10'000; ++round) {
        const Value copy = shared;
        Value other;
        other = copy.as_list()[0];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(shared.as_list()[0].as_string() == "text");
}

TEST_CASE("a map keeps its keys in order, each once", "[value]") {
  Map map{{"b", 1}, {"a", 2}, {"b", 3}};
  CHECK(map.size() == 2);
  CHECK(map.begin()->first == "a");
  CHECK(map.find("b")->as_integer() == 3);
  CHECK(map.find("c") == nullptr);
  map.set("", 0);
  map.set("aa", 1);
  std::vector<std::string> keys;
  for (const auto& [key, value] : map) keys.push_back(key);
  CHECK(keys == std::vector<std::string>{"", "a", "aa", "b"});
  CHECK(map.erase("a"));
  CHECK_FALSE(map.erase("a"));
  CHECK(map.size() == 3);
  Map copy = map;
  copy.set("z", 1);
  CHECK(map.find("z") == nullptr);
}
