#include "tests/differential/generate_traversal.hpp"

#include "tests/differential/generate_expression.hpp"

namespace casus::differential {

namespace {

class TraversalGenerator {
 public:
  TraversalGenerator(Random& random, const std::string& prefix)
      : random_(random),
        expressions_(random, prefix),
        from_(expressions_.fresh_name()),
        to_(expressions_.fresh_name()),
        path_(expressions_.fresh_name()) {}

  std::string query() {
    if (random_.percent(45)) return shortest();
    if (random_.percent(25)) return condition();
    return reached();
  }

 private:
  void clause(const std::string& text) { text_ += (text_.empty() ? "" : "\n") + text; }

  std::string label(int chance) {
    return random_.percent(chance) ? random_.pick({":A", ":B", ":C", ":A:B", ":A|B", ":!C"}) : "";
  }

  std::string arrows(const std::string& inside) {
    switch (random_.between(0, 3)) {
      case 0:
        return "-[" + inside + "]-";
      case 1:
        return "<-[" + inside + "]-";
      default:
        return "-[" + inside + "]->";
    }
  }

  std::string relationship(const std::string& name, const std::string& length) {
    std::string inside = name + random_.pick({":R", ":R", ":S", ":R|S", ":R|T", ":!T", "", ""});
    inside += length;
    if (random_.percent(8)) inside += " {i: " + std::to_string(random_.between(0, 3)) + "}";
    return arrows(inside);
  }

  std::string length() {
    return random_.pick({"*", "*", "*", "*0..", "*2..", "*1..3", "*..4", "*0..2", "*3..", "*2",
                         "*0", "*0..1", "*1..1", "*3..2"});
  }

  /// Binds one end or both before the traversal, perhaps from several rows that are equal.
  void ends(bool both) {
    if (random_.percent(10)) clause("UNWIND [1, 1, 2] AS " + expressions_.fresh_name());
    const bool optional = random_.percent(5);
    std::string text = (optional ? "OPTIONAL MATCH (" : "MATCH (") + from_ + label(60) + ")";
    if (both) text += ", (" + to_ + label(60) + ")";
    if (random_.percent(35)) text += " WHERE " + property(from_);
    clause(text);
  }

  std::string property(const std::string& of) {
    return of + random_.pick({".i > 0", ".i = 1", ".uid < 3", ".s = 'a'", ":A", ".b", ".uid = 0"});
  }

  /// A condition on what was reached, on the ends or on the whole way.
  std::string where(const std::string& relationships) {
    if (!random_.percent(30)) return "";
    const std::string item = expressions_.fresh_name();
    switch (random_.between(0, 5)) {
      case 0:
        return " WHERE " + from_ + " <> " + to_;
      case 1:
        return " WHERE " + from_ + " = " + to_;
      case 2:
        if (relationships.empty()) break;
        return " WHERE " + random_.pick({"all(", "none("}) + item + " IN " + relationships +
               " WHERE " + item + ".i > 0)";
      case 3:
        return " WHERE NOT (" + from_ + ")-[:R]->(" + to_ + ")";
      default:
        break;
    }
    return " WHERE " + property(to_);
  }

  std::string reached() {
    const bool bound = random_.percent(50);
    if (bound) ends(random_.percent(25));
    const std::string list = random_.percent(25) ? expressions_.fresh_name() : "";
    const bool named = random_.percent(20);
    std::string text = random_.percent(15) ? "OPTIONAL MATCH " : "MATCH ";
    if (named) text += path_ + " = ";
    text += "(" + from_ + label(bound ? 5 : 50) + ")" + relationship(list, length()) + "(" + to_ +
            label(30) + ")";
    if (random_.percent(15)) {
      const std::string further = expressions_.fresh_name();
      text += relationship("", random_.percent(30) ? length() : "") + "(" + further + ")";
    }
    clause(text + where(list));
    if (random_.percent(15))
      clause("WITH DISTINCT " + from_ + ", " + to_ +
             (random_.percent(30) ? " WHERE " + property(to_) : ""));
    else if (!list.empty() && random_.percent(50))
      return result(random_.percent(50) ? "size(" + list + ")" : uids(list));
    else if (named)
      return result(random_.percent(50) ? "length(" + path_ + ")"
                                        : uids(random_.pick({"nodes(", "relationships("}) + path_ + ")"));
    return result("");
  }

  /// The elements of a list in their order.
  std::string uids(const std::string& list) {
    const std::string item = expressions_.fresh_name();
    return "[" + item + " IN " + list + " | " + item + ".uid]";
  }

  /// `number`: an expression of how long the way is.
  std::string result(const std::string& number) {
    const std::string x = expressions_.fresh_name(), y = expressions_.fresh_name();
    const std::string what = number.empty() ? to_ + ".uid" : number;
    switch (random_.between(0, 7)) {
      case 0:
        return text_ + "\nRETURN count(*) AS " + x;
      case 1:
        return text_ + "\nRETURN count(DISTINCT " + to_ + ") AS " + x;
      case 2:
        return text_ + "\nRETURN DISTINCT " + to_ + ".uid AS " + x;
      case 3:
        return text_ + "\nRETURN DISTINCT " + from_ + ", " + to_;
      case 4:
        return text_ + "\nRETURN " + from_ + ".uid AS " + x + ", count(DISTINCT " + to_ + ") AS " +
               y;
      case 5:
        return text_ + "\nRETURN " + to_ + " AS " + x + ", min(" + what + ") AS " + y;
      case 6:
        return text_ + "\nRETURN DISTINCT " + to_ + ".uid AS " + x + " ORDER BY " + x +
               random_.pick({" LIMIT 1", " LIMIT 2", " SKIP 1", " DESC LIMIT 3"});
      default:
        return text_ + "\nRETURN " + from_ + ".uid AS " + x + ", " + what + " AS " + y;
    }
  }

  std::string condition() {
    ends(random_.percent(50));
    const bool both = text_.find(to_) != std::string::npos;
    const std::string pattern = "(" + from_ + ")" + relationship("", length()) + "(" +
                                (both && random_.percent(60) ? to_ : "") + label(40) + ")";
    const std::string x = expressions_.fresh_name();
    switch (random_.between(0, 3)) {
      case 0:
        return text_ + "\nWITH " + from_ + " WHERE " + random_.pick({"", "NOT "}) + "(" + from_ +
               ")" + relationship("", length()) + "(" + label(50) + ")\nRETURN " + from_ +
               ".uid AS " + x;
      case 1:
        return text_ + "\nRETURN " + from_ + ".uid AS " + x + ", EXISTS { " + pattern + " } AS " +
               expressions_.fresh_name();
      case 2:
        return text_ + "\nRETURN " + from_ + ".uid AS " + x + ", COUNT { " + pattern + " } AS " +
               expressions_.fresh_name();
      default: {
        const std::string y = expressions_.fresh_name();
        return text_ + "\nRETURN " + from_ + ".uid AS " + x + ", COLLECT { MATCH (" + from_ + ")" +
               relationship("", length()) + "(" + y + ") RETURN DISTINCT " + y + ".uid AS " +
               expressions_.fresh_name() + " } AS " + expressions_.fresh_name();
      }
    }
  }

  std::string shortest() {
    const bool all = random_.percent(45);
    if (random_.percent(85)) ends(true);
    std::string text = random_.percent(15) ? "OPTIONAL MATCH " : "MATCH ";
    const bool named = random_.percent(70);
    const std::string list = !named || random_.percent(30) ? expressions_.fresh_name() : "";
    if (named) text += path_ + " = ";
    const std::string bounds =
        random_.pick({"*", "*", "*", "*..3", "*..4", "*0..", "*1..2", "*0..2"});
    const bool bound = !text_.empty();
    text += (all ? "allShortestPaths((" : "shortestPath((") + from_ + label(bound ? 0 : 40) + ")" +
            relationship(list, bounds) + "(" + to_ + label(bound ? 0 : 40) + "))";
    clause(text + where(!list.empty() ? list : "relationships(" + path_ + ")"));
    return result(named ? "length(" + path_ + ")" : "size(" + list + ")");
  }

  Random& random_;
  ExpressionGenerator expressions_;
  std::string from_;
  std::string to_;
  std::string path_;
  std::string text_;
};

}  // namespace

std::string traversal_query(Random& random, const std::string& prefix) {
  return TraversalGenerator(random, prefix).query();
}

}  // namespace casus::differential
