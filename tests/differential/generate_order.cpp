#include "tests/differential/generate_order.hpp"

namespace casus::differential {

std::string mixed_order(Random& random, ExpressionGenerator& expressions) {
  const std::string x = expressions.fresh_name(), i = expressions.fresh_name();
  const std::string values =
      "[1, 'a', null, true, 1.5, [1], [], 'B', false, [1, 'a'], -1, 0.0, [null], '', 2, [[1]], "
      "'ab', [2], 1.0]";
  std::string text;
  if (random.percent(50)) {
    text = "UNWIND range(0, 18) AS " + i + "\nWITH " + i + ", " + values + "[" + i + "] AS " + x;
  } else {
    text = "MATCH (" + i + "n)\nWITH " + i + "n.uid AS " + i + ", " + i + "n." +
           random.pick({"x", "l", "f", "s", "b"}) + " AS " + x;
  }
  const std::string end =
      std::string(random.pick({"", " DESC"})) + ", " + i + random.pick({"", " DESC"}) +
      (random.percent(60) ? " SKIP " + random.pick({"0", "1", "5"}) : "") +
      (random.percent(80) ? " LIMIT " + random.pick({"0", "1", "4", "30"}) : "");
  if (random.percent(50)) return text + "\nRETURN " + x + ", " + i + " ORDER BY " + x + end;
  return text + " ORDER BY " + x + end + "\nRETURN " +
         random.pick({"min(", "max(", "count(DISTINCT ", "collect(DISTINCT "}) + x + ") AS n";
}

}  // namespace casus::differential
