// What is remembered of keys that indexes were asked for.

#include "engine/graph/known_keys.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <vector>

#include "casus/casus.hpp"

using namespace casus;
using namespace casus::graph;

namespace {

std::uint64_t hash_of(std::uint32_t index, std::vector<Value> values) {
  const auto hash = hash_of_key(index, values);
  REQUIRE(hash);
  return *hash;
}

std::vector<std::int64_t> found(Connection& connection, const char* query, const Value& key) {
  std::vector<std::int64_t> out;
  for (const Row& row : connection.run(query, {{"key", key}})) out.push_back(row[0U].as_integer());
  return out;
}

constexpr const char* by_number = "MATCH (p:Person {id: $key}) RETURN p.n";
constexpr const char* by_name = "MATCH (p:Person {name: $key}) RETURN p.n";

/// Asks often enough for the keys to be remembered.
void ask_for_all(Connection& connection, std::int64_t count) {
  for (int round = 0; round < 2; ++round)
    for (std::int64_t id = 0; id < count; ++id) {
      REQUIRE(found(connection, by_number, Value(id)) == std::vector{id});
      REQUIRE(found(connection, by_name, Value("p" + std::to_string(id))) == std::vector{id});
    }
}

}  // namespace

TEST_CASE("a table of known keys is made once enough have been sought", "[graph]") {
  KnownKeys keys;
  const std::uint64_t hash = hash_of(1, {Value(7)});
  keys.add(hash, 12, 100);
  CHECK_FALSE(keys.find(hash));
  for (int i = 0; i < 100; ++i) keys.add(hash_of(1, {Value(i + 1000)}), 5, 100);
  keys.add(hash, 12, 100);
  CHECK(keys.find(hash) == 12U);
  CHECK_FALSE(keys.find(hash_of(1, {Value(8)})));
}

TEST_CASE("a table of known keys grows as more are sought", "[graph]") {
  KnownKeys keys;
  constexpr std::uint32_t many = 40000;
  for (int round = 0; round < 3; ++round)
    for (std::uint32_t i = 0; i < many; ++i)
      if (const auto hash = hash_of(2, {Value(std::int64_t{i})}); !keys.find(hash)) keys.add(hash, i, many);
  std::uint32_t known = 0;
  for (std::uint32_t i = 0; i < many; ++i) {
    const auto element = keys.find(hash_of(2, {Value(std::int64_t{i})}));
    known += element == i ? 1 : 0;
  }
  CHECK(known > many / 2);
}

TEST_CASE("keys of other indexes, values and kinds have other hashes", "[graph]") {
  const std::uint64_t hash = hash_of(1, {Value(7)});
  CHECK(hash == hash_of(1, {Value(7)}));
  CHECK(hash != hash_of(2, {Value(7)}));
  CHECK(hash != hash_of(1, {Value(8)}));
  CHECK(hash_of(1, {Value(7), Value(8)}) != hash_of(1, {Value(8), Value(7)}));
  CHECK(hash_of(1, {Value("a")}) != hash_of(1, {Value("b")}));
  CHECK_FALSE(hash_of_key(1, std::vector{Value(0.5)}));
  CHECK_FALSE(hash_of_key(1, std::vector{Value(1), Value()}));
}

TEST_CASE("a key that was asked for before leads to what it names now", "[graph]") {
  const Database database = Database::open(":memory:");
  Connection connection = database.connect();
  connection.run("CREATE CONSTRAINT FOR (p:Person) REQUIRE p.id IS UNIQUE");
  connection.run("CREATE CONSTRAINT FOR (p:Person) REQUIRE p.name IS UNIQUE");
  connection.run("UNWIND range(0, 199) AS i CREATE (:Person {id: i, n: i, name: 'p' + i}), (:City {id: i, n: -i})");
  ask_for_all(connection, 200);
  CHECK(found(connection, by_number, Value(7.0)) == std::vector<std::int64_t>{7});
  CHECK(found(connection, by_number, Value(200)).empty());
  CHECK(found(connection, "MATCH (c:City {id: $key}) RETURN c.n", Value(7)) == std::vector<std::int64_t>{-7});
  CHECK(found(connection, "MATCH (p:Person:City {id: $key}) RETURN p.n", Value(7)).empty());

  connection.run("MATCH (p:Person {id: 7}), (q:Person {id: 8}) SET p.id = -1 SET q.id = 7 SET p.id = 8");
  connection.run("MATCH (p:Person {id: 9}) DELETE p");
  connection.run("MATCH (p:Person {id: 10}) REMOVE p:Person");
  for (int round = 0; round < 2000; ++round) REQUIRE(found(connection, by_number, Value(round % 7)).size() == 1);
  CHECK(found(connection, by_number, Value(7)) == std::vector<std::int64_t>{8});
  CHECK(found(connection, by_number, Value(8)) == std::vector<std::int64_t>{7});
  CHECK(found(connection, by_number, Value(9)).empty());
  CHECK(found(connection, by_number, Value(10)).empty());

  connection.begin();  // a transaction sees what it does, whatever was known before
  connection.run("MATCH (p:Person {id: 11}) SET p.id = 1100");
  CHECK(found(connection, by_number, Value(11)).empty());
  CHECK(found(connection, by_number, Value(1100)) == std::vector<std::int64_t>{11});
  connection.rollback();
  CHECK(found(connection, by_number, Value(11)) == std::vector<std::int64_t>{11});
}

TEST_CASE("a key of an index that is not unique leads to all that have it", "[graph]") {
  const Database database = Database::open(":memory:");
  Connection connection = database.connect();
  connection.run("CREATE INDEX FOR (p:Person) ON (p.id)");
  connection.run("CREATE INDEX FOR ()-[k:KNOWS]-() ON (k.id)");
  connection.run("UNWIND range(0, 199) AS i CREATE (:Person {id: i, n: i})-[:KNOWS {id: i, n: i}]->(:Person {id: i / 4 + 1000, n: -i})");
  constexpr const char* by_relationship = "MATCH ()-[k:KNOWS {id: $key}]->() RETURN k.n";
  constexpr const char* all_by_number = "MATCH (p:Person {id: $key}) RETURN p.n ORDER BY p.n";
  const auto check = [&](std::int64_t i) {
    REQUIRE(found(connection, by_number, Value(i)) == std::vector{i});
    REQUIRE(found(connection, by_number, Value(static_cast<double>(i))) == std::vector{i});
    REQUIRE(found(connection, by_relationship, Value(i)) == std::vector{i});
    REQUIRE(found(connection, all_by_number, Value(i / 4 + 1000)).size() == 4);
  };
  for (int round = 0; round < 4; ++round)
    for (std::int64_t i = 0; i < 200; ++i) check(i);
  connection.run("CREATE (:Person {id: 7.0, n: 7000})");
  CHECK(found(connection, all_by_number, Value(7)) == std::vector<std::int64_t>{7, 7000});
  for (int round = 0; round < 300; ++round) check(8 + round % 100);
  CHECK(found(connection, all_by_number, Value(7)) == std::vector<std::int64_t>{7, 7000});
  connection.run("MATCH (p:Person {n: 7}) DETACH DELETE p");
  for (int round = 0; round < 300; ++round) {
    check(8 + round % 100);
    CHECK(found(connection, by_number, Value(7)) == std::vector<std::int64_t>{7000});
  }
}

TEST_CASE("many threads may remember keys and ask for them at once", "[graph]") {
  constexpr std::int64_t keys = 4000;
  KnownKeys known;
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&, t] {
      for (std::int64_t i = 0; i < 3 * keys; ++i) {
        const std::int64_t key = (i * 7 + t * 1000) % keys;
        const std::uint64_t hash = *hash_of_key(3, std::vector{Value(key)});
        const auto element = known.find(hash);
        if (element && *element != key) ++wrong;
        if (!element) known.add(hash, static_cast<std::uint32_t>(key), keys);
      }
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);  // hashes of so few keys differ in the upper half or in their place
  int remembered = 0;
  for (std::int64_t key = 0; key < keys; ++key) remembered += known.find(hash_of(3, {Value(key)})) ? 1 : 0;
  CHECK(remembered > keys / 2);  // the others have given way to keys of the same place
}
