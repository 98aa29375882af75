#include "tests/differential/generate_barriers.hpp"

namespace casus::differential {

namespace {

class BarrierGenerator {
 public:
  BarrierGenerator(Random& random, const std::string& prefix)
      : random_(random), x_(prefix + "x"), n_(prefix + "n"), m_(prefix + "m"), c_(prefix + "c") {}

  std::string query() {
    clause("UNWIND range(1, " + random_.pick({"2049", "2060", "2100"}) + ") AS " + x_);
    if (random_.percent(15)) clause("WITH " + x_ + " WHERE " + x_ + " % 2 = 0 OR " + x_ + " > 1900");
    if (random_.percent(35)) {
      assign_twice();
    } else {
      read();
      if (random_.percent(25)) clause("WITH " + x_ + ", " + n_ + ", " + read_again() + " AS " + c_);
      write();
    }
    end();
    return text_;
  }

 private:
  void clause(const std::string& text) { text_ += (text_.empty() ? "" : "\n") + text; }

  /// `SET n.i = 1`, of values that any order of rows leaves the same.
  std::string assignment(const std::string& element) {
    switch (random_.between(0, 4)) {
      case 0:
        return random_.pick({"SET ", "REMOVE "}) + element + random_.pick({":A", ":B", ":New"});
      case 1:
        return "SET " + element + random_.pick({" = {i: 7}", " += {i: 8}", " += {s: 'w', i: null}", " = {}"});
      case 2:
        return "FOREACH (" + c_ + "i IN CASE WHEN " + x_ + " % 2 = 0 THEN [1] END | SET " + element + ".i = 5)";
      case 3:
        return "REMOVE " + element + random_.pick({".i", ".s"});
      default:
        return "SET " + element + random_.pick({".i = 1", ".i = 7", ".s = 'w'", ".n = 3"});
    }
  }

  /// Two clauses that write to the same elements in different rows.
  void assign_twice() {
    const std::string other = random_.percent(85) ? m_ + "o" : n_;
    // Elements that some run of rows names first, another second.
    const std::string run = random_.pick({x_ + " / 1000", x_ + " / 1000", x_ + " / 700", x_ + " % 3"});
    clause("MATCH (" + n_ + " {uid: " + run + "})");
    if (other != n_) clause("MATCH (" + other + " {uid: " + random_.pick({"2 - ", "2 - ", "3 - ", ""}) + run + "})");
    if (random_.percent(20)) {  // a copy of what is written to later
      clause("CREATE (" + c_ + "n)");
      clause("SET " + c_ + "n" + random_.pick({" = ", " += "}) + n_);
    }
    clause(assignment(n_));
    if (random_.percent(15)) clause("WITH * WHERE " + x_ + " % 3 <> 0");
    clause(assignment(other));
    if (random_.percent(20)) clause(assignment(n_));
  }

  std::string label() { return random_.pick({":A", ":A", ":B", ":C", ":New", ""}); }
  std::string types() { return random_.pick({"", ":R", ":S", ":NEW"}); }

  void read() {
    std::string text = random_.percent(50) ? "OPTIONAL MATCH (" : "MATCH (";
    text += n_ + label();
    if (random_.percent(20)) text += " {i: " + random_.pick({"1", "2", "0"}) + "}";
    text += ")";
    switch (random_.between(0, 4)) {
      case 0:
        text += random_.pick({"-[", "<-["}) + m_ + types() + random_.pick({"]-()", "]-(:A)", "]-(:New)"});
        break;
      case 1:
        text += " WHERE " + n_ + random_.pick({".i > 0", ".s IS NULL", ".i = 1", ":B", ".uid < 2"});
        break;
      case 2:
        text += " WHERE " + random_.pick({"", "NOT "}) + "(" + n_ + ")-[" + types() + "]->(" + label() + ")";
        break;
      default:
        break;
    }
    clause(text);
  }

  std::string read_again() {
    return random_.pick({"COUNT { (" + n_ + ")--() }", "size([(" + n_ + ")-->(" + m_ + "y) | 1])",
                         "EXISTS { (" + n_ + ")-[:NEW]->() }", "COUNT { MATCH (:New) }",
                         "coalesce(" + n_ + ".i, -1)", n_ + ":A"});
  }

  /// Writes that any order of rows leaves the same.
  void write() {
    switch (random_.between(0, 12)) {
      case 0:
      case 1:
        return clause("DETACH DELETE " + n_);
      case 9:
        return clause("CREATE (:New {i: COUNT { MATCH (:" + random_.pick({"New", "A", "C"}) + ") }})");
      case 10:
        return clause("CREATE (" + n_ + ")-[:NEW {i: COUNT { (" + n_ + ")--() }}]->(:A {i: " + n_ +
                      ".i, n: COUNT { ()-[:NEW]->() }})");
      case 11:
        return clause("DETACH DELETE CASE WHEN " + random_.pick({"", "NOT "}) + "EXISTS { (" + n_ + ")" +
                      random_.pick({"--", "-->", "<--"}) + "(" + label() + ") } THEN " + n_ + " END");
      case 2:
        return clause("CREATE (:New {i: 1})");
      case 3:
        return clause("SET " + n_ + ".i = " + random_.pick({"1", "7", "null"}));
      case 4:
        return clause(random_.pick({"SET ", "REMOVE "}) + n_ + random_.pick({":A", ":B", ":New"}));
      case 5:
        return clause("MERGE (:New {i: " + x_ + " % 3})");
      case 6:
        return clause("FOREACH (" + c_ + "i IN [1] | CREATE (:" + random_.pick({"A", "New"}) + " {i: 1}))");
      case 7:
        return clause("CALL (" + n_ + ") { " +
                      random_.pick({"SET " + n_ + ".s = null", "CREATE (:A {i: 1})", "DETACH DELETE " + n_}) + " }");
      case 8:
        return clause("CREATE (:New {i: 1})-[:NEW]->(:" + random_.pick({"A", "B"}) + " {i: 1})");
      default:
        return clause("SET " + n_ + ".n = coalesce(" + n_ + ".n, 0) + 1");
    }
  }

  void end() {
    const bool counted = text_.find(" AS " + c_) != std::string::npos;
    switch (random_.between(0, 4)) {
      case 0:
        return;
      case 1:
        return clause("RETURN count(*) AS rows" + (counted ? ", count(DISTINCT " + c_ + ") AS values" : ""));
      case 2:
        clause("WITH " + x_ + " LIMIT " + random_.pick({"0", "1", "2048", "3000"}));
        return clause("RETURN count(*) AS rows");
      case 3:
        clause("WITH count(*) AS rows");
        clause("MATCH (" + m_ + "z" + label() + ")");
        return clause("RETURN rows, count(*) AS found, sum(" + m_ + "z.n) AS total");
      default:
        return clause("RETURN " + (counted ? c_ : std::string("1")) + " AS value, count(*) AS rows");
    }
  }

  Random& random_;
  std::string x_, n_, m_, c_;
  std::string text_;
};

}  // namespace

std::string barrier_query(Random& random, const std::string& prefix) {
  return BarrierGenerator(random, prefix).query();
}

}  // namespace casus::differential
