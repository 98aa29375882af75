// Groups by two nodes or more, whose first rises from row to row, does so for a while, or not at all.

#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "casus/casus.hpp"

namespace {

using casus::List;
using casus::Value;

constexpr std::int64_t nodes = 3000;
using Pair = std::pair<std::int64_t, std::int64_t>;

std::vector<Pair> random_pairs(unsigned seed) {
  std::mt19937 random(seed);
  std::vector<Pair> pairs;
  const auto any = [&] { return static_cast<std::int64_t>(random()) % nodes; };
  for (int i = 0; i < 12000; ++i) pairs.emplace_back(i % 9 == 0 ? 5 : any(), i % 4 == 0 ? any() % 20 : any());
  return pairs;
}

casus::Connection filled(unsigned threads) {
  casus::Options options;
  options.threads = threads;
  options.parallel_rows = 0;
  casus::Connection connection = casus::Database::open("", options).connect();
  connection.run("UNWIND range(0, $last) AS i CREATE (:N {i: i})", {{"last", Value(nodes - 1)}});
  return connection;
}

/// Groups, and the sum of the squares of their sizes.
Pair groups_of(const std::vector<Pair>& pairs) {
  std::map<Pair, std::int64_t> sizes;
  for (const Pair& pair : pairs) ++sizes[pair];
  std::int64_t squares = 0;
  for (const auto& [pair, size] : sizes) squares += size * size;
  return {static_cast<std::int64_t>(sizes.size()), squares};
}

Pair asked(casus::Connection& connection, const std::string& grouping, const List& rows) {
  const casus::Result result = connection.run(
      "MATCH (n:N) WITH n ORDER BY n.i WITH collect(n) AS ns UNWIND $rows AS row WITH ns[row[0]] AS a, ns[row[1]] AS b " +
          grouping + " RETURN count(*), sum(size * size)",
      {{"rows", Value(rows)}});
  return {result[0][std::size_t{0}].as_integer(), result[0][std::size_t{1}].as_integer()};
}

List as_rows(const std::vector<Pair>& pairs) {
  List rows;
  for (const auto& [a, b] : pairs) rows.push_back(Value(List{Value(a), Value(b)}));
  return rows;
}

}  // namespace

TEST_CASE("pairs of nodes are grouped alike in whatever order they come") {
  casus::Connection connection = filled(1);
  for (const unsigned seed : {11U, 12U}) {
    INFO("seed " << seed);
    std::vector<Pair> pairs = random_pairs(seed);
    const Pair expected = groups_of(pairs);
    const auto compare = [&] {
      const List rows = as_rows(pairs);
      for (const char* grouping :
           {"MATCH (a) MATCH (b) WITH a, b, count(*) AS size", "MATCH (a) MATCH (b) WITH b, a, count(*) AS size",
            "MATCH (a) MATCH (b) WITH a.i AS x, b.i AS y, count(*) AS size",
            "MATCH (a) MATCH (b) WITH a, b, a AS c, count(*) AS size"}) {
        INFO(grouping);
        CHECK(asked(connection, grouping, rows) == expected);
      }
      const Pair distinct = asked(connection, "MATCH (a) MATCH (b) WITH DISTINCT a, b WITH a, b, 1 AS size", rows);
      CHECK(distinct == Pair{expected.first, expected.first});
    };
    compare();
    std::sort(pairs.begin(), pairs.end());
    compare();
    std::swap_ranges(pairs.begin(), pairs.begin() + 1500, pairs.end() - 1500);  // rises, falls, rises
    compare();
    std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.second < b.second; });
    compare();
  }
}

TEST_CASE("pairs of nodes are grouped alike by several threads") {
  const std::vector<Pair> pairs = random_pairs(13);
  std::vector<casus::Connection> connections;
  for (const unsigned threads : {1U, 3U}) {
    casus::Connection& connection = connections.emplace_back(filled(threads));
    connection.run("MATCH (n:N) WITH n ORDER BY n.i WITH collect(n) AS ns UNWIND $rows AS row "
                   "WITH ns[row[0]] AS a, ns[row[1]] AS b CREATE (a)-[:R]->(b)",
                   {{"rows", Value(as_rows(pairs))}});
    for (const char* pattern : {"(a)-[:R]->(b)", "(b)<-[:R]-(a:N)"}) {
      const casus::Result result = connection.run(std::string("MATCH ") + pattern +
                                                  " WITH a, b, count(*) AS size RETURN count(*), sum(size * size)");
      CHECK(Pair{result[0][std::size_t{0}].as_integer(), result[0][std::size_t{1}].as_integer()} == groups_of(pairs));
    }
  }
}
