// Relationships between two nodes of a row, looked up from the one that stays the same, or from either, against loops
// over all relationships.

#include <catch2/catch.hpp>
#include <random>

#include "casus/casus.hpp"

namespace {

using casus::List;
using casus::Value;

struct Edge {
  std::int64_t from;
  std::int64_t to;
  std::int64_t number;
};

/// Among so many nodes: a hub in each direction, self-loops, and several between two nodes.
std::vector<Edge> random_edges(unsigned seed, std::int64_t nodes, std::int64_t count) {
  std::mt19937 random(seed);
  const auto any = [&] { return static_cast<std::int64_t>(random()) % nodes; };
  std::vector<Edge> edges;
  for (std::int64_t i = 0; i < count; ++i) {
    const std::int64_t from = i % 11 == 0 ? 1 : any();
    const std::int64_t to = i % 13 == 0 ? 2 : i % 17 == 0 ? from : any();
    edges.push_back({from, to, i + 1});
    if (i % 10 == 0) edges.push_back({from, to, 10 * count + i});
  }
  return edges;
}

casus::Connection filled(std::int64_t nodes, const std::vector<Edge>& edges) {
  casus::Connection connection = casus::Database::open("").connect();
  connection.run("UNWIND range(0, $last) AS i CREATE (:N {i: i})", {{"last", Value(nodes - 1)}});
  List rows;
  for (const Edge& edge : edges) rows.push_back(Value(List{Value(edge.from), Value(edge.to), Value(edge.number)}));
  connection.run("MATCH (n:N) WITH n ORDER BY n.i WITH collect(n) AS nodes UNWIND $rows AS row "
                 "WITH nodes[row[0]] AS a, nodes[row[1]] AS b, row[2] AS i CREATE (a)-[:R {i: i}]->(b)",
                 {{"rows", Value(rows)}});
  return connection;
}

struct Sum {
  std::int64_t count = 0;
  std::int64_t weight = 0;
  bool operator==(const Sum&) const = default;
};

/// Of all cycles of three different relationships that follow one another; `undirected`: the last may lead either way.
Sum cycles(const std::vector<Edge>& edges, std::int64_t nodes, bool undirected) {
  std::vector<std::vector<const Edge*>> out(static_cast<std::size_t>(nodes));
  for (const Edge& edge : edges) out[static_cast<std::size_t>(edge.from)].push_back(&edge);
  Sum sum;
  const auto add = [&](const Edge& r, const Edge& s, const Edge& t) {
    if (&r == &s || &s == &t || &r == &t) return;
    ++sum.count;
    sum.weight += r.number + 3 * s.number + 7 * t.number;
  };
  for (const Edge& r : edges)
    for (const Edge* s : out[static_cast<std::size_t>(r.to)])
      for (const Edge& t : edges) {
        const bool along = t.from == s->to && t.to == r.from;
        const bool against = undirected && t.from != t.to && t.to == s->to && t.from == r.from;
        if (along || against) add(r, *s, t);
      }
  return sum;
}

Sum asked(casus::Connection& connection, const std::string& pattern) {
  const casus::Result result = connection.run("MATCH " + pattern + " RETURN count(*), sum(r.i + 3 * s.i + 7 * t.i)");
  return {result[0][std::size_t{0}].as_integer(), result[0][std::size_t{1}].as_integer()};
}

}  // namespace

TEST_CASE("cycles are closed by the relationships that there are") {
  for (const unsigned seed : {1U, 2U, 3U}) {
    const std::int64_t nodes = 40 + 30 * seed;
    std::vector<Edge> edges = random_edges(seed, nodes, 420);
    casus::Connection connection = filled(nodes, edges);
    const auto compare = [&] {
      INFO("seed " << seed);
      const Sum directed = cycles(edges, nodes, false);
      CHECK(asked(connection, "(a)-[r:R]->(b)-[s:R]->(c)-[t:R]->(a)") == directed);
      CHECK(asked(connection, "(c)<-[s:R]-(b)<-[r:R]-(a)<-[t:R]-(c)") == directed);
      CHECK(asked(connection, "(a)-[r:R]->(b)-[s:R]->(c)-[t:R]-(a)") == cycles(edges, nodes, true));
    };
    compare();
    connection.run("BEGIN");
    connection.run("MATCH (a:N {i: 5}), (b:N {i: 9}), (c:N {i: 1}) CREATE (a)-[:R {i: 5000}]->(b), (b)-[:R {i: 5001}]->(c), "
                   "(c)-[:R {i: 5002}]->(a), (c)-[:R {i: 5003}]->(c)");
    for (const Edge& edge : {Edge{5, 9, 5000}, Edge{9, 1, 5001}, Edge{1, 5, 5002}, Edge{1, 1, 5003}}) edges.push_back(edge);
    connection.run("MATCH ()-[r:R]->() WHERE r.i IN [12, 44, 88] DELETE r");
    std::erase_if(edges, [](const Edge& edge) { return edge.number == 12 || edge.number == 44 || edge.number == 88; });
    compare();
    connection.run("ROLLBACK");
  }
}

TEST_CASE("what is between two nodes is found from either, in every row") {
  casus::Connection connection = filled(300, random_edges(7, 300, 4000));
  const auto number = [&](const std::string& query) { return connection.run(query)[0][std::size_t{0}].as_integer(); };
  // The same relationships, found by their ends and by going through all of them.
  const std::string all = "MATCH (x)-[r:R]->(y) WHERE x.i % 3 = 1 AND y.i % 5 < 2 RETURN sum(r.i)";
  CHECK(number("MATCH (x:N), (y:N) WHERE x.i % 3 = 1 AND y.i % 5 < 2 WITH x, y MATCH (x)-[r:R]->(y) RETURN sum(r.i)") ==
        number(all));
  CHECK(number("MATCH (y:N), (x:N) WHERE x.i % 3 = 1 AND y.i % 5 < 2 WITH x, y ORDER BY y.i, x.i MATCH (x)-[r:R]->(y) "
               "RETURN sum(r.i)") == number(all));
  CHECK(number("MATCH (y:N), (x:N) WHERE x.i % 3 = 1 AND y.i % 5 < 2 WITH x, y ORDER BY x.i * 7919 % 301 + y.i * 7907 % 307 "
               "MATCH (x)-[r:R]->(y) RETURN sum(r.i)") == number(all));
  CHECK(number("MATCH (x:N) MATCH (x)-[r:R]-(x) RETURN sum(r.i)") == number("MATCH (x)-[r:R]->(y) WHERE x = y RETURN sum(r.i)"));
  CHECK(number("OPTIONAL MATCH (x:Missing) WITH x MATCH (y:N) OPTIONAL MATCH (x)-[r:R]->(y) RETURN count(r)") == 0);
  // Many between two nodes are more than a batch.
  connection.run("MATCH (x:N {i: 3}), (y:N {i: 4}) UNWIND range(1, 5000) AS i CREATE (x)-[:P {i: i}]->(y)");
  CHECK(number("MATCH (x:N), (y:N) WHERE x.i < 20 AND y.i < 20 WITH x, y MATCH (x)-[r:P]->(y) RETURN sum(r.i)") ==
        5000 * 5001 / 2);
}
