// count(DISTINCT …) of nodes and relationships in many groups, however their ids come, against lists of values
// that are told apart one by one.

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "casus/casus.hpp"

namespace {

using namespace casus;

constexpr std::int64_t node_count = 9000;

/// (:N {v}) with [:R]-> to a random part of the others: of some very many, of others few or none.
void write_graph(Connection& connection, std::mt19937& random) {
  List rows;
  for (std::int64_t from = 0; from < 60; ++from) {
    const std::size_t degree = from % 10 == 0 ? 4000 : random() % 40;
    for (std::size_t i = 0; i < degree; ++i)
      rows.push_back(Value(List{Value(from * 150), Value(static_cast<std::int64_t>(random() % node_count))}));
  }
  std::shuffle(rows.begin(), rows.end(), random);
  connection.run("CREATE INDEX FOR (n:N) ON (n.v)");
  connection.run("UNWIND range(0, $last) AS v CREATE (:N {v: v})", {{"last", Value(node_count - 1)}});
  connection.run("UNWIND $rows AS row MATCH (a:N {v: row[0]}), (b:N {v: row[1]}) CREATE (a)-[:R {w: row[1] % 50}]->(b)",
                 {{"rows", Value(std::move(rows))}});
}

}  // namespace

TEST_CASE("different elements of many groups are counted as values are") {
  const unsigned seed = std::random_device()();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  for (const int threads : {1, 2}) {
    Options options;
    options.threads = threads;
    Connection connection = Database::open("", options).connect();
    write_graph(connection, random);
    for (const std::string rows :
         {"MATCH (n:N)-[r:R]->(m) WITH n.v AS k, m, r",               // ascending, each group by itself
          "MATCH (n:N)-[r:R]->(m) WITH m.v % 7 AS k, n AS m, r",       // few different ones, again and again
          "MATCH (n:N)-[r:R]->(m) WITH m.v % 3 AS k, m, r",            // many different ones
          "MATCH (n:N)-[r:R]->(m) WITH r.w AS k, m, r ORDER BY (m.v * 7919) % 9001",  // in no order
          "MATCH (n:N)-[r:R]->(m) WITH m.v AS k, n AS m, r ORDER BY n.v DESC",        // descending
          "MATCH (n:N) OPTIONAL MATCH (n)-[r:R]->(m) WITH n.v % 11 AS k, m, r"}) {     // with nulls
      INFO(rows);
      const Result result = connection.run(
          rows + " RETURN k, count(DISTINCT m) AS a, size(collect(DISTINCT m.v)) AS b, count(DISTINCT r) AS c, "
                 "size(collect(DISTINCT id(r))) AS d");
      CHECK(result.size() > 2);
      for (std::size_t row = 0; row < result.size(); ++row) {
        CHECK(result[row]["a"].as_integer() == result[row]["b"].as_integer());
        CHECK(result[row]["c"].as_integer() == result[row]["d"].as_integer());
      }
    }
  }
}
