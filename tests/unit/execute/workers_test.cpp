// Aggregates whose rows several threads gather.

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <vector>

#include "casus/casus.hpp"

namespace {

casus::Database open(unsigned threads, std::uint64_t memory_limit = 0, std::uint64_t parallel_rows = 0) {
  casus::Options options;
  options.threads = threads;
  options.parallel_rows = parallel_rows;
  options.memory_limit = memory_limit;
  return casus::Database::open("", options);
}

void fill(casus::Connection& connection) {
  connection.run(
      "UNWIND range(1, 3000) AS i CREATE (:N {v: i % 17, w: CASE WHEN i % 5 = 0 THEN null ELSE i END})");
  connection.run("MATCH (a:N), (b:N) WHERE a.w < 300 AND b.w = a.w * 7 % 2999 CREATE (a)-[:R]->(b), (b)-[:R]->(a)");
  connection.run("MATCH (a:N) WHERE a.v < 2 SET a:M");
}

std::vector<std::string> list_of(casus::Connection& connection, const std::string& query) {
  std::vector<std::string> out;
  for (const auto& row : connection.run(query)) {
    std::string text;
    for (std::size_t i = 0; i < row.size(); ++i) text += to_literal(row[i]) + "|";
    out.push_back(text);
  }
  return out;
}

std::multiset<std::string> rows_of(casus::Connection& connection, const std::string& query) {
  const auto rows = list_of(connection, query);
  return {rows.begin(), rows.end()};
}

}  // namespace

TEST_CASE("several threads gather what one gathers") {
  const casus::Database one = open(1);
  const casus::Database many = open(3);
  casus::Connection alone = one.connect();
  casus::Connection together = many.connect();
  fill(alone);
  fill(together);
  for (const std::string query :
       {"MATCH (n:N) RETURN count(*)", "MATCH (n) RETURN n.v, count(*), count(n.w), min(n.w), max(n.w)",
        "MATCH (n:M) RETURN count(DISTINCT n.w), count(DISTINCT n)", "MATCH (n:N)-[:R]->(m) RETURN n, count(m)",
        "MATCH (n:N)-[:R]-(m)-[:R]-(o) RETURN count(*), count(DISTINCT o)",
        "MATCH (n:N) WHERE n.w % 3 = 0 RETURN count(DISTINCT n.v), max(toString(n.w))",
        "MATCH (n:N) UNWIND [n.v, 'x', n.w] AS x RETURN count(DISTINCT x), min(x), max(x)",
        "MATCH (n:N) OPTIONAL MATCH (n)-[:R]->(m) RETURN count(*), count(m)",
        "MATCH (n:N)-[:R*1..3]->(m) RETURN m.v, count(*)", "MATCH (n:Missing) RETURN count(*), max(n.v)",
        "MATCH (n:N) WITH n.v AS v, count(*) AS c WHERE c > 100 RETURN v, c",
        "MATCH (n:N) RETURN sum(n.w), avg(n.w), sum(n.w * 0.1), avg(n.w + 0.7), sum(n.w * 1e300)",
        "MATCH (n:N) RETURN n.v, sum(n.w), avg(n.w), sum(CASE WHEN n.w % 2 = 0 THEN n.w ELSE n.w * 0.3 END)",
        "MATCH (n:N)-[:R]-(m)-[:R]-(o) RETURN n.v, sum(n.w), avg(o.w), sum(m.missing), avg(m.missing)",
        "MATCH (n:N) RETURN n.v, sum(duration({days: n.v, seconds: n.v * 7})), avg(duration({months: n.v}))",
        "MATCH (n:N) RETURN sum(DISTINCT n.v), collect(DISTINCT n.v)[..0]"}) {
    INFO(query);
    CHECK(rows_of(together, query) == rows_of(alone, query));
  }
}

TEST_CASE("rows that several threads make come in the order of one") {
  const casus::Database one = open(1);
  const casus::Database many = open(3);
  const casus::Database after_trial = open(3, 0, 1'000'000'000'000);
  casus::Connection alone = one.connect();
  casus::Connection together = many.connect();
  casus::Connection later = after_trial.connect();
  for (casus::Connection* connection : {&alone, &together, &later}) fill(*connection);
  for (const std::string query :
       {"MATCH (n:N) WHERE n.w % 3 = 0 RETURN n.v, n.w", "MATCH (n:N)-[:R]-(m)-[:R]-(o) RETURN n, m.w, o.v",
        "MATCH (n) RETURN n.v + 1 ORDER BY n.w", "MATCH (n) RETURN n.v, n.w ORDER BY n.v LIMIT 50",
        "MATCH (n)-[:R]-(m) RETURN n.v, n.w, m.w ORDER BY n.v DESC, n.w % 7 SKIP 5 LIMIT 12",
        "MATCH (n:N)-[:R]-(m) RETURN DISTINCT n, n.v + m.v", "MATCH (n:M)-[:R]-(m) WITH n, collect(m.w) AS ws RETURN n.w, ws",
        "MATCH (n:N) UNWIND range(1, 50) AS x WITH n, x WHERE (n.w + x) % 11 = 0 RETURN n.w, x",
        "MATCH (n:N) WHERE n.w % 5 = 1 RETURN n.w LIMIT 100", "MATCH (n:N) WHERE n.w > 10 RETURN n.w SKIP 900 LIMIT 1000",
        "MATCH (n:N) OPTIONAL MATCH (n)-[:R]->(m) WHERE m.w > 100 RETURN n.w, m.w",
        "MATCH (n:N) OPTIONAL MATCH (n)-[:R]->(m)-[:R]-(o:M) RETURN n.w, m.w, o.v",
        "MATCH (n:N) WHERE EXISTS { (n)-[:R]->(m:M) WHERE m.w > n.w } RETURN n.w",
        "MATCH (n:N) RETURN n.w, COUNT { (n)-[:R]-(m) WHERE m.v = n.v }, [(n)-[:R]->(m) | m.w]",
        "MATCH (n:N) CALL { WITH n MATCH (n)-[:R]-(m) RETURN m ORDER BY m.w DESC LIMIT 1 } RETURN n.w, m.w",
        "MATCH (n:N) CALL { WITH n MATCH (n)-[:R]-(m) RETURN count(m) AS c } RETURN n.w, c",
        "MATCH (n:M)-[r:R*1..3]->(m) RETURN n.w, [x IN r | endNode(x).w], m.w",
        "MATCH p = (n:M)-[:R]-(m) RETURN length(p), nodes(p)", "MATCH (n:N), (m:M) WHERE n.w = m.w + 1 RETURN n.w, m.v",
        "MATCH (n:M) WITH n ORDER BY n.w DESC LIMIT 60 MATCH (n)-[:R]-(m) RETURN n.w, m.w",
        "MATCH (n:N) WITH n.v AS v, max(n.w) AS w MATCH (m:N {w: w})-[:R]-(o) RETURN v, w, o.w",
        "MATCH (n:N) WHERE n.w > 2990 RETURN n.w AS x UNION ALL MATCH (n:M) RETURN n.v + n.w AS x",
        "MATCH (n:N) RETURN n.w, EXISTS { MATCH (m:M) WHERE m.w = n.w + 1 } AS e ORDER BY e DESC, n.w LIMIT 9"}) {
    INFO(query);
    const auto expected = list_of(alone, query);
    CHECK(list_of(together, query) == expected);
    CHECK(list_of(later, query) == expected);
    CHECK(list_of(together, query) == expected);
  }
}

TEST_CASE("what is wrong with a row is told when it is its turn") {
  const casus::Database database = open(3);
  casus::Connection connection = database.connect();
  fill(connection);
  CHECK(connection.run("MATCH (n:N) RETURN 1 / (n.w - 2001) LIMIT 1000").size() == 1000);
  CHECK_THROWS_WITH(connection.run("MATCH (n:N) RETURN 1 / (n.w - 2001)"), Catch::Contains("divided by 0"));
  casus::Cursor cursor = connection.stream("MATCH (n:N) WHERE n.w > 0 RETURN n.w / (n.w - 2001)");
  std::size_t rows = 0;
  const auto read_all = [&] {
    while (cursor.next()) ++rows;
  };
  CHECK_THROWS_WITH(read_all(), Catch::Contains("divided by 0"));
  CHECK(rows >= 1500);  // those of the batches before
  connection.set_timeout(std::chrono::milliseconds(100));
  CHECK_THROWS_WITH(connection.run("MATCH (a:N) UNWIND range(1, 100000000) AS x WITH x WHERE x % 7 = 8 RETURN x"),
                    Catch::Contains("out of time"));
  connection.set_timeout(std::chrono::milliseconds(0));
  CHECK(connection.run("MATCH (n:N) WHERE n.w % 2 = 0 RETURN n.w").size() == 1200);
}

TEST_CASE("rows made ahead keep to the memory limit, and a cursor may be left") {
  const casus::Database database = open(3, 8 << 20);
  casus::Connection connection = database.connect();
  fill(connection);
  const std::string many = "MATCH (a:N) UNWIND range(1, 1000) AS x WITH toString(a.w) + '-' + toString(x) AS t RETURN t";
  {
    casus::Cursor cursor = connection.stream(many);
    for (int i = 0; i < 1000; ++i) REQUIRE(cursor.next());
  }
  casus::Cursor cursor = connection.stream(many);
  std::size_t rows = 0;
  while (cursor.next()) ++rows;
  CHECK(rows == 3'000'000);
  CHECK_THROWS_WITH(connection.run(many), Catch::Contains("memory limit"));
  CHECK(connection.run("MATCH (n:N) WHERE n.w % 2 = 0 RETURN n.w").size() == 1200);
}

TEST_CASE("what is made ahead and not wanted is given back each time") {
  const casus::Database database = open(3, 4 << 20);
  casus::Connection connection = database.connect();
  fill(connection);
  CHECK(connection.run("MATCH (m:M) CALL { MATCH (n:N) UNWIND range(1, 300) AS x WITH n, x WHERE x % 7 = 3 "
                       "RETURN toString(n.w) + toString(x) AS t LIMIT 2 } RETURN m.w, t").size() == 706);
  CHECK(connection.run("UNWIND range(1, 300) AS i CALL { MATCH (n:N)-[:R]-(m) WITH n.v AS v, count(m) AS c "
                       "RETURN max(c) AS most } RETURN sum(most)").size() == 1);
}

TEST_CASE("what one thread has begun others help to end") {
  const casus::Database one = open(1);
  const casus::Database many = open(3, 0, 1'000'000'000'000);
  casus::Connection alone = one.connect();
  casus::Connection together = many.connect();
  fill(alone);
  fill(together);
  for (const std::string query :
       {"MATCH (n:M) UNWIND range(1, 2000) AS x RETURN n.v, count(*), sum(x * n.w), avg(x), max(n.w + x)",
        "MATCH (n) UNWIND range(1, 200) AS x RETURN count(*), count(DISTINCT n), sum(x), avg(n.w * x)",
        "MATCH (n:N:M) UNWIND range(1, 900) AS x RETURN count(*), sum(x), min(n.w)",
        "MATCH (n:N) WHERE n.w < 5 UNWIND range(1, 9000) AS x RETURN n.w, count(x % 7), sum(x)",
        "MATCH (n:N)-[:R]-(m)-[:R]-(o) UNWIND range(1, 20) AS x RETURN n.v, count(*), sum(o.w + x)",
        "MATCH (n:Missing) UNWIND range(1, 20) AS x RETURN count(*), sum(x)", "MATCH (n:M) RETURN count(*), sum(n.v)"}) {
    INFO(query);
    for (int i = 0; i < 3; ++i) CHECK(rows_of(together, query) == rows_of(alone, query));
  }
  CHECK_THROWS_WITH(together.run("MATCH (n:N) UNWIND range(1, 500) AS x RETURN sum(x / (n.w - 2999))"),
                    Catch::Contains("divided by 0"));
}

TEST_CASE("the error of one thread ends the others and the statement") {
  const casus::Database database = open(3);
  casus::Connection connection = database.connect();
  fill(connection);
  CHECK_THROWS_WITH(connection.run("MATCH (n:N) RETURN max(1 / (n.w - 2001))"), Catch::Contains("divided by 0"));
  CHECK_THROWS_WITH(connection.run("MATCH (n:N) RETURN sum(CASE n.w WHEN 7 THEN duration('P1D') ELSE n.w END)"),
                    Catch::Contains("not both"));
  CHECK_THROWS_WITH(connection.run("MATCH (n:N) RETURN sum(CASE WHEN n.w > 0 THEN 9223372036854775807 END)"),
                    Catch::Contains("does not fit in 64 bits"));
  connection.set_timeout(std::chrono::milliseconds(100));
  CHECK_THROWS_WITH(connection.run("MATCH (a:N) UNWIND range(1, 100000000) AS x RETURN count(x % 3)"),
                    Catch::Contains("out of time"));
  connection.set_timeout(std::chrono::milliseconds(0));
  CHECK(connection.run("MATCH (n:N) RETURN count(*)")[0][0].as_integer() == 3000);
}

TEST_CASE("several threads together keep to the memory limit") {
  const casus::Database database = open(3, 8 << 20);
  casus::Connection connection = database.connect();
  fill(connection);
  CHECK_THROWS_WITH(
      connection.run("MATCH (a:N) UNWIND range(1, 1000) AS x RETURN count(DISTINCT toString(a.w) + toString(x))"),
      Catch::Contains("memory limit"));
  // What the threads held has been given back.
  for (int i = 0; i < 20; ++i)
    CHECK(connection.run("MATCH (n:N) RETURN count(DISTINCT toString(n.w))")[0][0].as_integer() == 2400);
}
