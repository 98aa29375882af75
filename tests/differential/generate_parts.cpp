#include "tests/differential/generate_parts.hpp"

#include <vector>

#include "tests/differential/generate_alike.hpp"

namespace casus::differential {

namespace {

/// An aggregate over one variable, seldom over two; few notice equal rows or nulls.
std::string aggregate(Random& random, const std::string& variable, const std::string& other) {
  const std::string key = random.pick({".i", ".uid", ".i", ".s"});
  const std::string value = variable + key;
  const std::string both = random.percent(50) ? variable + ".i + " + other + ".i"
                                              : "coalesce(" + variable + ".i, " + other + ".i)";
  switch (random.between(0, 11)) {
    case 0: return "min(" + value + ")";
    case 1: return "max(" + value + ")";
    case 2: return "sum(DISTINCT " + variable + ".i)";
    case 3: return "size(collect(DISTINCT " + value + "))";
    case 4: return "count(DISTINCT coalesce(" + value + ", 'none'))";
    case 5: return "count(DISTINCT " + both + ")";
    case 6: return "count(DISTINCT labels(" + variable + "))";
    case 7: return random.percent(30) ? "count(" + variable + ")" : "count(DISTINCT id(" + variable + "))";
    case 8: return "count(DISTINCT " + value + ")";
    default: return "count(DISTINCT " + variable + ")";
  }
}

/// What hangs from a node, most often if there is any.
std::string part(Random& random, const std::string& from, const std::string& end,
                 const std::string& start) {
  std::string text = random.pick({"\nOPTIONAL MATCH (", "\nOPTIONAL MATCH (", "\nMATCH ("});
  text += from + ")" + counted_arrow(random) + "(" + end + counted_label(random, 30) + ")";
  if (random.percent(15)) text += counted_arrow(random) + "()";
  std::string where;
  if (random.percent(25)) where = end + random.pick({".i > 1", ".i IS NULL", ".uid <> 3"});
  if (random.percent(8)) where += (where.empty() ? "" : " AND ") + end + " <> " + start;
  return where.empty() ? text : text + " WHERE " + where;
}

/// A pattern of parts, and what is made of it: a key `k` perhaps, and aggregates `n0`, `n1`, ….
struct Question {
  std::string pattern;
  std::string items;
};

Question parts(Random& random, ExpressionGenerator& expressions) {
  std::vector<std::string> starts{expressions.fresh_name()};
  std::string text = "MATCH (" + starts.front() + counted_label(random, 60) + ")";
  if (random.percent(30)) {
    starts.push_back(expressions.fresh_name());
    text += counted_arrow(random) + "(" + starts.back() + counted_label(random, 30) + ")";
  }
  std::vector<std::string> ends;
  for (int more = random.between(2, 4); more > 0; --more) {
    const bool further = !ends.empty() && random.percent(15);
    const std::string from = random.pick(further ? ends : starts);
    const std::string end = expressions.fresh_name();
    text += part(random, from, end, random.pick(starts));
    ends.push_back(end);
  }
  std::vector<std::string> keys{"",         starts.front() + ".i",         starts.front(),
                                starts[0], starts.back() + ".uid % 2"};
  if (random.percent(20)) keys.push_back(ends.front() + ".i");
  const std::string key = random.pick(keys);
  std::string items = key.empty() ? "" : key + " AS k";
  int number = 0;
  for (const std::string& end : ends) {
    if (number > 0 && random.percent(20)) continue;
    const std::string other = random.pick(random.percent(90) ? starts : ends);
    items += (items.empty() ? "" : ", ") + aggregate(random, end, other) + " AS n" + std::to_string(number++);
  }
  return {text, items};
}

}  // namespace

std::string parts_query(Random& random, ExpressionGenerator& expressions) {
  const Question question = parts(random, expressions);
  return question.pattern + "\nRETURN " + question.items;
}

std::string parts_query(Random& random, const std::string& prefix) {
  ExpressionGenerator expressions(random, prefix);
  return parts_query(random, expressions);
}

}  // namespace casus::differential
