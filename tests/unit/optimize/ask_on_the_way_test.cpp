// What all relationships of a chain must meet, asked as it is walked and asked of whole chains.

#include <catch2/catch.hpp>

#include "casus/casus.hpp"
#include "tests/unit/optimize/rows.hpp"

namespace {

using casus::Value;

/// Nodes with self-loops, several relationships between two, and properties that some relationships lack.
casus::Connection filled(const std::vector<std::string>& disabled) {
  casus::Options options;
  options.disabled_passes = disabled;
  casus::Connection connection = casus::Database::open("", options).connect();
  connection.run("UNWIND range(0, 39) AS i CREATE (:N {i: i, w: i % 5})");
  connection.run("MATCH (a:N), (b:N) WHERE (a.i * 31 + b.i * 17 + a.i * b.i) % 23 < 2 CREATE (a)-[:R {v: (a.i + b.i) % 7}]->(b)");
  connection.run("MATCH (a:N)-[r:R]->(b:N) WHERE r.v = 3 CREATE (a)-[:R]->(b), (a)-[:S {v: 1}]->(b)");
  connection.run("MATCH (n:N {i: 7}) CREATE (n)-[:R {v: 2}]->(n)");
  return connection;
}

/// And whether all of what they ask of relationships is asked on the way.
const std::vector<std::pair<std::string, bool>>& queries() {
  static const std::vector<std::pair<std::string, bool>> all = {
      {"MATCH (a:N)-[rs:R*1..3]->(b) WHERE all(r IN rs WHERE r.v > 2) RETURN a.i, b.i, size(rs)", true},
      {"MATCH (a:N)-[rs:R*1..3]->(b) WHERE none(r IN rs WHERE r.v > 2) RETURN a.i, b.i, size(rs)", true},
      {"MATCH (a:N)-[rs:R*0..2]-(b) WHERE all(r IN rs WHERE r.v IN [1, 2, null]) RETURN a.i, b.i, size(rs)", true},
      {"MATCH p = (a:N)-[:R|S*1..3]->(b) WHERE all(r IN relationships(p) WHERE r.v < 5 AND NOT r.v = 2) RETURN a.i, length(p)", true},
      {"MATCH p = (a:N)-[:R*1..2]->(b) WHERE none(r IN relationships(p) WHERE r.v IS NULL) RETURN a.i, b.i", true},
      {"MATCH (a:N)-[rs:R*1..3 {v: 2}]->(b) WHERE all(x IN rs WHERE x.v < 4) AND b.w > 1 RETURN a.i, b.i", true},
      {"MATCH (a:N)-[rs:R*1..2]->(b)-[t:S]->(c) WHERE all(r IN rs WHERE r.v > 1) RETURN a.i, c.i", true},
      {"MATCH (a:N)-[rs:R*1..2]->(b) WHERE all(r IN rs WHERE r.v >= a.w) RETURN a.i, b.i", true},
      {"MATCH (a:N)-[rs:R*1..3]->(b) WHERE all(r IN rs WHERE r.v > 1) AND none(r IN rs WHERE r.v = 5) RETURN count(*)", true},
      {"MATCH (a:N)-[rs:R*1..3]->(b) WHERE all(r IN rs WHERE r.v > 1) RETURN DISTINCT a.i, b.i", true},
      {"MATCH (a:N {i: 1}), (b:N) MATCH p = shortestPath((a)-[rs:R*..4]->(b)) WHERE all(r IN rs WHERE r.v > 1) RETURN b.i, length(p)", true},
      {"MATCH (a:N {i: 1}), (b:N) MATCH p = allShortestPaths((a)-[:R*..3]-(b)) WHERE all(r IN relationships(p) WHERE r.v > 1) "
       "RETURN b.i, length(p), [r IN relationships(p) | r.v]", true},
      {"MATCH (a:N {w: 1}) OPTIONAL MATCH (a)-[rs:R*1..2]->(b:N {w: 2}) WHERE all(r IN rs WHERE r.v > 3) RETURN a.i, b.i", true},
      {"MATCH (a:N) WHERE EXISTS { MATCH (a)-[rs:R*1..2]->(b {w: 0}) WHERE all(r IN rs WHERE r.v = 4) } RETURN a.i", true},
      {"MATCH p = (a:N)-[:R*1..3]->(b) WHERE all(n IN nodes(p) WHERE n.w > 1) RETURN a.i, b.i, length(p)", true},
      {"MATCH p = (a:N)-[:R*0..2]->(b) WHERE none(n IN nodes(p) WHERE n.w = 3) RETURN a.i, b.i, length(p)", true},
      {"MATCH p = (a:N)-[:R|S*1..2]-(b) WHERE all(n IN nodes(p) WHERE n.w > 1) AND none(r IN relationships(p) WHERE r.v = 1) "
       "AND all(n IN nodes(p) WHERE n.i < 35) RETURN a.i, b.i, length(p)", true},
      {"MATCH p = (a:N)-[:R*1..4]->(b:N {w: 2}) WHERE all(n IN nodes(p) WHERE n.w IN [1, 2, 4]) RETURN count(*), count(DISTINCT b)", true},
      {"MATCH p = (a:N)-[:R*..4]-(b) WHERE all(n IN nodes(p) WHERE n.w <> 2) RETURN DISTINCT a.i, b.i", true},
      {"MATCH p = (a:N)-[:R*2..3]-(a) WHERE all(n IN nodes(p) WHERE n.w <> 2) RETURN DISTINCT a.i", true},
      {"MATCH (a:N {w: 1}), (b:N {w: 4}) MATCH p = shortestPath((a)-[:R*..4]->(b)) WHERE none(n IN nodes(p) WHERE n.w = 3) "
       "RETURN a.i, b.i, length(p)", true},
      {"MATCH (a:N), (b:N {w: 4}) MATCH p = shortestPath((a)-[:R*..3]-(b)) WHERE all(n IN nodes(p) WHERE n.w > 1) "
       "RETURN a.i, b.i, length(p)", true},
      {"MATCH (a:N {w: 1}), (b:N) MATCH p = allShortestPaths((a)-[:R*..3]->(b)) WHERE none(n IN nodes(p) WHERE n.w = 3 OR n.i = a.i + 1) "
       "RETURN a.i, b.i, [n IN nodes(p) | n.i]", false},
      {"MATCH (a:N {w: 1}), (b:N) MATCH p = allShortestPaths((a)-[:R*..3]->(b)) WHERE none(n IN nodes(p) WHERE n.w = 3 OR n.w = a.i) "
       "RETURN a.i, b.i, [n IN nodes(p) | n.i]", true},
      {"MATCH (a:N) OPTIONAL MATCH p = (a)-[:R*1..2]->(b) WHERE all(n IN nodes(p) WHERE n.w > 2) RETURN a.i, b.i", true},
      {"MATCH p = (a:N)-[:S]->(b)-[:R*1..2]->(c) WHERE all(n IN nodes(p) WHERE n.w > 1) RETURN a.i, c.i", false},
      {"MATCH (a:N {w: 1}), (b:N) MATCH p = allShortestPaths((a)-[rs:R*..3]->(b)) WITH * WHERE all(r IN rs WHERE r.v > 1) "
       "RETURN a.i, b.i, length(p)", false},
      {"MATCH (a:N {w: 1}), (b:N) MATCH shortestPath((a)-[rs:R*..3]->(b)) MATCH (c:N {i: 3}) WHERE none(r IN rs WHERE r.v = 1) "
       "RETURN a.i, b.i, size(rs)", false},
      {"MATCH (a:N {w: 1}), (b:N) MATCH p = shortestPath((a)-[:R*..3]->(b)) WITH a, b, p WHERE all(n IN nodes(p) WHERE n.w > 0) "
       "RETURN a.i, b.i, length(p)", false},
      {"MATCH (a:N)-[rs:R*1..2]->(b) WITH a, b, rs WHERE all(r IN rs WHERE r.v > 1) RETURN a.i, b.i", true},
      {"MATCH (a:N)-[rs:R*1..2]->(b) WHERE all(r IN rs WHERE r.v >= b.w) RETURN a.i, b.i", false},
      {"MATCH (a:N)-[rs:R*1..2]->(b) WHERE all(r IN rs WHERE r.v + 1 > 3) RETURN a.i, b.i", false},
      {"MATCH (a:N)-[rs:R*1..2]->(b) WHERE any(r IN rs WHERE r.v > 3) RETURN a.i, b.i", false},
      {"MATCH (a:N)-[rs:R*1..2]->(b) WHERE single(r IN rs WHERE r.v > 3) RETURN a.i, b.i", false},
      {"MATCH (a:N)-[rs:R*1..2]->(b) WHERE all(r IN rs WHERE r.v > 3) OR b.w = 0 RETURN a.i, b.i", false},
      {"MATCH p = (a:N)-[:S]->(b)-[:R*1..2]->(c) WHERE all(r IN relationships(p) WHERE r.v < 5) RETURN a.i, c.i", false},
      {"MATCH (a:N)-[rs:R*1..2]->(b) WITH rs, a LIMIT 50 WHERE all(r IN rs WHERE r.v > 3) RETURN count(*)", false}};
  return all;
}

}  // namespace

TEST_CASE("what all relationships of a chain must meet is asked of each as it is walked") {
  casus::Connection on_the_way = filled({});
  casus::Connection at_the_end = filled({"ask_on_the_way"});
  for (const auto& [query, asked] : queries()) {
    INFO(query);
    const std::string plan = on_the_way.run("EXPLAIN " + query).plan();
    INFO(plan);
    CHECK((plan.find(" each ") != std::string::npos) == asked);
    CHECK(rows_of(on_the_way, query) == rows_of(at_the_end, query));
  }
}

TEST_CASE("chains that break off early are not walked further") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("UNWIND range(1, 40) AS i CREATE (:N {i: i})");
  connection.run("MATCH (a:N), (b:N) WHERE a <> b CREATE (a)-[:R {v: CASE WHEN b.i = a.i + 1 THEN 1 ELSE 0 END}]->(b)");
  const std::string chains = "MATCH p = (a:N {i: 1})-[rs:R*]->(b) WHERE all(r IN rs WHERE r.v = 1) RETURN count(*), max(length(p))";
  const casus::Result result = connection.run(chains);
  CHECK(result[0][std::size_t{0}].as_integer() == 39);
  CHECK(result[0][std::size_t{1}].as_integer() == 39);
  const casus::Result path = connection.run("MATCH p = shortestPath((a:N {i: 1})-[:R*]->(b:N {i: 40})) "
                                            "WHERE all(r IN relationships(p) WHERE r.v = 1) RETURN length(p)");
  CHECK(path[0][std::size_t{0}].as_integer() == 39);
}
