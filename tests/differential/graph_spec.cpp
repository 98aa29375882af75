#include "tests/differential/graph_spec.hpp"

namespace casus::differential {

namespace {

using SpecProperties = std::vector<std::pair<std::string, std::string>>;

std::string any_literal(Random& random) {
  return random.pick({"1", "1.0", "'1'", "true", "[1]", "[1, 'a']", "'a'", "-0.5", "''", "[]"});
}

SpecProperties random_properties(Random& random) {
  SpecProperties out;
  if (random.percent(70)) out.emplace_back("i", std::to_string(random.between(-2, 4)));
  if (random.percent(30)) out.emplace_back("f", random.pick({"0.5", "1.0", "-1.5", "2.0", "2.25"}));
  if (random.percent(50))
    out.emplace_back("s", random.pick({"'a'", "'b'", "'ab'", "'B'", "''", "'ba'"}));
  if (random.percent(30)) out.emplace_back("b", random.pick({"true", "false"}));
  if (random.percent(25))
    out.emplace_back("l", random.pick({"[]", "[1]", "[1, 2]", "[2, 1, 2]", "[3, -1]"}));
  if (random.percent(25)) out.emplace_back("x", any_literal(random));
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

GraphSpec random_graph(Random& random) {
  GraphSpec graph;
  const int nodes = random.percent(4) ? 0 : random.between(1, 7);
  for (int uid = 0; uid < nodes; ++uid) {
    NodeSpec node;
    node.uid = uid;
    for (const char* label : {"A", "B", "C"})
      if (random.percent(45)) node.labels.emplace_back(label);
    node.properties = random_properties(random);
    graph.nodes.push_back(std::move(node));
  }
  const int relationships = nodes == 0 ? 0 : random.between(0, nodes + 6);
  for (int i = 0; i < relationships; ++i) {
    RelationshipSpec relationship;
    relationship.uid = 100 + i;
    relationship.start = random.between(0, nodes - 1);
    relationship.end = random.percent(10) ? relationship.start : random.between(0, nodes - 1);
    relationship.type = random.pick({"R", "R", "S", "T"});
    relationship.properties = random_properties(random);
    graph.relationships.push_back(std::move(relationship));
  }
  return graph;
}

}  // namespace casus::differential
