#include "tests/differential/generate_trail.hpp"

#include <vector>

#include "tests/differential/generate_expression.hpp"

namespace casus::differential {

namespace {

class TrailGenerator {
 public:
  TrailGenerator(Random& random, const std::string& prefix)
      : random_(random),
        expressions_(random, prefix),
        from_(expressions_.fresh_name()),
        to_(expressions_.fresh_name()),
        path_(expressions_.fresh_name()) {}

  std::string query() {
    if (random_.percent(30)) return shortest();
    if (random_.percent(15)) return inside();
    if (random_.percent(8)) return known();
    if (random_.percent(30)) return several();
    return one();
  }

 private:
  void clause(const std::string& text) { text_ += (text_.empty() ? "" : "\n") + text; }

  std::string label(int chance) {
    return random_.percent(chance) ? random_.pick({":A", ":B", ":C", ":A|B", ":!A"}) : "";
  }
  std::string length() {
    return random_.pick({"*", "*1..6", "*0..", "*3..", "*2..5", "*0..4", "*4", "*5..", "*..6", "*1..8", "*6",
                         "*4..4", "*0..6", "*5..7", "*7..", "*3..4", "*1..2"});
  }
  /// A map that speaks of what the same MATCH binds, perhaps after it.
  std::string dependent() {
    const std::string end = random_.percent(60) ? to_ : from_;
    const std::string item = expressions_.fresh_name();
    std::vector<std::string> values{end + ".i", end + ".i", "COUNT { (" + end + ")<--() }",
                                    from_ + ".i + " + to_ + ".i", "CASE WHEN EXISTS { (" + end + ")-[:R]->() } THEN 1 END",
                                    "size([(" + end + ")-->(" + item + ") WHERE " + item + ".b | 1])"};
    if (!beside_.empty()) values.insert(values.end(), 3, beside_ + ".i");
    if (!edge_.empty()) values.insert(values.end(), 4, edge_ + ".i");
    if (walked_) values.insert(values.end(), 2, "length(" + path_ + ")");
    return " {i: " + random_.pick(values) + "}";
  }
  std::string properties() {
    if (dependent_ && random_.percent(edge_.empty() ? 6 : 40)) return dependent();
    if (!random_.percent(20)) return "";
    return random_.pick({" {i: 1}", " {i: 2}", " {s: 'a'}", " {b: true}", " {i: $one}", " {b: false}",
                         " {d: date('2020-01-31')}", " {i: 1, b: true}"});
  }
  std::string trail(const std::string& list, const std::string& bounds) {
    const std::string inside =
        "[" + list + random_.pick({"", "", "", ":R", ":R", ":R|S", ":S|T", ":!T"}) + bounds + properties() + "]";
    switch (random_.between(0, 4)) {
      case 0:
        return "-" + inside + "-";
      case 1:
        return "<-" + inside + "-";
      default:
        return "-" + inside + "->";
    }
  }
  static std::string node(const std::string& name, const std::string& rest = "") { return "(" + name + rest + ")"; }

  std::string test_of(const std::string& item) {
    return item + random_.pick({".i > 0", ".i >= 1", ".b", ".i <> 2", ".s IS NULL", ".i < 4", ".uid <> 1001",
                                ".i = 1", ".s IN ['a', 'b']", ".f > 0", ".z < datetime('2020-07-01T12:00:00Z')"});
  }

  /// A condition on what was walked; `walked` is a list of relationships.
  std::string condition(const std::string& walked) {
    const std::string item = expressions_.fresh_name();
    const std::string sum = expressions_.fresh_name();
    const std::string quantifier = random_.pick({"all(", "all(", "all(", "none(", "any(", "single("});
    switch (random_.between(0, 9)) {
      case 0:
        return "size(" + walked + ")" + random_.pick({" > 2", " = 4", " <= 3", " % 2 = 0", " >= 5", " <> 1"});
      case 1:
        return quantifier + item + " IN " + walked + " WHERE " + item + ".i = " + from_ + ".i)";
      case 2:
        return "reduce(" + sum + " = 0, " + item + " IN " + walked + " | " + sum + " + coalesce(" + item +
               ".i, 0)) > " + std::to_string(random_.between(-1, 6));
      case 3:
        return quantifier + item + " IN range(0, size(" + walked + ") - 2) WHERE " + walked + "[" + item + "].i <= " +
               walked + "[" + item + " + 1].i)";
      case 4:
        return quantifier + item + " IN " + walked + " WHERE type(" + item + ") = " + random_.pick({"'R'", "'S'"}) + ")";
      case 5:
        return quantifier + item + " IN " + walked + " WHERE " + random_.pick({"startNode(", "endNode("}) + item + ")" +
               random_.pick({" <> ", " = "}) + (random_.percent(50) ? from_ : to_) + ")";
      case 6:
        return random_.pick({"last(", "head("}) + walked + ").i " + random_.pick({"> 0", "= 1", "IS NULL"});
      default:
        return quantifier + item + " IN " + walked + " WHERE " + test_of(item) + ")";
    }
  }

  /// Conditions on the path, its nodes and its ends.
  std::string where(const std::string& list, bool named) {
    std::vector<std::string> tests;
    const std::string item = expressions_.fresh_name();
    if (!list.empty() && random_.percent(60)) tests.push_back(condition(list));
    if (named && random_.percent(50)) tests.push_back(condition("relationships(" + path_ + ")"));
    if (named && random_.percent(20))
      tests.push_back(random_.pick({"all(", "none(", "any("}) + item + " IN nodes(" + path_ + ") WHERE " + test_of(item) + ")");
    if (named && !edge_.empty() && random_.percent(30)) tests.push_back("length(" + path_ + ") = " + edge_ + ".i");
    if (named && random_.percent(15))
      tests.push_back("length(" + path_ + ")" + random_.pick({" > 3", " < 5", " = 4", " >= 2"}));
    if (random_.percent(20)) tests.push_back(random_.percent(50) ? from_ + " = " + to_ : from_ + ".i <= " + to_ + ".i");
    if (random_.percent(15)) tests.push_back(test_of(to_));
    std::string out;
    for (const std::string& test : tests) out += (out.empty() ? " WHERE " : random_.pick({" AND ", " AND ", " OR "})) + test;
    return out;
  }

  void bind_ends() {
    if (random_.percent(50)) return;
    clause("MATCH " + node(from_, label(40)) + (random_.percent(50) ? ", " + node(to_, label(40)) : ""));
  }
  std::string match() { return random_.percent(12) ? "OPTIONAL MATCH " : "MATCH "; }

  std::string one() {
    bind_ends();
    const std::string list = random_.percent(50) ? expressions_.fresh_name() : "";
    const bool named = random_.percent(55);
    if (random_.percent(10)) name_beside();
    dependent_ = true;
    walked_ = named;
    std::string pattern = named ? path_ + " = " : "";
    if (random_.percent(20)) pattern += "()" + trail("", "");
    pattern += node(from_, label(25)) + trail(list, length()) + node(to_, label(25));
    if (random_.percent(20)) pattern += trail("", "") + "()";
    dependent_ = false;
    clause(match() + with_beside(pattern) + where(list, named));
    return result(list, named);
  }

  /// A part of its own: a node, or two and a relationship.
  void name_beside() {
    beside_ = expressions_.fresh_name();
    if (random_.percent(60)) edge_ = expressions_.fresh_name();
  }
  std::string with_beside(const std::string& pattern) {
    if (beside_.empty()) return pattern;
    std::string beside = node(beside_, label(30));
    if (!edge_.empty())
      beside += random_.pick({"-[", "<-["}) + edge_ + random_.pick({":R]-(", "]-(", ":S]-("}) +
                expressions_.fresh_name() + ")";
    return random_.percent(50) ? pattern + ", " + beside : beside + ", " + pattern;
  }

  /// Two or three trails in one MATCH, which share no relationship.
  std::string several() {
    bind_ends();
    const std::string first = expressions_.fresh_name(), second = expressions_.fresh_name();
    const std::string middle = expressions_.fresh_name();
    const bool named = random_.percent(40);
    dependent_ = true;
    const std::string begin = (named ? path_ + " = " : "") + node(from_, label(25)) + trail(first, length());
    std::string pattern;
    switch (random_.between(0, 3)) {
      case 0:
        pattern = begin + node(middle, label(25)) + trail(second, length()) + node(to_);
        break;
      case 1:
        pattern = begin + node(to_) + ", " + node(to_) + trail(second, length()) + node(middle);
        break;
      case 2:
        pattern = begin + node(middle) + trail("", "") + node(to_, label(25)) + trail(second, length()) + node(from_);
        break;
      default:
        pattern = begin + node(to_) + ", " + node(from_) + trail(second, length()) + node(to_);
    }
    dependent_ = false;
    clause(match() + pattern + where(random_.percent(50) ? first : second, named));
    return result(random_.percent(50) ? first : second, named);
  }

  std::string shortest() {
    if (random_.percent(80)) clause("MATCH " + node(from_, label(40)) + ", " + node(to_, label(40)));
    const std::string list = random_.percent(30) ? expressions_.fresh_name() : "";
    const std::string bounds = random_.pick({"*", "*..6", "*0..", "*1..8", "*0..5", "*..4", "*1..6"});
    dependent_ = walked_ = true;
    if (random_.percent(15)) name_beside();
    const std::string part = path_ + random_.pick({" = allShortestPaths(", " = shortestPath("}) + node(from_) +
                             trail(list, bounds) + node(to_) + ")";
    dependent_ = false;
    clause(match() + with_beside(part) + where(list, true));
    // Which of the shortest paths is found is up to the engine.
    if (text_.find("allShortest") != std::string::npos) return result(list, true);
    return text_ + "\nRETURN " + from_ + ".uid AS a, " + to_ + ".uid AS b, length(" + path_ + ") AS n";
  }

  /// Trails inside an expression.
  std::string inside() {
    clause("MATCH " + node(from_, label(40)));
    dependent_ = true;
    const std::string pattern = path_ + " = " + node(from_) + trail("", length()) + node(to_, label(30));
    const std::string test = where("", true);
    const std::string kind = random_.pick({"EXISTS", "COUNT"});
    std::string out = text_ + "\nRETURN " + from_ + ".uid AS uid, " + kind + " { MATCH " + pattern + test + " } AS x";
    if (random_.percent(40))
      out += ", size([" + pattern + test + " | length(" + path_ + ")]) AS n";
    return out;
  }

  /// A list of relationships that is to be walked once more.
  std::string known() {
    const std::string list = expressions_.fresh_name();
    clause("MATCH ()" + trail(list, random_.pick({"*1..3", "*", "*0..2", "*2..4"})) + "()");
    clause("WITH DISTINCT " + random_.pick({"", "reverse(", "tail("}));
    text_ += text_.back() == '(' ? list + ") AS " + list : list;
    clause(match() + node(from_, label(20)) + trail(list, "*") + node(to_, label(20)));
    return text_ + "\nRETURN " + uids(list) + " AS x, " + from_ + ".uid AS a, " + to_ + ".uid AS b";
  }

  std::string uids(const std::string& list) {
    const std::string item = expressions_.fresh_name();
    return "[" + item + " IN " + list + " | " + item + ".uid]";
  }

  std::string result(const std::string& list, bool named) {
    std::vector<std::string> ways{to_ + ".uid"};
    if (!list.empty()) ways.insert(ways.end(), {"size(" + list + ")", uids(list), uids(list)});
    if (named)
      ways.insert(ways.end(), {"length(" + path_ + ")", uids("nodes(" + path_ + ")"),
                               uids("relationships(" + path_ + ")")});
    const std::string way = random_.pick(ways);
    switch (random_.between(0, 8)) {
      case 0:
        return text_ + "\nRETURN count(*) AS n";
      case 1:
        return text_ + "\nRETURN DISTINCT " + way + " AS x";
      case 2:
        return text_ + "\nRETURN " + way + " AS x, count(*) AS n";
      case 3:
        return text_ + "\nRETURN " + from_ + ".uid AS a, max(" + way + ") AS x, count(DISTINCT " + to_ + ") AS n";
      case 4:
        return text_ + "\nRETURN " + way + " AS x ORDER BY x" + random_.pick({" LIMIT 3", " DESC LIMIT 2", " SKIP 4"});
      case 5:
        return text_ + "\nRETURN DISTINCT " + from_ + ", " + to_;
      case 6:
        if (named) return text_ + "\nRETURN " + path_;
        [[fallthrough]];
      default:
        return text_ + "\nRETURN " + from_ + ".uid AS a, " + way + " AS x, " + to_ + ".uid AS b";
    }
  }

  Random& random_;
  ExpressionGenerator expressions_;
  std::string from_, to_, path_;
  std::string beside_;  // a node of the same MATCH that hangs on nothing
  std::string edge_;    // a relationship at it
  bool dependent_ = false;  // whether maps may speak of the ends
  bool walked_ = false;  // and of the path
  std::string text_;
};

}  // namespace

std::string trail_query(Random& random, const std::string& prefix) { return TrailGenerator(random, prefix).query(); }

}  // namespace casus::differential
