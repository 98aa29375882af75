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
