// Chains of variable length that are counted, written out as hops.

#include <catch2/catch.hpp>
#include <random>

#include "casus/casus.hpp"
#include "tests/unit/optimize/rows.hpp"

namespace {

using casus::List;
using casus::Value;

casus::Connection filled(unsigned seed, const std::vector<std::string>& disabled) {
  casus::Options options;
  options.disabled_passes = disabled;
  casus::Connection connection = casus::Database::open("", options).connect();
  connection.run("UNWIND range(0, 29) AS v CREATE (:N {v: v})");
  connection.run("MATCH (n:N) WHERE n.v % 3 = 0 SET n:M");
  std::mt19937 random(seed);
  for (const std::string type : {"R", "S"}) {
    List pairs;
    for (int i = 0; i < 60; ++i) {
      const auto from = static_cast<std::int64_t>(random() % 30);
      const auto to = static_cast<std::int64_t>(random() % 30);
      if (type == "R" || from != to) pairs.push_back(Value(List{Value(from), Value(to)}));  // [:S] has no self-loops
    }
    connection.run("MATCH (n:N) WITH collect(n) AS all UNWIND $pairs AS pair WITH all[pair[0]] AS a, all[pair[1]] AS b "
                   "CREATE (a)-[:" + type + " {w: a.v}]->(b)", {{"pairs", Value(pairs)}});
  }
  return connection;
}

const std::vector<std::pair<std::string, bool>>& queries() {
  static const std::vector<std::pair<std::string, bool>> all = {
      {"MATCH (a:N)-[:R*1..2]->(b:N) RETURN count(*)", true},
      {"MATCH (a:N)-[:R*1..3]-(b) RETURN count(*)", true},
      {"MATCH (a:N)-[:S*3]-(b:M) RETURN count(*)", true},
      {"MATCH (a:M)-[:S*2..3]->(b) RETURN a.v, count(*)", true},
      {"MATCH (a:M)-[*1..2]-(b:M) RETURN a.v, b.v, count(*)", true},
      {"MATCH (a)-[:R*1..2]-(a) RETURN count(*)", true},
      {"MATCH (a:M)-[:R*..2]-(b:M), (a)-[:S]->(b) RETURN count(*)", true},
      {"MATCH (a:N)-[:R*1..2]->(b)-[:S*1..2]->(c) RETURN count(*), count(DISTINCT a)", true},
      {"MATCH (a:N)-[:R*2]-(b) WHERE a.v < b.v RETURN b.v, count(a)", true},
      {"MATCH (a:N)-[:R|S*2]-(b) OPTIONAL MATCH (b)-[:S]->(c) RETURN count(*)", false},
      {"MATCH (a:N)-[:R*1..2]->(b) WHERE NOT (a)-[:S]-(b) RETURN count(*)", true},
      {"MATCH (a:N) WHERE a.v < 9 WITH a MATCH (a)-[:R*2]->(b) RETURN a.v, count(*)", true},
      {"UNWIND [1, 2, 2] AS x MATCH (a:N {v: x})-[:R*2]->(b) RETURN x, count(*)", true},
      {"MATCH (a:N)-[:R*1..2]->(b) WITH b, count(*) AS n RETURN sum(n), max(n)", true},
      {"MATCH (a:N)-[:R*1..2]->(b) WITH DISTINCT a, b RETURN count(*)", false},
      {"MATCH (a:N)-[r:R*1..2]->(b) RETURN count(*), max(size(r))", false},
      {"MATCH p = (a:N)-[:R*1..2]->(b) RETURN length(p), count(*)", false},
      {"MATCH (a:N)-[:R*1..2]->(b) RETURN sum(b.v), avg(a.v)", true},
      {"MATCH (a:N)-[:R*1..2]->(b) RETURN collect(b.v)", false},
      {"MATCH (a:N)-[:R*0..2]->(b) RETURN count(*)", false},
      {"MATCH (a:N)-[:R*1..4]->(b) RETURN count(*)", false},
      {"MATCH (a:N)-[:S*1..2 {w: 3}]->(b) RETURN count(*)", false},
      {"MATCH (a:N)-[:R*1..2]-(b)-[:R]-(c) RETURN count(*)", false},
      {"UNWIND [1, 2, 2] AS x MATCH (a:N {v: x})-[:R*1..2]->(b) RETURN x, count(*)", false},
      {"MATCH (a:M) RETURN a.v, COUNT { (a)-[:R*1..2]->() }", false}};
  return all;
}

}  // namespace

TEST_CASE("chains are counted alike, walked and written out") {
  for (const unsigned seed : {21U, 22U, 23U}) {
    casus::Connection writing = filled(seed, {});
    casus::Connection walking = filled(seed, {"write_out_lengths"});
    for (const auto& [query, written] : queries()) {
      INFO("seed " << seed << ": " << query);
      const std::string plan = writing.run("EXPLAIN " + query).plan();
      CHECK((plan.find("VariableExpand") == std::string::npos) == written);
      CHECK(rows_of(writing, query) == rows_of(walking, query));
    }
  }
}

TEST_CASE("parts of a union are counted without being written out") {
  casus::Connection connection = filled(24, {});
  casus::Connection plain = filled(24, {"fold_branches"});
  for (const std::string query :
       {"CALL () { MATCH (a:N)-[:R]->(b)-[:S]->(c) RETURN a UNION ALL MATCH (a:M)-[:S]-(b) RETURN a } RETURN count(*)",
        "CALL () { MATCH (a:N)-[:R]->(b)-[:S]->(c) RETURN a UNION ALL MATCH (a:M)-[:S]-(b) RETURN a } "
        "RETURN a.v, count(*)",
        "CALL () { MATCH (a:N)-[:R]->(b)-[:S]->(c) RETURN a UNION MATCH (a:M)-[:S]-(b) RETURN a } RETURN count(*)",
        "MATCH (a:N)-[:R]->(b) RETURN a.v AS v UNION ALL MATCH (a:M)-[:S]->(b) RETURN a.v AS v",
        "MATCH (a:N)-[:R]->(b) RETURN count(*) AS v UNION MATCH (a:M)-[:S]->(b) RETURN count(b) AS v"}) {
    INFO(query);
    CHECK(rows_of(connection, query) == rows_of(plain, query));
  }
}
