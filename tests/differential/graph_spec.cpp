#include "tests/differential/graph_spec.hpp"

#include "tests/differential/literals.hpp"

namespace casus::differential {

namespace {

using SpecProperties = std::vector<std::pair<std::string, std::string>>;

std::string any_literal(Random& random) {
  return random.pick({"1", "1.0", "'1'", "true", "[1]", "[1, 'a']", "[1, null]", "'a'", "-0.5", "''", "[]",
                      "date('2020-01-31')", "datetime('2020-07-01T12:00:00Z')",
                      "datetime('2020-07-01T14:00:00+02:00')", "time('12:00:00+01:00')", "localtime('12:00')"});
}

SpecProperties random_properties(Random& random) {
  SpecProperties out;
  if (random.percent(70)) out.emplace_back("i", std::to_string(random.between(-2, 4)));
  if (random.percent(30)) out.emplace_back("f", random.pick({"0.5", "1.0", "-1.5", "2.0", "2.25"}));
  if (random.percent(50))
    out.emplace_back("s", random.pick({"'a'", "'b'", "'ab'", "'B'", "''", "'ba'"}));
  if (random.percent(30)) out.emplace_back("b", random.pick({"true", "false"}));
  if (random.percent(25))
    out.emplace_back("l", random.pick({"[]", "[1]", "[1, 2]", "[2, 1, 2]", "[3, -1]", "[1, null]", "[null]",
                                       "[2, null, 1]"}));
  if (random.percent(25)) out.emplace_back("x", any_literal(random));
  if (random.percent(25))
    out.emplace_back("d", random.pick({"date('2020-01-31')", "date('2020-02-29')",
                                       "date('1969-12-31')", "date('2019-12-30')"}));
  if (random.percent(30)) out.emplace_back("z", zoned_literal(random));
  if (random.percent(25)) out.emplace_back("t", clock_literal(random));
  return out;
}

std::string text_of(int uid, const SpecProperties& properties) {
  std::string out = "{uid: " + std::to_string(uid);
  for (const auto& [key, literal] : properties) out += ", " + key + ": " + literal;
  return out + "}";
}

}  // namespace

std::string GraphSpec::statement() const {
  std::string out;
  for (const NodeSpec& node : nodes) {
    out += (out.empty() ? "CREATE " : ",\n       ") + ("(n" + std::to_string(node.uid));
    for (const auto& label : node.labels) out += ":" + label;
    out += " " + text_of(node.uid, node.properties) + ")";
  }
  for (const RelationshipSpec& relationship : relationships)
    out += ",\n       (n" + std::to_string(relationship.start) + ")-[:" + relationship.type + " " +
           text_of(relationship.uid, relationship.properties) + "]->(n" +
           std::to_string(relationship.end) + ")";
  return out;
}

namespace {

/// How likely elements are to have what makes graphs differ, in percent.
struct Likelihood {
  int label = 45;
  int loop = 10;
  int parallel = 0;
};

NodeSpec random_node(Random& random, int uid, const Likelihood& likely) {
  NodeSpec node;
  node.uid = uid;
  for (const char* label : {"A", "B", "C"})
    if (random.percent(likely.label)) node.labels.emplace_back(label);
  node.properties = random_properties(random);
  return node;
}

GraphSpec graph_of(Random& random, int nodes, int relationships, const Likelihood& likely) {
  GraphSpec graph;
  for (int uid = 0; uid < nodes; ++uid) graph.nodes.push_back(random_node(random, uid, likely));
  for (int i = 0; i < relationships; ++i) {
    RelationshipSpec relationship;
    relationship.uid = 1000 + i;
    if (i > 0 && random.percent(likely.parallel)) {
      const RelationshipSpec& other = random.pick(graph.relationships);
      relationship.start = other.start;
      relationship.end = other.end;
      if (random.percent(30)) std::swap(relationship.start, relationship.end);
    } else {
      relationship.start = random.between(0, nodes - 1);
      relationship.end =
          random.percent(likely.loop) ? relationship.start : random.between(0, nodes - 1);
    }
    relationship.type = random.pick({"R", "R", "S", "T"});
    relationship.properties = random_properties(random);
    graph.relationships.push_back(std::move(relationship));
  }
  return graph;
}

}  // namespace

GraphSpec random_graph(Random& random) {
  const int nodes = random.percent(4) ? 0 : random.between(1, 7);
  return graph_of(random, nodes, nodes == 0 ? 0 : random.between(0, nodes + 6), {});
}

GraphSpec crowded_graph(Random& random) {
  const int nodes = random.between(1, 6);
  return graph_of(random, nodes, random.between(1, 12),
                  {random.pick(std::vector<int>{30, 60, 90}), 15, 25});
}

GraphSpec dense_graph(Random& random) {
  const int nodes = random.between(3, 7);
  return graph_of(random, nodes, nodes * random.between(2, 5), {random.pick(std::vector<int>{40, 75}), 5, 5});
}

namespace {

/// A way of some twenty relationships, perhaps a ring, with few others beside it.
GraphSpec long_way(Random& random) {
  const int nodes = random.between(18, 24);
  GraphSpec graph = graph_of(random, nodes, nodes - random.between(0, 1), {45, 0, 0});
  for (std::size_t i = 0; i < graph.relationships.size(); ++i) {
    if (i > 3 && random.percent(4)) continue;
    RelationshipSpec& relationship = graph.relationships[i];
    relationship.start = static_cast<int>(i);
    relationship.end = static_cast<int>(i + 1) % nodes;
    if (random.percent(90)) relationship.type = "R";
  }
  return graph;
}

}  // namespace

GraphSpec trail_graph(Random& random) {
  if (random.percent(25)) return long_way(random);
  const int nodes = random.between(1, 6);
  return graph_of(random, nodes, random.between(2, 9), {45, random.pick(std::vector<int>{5, 20}), 30});
}

GraphSpec large_graph(Random& random) {
  const int nodes = random.pick(std::vector<int>{12, 40, 150});
  return graph_of(random, nodes, random.between(nodes, nodes * 3), {40, 5, 10});
}

GraphSpec wide_graph(Random& random) {
  const int nodes = random.pick(std::vector<int>{300, 700, 1100, 2100});
  GraphSpec graph = graph_of(random, nodes, random.between(nodes, nodes * 3), {40, 3, 10});
  const int hubs = random.between(0, 4);
  for (RelationshipSpec& relationship : graph.relationships) {
    if (hubs == 0 || !random.percent(25)) continue;
    (random.percent(50) ? relationship.start : relationship.end) = random.between(0, hubs - 1);
  }
  return graph;
}

}  // namespace casus::differential
