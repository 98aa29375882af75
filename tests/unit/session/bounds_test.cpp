// Statements that would run for hours or fill the machine, one for each operator and family of
// expressions that can do so: each must stop where its limits say.

#include <malloc.h>
#include <time.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>
#include <thread>
#include <vector>

#include "support.hpp"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define CASUS_SANITIZED 1
#else
#define CASUS_SANITIZED 0
#endif

using namespace casus;
using namespace std::chrono_literals;

namespace {

/// Work without end that needs little memory.
const std::vector<const char*> endless{
    // Scans and products.
    "MATCH (a:N), (b:N), (c:N), (d:N) WHERE a.i + b.i + c.i + d.i = -1 RETURN count(*)",
    "MATCH (a:N), (b:N), (c:N:Rare) WHERE a.i + b.i = c.i RETURN count(*)",
    // Hops, bound ends, chains.
    "MATCH (a:D)-[:E]->(b)-[:E]->(c)-[:E]->(d)-[:E]->(e)-[:E]->(f) WHERE a.i + f.i = -1 RETURN count(*)",
    "MATCH (a:D)-[:E]->(b)-[:E]->(c)-[:E]->(d)-[:E]->(e)-[:E]->(a) WHERE a.i + c.i + b.i + d.i + e.i = -1 RETURN count(*)",
    "MATCH (a:D)-[r:E]->(b)-[s:E]->(c)-[t:E]->(d)-[:E]->(e:D) WHERE a.i * b.i = d.i + e.i + 0.5 RETURN count(*)",
    "MATCH (a:D)-[r:E*]->(b:D) WHERE a.i + b.i = -1 RETURN count(*)",
    "MATCH (a:D)-[:E*2..30]-(b:D) WHERE a.i + b.i = -1 RETURN count(*)",
    "MATCH (a:D) OPTIONAL MATCH (a)-[:E]->(b) OPTIONAL MATCH (b)-[:E]->(c) OPTIONAL MATCH (c)-[:E]->(d) "
    "OPTIONAL MATCH (d)-[:E]->(e) OPTIONAL MATCH (e)-[:E]->(f) RETURN sum(a.i * f.i + c.i * b.i)",
    // Indexes.
    "MATCH (a:N), (b:N), (c:N) WHERE a.i > 0 AND b.i > a.i AND c.i > b.i AND c.t + a.t = -1 RETURN count(*)",
    "MATCH (a:N), (b:N), (c:N) WHERE b.i = a.i + 1 AND c.t + a.t + b.t = -1 RETURN count(*)",
    // Rows.
    "UNWIND range(1, 1000000000000) AS x RETURN sum(x % 7)",
    "UNWIND range(1, 1000000000000) AS x RETURN x SKIP 999999999999",
    "UNWIND range(1, 1000000000000) AS x WITH x WHERE x < 0 RETURN x",
    "UNWIND range(1, 1000000000000) AS x CALL { WITH x RETURN x * 2 AS y } RETURN sum(y)",
    "UNWIND range(1, 1000000000000) AS x RETURN sum(COUNT { UNWIND range(1, 1000) AS y RETURN y })",
    "UNWIND range(1, 1000000000000) AS x WITH x WHERE x < 0 RETURN x UNION ALL UNWIND range(1, 5) AS x RETURN x",
    "MATCH (a:N), (b:N), (c:N) WHERE EXISTS { MATCH (x:N) WHERE x.t = a.i + b.i + c.i + 1000000000 } "
    "RETURN count(*)",
    // Expressions.
    "UNWIND range(1, 1000000000) AS r RETURN sum(CASE WHEN all(x IN range(1, 100000) WHERE x > 0) THEN r END)",
    "UNWIND range(1, 1000000000) AS r RETURN sum(reduce(s = 0, x IN range(1, 100000) | s + x))",
    "UNWIND range(1, 1000000000) AS r RETURN sum(size([x IN range(1, 100000) WHERE x > r | x + r]))",
    "WITH range(1, 100000) AS l UNWIND range(1, 1000000000) AS x WITH l, x WHERE -x IN l RETURN count(*)",
    "WITH range(1, 1000) AS l UNWIND range(1, 1000000000) AS x WITH l, x WHERE l = l + [x] RETURN count(*)",
    "UNWIND range(1, 1000000000) AS x WITH x WHERE toString(x) =~ '.*z.*' RETURN count(*)",
    "WITH reduce(s = 'x', x IN range(1, 22) | s + s) AS t UNWIND range(1, 1000000) AS x WITH t, x "
    "WHERE t CONTAINS toString(x) RETURN count(*)",
    "WITH reduce(s = 'x', x IN range(1, 22) | s + s) AS t UNWIND range(1, 1000000) AS x "
    "RETURN sum(size(t) + x)",
    "WITH reduce(s = 'x', x IN range(1, 14) | s + s) AS t UNWIND range(1, 1000000) AS x "
    "RETURN sum(size(toUpper(t)) + x)",
    "RETURN reduce(s = 0, x IN range(1, 9000) | reduce(t = s, y IN range(1, 9000) | (t + y) % 7))",
    // Writes.
    "MATCH (d:D {i: 0}) FOREACH (x IN range(1, 1000000) | SET d.v = x)",
    "UNWIND range(1, 1000000000) AS x MERGE (:Unindexed {x: x})"};

/// What fills memory without end.
const std::vector<const char*> growing{
    // Operators that keep rows.
    "UNWIND range(1, 1000000000) AS x RETURN x ORDER BY -x",
    "UNWIND range(1, 1000000000) AS x RETURN x, 'text ' + toString(x) AS t ORDER BY t",
    "UNWIND range(1, 1000000000) AS x RETURN x % 100000000 AS k, count(*) AS n",
    "UNWIND range(1, 1000000000) AS x RETURN 'group ' + toString(x) AS k, sum(x) AS s",
    "UNWIND range(1, 1000000000) AS x RETURN DISTINCT x",
    "UNWIND range(1, 1000000000) AS x RETURN count(DISTINCT x)",
    "UNWIND range(1, 1000000000) AS x RETURN size(collect(x))",
    "UNWIND range(1, 1000000000) AS x RETURN size(collect('text ' + toString(x)))",
    "UNWIND range(1, 1000000000) AS x RETURN percentileDisc(x, 0.5)",
    "UNWIND range(1, 1000000000) AS x RETURN x UNION UNWIND range(1, 1000000000) AS x RETURN x",
    "CALL { UNWIND range(1, 1000000000) AS x RETURN collect([x]) AS c } RETURN size(c)",
    "RETURN size(COLLECT { UNWIND range(1, 1000000000) AS x RETURN x })",
    // The result itself.
    "UNWIND range(1, 1000000000) AS x RETURN x",
    "UNWIND range(1, 1000000000) AS x RETURN 'row number ' + toString(x) AS t, x, {a: x} AS m",
    "MATCH (a:D), (b:D), (c:D), (d:D) RETURN a, b, c, d",
    "MATCH p = (:D)-[:E*]->(:D) RETURN p",
    // Values.
    "RETURN size([x IN range(1, 200000000) | x + 1])",
    "RETURN size([x IN range(1, 7000000) | [x, x]])",
    "RETURN size(reduce(l = [], x IN range(1, 10000) | l + l + [x]))",
    "MATCH (d:D) RETURN size([p = (d)-[:E*1..6]->() | p])",
    // Searches.
    "MATCH (a:L {i: 0}), (b:L {i: 40}) MATCH p = allShortestPaths((a)-[:S*]->(b)) RETURN count(p)",
    "MATCH (a:D {i: 0}), (b:D {i: 1}) MATCH p = shortestPath((a)-[:E*]->(b)) WHERE length(p) > 150 RETURN p",
    // Writes.
    "UNWIND range(1, 1000000000) AS x CREATE (:C {x: x})",
    "UNWIND range(1, 1000000000) AS x CREATE (:C {x: 'text ' + toString(x)})",
    "MATCH (d:D {i: 0}) UNWIND range(1, 1000000000) AS x CREATE (d)-[:R {x: x}]->(d)",
    "UNWIND range(1, 1000000000) AS x MERGE (:N {i: x + 1000000})",
    "MATCH (d:D {i: 0}) WITH d, range(1, 1000000) AS l UNWIND range(1, 1000000) AS x "
    "CREATE (:C {l: l + [x]})"};

void make_graph(Connection& connection) {
  connection.run("CREATE INDEX by_i FOR (n:N) ON (n.i)");
  connection.run("UNWIND range(1, 20000) AS i CREATE (:N {i: i, t: i % 10})");
  connection.run("CREATE (:Rare {i: 1})");
  connection.run("UNWIND range(0, 59) AS i CREATE (:D {i: i})");
  connection.run("MATCH (a:D), (b:D) WHERE a <> b CREATE (a)-[:E]->(b)");
  connection.run("UNWIND range(0, 40) AS i CREATE (:L {i: i})");
  connection.run(
      "MATCH (a:L), (b:L {i: a.i + 1}) CREATE (a)-[:S]->(:M)-[:S]->(b), (a)-[:S]->(:M)-[:S]->(b)");
}

double thread_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// A line of /proc/self/status in megabytes.
double status_megabytes(const std::string& name) {
  std::ifstream file("/proc/self/status");
  std::string line;
  while (std::getline(file, line))
    if (line.starts_with(name + ":")) return std::stod(line.substr(name.size() + 1)) / 1024;
  return 0;
}

/// How far the process grows from here on.
class Growth {
 public:
  Growth() {
    malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << 5;
    before_ = status_megabytes("VmRSS");
  }
  [[nodiscard]] double megabytes() const { return status_megabytes("VmHWM") - before_; }

 private:
  double before_;
};

/// Runs a statement to the error that must end it.
Error ending(Connection& connection, const char* query) {
  try {
    connection.run(query);
  } catch (const Error& error) {
    return error;
  }
  FAIL_CHECK("ran to its end: " << query);
  return {ErrorKind::internal, ""};
}

class Bounded {
 public:
  Bounded() : database_(Database::open(":memory:")), connection_(database_.connect()) {
    make_graph(connection_);
    before_ = test::contents(database_);
  }
  Connection& connection() { return connection_; }

  /// The connection still works, and nothing was changed.
  void check_unharmed() {
    connection_.set_timeout(0ms);
    connection_.set_memory_limit(0);
    CHECK(test::count(connection_, "MATCH (n) RETURN count(*)") == 20182);
    CHECK(test::count(connection_, "MATCH ()-[r]->() RETURN count(*)") == 3700);
    CHECK(test::count(connection_, "MATCH (n:N {i: 77}) RETURN count(*)") == 1);
  }
  void check_contents() { CHECK(test::contents(database_) == before_); }

 private:
  Database database_;
  Connection connection_;
  std::multiset<std::string> before_;
};

/// Milliseconds of work that a statement may do after it should have stopped. (Work, not time: the
/// machine may be busy with other things.)
constexpr double most_ms_after = CASUS_SANITIZED ? 2000 : 100;

void stops_in_time(Bounded& bounded, const char* query) {
  INFO(query);
  bounded.connection().set_timeout(50ms);
  const double start = thread_seconds();
  const Error error = ending(bounded.connection(), query);
  const double ms = (thread_seconds() - start) * 1000;
  CHECK(error.detail() == "TimedOut");
  CHECK(ms < 50 + most_ms_after);
  bounded.check_unharmed();
}

}  // namespace

TEST_CASE("a timeout stops every kind of statement", "[session][bounds]") {
  Bounded bounded;
  for (const char* query : endless) stops_in_time(bounded, query);
  for (const char* query : growing) stops_in_time(bounded, query);
  bounded.check_contents();
}

TEST_CASE("an interrupt stops every kind of statement", "[session][bounds]") {
  Bounded bounded;
  const auto interrupt = [&](const char* query) {
    INFO(query);
    std::thread other([&] {
      std::this_thread::sleep_for(30ms);
      bounded.connection().interrupt();
    });
    const double start = thread_seconds();
    const Error error = ending(bounded.connection(), query);
    const double ms = (thread_seconds() - start) * 1000;
    other.join();
    CHECK(error.detail() == "Cancelled");
    CHECK(ms < 30 + most_ms_after);
    bounded.check_unharmed();
  };
  for (const char* query : endless) interrupt(query);
  for (const char* query : growing) interrupt(query);
  bounded.check_contents();
}

TEST_CASE("a memory limit stops what grows", "[session][bounds]") {
  constexpr double limit_megabytes = CASUS_SANITIZED ? 64 : 256;
  Bounded bounded;
  for (const char* query : growing) {
    INFO(query);
    bounded.connection().set_memory_limit(static_cast<std::uint64_t>(limit_megabytes) << 20U);
    const Growth growth;
    const Error error = ending(bounded.connection(), query);
    const double grown = growth.megabytes();
    CHECK(error.detail() == "MemoryLimitReached");
    CAPTURE(grown);
    if (!CASUS_SANITIZED) CHECK(grown < limit_megabytes * 1.6);  // a list that doubles is there twice for a moment
    bounded.check_unharmed();
  }
  bounded.check_contents();
}

TEST_CASE("a memory limit holds for one value", "[session][bounds]") {
  Bounded bounded;
  for (const char* query : {"RETURN size(range(1, 200000000))",
                            "RETURN size(reduce(s = 'x', x IN range(1, 1000) | s + s))",
                            "RETURN size(split(reduce(s = 'a,', i IN range(1, 23) | s + s), ','))",
                            "RETURN size(replace(reduce(s = 'a', i IN range(1, 23) | s + s), 'a', 'bbbbbbbbbbbbbbbb"
                            "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'))"}) {
    INFO(query);
    bounded.connection().set_memory_limit(std::uint64_t{64} << 20U);
    const Growth growth;
    const Error error = ending(bounded.connection(), query);
    CHECK(error.detail() == "MemoryLimitReached");
    if (!CASUS_SANITIZED) CHECK(growth.megabytes() < 2 * 64);  // what doubles is there twice for a moment
    bounded.check_unharmed();
  }
}

TEST_CASE("work without end needs little memory", "[session][bounds]") {
  Bounded bounded;
  for (const char* query : endless) {
    INFO(query);
    bounded.connection().set_timeout(200ms);
    const Growth growth;
    const Error error = ending(bounded.connection(), query);
    CHECK(error.detail() == "TimedOut");
    if (!CASUS_SANITIZED) CHECK(growth.megabytes() < 64);
    bounded.check_unharmed();
  }
}

TEST_CASE("a limit that is reached inside a transaction ends the statement only", "[session][bounds]") {
  Bounded bounded;
  Connection& connection = bounded.connection();
  connection.begin();
  connection.run("CREATE (:Kept {i: 1})");
  for (const char* query : {"UNWIND range(1, 1000000000) AS x CREATE (:C {x: 'text ' + toString(x)})",
                            "MATCH (n:N) SET n.t = reduce(s = 'x', x IN range(1, 12) | s + s) + toString(n.i)",
                            "MATCH (d:D {i: 0}) UNWIND range(1, 1000000000) AS x CREATE (d)-[:R {x: x}]->(d)",
                            "UNWIND range(1, 1000000000) AS x MERGE (:N {i: x + 1000000})"}) {
    INFO(query);
    connection.set_memory_limit(std::uint64_t{32} << 20U);
    CHECK(ending(connection, query).detail() == "MemoryLimitReached");
    connection.set_memory_limit(0);
    CHECK(test::count(connection, "MATCH (n) RETURN count(*)") == 20183);
    CHECK(test::count(connection, "MATCH (n:N) RETURN sum(n.t)") == 90000);
  }
  connection.commit();
  CHECK(test::count(connection, "MATCH (n:Kept) RETURN count(*)") == 1);
  connection.run("MATCH (n:Kept) DELETE n");
  bounded.check_unharmed();
  bounded.check_contents();
}

TEST_CASE("values that are given back count no more", "[session][bounds]") {
  Bounded bounded;
  Connection& connection = bounded.connection();
  connection.set_memory_limit(std::uint64_t{16} << 20U);
  // Each row makes and drops a list of a megabyte or more, and a batch has all of them.
  CHECK(test::count(connection, "UNWIND range(1, 300) AS x RETURN sum(size(range(1, 60000 + x)))") == 18045150);
  Cursor cursor = connection.stream("UNWIND range(1, 300000) AS x RETURN 'a text of some length ' + toString(x) AS t");
  std::size_t rows = 0;
  while (cursor.next()) ++rows;
  CHECK(rows == 300000);
}

TEST_CASE("what is kept for one row of a subquery is given back before the next", "[session][bounds]") {
  Bounded bounded;
  Connection& connection = bounded.connection();
  connection.set_memory_limit(std::uint64_t{16} << 20U);
  const std::string rows = "UNWIND range(1, 20000) AS i ";
  const auto gives = [&](const std::string& query, std::int64_t number) {
    INFO(query);
    CHECK(test::count(connection, (rows + query).c_str()) == number);
  };
  gives("CALL (i) { MATCH (x:N {i: 77}) RETURN count(DISTINCT x) AS c } RETURN sum(c)", 20000);
  gives("CALL (i) { UNWIND range(1, 40) AS x RETURN x % 20 AS k, collect(x) AS c } RETURN count(*)", 400000);
  gives("RETURN sum(COUNT { UNWIND range(1, 40) AS x RETURN DISTINCT x % 20 })", 400000);
  gives("CALL (i) { UNWIND range(1, 40) AS x WITH x ORDER BY -x RETURN collect(x)[0] AS c } RETURN sum(c)", 800000);
}
