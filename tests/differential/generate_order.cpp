#include "tests/differential/generate_order.hpp"

namespace casus::differential {

namespace {

/// Values of which some are the same to DISTINCT and some to `=`, and some only look so.
std::string alike(Random& random) {
  return random.pick({"1", "1.0", "0", "0.0", "-0.0", "null", "'1'", "true", "[1]", "[1.0]", "[null]",
                      "[1, null]", "{a: 1}", "{a: 1.0}", "{a: null}", "2", "2.0", "-1", "[]", "{}", "''",
                      "[[1]]", "[[1.0]]", "9007199254740993", "9007199254740992.0", "9007199254740992",
                      "date('2020-01-31')"});
}

std::string alike_list(Random& random, int low, int high) {
  std::string out;
  for (int i = random.between(low, high); i > 0; --i) out += (out.empty() ? "[" : ", ") + alike(random);
  return (out.empty() ? "[" : out) + "]";
}

/// Long enough to be made a table.
std::string long_list(Random& random) {
  std::string out;
  for (int i = random.between(14, 24); i > 0; --i)
    out += (out.empty() ? "[" : ", ") +
           (random.percent(75) ? std::to_string(random.between(-5, 60))
                               : random.pick({"1.0", "7.5", "'a'", "true", "30.0"}));
  if (random.percent(50)) out += random.percent(80) ? ", null" : ", [null]";
  return out + "]";
}

std::string sought_in_long_lists(Random& random, const std::string& x, const std::string& y) {
  const std::string values = random.percent(50) ? "range(-2, 45)" : long_list(random);
  const std::string rows = "UNWIND " + values + " AS " + x;
  const std::string test = random.pick({"", "NOT "}) + ("(" + x) + " IN " + long_list(random) + ")";
  if (random.percent(50)) return rows + "\nWITH " + x + " WHERE " + test + "\nRETURN " + x;
  return rows + "\nRETURN " + x + ", " + test + " AS " + y;
}

/// What two values are to each other in all ways there are.
std::string compared(Random& random, const std::string& x, const std::string& y) {
  return "UNWIND " + alike_list(random, 1, 6) + " AS " + y + "\nRETURN " + x + " = " + y + " AS e, " + x + " <> " +
         y + " AS d, " + x + " < " + y + " AS l, " + x + " IN [" + y + ", " + alike(random) + "] AS i, [" + x +
         "] = [" + y + "] AS a, " + x + " < " + y + " <= " + alike(random) + " AS c";
}

}  // namespace

std::string alike_values(Random& random, ExpressionGenerator& expressions) {
  const std::string x = expressions.fresh_name(), y = expressions.fresh_name(), z = expressions.fresh_name();
  if (random.percent(25)) return sought_in_long_lists(random, x, y);
  const std::string rows = "UNWIND " + alike_list(random, 2, 9) + " AS " + x + "\n";
  const std::string more = "UNWIND " + alike_list(random, 1, 6) + " AS " + y + "\n";
  switch (random.between(0, 8)) {
    case 0:
      return rows + "RETURN " + random.pick({"count(DISTINCT ", "count("}) + x + ") AS n, count(DISTINCT [1, " + x +
             "]) AS m";
    case 1:
      return rows + compared(random, x, y);
    case 2:
      return rows + more + "WITH DISTINCT " + x + ", " + y + "\nRETURN count(*) AS n";
    case 3:
      return rows + "WITH " + x + ", count(*) AS " + y + "\nRETURN " + y + ", count(*) AS n";
    case 4:
      return rows + "WITH count(*) AS " + y + ", [" + x + "] AS " + z + "\nRETURN " + y + ", count(*) AS n";
    case 5:
      return rows + "WITH DISTINCT " + x + "\nRETURN count(*) AS n\nUNION\n" + more +
             "RETURN count(DISTINCT {k: " + y + "}) AS n";
    case 6:
      return rows + "MATCH (" + y + ") WHERE " + y + random.pick({".x", ".f", ".l", ".i"}) + " = " + x +
             "\nRETURN count(*) AS n";
    case 7:
      return rows + "WITH * WHERE NOT " + x + " IN " + alike_list(random, 0, 5) + "\nRETURN count(*) AS n, min(" +
             x + ") = " + alike(random) + " AS least";
    default:
      return rows + "WITH collect(DISTINCT " + x + ") AS " + y + "\nRETURN size(" + y + ") AS n, [" + z + " IN " + y +
             " WHERE " + z + " = " + alike(random) + " | 1] AS same";
  }
}

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
