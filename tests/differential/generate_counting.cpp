#include "tests/differential/generate_counting.hpp"

#include <algorithm>
#include <map>

#include "tests/differential/generate_alike.hpp"
#include "tests/differential/generate_expression.hpp"
#include "tests/differential/generate_parts.hpp"
#include "tests/differential/pattern_shape.hpp"

namespace casus::differential {

namespace {

class CountingGenerator {
 public:
  CountingGenerator(Random& random, const std::string& prefix)
      : random_(random), expressions_(random, prefix) {}

  std::string query() {
    const int edges = random_.pick(std::vector<int>{1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 6});
    shape_ = random_shape(random_, edges);
    if (random_.percent(12)) return alike_query(random_, shape_, expressions_.fresh_name());
    if (random_.percent(20)) return again_query(random_, expressions_);
    if (random_.percent(8)) return parts_query(random_, expressions_);
    for (int i = 0; i < shape_.vertices; ++i) names_.push_back(expressions_.fresh_name());
    if (random_.percent(10)) beginning();
    matches();
    if (random_.percent(12)) between();
    result();
    return text_;
  }

 private:
  void clause(const std::string& text) { text_ += (text_.empty() ? "" : "\n") + text; }

  /// Rows that meet the pattern several times, or a vertex that is bound before it.
  void beginning() {
    if (random_.percent(40)) {
      const std::string name = expressions_.fresh_name();
      clause("UNWIND " + random_.pick({"[1, 1, 2]", "[null, 0]", "[]", "range(1, 3)"}) + " AS " +
             name);
      scope_.push_back({name, VariableType::integer});
      return;
    }
    const std::string& vertex = random_.pick(names_);
    clause((random_.percent(30) ? "OPTIONAL MATCH (" : "MATCH (") + vertex + label(60) + ")");
    bind(vertex);
  }

  bool is_bound(const std::string& name) const {
    return std::any_of(scope_.begin(), scope_.end(),
                       [&](const Variable& variable) { return variable.name == name; });
  }

  void bind(const std::string& name, VariableType type = VariableType::node) {
    if (!is_bound(name)) scope_.push_back({name, type});
  }

  std::string label(int chance) { return counted_label(random_, chance); }

  /// Cuts the edges into one to three MATCH clauses; late ones may be optional.
  void matches() {
    const auto count = static_cast<int>(shape_.edges.size());
    std::vector<int> order;
    for (int i = 0; i < count; ++i) order.push_back(i);
    const int clauses = random_.percent(65) ? 1 : random_.between(1, std::min(3, count));
    for (int i = 0; i < clauses; ++i) {
      const std::vector<int> chosen(order.begin() + count * i / clauses,
                                    order.begin() + count * (i + 1) / clauses);
      const bool optional = random_.percent(i == 0 ? 8 : 45);
      match(chosen, optional);
    }
    if (random_.percent(12)) hanging();
  }

  void match(const std::vector<int>& chosen, bool optional) {
    std::vector<ShapePath> paths = random_paths(random_, shape_, chosen);
    std::map<int, int> mentions;
    for (const ShapePath& path : paths)
      for (const int vertex : path.vertices) ++mentions[vertex];
    Scope added;
    std::string text;
    for (const ShapePath& path : paths)
      text += (text.empty() ? "" : ", ") + written(path, mentions, added);
    if (random_.percent(6)) {  // a part that hangs together with nothing
      const std::string name = expressions_.fresh_name();
      text += ", (" + name + label(80) + ")";
      added.push_back({name, VariableType::node});
    }
    for (const Variable& variable : added) bind(variable.name, variable.type);
    clause((optional ? "OPTIONAL MATCH " : "MATCH ") + text + where(55));
  }

  std::string written(const ShapePath& path, const std::map<int, int>& mentions, Scope& added) {
    std::string text;
    for (std::size_t i = 0; i < path.vertices.size(); ++i) {
      if (i > 0) text += relationship(path.steps[i - 1], added);
      const int edges_here = (i > 0 ? 1 : 0) + (i < path.steps.size() ? 1 : 0);
      const int vertex = path.vertices[i];
      text += node(vertex, mentions.at(vertex) == 1 && degree(vertex) == edges_here, added);
    }
    return text;
  }

  int degree(int vertex) const {
    int ends = 0;
    for (const ShapeEdge& edge : shape_.edges) ends += (edge.from == vertex) + (edge.to == vertex);
    return ends;
  }

  /// `alone`: the pattern says all about the vertex here, so it needs no name.
  std::string node(int vertex, bool alone, Scope& added) {
    const std::string& name = names_[static_cast<std::size_t>(vertex)];
    const bool named = !alone || is_bound(name) || random_.percent(65);
    std::string text = "(";
    if (named) {
      text += name;
      added.push_back({name, VariableType::node});
    }
    text += label(45);
    if (random_.percent(5)) text += " {i: " + std::to_string(random_.between(-1, 4)) + "}";
    return text + ")";
  }

  std::string relationship(const ShapePath::Step& step, Scope& added) {
    ShapeEdge& edge = shape_.edges[static_cast<std::size_t>(step.edge)];
    std::string inside;
    if (random_.percent(12)) {
      inside = expressions_.fresh_name();
      added.push_back(
          {inside, edge.length.empty() ? VariableType::relationship : VariableType::relationships});
    }
    inside += edge.types + edge.length;
    if (random_.percent(4)) inside += " {i: " + std::to_string(random_.between(0, 3)) + "}";
    if (!inside.empty() || random_.percent(50)) inside = "[" + inside + "]";
    char arrow = edge.arrow;
    if (!step.forwards && arrow != '-') arrow = arrow == '>' ? '<' : '>';
    return (arrow == '<' ? "<-" : "-") + inside + (arrow == '>' ? "->" : "-");
  }

  /// One more relationship that hangs on what is there: optional, bound, or a closing one.
  void hanging() {
    const std::string from = some_node();
    if (from.empty()) return;
    const std::string types = random_.pick({":R", ":S", ":T", ":R|S", ""});
    const std::string arrow = random_.pick({"->", "-"});
    std::string to = expressions_.fresh_name();
    std::vector<std::string> bound;
    for (const Variable& variable : scope_)
      if (variable.type == VariableType::relationship) bound.push_back(variable.name);
    if (!bound.empty() && random_.percent(50)) {
      clause("MATCH (" + from + ")-[" + random_.pick(bound) + "]" + arrow + "(" + to + ")");
    } else {
      if (random_.percent(30)) to = some_node();
      clause((random_.percent(60) ? "OPTIONAL MATCH (" : "MATCH (") + from + ")-[" + types + "]" +
             arrow + "(" + to + label(40) + ")" + where(20));
    }
    bind(to);
  }

  std::string some_node() {
    std::vector<std::string> nodes;
    for (const Variable& variable : scope_)
      if (variable.type == VariableType::node) nodes.push_back(variable.name);
    return nodes.empty() ? "" : random_.pick(nodes);
  }

  std::string where(int chance) {
    if (!random_.percent(chance) || some_node().empty()) return "";
    std::string text = " WHERE " + predicate();
    while (random_.percent(35)) text += " AND " + predicate();
    return text;
  }

  std::string predicate() {
    const std::string a = some_node(), b = some_node();
    const std::string number = std::to_string(random_.between(-1, 3));
    switch (random_.between(0, 14)) {
      case 0:
      case 1:
      case 2:
        return a + " <> " + b;
      case 3:
      case 4:
        return "NOT " + edge_between(a, b);
      case 5:
        return edge_between(a, b);
      case 6:
        return random_.pick({"EXISTS { ", "NOT EXISTS { "}) + inner_match(a) + " }";
      case 7:
        return "COUNT { " + inner_match(a) + " } " +
               random_.pick({"> 0", "= 0", "< 2", ">= 1", "<> 1"});
      case 8:
      case 9:
        return a + ".i " + random_.pick({"=", "<>", "<", ">="}) + " " + number;
      case 10:
        return a + ".i " + random_.pick({"=", "<", "<>"}) + " " + b + ".i";
      case 11:
        return a + ".uid " + random_.pick({"<", "<>", "="}) + " " + b + ".uid";
      case 12:
        return (random_.percent(30) ? "NOT " : "") + a + random_.pick({":A", ":B", ":A:B", ":A|C"});
      case 13:
        return a + random_.pick({".s = 'a'", ".s IN ['a', 'b']", ".b", ".x IS NULL", ".i = $one"});
      default:
        return "(" + expressions_.condition(scope_, 1) + ")";
    }
  }

  std::string edge_between(const std::string& a, const std::string& b) {
    const std::string end = random_.percent(75) ? b + label(10) : label(60);
    const std::string types = random_.pick({":R", ":R", ":S", ":T", ":R|S", ""});
    const std::string length = random_.percent(8) ? random_.pick({"*1..2", "*2", "*0..1"}) : "";
    return "(" + a + ")" + random_.pick({"-[", "<-["}) + types + length + "]-(" + end + ")";
  }

  /// A pattern of its own inside a subquery, bound at `from` and perhaps once more.
  std::string inner_match(const std::string& from) {
    const std::string x = expressions_.fresh_name(), y = expressions_.fresh_name();
    std::string text = "MATCH (" + from + ")" + arrow() + "(" + x + label(40) + ")";
    if (random_.percent(40)) text += arrow() + "(" + (random_.percent(50) ? some_node() : y) + ")";
    if (random_.percent(30)) text += " WHERE " + x + " <> " + some_node();
    return text;
  }

  std::string arrow() { return counted_arrow(random_); }

  /// A WITH that groups, makes distinct or only passes on, and perhaps one more MATCH.
  void between() {
    const std::string a = some_node(), b = some_node();
    if (a.empty()) return;
    Scope kept{{a, VariableType::node}};
    std::string text = a;
    if (b != a && random_.percent(50)) {
      text += ", " + b;
      kept.push_back({b, VariableType::node});
    }
    if (random_.percent(40)) {
      text = "DISTINCT " + text;
    } else if (random_.percent(60)) {
      const std::string name = expressions_.fresh_name();
      const std::string function = random_.pick({"count(", "count(DISTINCT ", "sum("});
      const bool all = random_.percent(40);
      text +=
          ", " + (all ? "count(*" : function + expressions_.integer(scope_, 1)) + ") AS " + name;
      kept.push_back({name, VariableType::integer});
    }
    scope_ = kept;
    clause("WITH " + text + where(25));
    if (random_.percent(50)) hanging();
  }

  std::string some_variable() { return scope_.empty() ? "1" : random_.pick(scope_).name; }

  std::string aggregate() {
    const std::string distinct = random_.percent(35) ? "DISTINCT " : "";
    const std::string node = some_node();
    const std::string key = node.empty() ? expressions_.integer(scope_, 1)
                                         : node + random_.pick({".i", ".i", ".uid", ".f"});
    switch (random_.between(0, 9)) {
      case 0:
      case 1:
      case 2:
        return "count(*)";
      case 3:
      case 4:
        return "count(" + distinct + some_variable() + ")";
      case 5:
        return "collect(" + distinct + key + ")";
      case 6:
        return random_.pick({"min(", "max("}) + key + ")";
      case 7:
        return "avg(" + key + ")";
      case 8:
        return "count(" + distinct + key + ")";
      default:
        return "sum(" + distinct + key + ")";
    }
  }

  void result() {
    const int form = random_.between(0, 9);
    if (form <= 3) return clause("RETURN count(*) AS " + expressions_.fresh_name());
    std::vector<std::string> keys;
    const int count = random_.pick(std::vector<int>{0, 1, 1, 2});
    for (int i = 0; i < count; ++i) keys.push_back(grouping_key());
    if (form == 9 && count > 0) return rows(keys, random_.percent(60) ? "DISTINCT " : "");
    std::vector<std::string> items;
    for (const auto& key : keys) items.push_back(key + " AS " + expressions_.fresh_name());
    const int aggregates = random_.pick(std::vector<int>{1, 1, 2, 3});
    for (int i = 0; i < aggregates; ++i)
      items.push_back(aggregate() + " AS " + expressions_.fresh_name());
    std::string text;
    for (const auto& item : items) text += (text.empty() ? "RETURN " : ", ") + item;
    clause(text + order(items));
  }

  std::string grouping_key() {
    const std::string node = some_node();
    if (node.empty()) return "(" + expressions_.integer(scope_, 1) + ")";
    return node + random_.pick({"", ".uid", ".uid", ".i", ".s", ".i > 1"});
  }

  void rows(const std::vector<std::string>& keys, const std::string& distinct) {
    std::vector<std::string> items;
    std::string text;
    for (const auto& key : keys) {
      items.push_back(key + " AS " + expressions_.fresh_name());
      text += (text.empty() ? "RETURN " + distinct : ", ") + items.back();
    }
    clause(text + order(items));
  }

  /// By all columns, where that is a total order, so that LIMIT has one right answer.
  std::string order(const std::vector<std::string>& items) {
    if (!random_.percent(30)) return "";
    std::vector<std::string> names;
    for (const auto& item : items) {
      const std::size_t as = item.rfind(" AS ");
      if (item.starts_with("collect(")) return "";
      const bool whole_node = item.find_first_of(".(") > as;
      names.push_back(item.substr(as + 4) + (whole_node ? ".uid" : "") +
                      random_.pick({"", " DESC"}));
    }
    std::reverse(names.begin(), names.end());
    std::string text;
    for (const auto& name : names) text += (text.empty() ? " ORDER BY " : ", ") + name;
    if (random_.percent(30)) text += " SKIP " + std::to_string(random_.between(0, 2));
    if (random_.percent(70)) text += " LIMIT " + std::to_string(random_.between(0, 4));
    return text;
  }

  Random& random_;
  ExpressionGenerator expressions_;
  Shape shape_;
  std::vector<std::string> names_;  // of the vertices
  Scope scope_;
  std::string text_;
};

}  // namespace

std::string counting_query(Random& random, const std::string& prefix) {
  return CountingGenerator(random, prefix).query();
}

}  // namespace casus::differential
