#include "tests/differential/generate_changing.hpp"

#include <vector>

#include "tests/differential/generate_counting.hpp"
#include "tests/differential/generate_parts.hpp"
#include "tests/differential/generate_trail.hpp"
#include "tests/differential/generate_traversal.hpp"

namespace casus::differential {

namespace {

std::string question(Random& random, const std::string& prefix) {
  switch (random.between(0, 9)) {
    case 0:
    case 1:
      return traversal_query(random, prefix);
    case 2:
      return trail_query(random, prefix);
    case 3:
    case 4:
    case 5:
      return counting_query(random, prefix);
    default:
      return parts_query(random, prefix);
  }
}

/// `a.i AS x, f(b, c) AS y` in two; without what orders them.
std::vector<std::string> items_of(std::string text) {
  for (const char* end : {" ORDER BY ", " SKIP ", " LIMIT "}) text = text.substr(0, text.find(end));
  if (text.starts_with("DISTINCT ")) text = text.substr(9);
  std::vector<std::string> items(1);
  int depth = 0;
  for (const char c : text) {
    if (c == '(' || c == '[' || c == '{') ++depth;
    if (c == ')' || c == ']' || c == '}') --depth;
    if (c == ',' && depth == 0)
      items.emplace_back();
    else if (c != ' ' || !items.back().empty())
      items.back() += c;
  }
  return items;
}

/// The value of a column in a list that outlives the elements: of elements their `uid`.
std::string lasting_value(const std::string& item, const std::string& asked) {
  const std::size_t as = item.rfind(" AS ");
  const std::string value = item.substr(0, as);
  const std::string name = as == std::string::npos ? item : item.substr(as + 4);
  if (value.find_first_of(".([{ ") != std::string::npos) return name;
  for (const char* path : {" = (", " = shortestPath(", " = allShortestPaths("})
    if (asked.find(value + path) != std::string::npos) return "length(" + name + ")";
  return asked.starts_with("UNWIND [[") && asked.find("] AS " + value + " ") != std::string::npos ? name : name + ".uid";
}

std::string change(Random& random, const std::string& round) {
  const std::string one = "{uid: " + round + random.pick({"", "", " + 1"}) + "}";
  return random.pick({"CREATE (:A:B {i: 1})-[:R]->(:C)", "MERGE (:A {i: 7})", "MATCH ()-[gone]->() DELETE gone",
                      "MATCH ()-[gone:R]->() DELETE gone", "MATCH ()-[gone:S]->() DELETE gone",
                      "MATCH (" + one + ")-[gone]->() DELETE gone", "MATCH (" + one + ")-[gone:S|T]-() DELETE gone",
                      "MATCH (gone " + one + ") DETACH DELETE gone", "MATCH (" + one + ")-->(gone) DETACH DELETE gone",
                      "MATCH (there) CREATE (there)-[:R]->(:B {i: 2})", "MATCH (there) CREATE (there)-[:S]->(:C {i: 3})",
                      "MATCH (there " + one + "), (other) CREATE (there)-[:R {i: 1}]->(other)",
                      "MATCH (there " + one + ") SET there:A, there.i = 1", "MATCH (there:A) REMOVE there:A SET there:B",
                      "MATCH (there) SET there.i = coalesce(there.i, 0) + 1", "MATCH ()-[r:R]->() SET r.i = " + round});
}

/// A change in a CALL, and a question about what it has left, for which rows need not meet.
std::string changed_before(Random& random, const std::string& round) {
  const std::string label = random.pick({"", ":A", ":B", ":C"}), type = random.pick({"", ":R", ":S"});
  const std::string asked = random.pick(
      {"RETURN COUNT { MATCH (" + label + ") } AS n", "RETURN COUNT { ()-[" + type + "]->(" + label + ") } AS n",
       "MATCH (x" + label + ") RETURN x.uid AS n", "MATCH (x" + label + ")-[" + type + "]-(y) RETURN y.i AS n",
       "OPTIONAL MATCH (x" + label + " {i: 1})-[" + type + "]->() RETURN x.uid AS n",
       "CALL { MATCH (x" + label + ")-[" + type + "]->() RETURN count(*) AS n } RETURN n",
       "MATCH (x {uid: " + round + "}) RETURN EXISTS { (x)-[" + type + "]->(" + label + ") } AS n",
       "CALL (" + round + ") { " + change(random, round) + " } MATCH (x" + label + ") RETURN x.i AS n"});
  return "UNWIND [0, 1, 2] AS " + round + "\nCALL (" + round + ") {\nCALL (" + round + ") { " + change(random, round) +
         random.pick({"", " RETURN 1 AS one", " RETURN 1 AS one"}) + " }\n" + asked + "\n}\nRETURN " + round + " AS r, n";
}

}  // namespace

std::string changing_query(Random& random, const std::string& prefix) {
  const std::string round = prefix + "round";
  if (random.percent(25)) return changed_before(random, round);
  const std::string asked = question(random, prefix);
  const std::size_t last = asked.rfind("RETURN ");
  const std::string result = asked.substr(last + 7);
  if (asked.find('}', last) < asked.find('{', last)) return asked;  // of a subquery
  std::string values;
  for (const std::string& item : items_of(result)) values += (values.empty() ? "" : ", ") + lasting_value(item, asked);
  const std::string changed = change(random, round);
  return "UNWIND [0, 1, 2] AS " + round + "\nCALL (" + round + ") {\n" + asked.substr(0, last) + "WITH " + result +
         "\nWITH collect([" + values + "]) AS found\n" +
         (random.percent(50) ? "CALL (" + round + ") { " + changed + " }" : changed) +
         "\nRETURN DISTINCT found\n}\nRETURN " + round + " AS r, found";
}

}  // namespace casus::differential
