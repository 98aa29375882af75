// What code outside the engine is given and gives: functions, procedures, aggregates and parameters.

#include <catch2/catch.hpp>
#include <chrono>
#include <functional>

#include "support.hpp"

using namespace casus;

namespace {

std::string code_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.type() + "/" + error.detail();
  }
  return "nothing thrown";
}

Value cell(const Result& result, std::size_t column) { return result[0][column]; }

std::string only_cell(Connection& connection, std::string_view query, const Parameters& parameters = {}) {
  const Result result = connection.run(query, parameters);
  return result.size() == 1 ? to_literal(cell(result, 0)) : std::to_string(result.size()) + " rows";
}

ScalarFunction function_of(std::string name, std::string input, std::string output,
                           std::function<Value(const Value&)> run) {
  return {.name = std::move(name),
          .inputs = {{"x", std::move(input)}},
          .output = std::move(output),
          .run = [run = std::move(run)](std::span<const Value> arguments) { return run(arguments[0]); }};
}

/// The last element that it was given, and the text of all.
class LastElement final : public AggregateState {
 public:
  explicit LastElement(bool text) : text_(text) {}
  void add(std::span<const Value> arguments) override {
    last_ = arguments[0];
    all_ += to_literal(last_);
  }
  Value finish() override { return text_ ? Value(all_) : last_; }

 private:
  bool text_;
  Value last_;
  std::string all_;
};

AggregateFunction aggregate_of(std::string name, bool text) {
  return {.name = std::move(name), .inputs = {{"x", "ANY?"}}, .output = "ANY?", .start = [text] {
            return std::make_unique<LastElement>(text);
          }};
}

/// A graph with one relationship, and code that looks at elements.
Database with_code() {
  Database database = Database::open(":memory:");
  database.connect().run("CREATE (:A:B {x: 1})-[:T {y: 2}]->(:C)");
  for (const char* type : {"NODE?", "RELATIONSHIP?", "PATH?", "LIST<NODE?>?", "MAP?", "ANY?"})
    database.add_function(function_of("text." + std::string(1, type[0]) + std::string(1, type[1]), type,
                                      "STRING", [](const Value& x) { return Value(to_literal(x)); }));
  database.add_function(function_of("same", "ANY?", "ANY?", [](const Value& x) { return x; }));
  database.add_function(function_of("label", "NODE", "STRING",
                                    [](const Value& x) { return Value(x.as_node().labels.at(1)); }));
  database.add_function(aggregate_of("texts", true));
  database.add_function(aggregate_of("lastOne", false));
  database.add_procedure({.name = "my.text",
                          .inputs = {{"x", "ANY?"}},
                          .outputs = {{"text", "STRING"}, {"same", "ANY?"}},
                          .run = [](std::span<const Value> arguments, std::vector<List>& rows) {
                            rows.push_back({Value(to_literal(arguments[0])), arguments[0]});
                          }});
  return database;
}

}  // namespace

TEST_CASE("a user's code sees the contents of elements", "[session][outside]") {
  const Database database = with_code();
  Connection connection = database.connect();
  const std::pair<const char*, const char*> cases[] = {
      {"MATCH (a:A) RETURN label(a)", "'B'"},
      {"MATCH (a:A) RETURN text.NO(a)", "'(:A:B {x: 1})'"},
      {"MATCH ()-[r]->() RETURN text.RE(r)", "'[:T {y: 2}]'"},
      {"MATCH p = (:A)-->() RETURN text.PA(p)", "'<(:A:B {x: 1})-[:T {y: 2}]->(:C)>'"},
      {"MATCH (n) WITH n ORDER BY n:C RETURN text.LI(collect(n))", "'[(:A:B {x: 1}), (:C)]'"},
      {"MATCH (a:A) RETURN text.MA({a: [a], b: 1})", "'{a: [(:A:B {x: 1})], b: 1}'"},
      {"MATCH (a:A) RETURN text.AN([{a: a}])", "'[{a: (:A:B {x: 1})}]'"},
      {"MATCH (a:A) RETURN texts(a)", "'(:A:B {x: 1})'"},
      {"MATCH (a:A) RETURN texts(DISTINCT [a])", "'[(:A:B {x: 1})]'"},
      {"MATCH (a:A) CALL my.text({a: a}) YIELD text RETURN text", "'{a: (:A:B {x: 1})}'"},
  };
  for (const auto& [query, expected] : cases) {
    INFO(query);
    CHECK(only_cell(connection, query) == expected);
  }
}

TEST_CASE("a user's code sees what its statement has written", "[session][outside]") {
  const Database database = with_code();
  Connection connection = database.connect();
  CHECK(only_cell(connection, "MATCH (a:A) SET a.x = 5, a:D RETURN text.NO(a)") == "'(:A:B:D {x: 5})'");
  connection.begin();
  connection.run("MATCH (a:A) SET a.x = 6");
  CHECK(only_cell(connection, "MATCH (a:A) RETURN texts(a)") == "'(:A:B:D {x: 6})'");
  connection.rollback();
}

TEST_CASE("an element that a user's code gives back is that of the graph", "[session][outside]") {
  const Database database = with_code();
  Connection connection = database.connect();
  CHECK(only_cell(connection, "MATCH (a:A) WITH a, same(a) AS b SET b.x = 7 RETURN b") == "(:A:B {x: 7})");
  CHECK(only_cell(connection, "MATCH (a:A) WITH same([a])[0] AS b SET b.x = 8 RETURN b") == "(:A:B {x: 8})");
  CHECK(only_cell(connection, "MATCH (a:A) WITH lastOne(a) AS b SET b.x = 9 RETURN b") == "(:A:B {x: 9})");
  CHECK(only_cell(connection, "MATCH (a:A) CALL my.text(a) YIELD same SET same.x = 10 RETURN same") ==
        "(:A:B {x: 10})");
  CHECK(only_cell(connection, "MATCH p = (:A)-->() WITH p, same(p) AS q RETURN p = q AND length(q) = 1") == "true");
}

TEST_CASE("a user's aggregate gets each row, and with DISTINCT each value once", "[session][outside]") {
  Database database = with_code();
  database.connect().run("MATCH (a:A), (c:C) CREATE (a)-[:T]->(c), (a)-[:T]->(c)");
  database.add_function(aggregate_of("my.max", true));
  Connection connection = database.connect();
  CHECK(only_cell(connection, "MATCH (:A)-[:T*1..1]->(c:C) RETURN my.max(size(labels(c)))") == "'111'");
  CHECK(only_cell(connection, "MATCH (:A)-[:T]->(c:C) RETURN my.max(c.x)") == "'nullnullnull'");
  CHECK(only_cell(connection, "MATCH (:A)-[:T]->(c:C) RETURN my.max(DISTINCT c.x)") == "'null'");
  CHECK(only_cell(connection, "MATCH (:A)-[:T]->(c:C) RETURN my.max(DISTINCT [c.x, 1])") == "'[null, 1]'");
}

TEST_CASE("an element that the graph never had cannot be given back", "[session][outside]") {
  Database database = with_code();
  database.add_function(function_of("made", "ANY?", "ANY?", [](const Value&) {
    return Value(Node{std::uint64_t{1} << 40U, {"A"}, {}});
  }));
  database.add_function(function_of("madeBetween", "ANY?", "ANY?", [](const Value&) {
    return Value(List{Value(Relationship{77, "T", 0, 0, {}})});
  }));
  Connection connection = database.connect();
  CHECK(code_of([&] { connection.run("RETURN made(1)"); }) == "EntityNotFound/DeletedEntityAccess");
  CHECK(code_of([&] { connection.run("RETURN madeBetween(1)"); }) == "EntityNotFound/DeletedEntityAccess");
}

TEST_CASE("elements are refused as parameters", "[session][outside]") {
  const Database database = with_code();
  Connection connection = database.connect();
  const Result result = connection.run("MATCH p = (a:A)-[r]->() RETURN a, r, p");
  Map map;
  map.set("k", cell(result, 0));
  for (const Value& value : {cell(result, 0), cell(result, 1), cell(result, 2), Value(List{Value(1), cell(result, 0)}), Value(map)}) {
    INFO(to_literal(value));
    CHECK(code_of([&] { connection.run("RETURN $n", {{"n", value}}); }) == "TypeError/InvalidArgumentType");
    CHECK(code_of([&] { connection.stream("RETURN $n", {{"n", value}}).next(); }) == "TypeError/InvalidArgumentType");
  }
  CHECK(only_cell(connection, "MATCH (n) WHERE id(n) = $id RETURN n",
                  {{"id", Value(static_cast<std::int64_t>(cell(result, 0).as_node().id))}}) == "(:A:B {x: 1})");
}

TEST_CASE("texts from outside are UTF-8", "[session][outside]") {
  Database database = with_code();
  database.add_function(function_of("bad", "ANY?", "ANY?", [](const Value&) { return Value("\xFF"); }));
  Connection connection = database.connect();
  const std::string refused = "ArgumentError/InvalidArgumentValue";
  // A stray byte, a lone start, a longer form, a surrogate, beyond the last code point.
  for (const char* text : {"\x80", "\xC3", "a\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "12345678\xE2\x82"}) {
    INFO(text);
    Map keyed;
    keyed.set(text, Value(1));
    CHECK(code_of([&] { connection.run("CREATE (:N {s: $s})", {{"s", Value(text)}}); }) == refused);
    CHECK(code_of([&] { connection.run("RETURN $s", {{"s", Value(List{Value(text)})}}); }) == refused);
    CHECK(code_of([&] { connection.run("RETURN $s", {{"s", Value(keyed)}}); }) == refused);
  }
  for (const char* text : {"", "12345678", "\xED\x9F\xBF \xEE\x80\x80", "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", "é판𝄞"})
    CHECK(only_cell(connection, "RETURN $s", {{"s", Value(text)}}) == to_literal(Value(text)));
  CHECK(code_of([&] { connection.run("RETURN bad(1)"); }) == "TypeError/InvalidReturnType");
  CHECK(test::count(connection, "MATCH (n:N) RETURN count(n)") == 0);
}

TEST_CASE("signatures that cannot be read have a name", "[session][outside]") {
  Database database = Database::open(":memory:");
  const auto same = [](const Value& x) { return x; };
  CHECK(code_of([&] { database.add_function(function_of("f", "NUMERAL", "ANY?", same)); }) ==
        "SignatureError/UnknownType");
  CHECK(code_of([&] { database.add_function(function_of("1f", "ANY?", "ANY?", same)); }) ==
        "SignatureError/InvalidName");
  CHECK(code_of([&] { database.add_procedure({.name = "p", .inputs = {}, .outputs = {}, .run = {}}); }) ==
        "SignatureError/NothingToRun");
}

TEST_CASE("null is refused when the statement is compiled where a signature does not take it", "[session][outside]") {
  Database database = Database::open("");
  database.add_function(function_of("my.twice", "INTEGER", "INTEGER", [](const Value& x) { return x; }));
  database.add_function(function_of("my.maybe", "INTEGER?", "INTEGER?", [](const Value& x) { return x; }));
  database.add_procedure({.name = "my.rows",
                         .inputs = {{"a", "STRING?"}, {"b", "STRING"}},
                         .outputs = {{"c", "STRING?"}},
                         .run = [](std::span<const Value> arguments, std::vector<List>& rows) {
                           rows.push_back({arguments[0]});
                         }});
  Connection connection = database.connect();
  for (const std::string statement : {"RETURN my.twice(null)", "CALL my.rows(null, null) YIELD c RETURN c"}) {
    INFO(statement);
    CHECK(code_of([&] { connection.prepare(statement); }) == "SyntaxError/InvalidArgumentType");
  }
  CHECK(only_cell(connection, "RETURN my.maybe(null)") == "null");
  CHECK(only_cell(connection, "CALL my.rows(null, 'b') YIELD c RETURN c") == "null");
  // What may be null, and is, is found out when it runs.
  CHECK(code_of([&] { connection.run("UNWIND [1, null] AS x RETURN my.twice(x)"); }) == "TypeError/InvalidArgumentType");
}

TEST_CASE("no name of a built-in function or procedure can be taken", "[session][outside]") {
  Database database = Database::open(":memory:");
  Connection connection = database.connect();
  const auto zero = [](const Value&) { return Value(0); };
  for (const char* name : {"count", "MIN", "sum", "toUpper", "range", "date.truncate"}) {
    CHECK(code_of([&] { database.add_function(aggregate_of(name, true)); }) == "SignatureError/NameTaken");
    CHECK(code_of([&] { database.add_function(function_of(name, "ANY?", "ANY?", zero)); }) ==
          "SignatureError/NameTaken");
  }
  for (const char* name : {"db.labels", "algo.pageRank", "DB.LABELS"})
    CHECK(code_of([&] {
            database.add_procedure({.name = name, .inputs = {}, .outputs = {}, .run = [](auto, auto&) {}});
          }) == "SignatureError/NameTaken");
  CHECK(only_cell(connection, "UNWIND [1, 2, 2] AS x RETURN [count(x), min(x), sum(x)]") == "[3, 1, 5]");
  // Names of one's own can be given anew, also to what is called otherwise elsewhere.
  database.add_function(aggregate_of("my.min", true));
  CHECK(only_cell(connection, "UNWIND [1, 2, 2] AS x RETURN my.min(x)") == "'122'");
  database.add_function(function_of("my.min", "ANY?", "ANY?", zero));
  CHECK(only_cell(connection, "RETURN my.min(7)") == "0");
}

TEST_CASE("long patterns are planned in no time", "[session][outside]") {
  const Database database = Database::open(":memory:");
  Connection connection = database.connect();
  connection.set_timeout(std::chrono::seconds(20));
  for (const int length : {30, 60, 99, 600}) {
    std::string hops;
    for (int i = 0; i < length; ++i) hops += "-->()";
    CHECK(test::count(connection, "MATCH ()" + hops + " RETURN count(*)") == 0);
  }
  for (const int parts : {20, 45, 60}) {
    std::string pairs;
    for (int i = 0; i < parts; ++i)
      pairs += (i > 0 ? ", (a" : "(a") + std::to_string(i) + ")-->(b" + std::to_string(i) + ")";
    CHECK(test::count(connection, "MATCH " + pairs + " RETURN count(*)") == 0);
  }
}

TEST_CASE("planning is stopped like all else", "[session][outside]") {
  const Database database = Database::open(":memory:");
  Connection connection = database.connect();
  connection.set_timeout(std::chrono::milliseconds(1));
  std::string hops;
  for (int i = 0; i < 99; ++i) hops += "-->()";
  CHECK_THROWS_WITH(connection.run("EXPLAIN MATCH ()" + hops + " RETURN count(*)"), Catch::Contains("time"));
}
