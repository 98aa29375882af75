// Which variable-length patterns become searches for distinct ends, and which must list every chain.

#include <catch2/catch.hpp>

#include "casus/casus.hpp"

namespace {

bool reaches_distinct_ends(const std::string& query) {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("CREATE (:N {v: 1})-[:R]->(:N {v: 2})");
  const std::string plan = connection.run("EXPLAIN " + query).plan();
  INFO(plan);
  REQUIRE(plan.find("VariableExpand") != std::string::npos);
  return plan.find("distinct ends") != std::string::npos;
}

}  // namespace

TEST_CASE("where equal rows are as good as one, only the ends of chains are looked for") {
  for (const std::string query :
       {"MATCH (a)-[*]->(b) RETURN DISTINCT b", "MATCH (a)-[*]->(b) RETURN count(DISTINCT b)",
        "MATCH (a)-[*]->(b) RETURN a, count(DISTINCT b), min(b.v)", "MATCH (a)-[*]->(b) RETURN max(b.v)",
        "MATCH (a)-[*]->(b) WITH DISTINCT b RETURN count(*)",
        "MATCH (a)-[*]->(b) WHERE b.v > 1 RETURN DISTINCT b.v + 1 AS x",
        "MATCH p = (a)-[*]->(b) RETURN DISTINCT b", "MATCH (a) WHERE (a)-[*2..]->() RETURN a",
        "MATCH (a) RETURN EXISTS { (a)-[*]->(:N) }",
        "MATCH (a) RETURN EXISTS { MATCH (a)-[*]->(b) WHERE b.v > 1 }",
        "MATCH (a)-[*]->(b) WHERE NOT (b)-->(a) RETURN DISTINCT b",
        "MATCH (a)-[:R*]->(b)-[:S]->(c) RETURN DISTINCT c", "MATCH (a)-[:S]->(b)-[:R*]->(c) RETURN DISTINCT c",
        "MATCH (a) OPTIONAL MATCH (a)-[*]->(b) RETURN DISTINCT a, b",
        "MATCH (a)-[*]->(b) RETURN b.v AS v UNION MATCH (a) RETURN a.v AS v"}) {
    INFO(query);
    CHECK(reaches_distinct_ends(query));
  }
}

TEST_CASE("where each chain counts, or is read, all are listed") {
  for (const std::string query :
       {"MATCH (a)-[*]->(b) RETURN b", "MATCH (a)-[*]->(b) RETURN count(b)",
        "MATCH (a)-[*]->(b) RETURN count(DISTINCT a), count(*)", "MATCH (a)-[*]->(b) RETURN sum(b.v)",
        "MATCH (a)-[r*]->(b) RETURN DISTINCT b, size(r)", "MATCH p = (a)-[*]->(b) RETURN DISTINCT length(p)",
        "MATCH (a)-[*]->(b) RETURN collect(b)", "MATCH (a)-[*]->(b) WITH b LIMIT 3 RETURN DISTINCT b",
        "MATCH (a)-[*]->(b) WITH b, rand() AS x RETURN DISTINCT b, x",
        "MATCH (a)-[:R*]->(b)-[:R]->(c) RETURN DISTINCT c", "MATCH (a) RETURN COUNT { (a)-[*]->() }",
        "MATCH (a)-[*]->(b) SET b.seen = coalesce(b.seen, 0) + 1 RETURN count(DISTINCT b)"}) {
    INFO(query);
    CHECK_FALSE(reaches_distinct_ends(query));
  }
}

namespace {

bool becomes_one_chain(const std::string& query) {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("CREATE (:A) WITH 1 AS one UNWIND range(1, 50) AS i "
                 "CREATE (:N {v: i})-[:R {w: 1}]->(:N {v: 2})-[:S]->()");
  const std::string plan = connection.run("EXPLAIN " + query).plan();
  INFO(plan);
  return plan.find("distinct ends") != std::string::npos;
}

}  // namespace

TEST_CASE("hops of one kind of which only the last node is read are one chain") {
  for (const std::string query :
       {"MATCH (a:A)-[:R]->()-[:R]->(b) RETURN DISTINCT b", "MATCH (a:A)-->()-->()-->(b) RETURN count(DISTINCT b)",
        "MATCH (a:A)<-[:R]-(x)<-[:R]-(b) RETURN a, count(DISTINCT b)", "MATCH (a:A)--()--(b) RETURN max(b.v)",
        "MATCH (a:A)-[:S]->(b)-[:R]->()-[:R]->(c) RETURN DISTINCT c",
        "MATCH (a:A)-[:R]->()-[:R]->(b:N) RETURN DISTINCT b"}) {
    INFO(query);
    CHECK(becomes_one_chain(query));
  }
  for (const std::string query :
       {"MATCH (a:A)-[:R]->()-[:R]->(b) RETURN b", "MATCH (a:A)-[:R]->(x)-[:R]->(b) RETURN DISTINCT x, b",
        "MATCH (a:A)-[r:R]->()-[:R]->(b) RETURN DISTINCT b, r", "MATCH (a:A)-[:R]->()-[:S]->(b) RETURN DISTINCT b",
        "MATCH (a:A)-[:R]->()<-[:R]-(b) RETURN DISTINCT b", "MATCH (a:A)-[:R]->(:N)-[:R]->(b) RETURN DISTINCT b",
        "MATCH (a:A)-[:R {w: 1}]->()-[:R]->(b) RETURN DISTINCT b",
        "MATCH (a:A)-[:R]->(x) WHERE x.v > 1 MATCH (x)-[:R]->(b) RETURN DISTINCT b",
        "MATCH (a:A)-[:R]->(x) MATCH (x)-[:R]->(b) RETURN DISTINCT b"}) {
    INFO(query);
    CHECK_FALSE(becomes_one_chain(query));
  }
}

TEST_CASE("a chain of a fixed length leads where paths without repeated relationships lead") {
  casus::Connection connection = casus::Database::open("").connect();
  // A loop, relationships there and back, parallel ones, and a way that only a detour makes long enough.
  connection.run("CREATE (a:A {v: 0}), (b {v: 1}), (c {v: 2}), (d {v: 3}), (e {v: 4}), (a)-[:R]->(b), "
                 "(b)-[:R]->(a), (b)-[:R]->(c), (b)-[:R]->(c), (c)-[:R]->(c), (c)-[:R]->(d), (a)-[:R]->(e)");
  for (const std::string arrow : {"-[:R]->", "<-[:R]-", "-[:R]-"})
    for (int length = 2; length <= 6; ++length) {
      std::string pattern = "(a:A)";
      for (int i = 1; i < length; ++i) pattern += arrow + "()";
      pattern += arrow + "(x)";
      const auto ends = [&](const std::string& tail) {
        const casus::Result result = connection.run("MATCH " + pattern + tail);
        std::vector<std::int64_t> out;
        for (const auto& row : result) out.push_back(row[0].as_integer());
        return out;
      };
      INFO(pattern);
      // Listed one by one, since the paths are counted.
      CHECK(ends(" RETURN DISTINCT x.v AS v ORDER BY v") ==
            ends(" WITH x.v AS v, count(*) AS paths RETURN v ORDER BY v"));
    }
}
