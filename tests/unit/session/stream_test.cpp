#include <catch2/catch.hpp>

#include "support.hpp"

using namespace casus;

namespace {

std::vector<std::int64_t> integers(Cursor cursor) {
  std::vector<std::int64_t> all;
  while (cursor.next()) all.push_back(cursor[std::size_t{0}].as_integer());
  return all;
}

Connection with_numbers(const Database& database, std::int64_t count) {
  Connection connection = database.connect();
  connection.run("UNWIND range(1, $n) AS i CREATE (:N {i: i})", {{"n", Value(count)}});
  return connection;
}

}  // namespace

TEST_CASE("a cursor gives the rows that run gives", "[session][stream]") {
  const Database database = Database::open(":memory:");
  Connection connection = with_numbers(database, 5000);
  for (const char* query :
       {"MATCH (n:N) RETURN n.i AS i, n ORDER BY i", "MATCH (n:N) WHERE n.i > $low RETURN n.i AS i",
        "UNWIND [3, 1, 2] AS x RETURN x", "RETURN 1 AS a, 'b' AS b", "MATCH (n:None) RETURN n",
        "UNWIND range(1, 3000) AS x WITH 7 AS y RETURN y", "SHOW INDEXES", "EXPLAIN RETURN 1 AS one",
        "MATCH (n:N) WITH n LIMIT 3 RETURN 1 AS one SKIP 1"}) {
    INFO(query);
    const Parameters parameters{{"low", Value(4000)}};
    const Result whole = connection.run(query, parameters);
    Cursor cursor = connection.stream(query, parameters);
    CHECK(cursor.columns() == whole.columns());
    for (const Row row : whole) {
      REQUIRE(cursor.next());
      REQUIRE(cursor.row().size() == row.size());
      for (std::size_t i = 0; i < row.size(); ++i)
        REQUIRE(to_literal(cursor[i]) == to_literal(row[i]));
    }
    CHECK_FALSE(cursor.next());
    CHECK_FALSE(cursor.next());
    CHECK(cursor.plan() == whole.plan());
  }
}

TEST_CASE("rows that count many times are streamed one by one", "[session][stream]") {
  const Database database = Database::open(":memory:");
  Connection connection = database.connect();
  connection.set_memory_limit(std::uint64_t{16} << 20U);
  Cursor cursor = connection.stream("UNWIND range(1, 1000000000000) AS x WITH 'same' AS y RETURN y LIMIT 400000");
  std::size_t rows = 0;
  while (cursor.next()) rows += cursor["y"].as_string() == "same";
  CHECK(rows == 400000);
}

TEST_CASE("a cursor shows the graph of its beginning", "[session][stream]") {
  const Database database = Database::open(":memory:");
  Connection connection = with_numbers(database, 10000);
  const auto half_read = [&](Cursor& cursor) {
    for (int i = 0; i < 10; ++i) REQUIRE(cursor.next());
    return 10;
  };
  SECTION("while the same connection writes") {
    Cursor cursor = connection.stream("MATCH (n:N) RETURN n.i AS i");
    std::int64_t rows = half_read(cursor);
    connection.run("MATCH (n:N) SET n.i = 0");
    connection.run("MATCH (n:N) WHERE id(n) % 2 = 0 DELETE n");
    for (; cursor.next(); ++rows) REQUIRE(cursor["i"].as_integer() > 0);
    CHECK(rows == 10000);
  }
  SECTION("inside a transaction that begins to write, and is rolled back") {
    connection.begin();
    Cursor cursor = connection.stream("MATCH (n:N) RETURN n.i AS i");
    std::int64_t rows = half_read(cursor);
    connection.run("MATCH (n:N) DELETE n");
    while (rows < 5000 && cursor.next()) ++rows;
    connection.rollback();
    while (cursor.next()) ++rows;
    CHECK(rows == 10000);
  }
  SECTION("inside a transaction that has written") {
    connection.begin();
    connection.run("MATCH (n:N) WHERE n.i > 6000 DELETE n");
    Cursor cursor = connection.stream("MATCH (n:N) RETURN n.i AS i");
    std::int64_t rows = half_read(cursor);
    connection.run("MATCH (n:N) DELETE n");
    connection.commit();
    while (cursor.next()) ++rows;
    CHECK(rows == 6000);
  }
  SECTION("beside another cursor") {
    Cursor one = connection.stream("MATCH (n:N) RETURN n.i AS i ORDER BY i");
    Cursor two = connection.stream("MATCH (n:N) RETURN n.i AS i ORDER BY i DESC");
    for (std::int64_t i = 1; i <= 10000; ++i) {
      REQUIRE(one.next());
      REQUIRE(two.next());
      REQUIRE(one["i"].as_integer() + two["i"].as_integer() == 10001);
    }
  }
}

TEST_CASE("a writing statement has written when its cursor is there", "[session][stream]") {
  const Database database = Database::open(":memory:");
  Connection connection = database.connect();
  Cursor cursor = connection.stream("UNWIND [1, 2, 3] AS i CREATE (n:N {i: i}) RETURN n.i AS i");
  CHECK(cursor.changes().nodes_created == 3);
  CHECK(test::count(connection, "MATCH (n:N) RETURN count(*)") == 3);
  CHECK(integers(std::move(cursor)) == std::vector<std::int64_t>{1, 2, 3});
}

TEST_CASE("a cursor outlives its connection and its statement", "[session][stream]") {
  const auto begin = [] {
    const Database database = Database::open(":memory:");
    Connection connection = with_numbers(database, 3);
    PreparedStatement statement = connection.prepare("MATCH (n:N) WHERE n.i >= $from RETURN n.i AS i");
    return statement.stream({{"from", Value(2)}});
  };
  CHECK(integers(begin()) == std::vector<std::int64_t>{2, 3});
}

TEST_CASE("cursors fail as statements do", "[session][stream]") {
  const Database database = Database::open(":memory:");
  Connection connection = with_numbers(database, 10000);
  CHECK_THROWS_AS(connection.stream("RETURN x"), Error);
  CHECK_THROWS_AS(connection.stream("RETURN $missing"), Error);
  Cursor cursor = connection.stream("UNWIND range(0, 9999) AS x RETURN 100 / (5000 - x) AS y");
  CHECK_THROWS_AS(cursor.row(), Error);
  std::int64_t rows = 0;
  const auto read = [&] {
    while (cursor.next()) ++rows;
  };
  CHECK_THROWS_AS(read(), Error);
  CHECK(rows > 0);
  CHECK_FALSE(cursor.next());
  CHECK_THROWS_AS(cursor[std::size_t{0}], Error);
  Cursor other = connection.stream("RETURN 1 AS one");
  REQUIRE(other.next());
  CHECK_THROWS_AS(other["two"], Error);
  CHECK_THROWS_AS(other[std::size_t{1}], Error);
  CHECK(other["one"].as_integer() == 1);
}

TEST_CASE("a cursor can be closed and interrupted", "[session][stream]") {
  const Database database = Database::open(":memory:");
  Connection connection = with_numbers(database, 10000);
  Cursor closed = connection.stream("MATCH (n:N) RETURN n");
  REQUIRE(closed.next());
  closed.close();
  CHECK_FALSE(closed.next());
  Cursor cursor = connection.stream("MATCH (n:N) RETURN n.i AS i");
  REQUIRE(cursor.next());
  connection.interrupt();
  const auto read = [&] {
    while (cursor.next()) continue;
  };
  CHECK_THROWS_AS(read(), Error);
  CHECK(test::count(connection, "MATCH (n:N) RETURN count(*)") == 10000);
}

TEST_CASE("a prepared statement follows the schema and the functions", "[session][stream]") {
  Database database = Database::open(":memory:");
  Connection connection = with_numbers(database, 1000);
  PreparedStatement lookup = connection.prepare("MATCH (n:N {i: $i}) RETURN n.i AS i");
  const auto found = [&](std::int64_t i) { return lookup.run({{"i", Value(i)}}).size(); };
  CHECK(found(5) == 1);
  connection.run("CREATE INDEX by_i FOR (n:N) ON (n.i)");
  CHECK(found(6) == 1);
  connection.run("DROP INDEX by_i");
  CHECK(found(7) == 1);
  connection.run("MATCH (n:N {i: 7}) DELETE n");
  CHECK(found(7) == 0);
  PreparedStatement command = connection.prepare("BEGIN");
  command.run();
  CHECK(connection.in_transaction());
  connection.rollback();
}

TEST_CASE("a statement that runs again sees what was written in between", "[session][stream]") {
  const Database database = Database::open(":memory:");
  Connection connection = with_numbers(database, 100);
  connection.run("MATCH (a:N), (b:N {i: a.i + 1}) CREATE (a)-[:NEXT]->(b)");
  for (const char* query :
       {"MATCH (n:N {i: 7}) RETURN n.name AS x", "MATCH (n:N)-[:NEXT]->(m:N) RETURN m.i AS x",
        "MATCH (n:N)-[:NEXT]->(m:N)-[:NEXT]->(o:N) RETURN count(*) AS x",
        "MATCH (n:N) WHERE (n)-[:NEXT]->(:New) RETURN n.i AS x",
        "MATCH (n:New) RETURN n.i AS x", "MATCH (n:N) RETURN sum(n.i) AS x"}) {
    INFO(query);
    PreparedStatement statement = connection.prepare(query);
    for (int round = 0; round < 3; ++round) {
      connection.run("MATCH (n:N {i: 7}) SET n.name = 'round ' + toString($r) "
                     "CREATE (n)-[:NEXT]->(:N:New {i: 1000 + $r})",
                     {{"r", Value(round)}});
      const Result again = statement.run();
      const Result anew = connection.run(std::string(query) + " ORDER BY x");
      CHECK(again.size() == anew.size());
      std::multiset<std::string> left;
      std::multiset<std::string> right;
      for (const Row row : again) left.insert(to_literal(row["x"]));
      for (const Row row : anew) right.insert(to_literal(row["x"]));
      CHECK(left == right);
    }
  }
}
