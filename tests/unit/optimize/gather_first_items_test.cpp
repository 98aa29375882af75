// Lists of which only the first items are asked.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "casus/casus.hpp"

namespace {

casus::Connection filled(const std::vector<std::string>& disabled) {
  casus::Options options;
  options.disabled_passes = disabled;
  options.threads = 1;
  casus::Connection connection = casus::Database::open("", options).connect();
  connection.run(
      "UNWIND range(1, 5000) AS i CREATE (:N {v: i % 13, w: CASE WHEN i % 3 = 0 THEN null ELSE i * 7 % 5003 END, "
      "x: CASE i % 4 WHEN 0 THEN 1 WHEN 1 THEN 1.5 WHEN 2 THEN 'a' ELSE [i] END})");
  connection.run("MATCH (a:N), (b:N) WHERE a.w < 60 AND b.w = a.w + 1 CREATE (a)-[:R]->(b), (b)-[:R]->(a)");
  return connection;
}

std::vector<std::string> list_of(casus::Connection& connection, const std::string& query) {
  std::vector<std::string> out;
  for (const auto& row : connection.run(query, {{"i", casus::Value(std::int64_t{2})}})) {
    std::string text;
    for (std::size_t i = 0; i < row.size(); ++i) text += to_literal(row[i]) + "|";
    out.push_back(text);
  }
  return out;
}

}  // namespace

TEST_CASE("lists of which only first items are asked give the same rows") {
  casus::Connection first = filled({});
  casus::Connection whole = filled({"gather_first_items"});
  for (const std::string query :
       {"MATCH (n:N) WITH n ORDER BY n.w DESC, n.x WITH n.v AS v, collect(n.w)[0] AS top RETURN v, top ORDER BY v",
        "MATCH (n:N) WITH n ORDER BY n.w WITH n.v AS v, collect({w: n.w, x: n.x}) AS all RETURN v, all[1].w, all[0].x ORDER BY v",
        "MATCH (n:N) WITH n.v AS v, collect(n.w) AS ws RETURN v, ws[..3], head(ws), ws[1..2], ws[7] ORDER BY v",
        "MATCH (n:N) WITH n.v AS v, collect(n.w) AS ws RETURN v, ws[0], ws[-1], size(ws) ORDER BY v",
        "MATCH (n:N) WITH n.v AS v, collect(n.w) AS ws RETURN v, ws[0], [w IN ws WHERE w > 5000] ORDER BY v",
        "MATCH (n:N) WITH n.v AS v, collect(n.w) AS ws UNWIND ws[..2] AS w RETURN v, w ORDER BY v, w",
        "MATCH (n:N) WITH n.v AS v, collect(n.w) AS ws WHERE ws[0] > 20 WITH v, ws[0] + 1 AS f ORDER BY f RETURN v, f",
        "MATCH (n:N) WITH n.v AS v, collect(n.w) AS ws WITH ws AS xs, v RETURN v, xs[0] ORDER BY v",
        "MATCH (n:N) RETURN collect(n.w)[0], collect(n.x)[..5], count(*), collect(n)[2].v, collect(1 + n.v)[3]",
        "MATCH (n:N) RETURN n.v, collect(DISTINCT n.x)[..2], head(collect(DISTINCT n.v)) ORDER BY n.v",
        "MATCH (n:N {v: 99}) RETURN collect(n.w)[0], collect(n.w)[..3], head(collect(n.w)), collect(n.w)",
        "MATCH (n:N) OPTIONAL MATCH (n)-[:R]->(m) WITH n, collect(m) AS ms WHERE n.w < 70 RETURN n.w, ms[0].w ORDER BY n.w",
        "MATCH (n:N)-[:R]-(m)-[:R]-(o) WITH n.v AS v, collect(1) AS ones RETURN v, ones[..4], head(ones) ORDER BY v",
        "MATCH (n:N) CALL { WITH n MATCH (n)-[:R]-(m) RETURN collect(m.w)[..1] AS ws } RETURN n.w, ws ORDER BY n.w, n.v",
        "MATCH (n:N) WITH n.v AS v, collect(n.w) AS ws RETURN v, ws[0..] , ws[$i], ws[..$i] ORDER BY v"}) {
    INFO(query);
    CHECK(list_of(first, query) == list_of(whole, query));
  }
}

TEST_CASE("what is wrong with an item is told whether it is asked for or not") {
  casus::Connection connection = filled({});
  CHECK_THROWS_WITH(connection.run("MATCH (n:N) RETURN collect(1 / (n.v - 5))[0]"), Catch::Contains("divided by 0"));
  CHECK_THROWS_WITH(connection.run("MATCH (n:N) RETURN head(collect(n.x + {a: 1}))"), Catch::Contains("+"));
}

TEST_CASE("first items are gathered in little memory") {
  casus::Options options;
  options.memory_limit = 4 << 20;
  options.threads = 1;
  casus::Connection connection = casus::Database::open("", options).connect();
  const std::string many = "UNWIND range(1, 2000000) AS i WITH i % 3 AS v, collect(i) AS all ";
  CHECK_THROWS_WITH(connection.run(many + "RETURN v, size(all)"), Catch::Contains("memory limit"));
  CHECK(list_of(connection, many + "RETURN v, all[..2] ORDER BY v") ==
        std::vector<std::string>{"0|[3, 6]|", "1|[1, 4]|", "2|[2, 5]|"});
}
