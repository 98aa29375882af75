// Commands on the schema and commits stop where their limits say, and have then changed nothing.

#include <catch2/catch.hpp>

#include <chrono>
#include <thread>

#include "casus/casus.hpp"

using namespace casus;
using namespace std::chrono_literals;

namespace {

constexpr int some = 60'000;
/// So many that even to look at each takes more than the millisecond that there is.
constexpr int many = 400'000;

Connection filled(int nodes) {
  Connection connection = Database::open("").connect();
  connection.run("UNWIND range(1, " + std::to_string(nodes) +
                 ") AS i CREATE (:N {i: i, s: 'a string of some length, number ' + i})-[:R {i: i}]->(:M)");
  return connection;
}

/// The detail of the error with which the action ends; empty where it succeeds.
template <class Action>
std::string ending(Action&& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.detail();
  }
  return {};
}

std::int64_t count(Connection& connection, const std::string& pattern) {
  return connection.run("MATCH " + pattern + " RETURN count(*) AS n")[0]["n"].as_integer();
}

const std::vector<std::string>& commands() {
  static const std::vector<std::string> all = {
      "CREATE INDEX x FOR (n:N) ON (n.i, n.s)", "CREATE INDEX x FOR ()-[r:R]-() ON (r.i)",
      "CREATE CONSTRAINT x FOR (n:N) REQUIRE n.s IS UNIQUE",
      "CREATE CONSTRAINT x FOR (n:N) REQUIRE n.i IS NOT NULL",
      "CREATE CONSTRAINT x FOR (n:N) REQUIRE n.i IS :: INTEGER"};
  return all;
}

}  // namespace

TEST_CASE("commands on the schema run out of time", "[session]") {
  Connection connection = filled(many);
  for (const std::string& command : commands()) {
    INFO(command);
    connection.set_timeout(1ms);
    CHECK(ending([&] { connection.run(command); }) == "TimedOut");
    connection.set_timeout(0ms);
    CHECK(connection.run("SHOW INDEXES").size() + connection.run("SHOW CONSTRAINTS").size() == 0);
  }
  connection.run(commands().front());
  CHECK(count(connection, "(n:N) WHERE n.i = 77") == 1);
}

TEST_CASE("a command that was stopped in a transaction leaves the transaction as it was", "[session]") {
  Connection connection = filled(many);
  connection.begin();
  connection.run("MATCH (n:N {i: 5}) SET n.i = -5");
  for (const std::string& command : commands()) {
    INFO(command);
    connection.set_timeout(1ms);
    CHECK(ending([&] { connection.run(command); }) == "TimedOut");
    connection.set_timeout(0ms);
  }
  connection.run(commands().front());
  connection.commit();
  CHECK(count(connection, "(n:N) WHERE n.i = -5") == 1);
  CHECK(count(connection, "(n:N) WHERE n.i = 5") == 0);
  CHECK(count(connection, "(n:N) WHERE n.i > 0") == many - 1);
}

TEST_CASE("the making of an index is counted against the memory limit", "[session]") {
  Connection connection = filled(some);
  connection.set_memory_limit(4U << 20U);
  CHECK(ending([&] { connection.run(commands().front()); }) == "MemoryLimitReached");
  connection.set_memory_limit(0);
  CHECK(connection.run("SHOW INDEXES").size() == 0);
}

TEST_CASE("a commit that runs out of time has changed nothing", "[session]") {
  Connection connection = filled(some);
  connection.run("CREATE CONSTRAINT x FOR (n:N) REQUIRE n.i IS UNIQUE");
  const std::string change = "MATCH (n:N) SET n.i = n.i + 1000000, n.t = n.s + 'x'";
  connection.begin();
  connection.run(change);
  connection.set_timeout(1ms);
  CHECK(ending([&] { connection.commit(); }) == "TimedOut");
  connection.set_timeout(0ms);
  CHECK_FALSE(connection.in_transaction());
  CHECK(count(connection, "(n:N) WHERE n.i <= " + std::to_string(some) + " AND n.t IS NULL") == some);

  // The writer's seat is free, and what was interrupted before does not stop the next commit.
  connection.begin();
  connection.run(change);
  connection.interrupt();
  connection.commit();
  CHECK(count(connection, "(n:N) WHERE n.i > 1000000 AND n.t IS NOT NULL") == some);
}

TEST_CASE("a statement that waits for another writer can be stopped", "[session]") {
  const Database database = Database::open("");
  Connection writer = database.connect();
  writer.begin();
  writer.run("CREATE (:N)");
  Connection waiting = database.connect();
  for (const char* statement : {"CREATE (:M)", "CREATE INDEX x FOR (n:N) ON (n.i)"}) {
    INFO(statement);
    waiting.set_timeout(20ms);
    CHECK(ending([&] { waiting.run(statement); }) == "TimedOut");
    waiting.set_timeout(0ms);
    std::thread stopper([&] {
      std::this_thread::sleep_for(50ms);
      waiting.interrupt();
    });
    CHECK(ending([&] { waiting.run(statement); }) == "Cancelled");
    stopper.join();
  }
  writer.commit();
  waiting.run("CREATE (:M)");
  CHECK(count(waiting, "()") == 2);
}
