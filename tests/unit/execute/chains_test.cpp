// Variable-length patterns of which only the ends are asked for run as breadth-first search; here their
// ends are compared with those of all chains.

#include <catch2/catch.hpp>

#include "tests/unit/execute/random_graph.hpp"

using casus::test::RandomGraph;

namespace {

struct Shape {
  std::string length;
  std::size_t min;
  std::size_t max;
};

const std::vector<Shape> shapes = {{"*", 1, 99},    {"*0..", 0, 99},  {"*2..", 2, 99}, {"*3..", 3, 99},
                                   {"*1..2", 1, 2}, {"*0..2", 0, 2},  {"*2..2", 2, 2}, {"*2..3", 2, 3},
                                   {"*3..4", 3, 4}, {"*1..3", 1, 3},  {"*0..0", 0, 0}, {"*1..1", 1, 1},
                                   {"*4..4", 4, 4}, {"*2..1", 2, 1},  {"*3..3", 3, 3},
                                   {"*9..9", 9, 9}, {"*11..11", 11, 11}};

std::set<std::int64_t> ends_by_hand(const RandomGraph& graph, std::size_t from, const Shape& shape,
                                    bool undirected) {
  std::set<std::int64_t> ends;
  graph.each_chain(from, std::min<std::size_t>(shape.max, graph.edges().size()), undirected,
                   [&](std::size_t end, std::size_t length) {
                     if (length >= shape.min && length <= shape.max)
                       ends.insert(static_cast<std::int64_t>(end));
                   });
  return ends;
}

std::multiset<std::int64_t> as_bag(const std::set<std::int64_t>& set) { return {set.begin(), set.end()}; }

void compare(RandomGraph& graph, const Shape& shape, bool undirected) {
  const std::string chain = "-[:R" + shape.length + "]-" + (undirected ? "" : ">");
  INFO(chain);
  std::set<std::int64_t> of_all;
  for (std::size_t from = 0; from < graph.size(); ++from) {
    const auto wanted = ends_by_hand(graph, from, shape, undirected);
    of_all.insert(wanted.begin(), wanted.end());
    INFO("from " << from);
    CHECK(graph.numbers("MATCH (a {v: $from})" + chain + "(b) RETURN DISTINCT b.v", from) == as_bag(wanted));
    CHECK(graph.numbers("MATCH (a {v: $from})" + chain + "(b) RETURN count(DISTINCT b)", from) ==
          std::multiset<std::int64_t>{static_cast<std::int64_t>(wanted.size())});
    CHECK(graph.numbers("MATCH (b) MATCH (a {v: $from}) WHERE (a)" + chain + "(b) RETURN b.v", from) ==
          as_bag(wanted));
    CHECK(graph.numbers("MATCH (a {v: $from}) WHERE (a)" + chain + "() RETURN a.v", from).size() ==
          (wanted.empty() ? 0 : 1));
  }
  CHECK(graph.numbers("MATCH (a)" + chain + "(b) RETURN DISTINCT b.v") == as_bag(of_all));
  // From some of the nodes at once, and with the start beside the end.
  std::set<std::int64_t> of_some;
  for (std::size_t from = 0; from < 3; ++from)
    of_some.merge(ends_by_hand(graph, from, shape, undirected));
  CHECK(graph.numbers("MATCH (a)" + chain + "(b) WHERE a.v < 3 RETURN DISTINCT b.v") == as_bag(of_some));
}

}  // namespace

TEST_CASE("distinct ends of chains are those of all chains") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    // Few enough relationships to list all chains.
    RandomGraph graph(seed, 4 + seed % 5, 5 + seed % 5);
    INFO("seed " << seed);
    for (const Shape& shape : shapes)
      for (const bool undirected : {false, true}) compare(graph, shape, undirected);
  }
}

TEST_CASE("predicates, labels and used relationships bound the search for distinct ends") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    RandomGraph graph(seed, 6, 9);
    INFO("seed " << seed);
    graph.connection().run("MATCH (n:N) WHERE n.v % 2 = 0 SET n:Even");
    // The same without any place for the search: the relationships are asked for.
    const auto both_ways = [&](const std::string& pattern, const std::string& chain) {
      INFO(pattern << " " << chain);
      CHECK(graph.numbers("MATCH " + pattern + "-[" + chain + "]-(b) RETURN DISTINCT b.v") ==
            graph.numbers("MATCH " + pattern + "-[r" + chain +
                          "]-(b) WITH b, collect(r) AS all RETURN b.v"));
    };
    for (const std::string length : {"*", "*0..2", "*2..3", "*2..", "*1..2"}) {
      both_ways("(a {v: 1})", ":R" + length + " {w: 2}");
      both_ways("(a:Even)", ":R" + length);
      both_ways("(c)-[s]->(a {v: 2})", ":R" + length);
      both_ways("(c {v: 0})-[s*1..2]-(a)", ":R" + length);
    }
    CHECK(graph.numbers("MATCH (a)-[*2..3]->(b:Even) RETURN DISTINCT b.v") ==
          graph.numbers("MATCH (a)-[r*2..3]->(b:Even) WITH b, collect(r) AS all RETURN b.v"));
  }
}
