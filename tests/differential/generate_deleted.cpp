#include "tests/differential/generate_deleted.hpp"

namespace casus::differential {

std::string question_about_deleted(ExpressionGenerator& expressions, const Variable& deleted) {
  Random& random = expressions.random();
  const std::string& name = deleted.name;
  const std::string other = expressions.fresh_name();
  std::string pattern;
  if (deleted.type == VariableType::node)
    pattern = "(" + name + random.pick({"", "", ":A", " {i: 1}"}) + ")" +
              random.pick({"", "", "--(" + other + ")", "-[*0..1]-(" + other + ")", "-[:R]->()"});
  else
    pattern = "(" + other + ")-[" + name + random.pick({"", ":R", " {i: 1}"}) + random.pick({"]-()", "]->()"});
  const std::string rows = "RETURN count(*) AS rows";
  switch (random.between(0, 3)) {
    case 0:
      return rows;
    case 1:
      return "RETURN " + random.pick({"COUNT { ", "COUNT { MATCH "}) + pattern + " } AS found, count(*) AS rows";
    case 2:
      return "WITH * WHERE " + random.pick({"", "NOT "}) + "EXISTS { " + pattern + " }\n" + rows;
    default:
      return "WITH *\n" + random.pick({"MATCH ", "OPTIONAL MATCH "}) + pattern + "\n" + rows;
  }
}

}  // namespace casus::differential
