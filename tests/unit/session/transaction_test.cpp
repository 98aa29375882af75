#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "support.hpp"

using namespace casus;
using namespace std::chrono_literals;
using test::contents;
using test::count;

namespace {

ErrorKind kind_of_failure(Connection& connection, std::string_view statement) {
  try {
    connection.run(statement);
  } catch (const Error& error) {
    return error.kind();
  }
  FAIL("no error: " << statement);
  return ErrorKind::internal;
}

constexpr std::string_view all = "MATCH (n) RETURN count(*)";

}  // namespace

TEST_CASE("a statement that fails changes nothing", "[session][transaction]") {
  const Database database = Database::open(":memory:");
  Connection connection = database.connect();
  connection.run("CREATE (:A {x: 0})-[:T {y: 1}]->(:B)");
  const auto before = contents(database);
  const std::vector<std::string_view> failing{
      "UNWIND [2, 1, 0] AS d CREATE (:C {x: 1 / d})",
      "MATCH (a:A)-[t:T]->(b) SET a.x = 5, t.y = 6, b:New REMOVE a:A WITH a SET a.z = 1 / a.x, "
      "a.bad = {m: 1}",
      "MATCH (a:A) CREATE (:C)-[:T]->(:D) DELETE a",
      "MATCH (a:A) DETACH DELETE a WITH count(*) AS n UNWIND range(0, n) AS i CREATE (:C {x: 1 / "
      "i})",
      "MERGE (m:M {k: 1}) WITH m UNWIND [1, 0] AS d SET m.v = 1 / d"};
  SECTION("of its own") {
    for (const auto statement : failing) {
      INFO(statement);
      kind_of_failure(connection, statement);
      CHECK(contents(database) == before);
    }
  }
  SECTION("inside a transaction, which goes on") {
    connection.begin();
    connection.run("CREATE (:Kept {step: 1})");
    for (const auto statement : failing) {
      INFO(statement);
      kind_of_failure(connection, statement);
      CHECK(connection.in_transaction());
      CHECK(count(connection, all) == 3);
      CHECK(count(connection, "MATCH (:A {x: 0})-[:T {y: 1}]->(:B) RETURN count(*)") == 1);
    }
    connection.run("CREATE (:Kept {step: 2})");
    connection.commit();
    CHECK(count(connection, "MATCH (k:Kept) RETURN sum(k.step)") == 3);
    CHECK(count(connection, all) == 4);
    CHECK(check(database).empty());
  }
}

TEST_CASE("a broken constraint undoes the statement alone", "[session][transaction]") {
  const Database database = Database::open(":memory:");
  Connection connection = database.connect();
  connection.run("CREATE CONSTRAINT one FOR (p:P) REQUIRE p.name IS UNIQUE");
  connection.run("CREATE CONSTRAINT some FOR (q:Q) REQUIRE q.name IS NOT NULL");
  connection.run("CREATE CONSTRAINT whole FOR (q:Q) REQUIRE q.age IS :: INTEGER");
  connection.run("CREATE (:P {name: 'a'}), (:Q {name: 'q', age: 1})");
  const auto before = contents(database);
  const std::vector<std::string_view> breaking{
      "CREATE (:P {name: 'b'}), (:P {name: 'a'})",
      "UNWIND ['x', 'y', 'x'] AS n CREATE (:P {name: n})",
      "CREATE (:Q)",
      "MATCH (q:Q) SET q.name = null",
      "MATCH (q:Q) SET q.age = 'old'",
      "MATCH (q:Q) SET q:P SET q.name = 'a'",
      "CREATE CONSTRAINT late FOR (p:P) REQUIRE p.age IS NOT NULL"};
  for (const auto statement : breaking) {
    INFO(statement);
    CHECK(kind_of_failure(connection, statement) == ErrorKind::constraint);
    CHECK(contents(database) == before);
  }
  connection.begin();
  connection.run("CREATE (:P {name: 'c'})");
  for (const auto statement : breaking) {
    INFO(statement);
    CHECK(kind_of_failure(connection, statement) == ErrorKind::constraint);
    CHECK(count(connection, all) == 3);
  }
  connection.run("MATCH (p:P {name: 'a'}) DELETE p");
  connection.run("CREATE (:P {name: 'a', again: true})");
  connection.commit();
  CHECK(count(connection, "MATCH (:P {name: 'a', again: true}) RETURN count(*)") == 1);
  CHECK(check(database).empty());
}

TEST_CASE("a second writer waits, then gets a conflict", "[session][transaction]") {
  const test::Folder folder;
  Options options;
  options.write_timeout = 200ms;
  const Database database = Database::open(folder.file("a.casus"), options);
  Connection first = database.connect(), second = database.connect();
  first.begin();
  first.run("CREATE (:A)");
  const auto start = std::chrono::steady_clock::now();
  try {
    second.run("CREATE (:B)");
    FAIL("two writers");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::conflict);
    CHECK_THAT(error.what(), Catch::Contains("another transaction is writing"));
    CHECK_THAT(error.what(), Catch::Contains("200 ms"));
  }
  CHECK(std::chrono::steady_clock::now() - start >= 200ms);
  CHECK(count(second, all) == 0);
  std::thread ending([&] {
    std::this_thread::sleep_for(50ms);
    first.commit();
  });
  second.run("CREATE (:B)");  // waits its turn
  ending.join();
  CHECK(count(second, all) == 2);
}

TEST_CASE("a transaction that has read an old state cannot write", "[session][transaction]") {
  const Database database = Database::open(":memory:");
  Connection first = database.connect(), second = database.connect();
  first.begin();
  CHECK(count(first, all) == 0);
  second.run("CREATE (:B)");
  CHECK(count(first, all) == 0);
  CHECK(kind_of_failure(first, "CREATE (:A)") == ErrorKind::conflict);
  first.rollback();
  CHECK(count(first, all) == 1);
  first.run("CREATE (:A)");
}

TEST_CASE("a connection that goes rolls its transaction back", "[session][transaction]") {
  const Database database = Database::open(":memory:");
  {
    Connection gone = database.connect();
    gone.begin();
    gone.run("CREATE (:A)");
  }
  Connection connection = database.connect();
  CHECK(count(connection, all) == 0);
  connection.run("CREATE (:B)");
}

TEST_CASE("a read-only database refuses writes of every kind", "[session][transaction]") {
  const test::Folder folder;
  const std::string path = folder.file("a.casus");
  Database::open(path).connect().run("CREATE (:A {x: 1})");
  Options options;
  options.read_only = true;
  const Database database = Database::open(path, options);
  Connection connection = database.connect();
  for (const std::string_view statement :
       {"CREATE (:B)", "MATCH (a) SET a.x = 2", "MATCH (a) DELETE a", "MERGE (:C)",
        "CREATE INDEX FOR (a:A) ON (a.x)"})
    CHECK(kind_of_failure(connection, statement) == ErrorKind::storage);
  connection.begin();
  CHECK(kind_of_failure(connection, "CREATE (:B)") == ErrorKind::storage);
  CHECK(count(connection, "MATCH (a:A {x: 1}) RETURN count(*)") == 1);
  connection.commit();
}
