#include "tests/differential/generate_seek.hpp"

#include <vector>

#include "tests/differential/literals.hpp"

namespace casus::differential {

namespace {

class SeekGenerator {
 public:
  SeekGenerator(Random& random, const std::string& prefix, bool writes)
      : random_(random), n_(prefix + "n"), m_(prefix + "m"), v_(prefix + "v"), writes_(writes) {}

  std::string query() {
    if (writes_) change();
    beginning();
    match();
    result();
    return text_;
  }

 private:
  void clause(const std::string& text) { text_ += (text_.empty() ? "" : "\n") + text; }

  std::string value(char key) {
    if (bound_ && random_.percent(25)) return v_;
    if (random_.percent(3)) return random_.pick({"null", "$nothing"});
    switch (key) {
      case 'i':
        return random_.pick({"-2", "-1", "0", "1", "2", "3", "4", "1.0", "0.5", "2.0", "$one", "$two", "1 + 1"});
      case 's':
        return random_.pick({"'a'", "'b'", "'ab'", "'B'", "''", "'ba'", "$text"});
      case 'l':
        return random_.pick({"[]", "[1]", "[1, 2]", "[2, 1, 2]", "[3, -1]", "[0]", "[2]", "[1, null]", "[null]",
                             "[2, null, 1]", "$list", "[1.0]", "[1, 2.0]"});
      case 'd':
        return random_.pick({"date('2020-01-31')", "date('2020-02-29')", "date('1969-12-31')", "date()"});
      case 'z':
        if (random_.percent(25)) return random_.pick({"$moment", "$moments[1]", "datetime()", "date('2020-07-01')"});
        return zoned_literal(random_);
      case 't':
        return random_.percent(10) ? "$clock" : clock_literal(random_);
      default:
        return random_.pick({"datetime('2020-07-01T12:00:00Z')", "time('12:00:00+01:00')", "1", "1.0", "'1'", "true", "[1]", "[1, 'a']", "[1, null]", "'a'", "-0.5", "''", "[]",
                             "date('2020-01-31')", "2", "[0]", "false"});
    }
  }

  std::string list_of_values(char key) {
    std::string out = "[";
    const int count = random_.between(0, 3);
    for (int i = 0; i < count; ++i) out += (i > 0 ? ", " : "") + value(key);
    return out + "]";
  }

  /// What is bound before: a value to look for, of several rows.
  void beginning() {
    if (random_.percent(60)) return;
    bound_ = true;
    const char key = random_.pick(keys());
    if (random_.percent(50))
      return clause("UNWIND [" + value_before(key) + ", " + value_before(key) + ", null] AS " + v_);
    clause("MATCH (" + m_ + random_.pick({"", ":A", ":B", ":C"}) + ")\nWITH " + m_ + "." + key + " AS " + v_);
  }
  std::string value_before(char key) {
    bound_ = false;
    std::string out = value(key);
    bound_ = true;
    return out == "datetime()" ? "$moment" : out;  // rows may show it, and the clock goes on
  }

  static const std::vector<char>& keys() {
    static const std::vector<char> all{'i', 'i', 'i', 's', 's', 'l', 'x', 'd', 'z', 'z', 't'};
    return all;
  }

  std::string predicate(const std::string& of) {
    const char key = random_.pick(keys());
    const std::string left = of + "." + key;
    switch (random_.between(0, 11)) {
      case 0:
      case 1:
        return left + " = " + value(key);
      case 2:
        return value(key) + random_.pick({" < ", " <= ", " > ", " >= ", " = "}) + left;
      case 3:
        return left + " IN " + (key == 'z' && random_.percent(20) ? "$moments" : list_of_values(key));
      case 4:
        return value(key) + random_.pick({" < ", " <= "}) + left + random_.pick({" < ", " <= "}) + value(key);
      case 5:
        return left + random_.pick({" > ", " >= "}) + value(key) + " AND " + left + random_.pick({" < ", " <= "}) +
               value(key);
      case 6:
        return of + random_.pick({".s", ".s", ".x"}) + " STARTS WITH " + random_.pick({"'a'", "''", "'b'", "$text"});
      case 7:
        return "(" + left + " = " + value(key) + " OR " + left + " = " + value(key) + ")";
      case 8:
        return "(" + left + " = " + value(key) + " OR " + of + "." + random_.pick(keys()) + " = " + value(key) + ")";
      case 9:
        return random_.pick({"NOT ", ""}) + ("(" + left) +
               random_.pick({" IS NULL)", " IS NOT NULL)", " <> 1)", " IN [1, null])"});
      default:
        return left + random_.pick({" < ", " <= ", " > ", " >= "}) + value(key);
    }
  }

  /// The map of a pattern, which is a condition too.
  std::string map() {
    if (!random_.percent(20)) return "";
    const char key = random_.pick(keys());
    return std::string(" {") + key + ": " + value(key) + "}";
  }

  std::string node(const std::string& name) {
    return "(" + name + random_.pick({":A", ":B", ":C", ":C", ":A:C", ":B:A"}) + map() + ")";
  }
  std::string relationship(const std::string& name) {
    const std::string inside = "[" + name + random_.pick({":R", ":R", ":S", ":T"}) + map() + "]";
    return random_.percent(30) ? "-" + inside + "-" : random_.percent(30) ? "<-" + inside + "-" : "-" + inside + "->";
  }

  void match() {
    std::string text = random_.percent(15) ? "OPTIONAL MATCH " : "MATCH ";
    switch (random_.between(0, 5)) {
      case 0:
        text += "()" + relationship(n_) + "()";
        break;
      case 1:
        text += "(" + m_ + "x)" + relationship(n_) + random_.pick({"(:A)", "(:B)", "()"});
        break;
      case 2:
        text += node(n_) + random_.pick({"-->", "--", "<-[:R]-"}) + "(" + m_ + "x)";
        break;
      case 3:
        text += node(n_) + ", " + node(m_ + "x");
        break;
      default:
        text += node(n_);
    }
    text += " WHERE " + predicate(n_);
    while (random_.percent(45)) text += " AND " + predicate(n_);
    clause(text);
  }

  /// Entries come and go before the index is asked.
  void change() {
    const char key = random_.pick(keys());
    const std::string c = m_ + "c";
    const std::string matched = "MATCH (" + c + random_.pick({"", ":A", ":B", ":C"}) + ")\n";
    const std::string step = "MATCH ()-[" + c + random_.pick({"", ":R", ":S", ":T"}) + "]->()\n";
    switch (random_.between(0, 6)) {
      case 0:
        clause(matched + "SET " + c + "." + key + " = " + value(key));
        break;
      case 1:
        clause(step + random_.pick({"DELETE " + c, "REMOVE " + c + "." + key,
                                    "SET " + c + "." + key + " = " + value(key)}));
        break;
      case 2:
        clause(matched + random_.pick({"SET ", "REMOVE "}) + c + random_.pick({":A", ":B", ":C", ":A:C"}));
        break;
      case 3:
        clause(matched + "DETACH DELETE " + c);
        break;
      case 4:
        clause(matched + "SET " + c + " = {i: " + random_.pick({"1", "2"}) + ", s: 'a', uid: " + c + ".uid}");
        break;
      case 5:
        clause("UNWIND [1, 2, 2] AS " + c + "\nMERGE (:" + random_.pick({"A", "B", "C"}) + " {i: " + c + "})");
        break;
      default:
        clause("UNWIND [1, 2, null] AS " + c + "\nCREATE (:" + random_.pick({"A", "B", "C", "A:C"}) + " {i: " + c +
               ", s: 'ab', l: [1, " + c + "]})-[:R {i: " + c + "}]->(:B {i: " + c + "})");
    }
    clause("WITH count(*) AS " + c + "n");
  }

  void result() {
    const std::string x = n_ + "x";
    switch (random_.between(0, 5)) {
      case 0:
        return clause("RETURN count(*) AS " + x);
      case 1:
        return clause("RETURN " + n_ + "." + random_.pick(keys()) + " AS " + x + ", count(*) AS c");
      case 2:
        return clause("RETURN DISTINCT " + n_ + ".uid AS " + x + " ORDER BY " + x +
                      random_.pick({"", " DESC", " LIMIT 2"}));
      default:
        return clause("RETURN " + n_ + ".uid AS " + x + (bound_ ? ", " + v_ + " AS value" : ""));
    }
  }

  Random& random_;
  std::string n_, m_, v_;
  bool writes_;
  bool bound_ = false;
  std::string text_;
};

}  // namespace

std::string seeking_query(Random& random, const std::string& prefix, bool writes) {
  return SeekGenerator(random, prefix, writes).query();
}

}  // namespace casus::differential
