#include "tests/differential/generate_alike.hpp"

namespace casus::differential {

namespace {

/// Asks for some orders of the vertices that a symmetric pattern may have, by what tells nodes apart or not.
std::string in_order(Random& random, const Shape& shape, const std::string& prefix) {
  const std::string key = random.pick({".uid", ".uid", ".uid", ".uid", ".i", ".x"});
  const auto any = [&] {
    const ShapeEdge& edge = random.pick(shape.edges);
    return prefix + std::to_string(random.percent(50) ? edge.from : edge.to) + key;
  };
  const std::string sign = random.pick({" < ", " < ", " > "});
  std::string text = any() + sign + any();
  for (int more = random.between(0, 3); more > 0; --more)
    text += random.percent(40) ? sign + any() : " AND " + any() + sign + any();
  return text;
}

/// `[0, 3], [0, 1], [2, 0]`: one of each pair stays for some rows.
std::string pairs_in_runs(Random& random) {
  std::string pairs;
  for (int run = random.between(3, 7); run > 0; --run) {
    const std::string stays = std::to_string(random.between(0, 1));
    const bool first = random.percent(75);
    for (int row = random.between(1, 6); row > 0; --row) {
      const std::string other = std::to_string(random.between(0, 5));
      pairs += (pairs.empty() ? "[" : ", [") + (first ? stays + ", " + other : other + ", " + stays) + "]";
    }
  }
  return pairs;
}

}  // namespace

std::string alike_query(Random& random, const Shape& shape, const std::string& prefix) {
  const std::string label = random.pick({"", "", ":A", ":B"}), types = random.pick({":R", ":R", "", ":R|S"});
  const std::string arrow = random.percent(70) ? "-" : "->";
  std::string text;
  for (const ShapeEdge& edge : shape.edges)
    text += (text.empty() ? "MATCH (" : ", (") + prefix + std::to_string(edge.from) + label + ")-[" + types + "]" +
            arrow + "(" + prefix + std::to_string(edge.to) + label + ")";
  const ShapeEdge& tied = shape.edges.back();
  if (random.percent(20))
    text += " WHERE " + prefix + std::to_string(tied.from) + " <> " + prefix + std::to_string(tied.to);
  else if (random.percent(50))
    text += " WHERE " + in_order(random, shape, prefix);
  const std::string key = random.percent(20) ? prefix + std::to_string(tied.to) + ".i AS k, " : "";
  return text + "\nRETURN " + key + "count(*) AS n";
}

std::string again_query(Random& random, ExpressionGenerator& expressions) {
  const std::string pair = expressions.fresh_name(), x = expressions.fresh_name(), y = expressions.fresh_name();
  const std::string end = expressions.fresh_name(), more = expressions.fresh_name();
  const auto arrow = [&] { return counted_arrow(random); };
  std::string text = "UNWIND [" + pairs_in_runs(random) + "] AS " + pair + " MATCH (" + x + " {uid: " + pair +
                     "[0]}), (" + y + " {uid: " + pair + "[1]})\nMATCH (" + x + ")" + arrow() + "(" + end +
                     counted_label(random, 15) + ")";
  if (random.percent(15)) text += arrow() + "(" + more + counted_label(random, 30) + ")";
  const bool tied = random.percent(50);
  if (tied) text += ", (" + y + ")" + arrow() + "(" + end + ")";
  std::string where = tied ? "" : random.pick({"", "NOT "}) + "(" + y + ")" + arrow() + "(" + end + ")";
  if (random.percent(30)) where += (where.empty() ? "" : " AND ") + end + " <> " + random.pick({x, y});
  if (!where.empty()) text += " WHERE " + where;
  const std::string key = random.percent(40) ? pair + " AS " + expressions.fresh_name() + ", " : "";
  return text + "\nRETURN " + key + "count(*) AS n";
}

std::string counted_label(Random& random, int chance) {
  if (!random.percent(chance)) return "";
  return random.pick(
      {":A", ":A", ":B", ":B", ":C", ":A:B", ":Missing", ":A|B", ":!A", ":A&!B", ":B|C", ":%"});
}

std::string counted_arrow(Random& random) {
  const std::string types = random.pick({":R", ":S", ":T", ":R|S", ""});
  return random.pick({"-[", "<-["}) + types + "]-";
}

}  // namespace casus::differential
