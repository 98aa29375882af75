// Which plans begin with an index, of nodes and of relationships, and that they give what a scan gives.

#include <catch2/catch.hpp>

#include "tests/unit/optimize/rows.hpp"

namespace {

/// 200 nodes in a ring with chords, self-loops and parallel relationships.
void fill(casus::Connection& connection) {
  connection.run("UNWIND range(0, 199) AS i CREATE (:N {i: i, t: 't' + i % 40})");
  connection.run("MATCH (a:N), (b:N) WHERE b.i = (a.i * 7 + 3) % 200 "
                 "CREATE (a)-[:R {w: a.i % 50, s: 's' + a.i, k: a.i % 3}]->(b)");
  connection.run("MATCH (a:N), (b:N) WHERE a.i % 20 = 0 AND b.i = a.i + 1 "
                 "CREATE (a)-[:R {w: 5, s: 'loop', k: 1}]->(a), (a)-[:R {w: 5, k: 2}]->(b), "
                 "(b)-[:R {w: 5.0, k: 0}]->(a), (a)-[:S {w: 5}]->(b), (b)-[:R {w: 'five'}]->(b)");
}

void add_indexes(casus::Connection& connection) {
  for (const std::string index : {"()-[r:R]-() ON (r.w)", "()-[r:R]-() ON (r.s)",
                                  "()-[r:R]-() ON (r.k, r.w)", "(n:N) ON (n.i)"})
    connection.run("CREATE INDEX FOR " + index);
}

casus::Connection filled(const std::vector<std::string>& disabled = {}) {
  casus::Options options;
  options.disabled_passes = disabled;
  casus::Connection connection = casus::Database::open("", options).connect();
  fill(connection);
  add_indexes(connection);
  return connection;
}

bool seeks(casus::Connection& connection, const std::string& query, const std::string& what) {
  const std::string plan = connection.run("EXPLAIN " + query).plan();
  INFO(query << "\n" << plan);
  return plan.find("RelationshipIndexSeek [" + what + "]") != std::string::npos;
}

const std::vector<std::pair<std::string, std::string>>& sought() {
  static const std::vector<std::pair<std::string, std::string>> all = {
      {"MATCH (a)-[r:R {w: 5}]->(b)", "r:R.w"},
      {"MATCH (a)<-[r:R {w: 5}]-(b)", "r:R.w"},
      {"MATCH (a)-[r:R {w: 5}]-(b)", "r:R.w"},
      {"MATCH (a)-[r:R]->(b) WHERE 5 = r.w AND b.i > 20", "r:R.w"},
      {"MATCH (a)-[r:R]-(b) WHERE r.w IN [5, 6, 6, null, 'five']", "r:R.w"},
      {"MATCH (a)-[r:R]-(b) WHERE r.w = 5 OR 6 = r.w OR (r.w IN [7, null] OR r.w = 'five')", "r:R.w"},
      {"MATCH (a)-[r:R]->(b) WHERE r.w > 47", "r:R.w"},
      {"MATCH (a)-[r:R]-(b) WHERE r.w > 10 AND 13 >= r.w", "r:R.w"},
      {"MATCH (a)-[r:R]-(b) WHERE 10 <= r.w < 13", "r:R.w"},
      {"MATCH (a)-[r:R]-(b) WHERE r.s STARTS WITH 's19'", "r:R.s"},
      {"MATCH (a)-[r:R {k: 1, w: 5}]->(b)", "r:R.k, w"},
      {"MATCH (a)-[r:R {k: 1}]-(b) WHERE r.w >= 40", "r:R.k, w"},
      {"MATCH (a)-[r:R]-(b) WHERE r.k = 2 AND r.w IN [5, 7]", "r:R.k, w"},
      {"MATCH (a)-[r:R {w: 5}]-(a), (a)-->(b)", "r:R.w"},
      {"MATCH (a)-[r:R {w: 5}]-(b), (b)-[q:R {w: 5}]-(c)", "r:R.w"},
      {"MATCH (a)-[r:R {w: 5}]-(b)-[q:R]-(c)", "r:R.w"},
      {"UNWIND [5, 6, null] AS w MATCH (a)-[r:R {w: w}]-(b)", "r:R.w"},
      {"UNWIND [5, 6] AS w OPTIONAL MATCH (a)-[r:R {w: w}]->(b:N) WHERE b.i < 100", "r:R.w"}};
  return all;
}

}  // namespace

TEST_CASE("a moment that stays the same through a statement is sought in an index, one that does not is not") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("CREATE INDEX FOR (m:Meeting) ON (m.day)");
  connection.run("UNWIND range(1, 28) AS d CREATE (:Meeting {day: date({year: 1950, month: 4, day: d})})");
  const auto plan_of = [&](const std::string& where) {
    return connection.run("EXPLAIN MATCH (m:Meeting) WHERE " + where + " RETURN m").plan();
  };
  for (const char* where : {"m.day = date('1950-04-25')", "m.day >= date({year: 1950, month: 4})",
                            "m.day IN [date('1950-04-01'), date('1950-04-02')]", "m.day < date()",
                            "m.day = date.statement()", "m.day > date.transaction() - duration('P7D')"})
    CHECK(plan_of(where).find("IndexSeek (m:Meeting.day)") != std::string::npos);
  CHECK(plan_of("m.day = date.realtime()").find("IndexSeek") == std::string::npos);
  const casus::Result found = connection.run(
      "MATCH (m:Meeting) WHERE m.day > date('1950-04-25') AND m.day < date() RETURN count(m) AS n");
  CHECK(found[0]["n"].as_integer() == 3);
}

TEST_CASE("what hangs from a node that an index names begins there, also among hubs") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("CREATE INDEX FOR (h:H) ON (h.i)");
  connection.run("UNWIND range(0, 1999) AS i CREATE (:H {i: i})");
  // Most relationships lead from and to the lowest numbers.
  connection.run("UNWIND range(0, 39999) AS k WITH k % 200 AS x, k / 200 AS y "
                 "MATCH (a:H {i: x * x / 20}), (b:H {i: y * y / 20}) CREATE (a)-[:E]->(b)");
  const std::string query = "MATCH (a:H {i: 5})-[:E]->()-[:E]->()-[:E]->(b) RETURN count(DISTINCT b) AS n";
  const std::string plan = connection.run("EXPLAIN " + query).plan();
  INFO(plan);
  CHECK(plan.find("IndexSeek (a:H.i)") != std::string::npos);
  CHECK(plan.find("NodeScan") == std::string::npos);
}

TEST_CASE("on an empty graph a pattern begins with the relationship's key, not with nodes that come later") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("CREATE CONSTRAINT FOR ()-[r:R]-() REQUIRE r.id IS UNIQUE");
  const std::string merge = "UNWIND range(1, 3) AS i MERGE (:A)-[:R {id: i}]->(:B)";
  const std::string plan = connection.run("EXPLAIN " + merge).plan();
  INFO(plan);
  CHECK(plan.find("RelationshipIndexSeek") != std::string::npos);
  CHECK(plan.find("NodeScan") == std::string::npos);
  connection.run(merge);
  connection.run(merge);
  CHECK(connection.run("MATCH (:A)-[r:R]->(:B) RETURN count(r) AS n")[0]["n"].as_integer() == 3);
}

TEST_CASE("a pattern begins with the relationships that an index names") {
  casus::Connection with = filled();
  casus::Connection without = filled({"seek_relationships"});
  for (const auto& [pattern, what] : sought()) {
    INFO(pattern);
    const std::string query = pattern + " RETURN a.i, r, b.i";
    CHECK(seeks(with, query, what));
    CHECK_FALSE(seeks(without, query, what));
    const auto expected = rows_of(without, query);
    CHECK_FALSE(expected.empty());
    CHECK(rows_of(with, query) == expected);
    CHECK(rows_of(with, pattern + " RETURN count(*)") == rows_of(without, pattern + " RETURN count(*)"));
  }
}

TEST_CASE("a selective node is where a pattern begins, not many relationships") {
  casus::Connection connection = filled();
  CHECK_FALSE(seeks(connection, "MATCH (a:N {i: 5})-[r:R]->(b) WHERE r.w > 3 RETURN b.i", "r:R.w"));
  CHECK_FALSE(seeks(connection, "MATCH (a:N {i: 5})-[:S]->()-[r:R]->(b) WHERE r.w > 3 RETURN b.i", "r:R.w"));
  CHECK_FALSE(seeks(connection, "MATCH (a)-[r:R|S {w: 5}]->(b) RETURN b.i", "r:R.w"));
  CHECK_FALSE(seeks(connection, "MATCH (a)-[r:R*1..2 {w: 5}]->(b) RETURN b.i", "r:R.w"));
}

TEST_CASE("among many relationships of a bound node an index finds the one") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("CREATE (:Hub {i: 0}) WITH 1 AS x UNWIND range(1, 5000) AS i CREATE (:Leaf {i: i})");
  connection.run("MATCH (h:Hub), (l:Leaf) CREATE (h)-[:HAS {w: l.i}]->(l)");
  connection.run("CREATE CONSTRAINT FOR ()-[r:HAS]-() REQUIRE r.w IS UNIQUE");
  const std::string query = "MATCH (h:Hub) MATCH (h)-[r:HAS {w: 77}]->(l) RETURN l.i";
  CHECK(seeks(connection, query, "r:HAS.w"));
  CHECK(rows_of(connection, query) == std::vector<std::string>{"77,"});
  CHECK(rows_of(connection, "MATCH (h:Leaf {i: 3}) MATCH (h)-[r:HAS {w: 77}]-(l) RETURN l.i").empty());

  const std::string merge = "MATCH (h:Hub), (l:Leaf {i: 78}) MERGE (h)-[r:HAS {w: 78}]->(l) RETURN r.w";
  CHECK(seeks(connection, merge, "r:HAS.w"));
  CHECK(rows_of(connection, merge) == std::vector<std::string>{"78,"});
  CHECK(rows_of(connection, "MATCH ()-[r:HAS]->() RETURN count(*)") == std::vector<std::string>{"5000,"});
}

TEST_CASE("a seek sees what its own transaction has done") {
  casus::Connection connection = filled();
  const std::string query = "MATCH (a)-[r:R {w: 5}]->(b) RETURN count(*)";
  REQUIRE(rows_of(connection, query) == std::vector<std::string>{"34,"});
  connection.begin();
  connection.run("MATCH (a)-[r:R {w: 5}]->(a) DELETE r");
  CHECK(rows_of(connection, query) == std::vector<std::string>{"24,"});
  connection.run("MATCH (a:N {i: 1}), (b:N {i: 2}) CREATE (a)-[:R {w: 5}]->(b)");
  CHECK(rows_of(connection, query) == std::vector<std::string>{"25,"});
  connection.run("MATCH (a)-[r:R {w: 5}]->(b) SET r.w = 6");
  CHECK(rows_of(connection, query) == std::vector<std::string>{"0,"});
  connection.rollback();
  CHECK(rows_of(connection, query) == std::vector<std::string>{"34,"});
}

TEST_CASE("a disjunction of equalities of one property asks its index, unless that is switched off") {
  casus::Connection with = filled();
  casus::Connection without = filled({"gather_equalities"});
  const auto is_sought = [](casus::Connection& connection, const std::string& condition) {
    const std::string plan =
        connection.run("EXPLAIN MATCH (m:N {i: 3}) MATCH (n:N) WHERE " + condition + " RETURN n.i").plan();
    return plan.find("IndexSeek (n:N.i)") != std::string::npos;
  };
  for (const std::string condition :
       {"n.i = 1 OR n.i = 2", "n.i = 1 OR n.i IN [2, 3]", "(n.i = 1 OR (2 = n.i OR n.i = m.i)) AND n.t = 't2'",
        "n.i = 1 OR n.i = null", "n.i = 1 OR n.i = 1.0 OR n.i = toUpper('x')"}) {
    INFO(condition);
    CHECK(is_sought(with, condition));
    CHECK_FALSE(is_sought(without, condition));
    const std::string query = "MATCH (m:N {i: 3}) MATCH (n:N) WHERE " + condition + " RETURN n.i";
    CHECK(rows_of(with, query) == rows_of(without, query));
  }
  for (const std::string condition :
       {"n.i = 1 OR n.t = 't2'", "n.i = 1 OR m.i = 2", "n.i = 1 OR n.i > 5", "n.i = 1 OR n.i = n.t",
        "n.i = 1 OR n.i <> 2", "n.i = 1 OR n.i = 1 / m.i", "n.i = 1 XOR n.i = 2", "n.i IN [] OR n.i IN []"})
    CHECK_FALSE(is_sought(with, condition));
}

TEST_CASE("an index of several keys is not asked for elements that may lack one of them") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("CREATE INDEX FOR (n:N) ON (n.a, n.b)");
  connection.run("CREATE INDEX FOR ()-[r:R]-() ON (r.a, r.b)");
  connection.run("CREATE (:N {a: 1, b: 2})-[:R {a: 1, b: 2}]->(:N {a: 1})-[:R {a: 1}]->(:N {a: 2})");
  CHECK(rows_of(connection, "MATCH (n:N {a: 1}) RETURN n.b") == std::vector<std::string>{"2,", "null,"});
  CHECK(rows_of(connection, "MATCH (n:N) WHERE n.a >= 1 RETURN n.a") ==
        std::vector<std::string>{"1,", "1,", "2,"});
  CHECK(rows_of(connection, "MATCH ()-[r:R {a: 1}]->() RETURN r.b") ==
        std::vector<std::string>{"2,", "null,"});
  CHECK(rows_of(connection, "MATCH (n:N {a: 1, b: 2}) RETURN n.a") == std::vector<std::string>{"1,"});
}

TEST_CASE("all keys of an index of several are asked for") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("UNWIND range(0, 999) AS i CREATE (:N {a: i % 2, b: i})");
  connection.run("CREATE CONSTRAINT FOR (n:N) REQUIRE (n.a, n.b) IS NODE KEY");
  const std::string plan = connection.run("EXPLAIN MATCH (n:N {b: 8, a: 0}) RETURN n.b").plan();
  CHECK(plan.find("IndexSeek (n:N.a, b)") != std::string::npos);
  CHECK(plan.find("Filter") == std::string::npos);
  CHECK(rows_of(connection, "MATCH (n:N {b: 8, a: 0}) RETURN n.b") == std::vector<std::string>{"8,"});
  CHECK(rows_of(connection, "MATCH (n:N {b: 8, a: 1}) RETURN n.b").empty());
  CHECK(rows_of(connection, "MATCH (n:N {b: 8, a: null}) RETURN n.b").empty());
  CHECK(rows_of(connection, "MATCH (n:N {a: 1}) WHERE 10 < n.b < 15 RETURN n.b") ==
        std::vector<std::string>{"11,", "13,"});
}

TEST_CASE("a node that an index finds comes before one that all nodes of a label are looked at for") {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("CREATE INDEX FOR (n:X) ON (n.k)");
  connection.run("UNWIND range(1, 3000) AS i CREATE (:X {k: i})-[:R]->(:Y {k: i})");
  for (const std::string query : {"MATCH (n:X {k: 5})-[:R]->(m:Y {k: 5}) RETURN m.k",
                                  "MATCH (m:Y {k: 5})<-[:R]-(n:X {k: 5}) RETURN count(*)",
                                  "UNWIND [5, 6] AS i MATCH (n:X {k: i})-[:R]->(m:Y {k: i}) RETURN m.k",
                                  "UNWIND [5, 6] AS i MERGE (n:X {k: i})-[:R]->(m:Y {k: i}) RETURN m.k"}) {
    const std::string plan = connection.run("EXPLAIN " + query).plan();
    INFO(query << '\n' << plan);
    CHECK(plan.find("IndexSeek (n:X.k)") != std::string::npos);
    CHECK(plan.find("NodeScan") == std::string::npos);
  }
}
