#include "tests/differential/generate_effects.hpp"

#include "tests/differential/generate_expression.hpp"

namespace casus::differential {

namespace {

class EffectsGenerator {
 public:
  EffectsGenerator(Random& random, const std::string& prefix)
      : random_(random), expressions_(random, prefix) {}

  std::string query() {
    switch (random_.between(0, 6)) {
      case 0:
      case 1:
        foreach ()
          ;
        break;
      case 2:
      case 3:
        merge();
        break;
      case 4:
        call();
        break;
      default:
        erase();
    }
    look_again();
    return text_;
  }

 private:
  void clause(const std::string& text) { text_ += (text_.empty() ? "" : "\n") + text; }
  std::string number(int low, int high) { return std::to_string(random_.between(low, high)); }

  std::string fresh(VariableType type) {
    scope_.push_back({expressions_.fresh_name(), type});
    return scope_.back().name;
  }
  std::string label() { return random_.pick({"", "", ":A", ":B", ":C", ":A:B"}); }
  std::string types() { return random_.pick({"", "", ":R", ":S", ":R|T"}); }
  std::string arrow(const std::string& inside) {
    switch (random_.between(0, 3)) {
      case 0:
        return "<-[" + inside + "]-";
      case 1:
        return "-[" + inside + "]-";
      default:
        return "-[" + inside + "]->";
    }
  }

  /// MATCH of one node, or of two with a relationship between.
  void match() {
    std::string text = random_.percent(15) ? "OPTIONAL MATCH (" : "MATCH (";
    text += fresh(VariableType::node) + label() + ")";
    if (random_.percent(45)) {
      text += arrow((random_.percent(75) ? fresh(VariableType::relationship) : "") + types());
      text += "(" + (random_.percent(75) ? fresh(VariableType::node) : "") + label() + ")";
    }
    if (random_.percent(40)) text += " WHERE " + expressions_.condition(scope_, 2);
    clause(text);
  }

  std::string some(VariableType type) {
    std::vector<std::string> names;
    for (const Variable& variable : scope_)
      if (variable.type == type) names.push_back(variable.name);
    return names.empty() ? "" : random_.pick(names);
  }

  /// An update of what stands in `name` that any order of rows leaves the same, also where another name
  /// stands for the same element: no two kinds of update touch the same property in different ways.
  std::string set(const std::string& name) {
    const std::string item = some(VariableType::integer);
    const std::string amount = item.empty() ? "1" : "coalesce(" + item + ", 7)";
    switch (random_.between(0, 6)) {
      case 0:
        return "SET " + name + ".n = coalesce(" + name + ".n, 0) + " + amount;
      case 1:
        return "SET " + name + ".s = 'set', " + name + ".b = null";
      case 2:
        return "SET " + name + " += {t: 'added', x: null}";
      case 3:
        return "SET " + name + ".n = coalesce(" + name + ".n, 0) + 1, " + name + ".m = coalesce(" +
               name + ".m, 0) + " + amount;
      case 4:
        return "REMOVE " + name + random_.pick({".f", ".x", ".missing"});
      case 5:
        return "SET " + name + " += $map";
      default:
        return "SET " + name + ".k = [1, 2], " + name + ".uid = " + name + ".uid";  // not l: $map has it
    }
  }

  std::string set_label(const std::string& name) {
    return random_.percent(35) ? "REMOVE " + name + ":C" : "SET " + name + random_.pick({":New", ":New:B"});
  }

  std::string value() {
    const std::string item = some(VariableType::integer);
    return item.empty() || random_.percent(40) ? number(0, 3) : item;
  }

  std::string new_node(const std::string& name) {
    std::string out = "(" + name + random_.pick({":New", ":A", ":New:B"});
    if (random_.percent(60)) out += " {i: " + value() + "}";
    return out + ")";
  }

  std::string create() {
    const std::string node = some(VariableType::node);
    if (node.empty() || random_.percent(40)) return "CREATE " + new_node("");
    std::string text = "CREATE (" + node + ")" + random_.pick({"-[:R", "<-[:NEW", "-[:S"});
    if (random_.percent(30)) text += " {i: " + number(0, 4) + "}";
    text += text.find('<') == std::string::npos ? "]->" : "]-";
    const std::string other = some(VariableType::node);
    return text + (random_.percent(40) ? "(" + other + ")" : new_node(""));
  }

  /// A MERGE on values of its own row, or from a node of it.
  std::string merged(const std::string& name) {
    const std::string node = some(VariableType::node);
    const std::string item = some(VariableType::integer);
    const std::string key =
        "{i: " + (item.empty() ? number(0, 3) : "coalesce(" + item + ", 9)") + "}";
    if (!node.empty() && random_.percent(50))
      return "MERGE (" + node + ")" + arrow(":NEW") + "(" + name + ":Target " + key + ")";
    if (random_.percent(35))
      return "MERGE (" + name + ":New " + key + ")-[:NEW " + (random_.percent(40) ? key : "") +
             "]->(:Target " + (random_.percent(70) ? key : "{i: 1}") + ")";
    return "MERGE (" + name + random_.pick({":New ", ":A ", ":New:B "}) + key + ")";
  }

  std::string merge_with_actions() {
    const std::string name = expressions_.fresh_name();
    std::string text = merged(name);
    if (random_.percent(50))
      text += " ON CREATE SET " + name + ".made = coalesce(" + name + ".made, 0) + 1";
    if (random_.percent(50))
      text += " ON MATCH SET " + name + ".found = coalesce(" + name + ".found, 0) + 1" +
              (random_.percent(30) ? ", " + name + ":Found" : "");
    if (random_.percent(20))
      text += " ON CREATE SET " + name + " += {s: 'made'}, " + name + ":Made";
    scope_.push_back({name, VariableType::node, false});
    return text;
  }

  std::string update() {
    const std::string node = some(VariableType::node), step = some(VariableType::relationship);
    switch (random_.between(0, 5)) {
      case 0:
        return create();
      case 1: {
        const Scope before = scope_;
        std::string text = merge_with_actions();
        scope_ = before;
        return text;
      }
      case 2:
        if (!step.empty()) return set(step);
        [[fallthrough]];
      case 3:
      case 4:
        if (!node.empty()) return set(node);
        return "CREATE " + new_node("");
      default:
        return node.empty() ? "MERGE (:New {i: " + value() + "})" : set_label(node);
    }
  }

  /// The list of a FOREACH, and what its items are.
  std::string list(VariableType& type) {
    const std::string node = some(VariableType::node), step = some(VariableType::relationship);
    type = VariableType::integer;
    switch (random_.between(0, 5)) {
      case 0:
        if (node.empty()) break;
        type = VariableType::node;
        return random_.percent(50)
                   ? "[" + node + ", " + some(VariableType::node) + "]"
                   : "CASE WHEN " + node + ".uid > 1 THEN [" + node + "] ELSE [] END";
      case 1:
        if (step.empty()) break;
        type = VariableType::relationship;
        return "[" + step + "]";
      case 2:
        return random_.pick({"$list", "null", "[]", "[1, 1]"});
      default:
        break;
    }
    return random_.percent(50) ? "range(0, " + number(0, 3) + ")" : "[" + number(0, 3) + ", 1, 2]";
  }

  std::string foreach_clause(int depth) {
    VariableType type{};
    const std::string of = list(type);
    const Scope before = scope_;
    const std::string item = fresh(type);
    std::string text = "FOREACH (" + item + " IN " + of + " |";
    const int count = random_.between(1, 2);
    for (int i = 0; i < count; ++i)
      text += " " + (depth > 0 && random_.percent(20) ? foreach_clause(depth - 1) : update());
    scope_ = before;
    return text + ")";
  }

  void foreach () {
    if (random_.percent(80)) match();
    if (random_.percent(20)) unwind();
    const int count = random_.between(1, 2);
    for (int i = 0; i < count; ++i) clause(random_.percent(80) ? foreach_clause(1) : update());
  }

  void unwind() {
    const std::string of =
        random_.pick({"[1, 2, 1]", "range(0, 4)", "[0, 0]", "$list", "[3, null, 3]"});
    clause("UNWIND " + of + " AS " + fresh(VariableType::integer));
  }

  void merge() {
    if (random_.percent(60)) unwind();
    if (random_.percent(50)) match();
    const int count = random_.between(1, 3);
    for (int i = 0; i < count; ++i) clause(random_.percent(80) ? merge_with_actions() : update());
  }

  /// CALL { … } that writes, once for each row.
  void call() {
    if (random_.percent(40)) unwind();
    if (random_.percent(70) || text_.empty()) match();
    const Scope outside = scope_;
    std::string names;
    scope_.clear();
    const int kept = random_.pick(std::vector<int>{0, 50, 100});
    for (const Variable& variable : outside) {
      if (!random_.percent(kept)) continue;
      names += (names.empty() ? "" : ", ") + variable.name;
      scope_.push_back(variable);
    }
    std::string text = "CALL (" + names + ") {\n" + update();
    if (random_.percent(30)) text += "\n" + merge_with_actions();
    if (random_.percent(40)) text += "\n" + foreach_clause(0);
    scope_ = outside;
    const bool result = random_.percent(50);
    const std::string column = expressions_.fresh_name();
    if (result) text += "\nRETURN count(*) AS " + column;
    clause(text + "\n}");
    if (result) scope_.push_back({column, VariableType::integer});
  }

  void erase() {
    match();
    const std::string node = some(VariableType::node), step = some(VariableType::relationship);
    const std::string all = expressions_.fresh_name(), one = expressions_.fresh_name();
    switch (random_.between(0, 5)) {
      case 0:
        return clause("DETACH DELETE " + node);
      case 1:
        return clause("DELETE " + (step.empty() ? node : step));
      case 2:
        clause("WITH collect(DISTINCT " + (step.empty() ? node : step) + ") AS " + all);
        clause("FOREACH (" + one + " IN " + all + " | " + (step.empty() ? "DETACH " : "") +
               "DELETE " + one + ")");
        break;
      case 3:
        clause("CREATE (" + one + ":New {i: 1})-[:NEW]->(" + node + ")");
        clause(random_.pick({"DETACH DELETE ", "DETACH DELETE ", "DELETE "}) +
               (random_.percent(50) ? one : node));
        break;
      case 4:
        clause("WITH collect(" + (step.empty() ? node : step) + ") AS " + all);
        clause("UNWIND " + all + " AS " + one);
        clause("DETACH DELETE " + one);
        break;
      default:
        clause("DETACH DELETE " + node + (step.empty() ? "" : ", " + step));
        clause("WITH DISTINCT " + (step.empty() ? "1" : "type(" + step + ")") + " AS " + one);
        clause("MERGE (:New {s: toString(" + one + ")})");
    }
    scope_.clear();
  }

  /// Reads the graph as it now is, or the rows.
  void look_again() {
    const std::string n = expressions_.fresh_name(), m = expressions_.fresh_name();
    switch (random_.between(0, 5)) {
      case 0:
        return;
      case 1:
        return clause("RETURN count(*) AS " + n);
      case 2:
        clause("WITH count(*) AS " + n);
        clause("OPTIONAL MATCH (" + m + label() + ")");
        return clause("RETURN " + n + ", count(" + m + ") AS nodes, sum(" + m + ".n) AS total");
      case 3:
        clause("WITH count(*) AS " + n);
        clause("MATCH (" + m + ")" + arrow(types()) + "()");
        return clause("RETURN " + m + ".i AS i, count(*) AS c");
      case 4:
        clause("WITH count(*) AS " + n);
        clause("MATCH (" + m + ":New)");
        return clause(random_.percent(50) ? "DETACH DELETE " + m : "SET " + m + ".seen = " + n);
      default:
        clause("WITH count(*) AS " + n);
        clause("MERGE (" + m + ":New {i: 1}) ON MATCH SET " + m + ".again = " + n);
        return clause("RETURN count(*) AS " + n + "c, " + m + ".again AS " + n + "a");
    }
  }

  Random& random_;
  ExpressionGenerator expressions_;
  Scope scope_;
  std::string text_;
};

}  // namespace

std::string effects_query(Random& random, const std::string& prefix) {
  return EffectsGenerator(random, prefix).query();
}

}  // namespace casus::differential
