#include <catch2/catch.hpp>
#include <map>

#include "tests/unit/execute/random_graph.hpp"

using casus::test::RandomGraph;

namespace {

/// By end: the least length of a chain of `min` edges or more, and how many chains are that long.
std::map<std::size_t, std::pair<std::int64_t, std::size_t>> shortest_by_hand(const RandomGraph& graph,
                                                                              std::size_t from,
                                                                              std::size_t min,
                                                                              std::size_t max,
                                                                              bool undirected) {
  std::map<std::size_t, std::pair<std::int64_t, std::size_t>> out;
  graph.each_chain(from, max, undirected, [&](std::size_t end, std::size_t length) {
    if (length < min) return;
    const auto found = static_cast<std::int64_t>(length);
    auto [it, fresh] = out.try_emplace(end, found, 0);
    if (found < it->second.first) it->second = {found, 0};
    if (found == it->second.first) ++it->second.second;
  });
  return out;
}

void compare(RandomGraph& graph, const std::string& length, std::size_t min, std::size_t max,
             bool undirected, const std::string& predicate = "") {
  const std::string chain = "((a)-[:R" + length + "]-" + (undirected ? "" : ">") + "(b))" + predicate;
  INFO(chain);
  for (std::size_t from = 0; from < graph.size(); ++from) {
    const auto wanted = shortest_by_hand(graph, from, min, std::min(max, graph.edges().size()), undirected);
    for (std::size_t to = 0; to < graph.size(); ++to) {
      INFO("from " << from << " to " << to);
      std::multiset<std::int64_t> one;
      std::multiset<std::int64_t> all;
      if (const auto it = wanted.find(to); it != wanted.end()) {
        one.insert(it->second.first);
        for (std::size_t i = 0; i < it->second.second; ++i) all.insert(it->second.first);
      }
      const std::string ends = "MATCH (a {v: $from}), (b {v: $to}) MATCH p = ";
      CHECK(graph.numbers(ends + "shortestPath" + chain + " RETURN length(p)", from, to) == one);
      CHECK(graph.numbers(ends + "allShortestPaths" + chain + " RETURN length(p)", from, to) == all);
      CHECK(graph.numbers(ends + "allShortestPaths" + chain +
                              " WITH DISTINCT p, a, b WHERE nodes(p)[0] = a AND last(nodes(p)) = b "
                              "RETURN size(relationships(p))",
                          from, to) == all);
    }
  }
}

}  // namespace

TEST_CASE("shortest paths are the shortest of all chains") {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    RandomGraph graph(seed, 4 + seed % 4, 6 + seed % 4);
    INFO("seed " << seed);
    for (const bool undirected : {false, true}) {
      compare(graph, "*", 1, 99, undirected);
      compare(graph, "*0..", 0, 99, undirected);
      compare(graph, "*1..3", 1, 3, undirected);
      compare(graph, "*..2", 1, 2, undirected);
      compare(graph, "*", 2, 99, undirected, " WHERE length(p) > 1");
    }
  }
}

TEST_CASE("predicates on relationships bound the search for shortest paths") {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    RandomGraph graph(seed, 6, 9);
    INFO("seed " << seed);
    const std::string ends = "MATCH (a:N), (b:N) WHERE a <> b MATCH p = ";
    for (const std::string arrow : {"->", "-"}) {
      const auto found = graph.numbers(ends + "shortestPath((a)-[:R*]" + arrow +
                                       "(b)) WHERE all(r IN relationships(p) WHERE r.w > 1) "
                                       "RETURN 100 * (6 * a.v + b.v) + length(p)");
      CHECK(found == graph.numbers("MATCH p = (a)-[:R*1..6]" + arrow +
                                   "(b) WHERE a <> b AND all(r IN relationships(p) WHERE r.w > 1) "
                                   "WITH a, b, min(length(p)) AS least RETURN 100 * (6 * a.v + b.v) + least"));
    }
  }
}
