// Nodes that must have a property of some value of the row are found by a table of that property, and are
// those that a scan finds.

#include <catch2/catch.hpp>

#include "tests/unit/optimize/rows.hpp"

namespace {

casus::Connection filled(const std::vector<std::string>& disabled = {}) {
  casus::Options options;
  options.disabled_passes = disabled;
  casus::Connection connection = casus::Database::open("", options).connect();
  // Of each kind of value several, equal ones of different kinds, and what equals nothing.
  connection.run(
      "UNWIND [1, 1.0, -0.0, 0, 9007199254740993, 9007199254740992.0, 'a', 'A', '', true, false, [1, 'a'], [1.0, 'a'], "
      "[null], [], date('1950-06-25'), duration('P1D'), duration('PT24H'), 0.0 / 0.0, time('10:00Z'), "
      "time('11:00+01:00')] AS v UNWIND range(1, 3) AS i CREATE (:A {v: v, i: i}), (:B {v: v, i: i})");
  connection.run("CREATE (:A), (:B), (:A:C {v: 1}), (:B:C {v: 1})");
  return connection;
}

}  // namespace

TEST_CASE("nodes of a value that a row asks for are found by a table") {
  casus::Connection connection = filled();
  casus::Connection plain = filled({"scan_by_value"});
  for (const std::string query :
       {"MATCH (a:A), (b:B) WHERE a.v = b.v RETURN a.v, a.i, b.i",
        "MATCH (a:A), (b:B {v: a.v}) WHERE a.i < b.i RETURN count(*)",
        "MATCH (a:A), (b:B:C) WHERE b.v = a.v RETURN a.v, a.i, b.i",
        "UNWIND [1, 'a', null, [1, null], {k: 1}, 1, 5] AS v MATCH (b:B {v: v}) RETURN v, b.i",
        "UNWIND [{k: 1}, {k: 'a'}, {}] AS row MATCH (b:B {v: row.k}) RETURN row.k, b.i",
        "MATCH (a:A) OPTIONAL MATCH (b:B {v: a.v, i: 2}) RETURN a.v, a.i, b.i",
        "MATCH (a:A) RETURN a.v, COUNT { MATCH (b:B) WHERE b.v = a.v } AS n",
        "UNWIND range(1, 5) AS k MATCH (b:B) WHERE b.i = $wanted RETURN k, count(b)",
        "MATCH (a:A), (b:B {v: a.v}), (c:A {v: b.v}) WHERE a.i = b.i AND b.i = c.i RETURN count(*)",
        "UNWIND range(1, 4) AS k MATCH (b:B {i: k}) SET b.i = b.i + 1 RETURN k, count(b)",
        "UNWIND range(1, 9) AS k MERGE (b:New {i: k % 4}) RETURN k, b.i",
        "UNWIND range(1, 9) AS k CREATE (:Made {i: k}) WITH k MATCH (m:Made {i: k}) RETURN k, count(m)"}) {
    INFO(query);
    const casus::Parameters parameters{{"wanted", casus::Value(std::int64_t{2})}};
    CHECK(rows_of(connection, query, parameters) == rows_of(plain, query, parameters));
  }
  CHECK(connection.run("EXPLAIN MATCH (a:A), (b:B {v: a.v}) RETURN a, b").plan().find("by v") != std::string::npos);
}

TEST_CASE("a value that cannot be had fails where there are nodes to compare, and only there") {
  casus::Connection connection = filled();
  const std::string from = "UNWIND [{y: 1}, {y: 2}, {y: 3}, 'x', {y: 4}] AS x ";
  CHECK_THROWS_AS(connection.run(from + "MATCH (b:B) WHERE b.i = x.y RETURN b"), casus::Error);
  CHECK(connection.run(from + "MATCH (b:None) WHERE b.i = x.y RETURN b").size() == 0);
}
