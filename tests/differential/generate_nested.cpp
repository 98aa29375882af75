#include "tests/differential/generate_nested.hpp"

#include "tests/differential/generate_expression.hpp"
#include "tests/differential/generate_order.hpp"

namespace casus::differential {

namespace {

class NestedGenerator {
 public:
  NestedGenerator(Random& random, const std::string& prefix)
      : random_(random), expressions_(random, prefix) {}

  std::string query() {
    switch (random_.between(0, 9)) {
      case 0:
      case 1:
        return calls();
      case 2:
        return subqueries();
      case 3:
        return optional_chain();
      case 4:
        return paths();
      case 5:
        return projections();
      case 6:
        return groups();
      case 7: return mixed_order(random_, expressions_);
      case 8: return alike_values(random_, expressions_);
      default: return parameters();
    }
  }

 private:
  void clause(const std::string& text) { text_ += (text_.empty() ? "" : "\n") + text; }

  std::string fresh(VariableType type) {
    scope_.push_back({expressions_.fresh_name(), type});
    return scope_.back().name;
  }

  std::string some_node() {
    std::vector<std::string> nodes;
    for (const Variable& variable : scope_)
      if (variable.type == VariableType::node) nodes.push_back(variable.name);
    return nodes.empty() ? "" : random_.pick(nodes);
  }

  std::string label() { return random_.pick({"", "", ":A", ":B", ":C", ":A|B", ":!A", ":A&B"}); }

  std::string arrow() {
    const std::string types = random_.pick({"", "", ":R", ":S", ":R|T"});
    return random_.pick({"-[", "<-[", "-["}) + types + random_.pick({"]-", "]-"});
  }
  std::string hop() {
    const std::string left = arrow();
    return left.front() == '<' || random_.percent(40) ? left : left + ">";
  }

  void start() {
    clause("MATCH (" + fresh(VariableType::node) + label() + ")");
    if (random_.percent(30)) text_ += " WHERE " + expressions_.condition(scope_, 2);
  }

  /// MATCH of one pattern that mostly hangs on a variable in scope.
  std::string match(bool optional) {
    const Scope before = scope_;
    expressions_.begin_match();
    const std::string from = some_node();
    std::string text = optional ? "OPTIONAL MATCH " : "MATCH ";
    if (!from.empty() && random_.percent(70)) {
      text += "(" + from + ")" + hop();
      text += "(" + fresh(VariableType::node) + label() + ")";
    } else {
      text += expressions_.pattern(scope_, before, true);
    }
    if (random_.percent(40)) text += " WHERE " + expressions_.condition(scope_, 2);
    return text;
  }

  /// ` ORDER BY name …` where the rows have no other column.
  std::string order_of(const std::string& name) {
    if (random_.percent(55)) return "";
    std::string out = " ORDER BY " + name + random_.pick({"", " DESC"});
    if (random_.percent(30)) out += " SKIP " + random_.pick({"0", "1", "$one"});
    if (random_.percent(70)) out += " LIMIT " + random_.pick({"1", "2", "$two", "0", "3"});
    return out;
  }

  /// What a query inside another returns, as `name`.
  std::string inner_result(const std::string& name) {
    switch (random_.between(0, 5)) {
      case 0:
        return "RETURN count(*) AS " + name;
      case 1:
        return "RETURN sum(" + expressions_.integer(scope_, 1) + ") AS " + name;
      case 2:
        return "RETURN DISTINCT " + expressions_.integer(scope_, 1) + " AS " + name +
               order_of(name);
      case 3:
        return "RETURN max(" + expressions_.integer(scope_, 1) + ") AS " + name;
      default:
        return "RETURN " + expressions_.integer(scope_, 2) + " AS " + name + order_of(name);
    }
  }

  /// One part of the query inside; the scope is left as it was.
  std::string inner_part(const std::string& name, int depth) {
    const Scope outside = scope_;
    std::string text;
    const int clauses = random_.between(1, 2);
    for (int i = 0; i < clauses; ++i) {
      text += text.empty() ? "" : "\n";
      if (depth > 0 && random_.percent(20))
        text += call(depth - 1);
      else if (random_.percent(12))
        text += unwind();
      else
        text += match(random_.percent(30));
    }
    if (random_.percent(30)) {
      text += "\n" + inner_with(outside);
      if (random_.percent(50)) text += "\n" + (random_.percent(20) ? unwind() : match(random_.percent(30)));
    }
    text += "\n" + inner_result(name);
    scope_ = outside;
    return text;
  }

  /// A WITH inside another query that passes on some of what is its own; what comes from outside stays.
  std::string inner_with(const Scope& outside) {
    std::string items;
    Scope passed = outside;
    for (std::size_t i = outside.size(); i < scope_.size(); ++i) {
      if (!random_.percent(60)) continue;
      items += (items.empty() ? "" : ", ") + scope_[i].name;
      passed.push_back(scope_[i]);
    }
    const bool counts = items.empty() || random_.percent(30);
    if (counts) {
      const std::string of = random_.percent(50) ? "count(*)" : "sum(" + expressions_.integer(scope_, 1) + ")";
      passed.push_back({expressions_.fresh_name(), VariableType::integer});
      items += (items.empty() ? "" : ", ") + of + " AS " + passed.back().name;
    }
    scope_ = passed;
    std::string text = std::string("WITH ") + (random_.percent(20) ? "DISTINCT " : "") + items;
    if (random_.percent(40)) text += " WHERE " + expressions_.condition(scope_, 1);
    return text;
  }

  std::string unwind() {
    const std::string list = expressions_.integers(scope_, 1);
    return "UNWIND " + list + " AS " + fresh(VariableType::integer);
  }

  std::string parts(const std::string& name, int depth) {
    std::string text = inner_part(name, depth);
    if (random_.percent(75)) return text;
    const std::string join = random_.percent(50) ? "\nUNION\n" : "\nUNION ALL\n";
    const int more = random_.between(1, 2);
    for (int i = 0; i < more; ++i) text += join + inner_part(name, 0);
    return text;
  }

  std::string call(int depth) {
    const Scope outside = scope_;
    std::string names;
    Scope inside;
    for (const Variable& variable : outside) {
      if (!random_.percent(60)) continue;
      inside.push_back(variable);
      names += (names.empty() ? "" : ", ") + variable.name;
    }
    const bool all = random_.percent(15) && !outside.empty();
    scope_ = all ? outside : inside;
    const std::string name = expressions_.fresh_name();
    std::string text = "CALL (" + (all ? "*" : names) + ") {\n" + parts(name, depth) + "\n}";
    scope_ = outside;
    scope_.push_back({name, VariableType::integer});
    return text;
  }

  std::string calls() {
    if (random_.percent(80)) start();
    const int count = random_.between(1, 2);
    for (int i = 0; i < count; ++i) clause(call(1));
    if (random_.percent(20)) clause("WITH * WHERE " + expressions_.condition(scope_, 2));
    return result();
  }

  std::string columns() {
    std::string text;
    for (const Variable& variable : scope_)
      if (random_.percent(75) || text.empty())
        text += (text.empty() ? "" : ", ") + variable.name +
                (variable.type == VariableType::node ? ".uid" : "") + " AS " +
                expressions_.fresh_name();
    return text.empty() ? "1 AS " + expressions_.fresh_name() : text;
  }

  std::string result() {
    switch (random_.between(0, 4)) {
      case 0:
        return text_ + "\nRETURN count(*) AS " + expressions_.fresh_name();
      case 1:
        return text_ + "\nRETURN DISTINCT " + columns();
      default:
        return text_ + "\nRETURN " + columns();
    }
  }

  std::string subqueries() {
    start();
    if (random_.percent(40)) clause(match(random_.percent(30)));
    std::string text;
    const int count = random_.between(1, 2);
    for (int i = 0; i < count; ++i) text += (i == 0 ? "" : ", ") + subquery();
    const std::string node = scope_.front().name;
    if (random_.percent(35)) return text_ + "\nWITH * WHERE " + truth() + "\nRETURN " + columns();
    return text_ + "\nRETURN " + node + ".uid AS " + expressions_.fresh_name() + ", " + text;
  }

  std::string truth() {
    const std::string inside = parts(expressions_.fresh_name(), 0);
    if (random_.percent(50)) return random_.pick({"", "NOT "}) + "EXISTS {\n" + inside + "\n}";
    return "COUNT {\n" + inside + "\n} " + random_.pick({"= 0", "> 1", "= 1", "< 2", "<> 0"});
  }

  std::string subquery() {
    const std::string kind = random_.pick({"EXISTS", "COUNT", "COLLECT"});
    const std::string inside = parts(expressions_.fresh_name(), 0);
    const std::string text = kind + " {\n" + inside + "\n}";
    return (kind == "COLLECT" && random_.percent(40) ? "size(" + text + ")" : text) + " AS " +
           expressions_.fresh_name();
  }

  std::string optional_chain() {
    start();
    const int count = random_.between(2, 3);
    for (int i = 0; i < count; ++i) {
      clause(match(random_.percent(80)));
      if (random_.percent(10)) clause("WITH DISTINCT *");
    }
    return result();
  }

  /// A node or relationship of the list that a path, or a variable-length relationship, leaves.
  std::string paths() {
    if (random_.percent(50)) start();
    const std::string path = expressions_.fresh_name();
    const std::string length = random_.pick({"", "*1..2", "*0..2", "*2", "*1..3", ""});
    const std::string from = some_node();
    auto arrows = hop();
    arrows.insert(arrows.find(']'), length);
    std::string text = random_.percent(20) ? "OPTIONAL MATCH " : "MATCH ";
    text += path + " = (" + (from.empty() ? label() : from) + ")" + arrows + "(" +
            fresh(VariableType::node) + label() + ")";
    if (random_.percent(30)) text += hop() + "()";
    clause(text);
    scope_.push_back({path, VariableType::path});
    if (random_.percent(40)) text_ += " WHERE " + of_path(path);
    std::string items;
    const int count = random_.between(1, 2);
    for (int i = 0; i < count; ++i)
      items += (i == 0 ? "" : ", ") + (random_.percent(40) ? of_path(path) : list_of_path(path)) +
               " AS " + expressions_.fresh_name();
    return text_ + "\nRETURN " + (random_.percent(20) ? "DISTINCT " : "") + items;
  }

  std::string of_path(const std::string& path) {
    const bool nodes = random_.percent(60);
    const std::string item = expressions_.fresh_name();
    Scope inner = scope_;
    inner.push_back({item, nodes ? VariableType::node : VariableType::relationship});
    std::string test = expressions_.boolean(inner, 1);
    if (nodes && random_.percent(50))
      test = "(" + item + ")" + hop() + "(" + label() + ")";
    else if (!nodes && random_.percent(40))
      test = random_.pick({"startNode(", "endNode("}) + item +
             random_.pick({").i > 0", "):A", ").uid = 1", ").s IS NULL"});
    return random_.pick({"all(", "any(", "none(", "single("}) + item + " IN " +
           (nodes ? "nodes(" : "relationships(") + path + ") WHERE " + test + ")";
  }

  std::string list_of_path(const std::string& path) {
    const bool nodes = random_.percent(60);
    const std::string list = (nodes ? "nodes(" : "relationships(") + path + ")";
    const std::string item = expressions_.fresh_name();
    Scope inner = scope_;
    inner.push_back({item, nodes ? VariableType::node : VariableType::relationship});
    switch (random_.between(0, 4)) {
      case 0:
        return "[" + item + " IN " + list + " WHERE " + expressions_.boolean(inner, 1) + " | " +
               item + ".uid]";
      case 1: {
        const std::string sum = expressions_.fresh_name();
        return "reduce(" + sum + " = 0, " + item + " IN " + list + " | " + sum + " + coalesce(" +
               item + ".i, 1))";
      }
      case 2:
        return random_.pick({"head(", "last("}) + list + ")";
      case 3:
        return "[" + item + " IN " + random_.pick({"tail(", "reverse("}) + list + ") | " +
               expressions_.integer(inner, 1) + "]";
      default:
        return list + random_.pick({"[0].uid", "[-1].i", "[1..]", "[..-1]", "[0..1]"});
    }
  }

  std::string projected(const std::string& name) {
    std::string items;
    const int count = random_.between(1, 3);
    for (int i = 0; i < count; ++i)
      items += (i == 0 ? "" : ", ") +
               random_.pick({".i", ".s", ".uid", ".*", ".missing", "k: 1", "s: 'own'"});
    if (random_.percent(40)) items += ", made: " + expressions_.integer(scope_, 1);
    if (random_.percent(25)) items += ", " + random_.pick(scope_).name;
    return name + " {" + items + "}";
  }

  std::string projections() {
    start();
    if (random_.percent(60)) clause(match(random_.percent(50)));
    const std::string map = projected(some_node());
    switch (random_.between(0, 4)) {
      case 0:
        return text_ + "\nRETURN collect(" + map + ") AS " + expressions_.fresh_name();
      case 1:
        return text_ + "\nWITH " + map +
               " AS m\nRETURN m.i AS x, m.k AS y, m AS z, m {.s, .*} AS w";
      case 2:
        return text_ + "\nRETURN DISTINCT " + map + " AS m";
      case 3:
        return text_ + "\nWITH " + map + " AS m, count(*) AS c\nRETURN m, c";
      default:
        return text_ + "\nRETURN " + map + " AS m, " + columns();
    }
  }

  std::string groups() {
    start();
    if (random_.percent(80)) clause(match(random_.percent(30)));
    const std::string a = some_node(), k = expressions_.fresh_name(), c = expressions_.fresh_name();
    const std::string key = a + random_.pick({".i", ".s", ".b", ".x", ".l", ".f", ""});
    const std::string aggregate =
        random_.pick({"count(*)", "count(DISTINCT ", "sum(", "min(", "max(", "collect(DISTINCT "});
    const std::string value = aggregate == "count(*)" ? aggregate : aggregate + some_node() + ".i)";
    // A collected list is in no order, and so no key to group by.
    switch (random_.between(0, aggregate == "collect(DISTINCT " ? 2 : 4)) {
      case 0:
        return text_ + "\nWITH " + key + " AS " + k + ", " + value + " AS " + c + " WHERE " + c +
               " IS NOT NULL\nRETURN " + k + ", " + c;
      case 1:
        return text_ + "\nRETURN " + key + " AS " + k + ", CASE WHEN count(*) > 1 THEN " + value +
               " ELSE null END AS " + c;
      case 2:
        return text_ + "\nRETURN {k: " + value + ", n: count(*)} AS " + c + ", " + key + " AS " + k;
      case 3:
        return text_ + "\nWITH " + key + " AS " + k + ", " + value + " AS " + c + "\nWITH " + c +
               ", count(*) AS n\nRETURN n, " + c;
      default:
        return text_ + "\nRETURN DISTINCT " + key + " AS " + k + ", count(*) > 1 AND " + value +
               " IS NOT NULL AS " + c;
    }
  }

  std::string parameters() {
    const std::string row = expressions_.fresh_name();
    clause("UNWIND $rows AS " + row);
    scope_.push_back({row + ".a", VariableType::integer});
    scope_.push_back({row + ".l", VariableType::integers});
    clause(match(random_.percent(40)));
    if (random_.percent(30)) clause(match(true));
    const std::string value = expressions_.integer(scope_, 2);
    switch (random_.between(0, 2)) {
      case 0:
        return text_ + "\nRETURN " + row + ".a AS x, " + value + " AS y";
      case 1:
        return text_ + "\nRETURN " + row + " AS x, count(*) AS y, sum(" + value + ") AS z";
      default:
        return text_ + "\nWITH * WHERE " + row + "[$key] = $map.a OR $map['b'] IN " + row +
               ".l\nRETURN count(*) AS x, min(" + value + ") AS y";
    }
  }

  Random& random_;
  ExpressionGenerator expressions_;
  Scope scope_;
  std::string text_;
};

}  // namespace

std::string nested_query(Random& random, const std::string& prefix) {
  return NestedGenerator(random, prefix).query();
}

}  // namespace casus::differential
