#include "tests/differential/generate.hpp"

#include <optional>
#include <utility>

#include "tests/differential/generate_barriers.hpp"
#include "tests/differential/generate_changing.hpp"
#include "tests/differential/generate_counting.hpp"
#include "tests/differential/generate_deleted.hpp"
#include "tests/differential/generate_effects.hpp"
#include "tests/differential/generate_expression.hpp"
#include "tests/differential/generate_nested.hpp"
#include "tests/differential/generate_parts.hpp"
#include "tests/differential/generate_reach.hpp"
#include "tests/differential/generate_seek.hpp"
#include "tests/differential/generate_trail.hpp"
#include "tests/differential/generate_traversal.hpp"
#include "tests/differential/generate_update.hpp"
#include "tests/differential/generate_zoned.hpp"

namespace casus::differential {

namespace {

bool is_scalar(VariableType type) {
  return type == VariableType::integer || type == VariableType::floating ||
         type == VariableType::text || type == VariableType::boolean || type == VariableType::date ||
         type == VariableType::zoned || type == VariableType::clock;
}

/// What a column is sorted by, where that tells its values apart; empty where nothing does.
std::string total_key(const Variable& variable) {
  const bool element =
      variable.type == VariableType::node || variable.type == VariableType::relationship;
  if (element) return variable.has_uid ? variable.name + ".uid" : "";
  return is_scalar(variable.type) || variable.type == VariableType::integers ? variable.name : "";
}

class QueryGenerator {
 public:
  QueryGenerator(Random& random, const QueryOptions& options)
      : random_(random), options_(options), expressions_(random, options.prefix) {}

  std::string query() {
    if (options_.writes) return writing();
    if (random_.percent(15)) return reaching_query(random_, options_.prefix);
    if (random_.percent(7)) return united();
    reading(random_.between(1, 4));
    result();
    return text_;
  }

 private:
  void clause(const std::string& text) { text_ += (text_.empty() ? "" : "\n") + text; }

  void reading(int clauses) {
    for (int i = 0; i < clauses; ++i) {
      const int choice = random_.between(0, i == 0 ? 11 : 20);
      if (choice <= 8)
        match(false);
      else if (choice == 9 || (choice >= 12 && choice <= 13))
        match(true);
      else if (choice <= 11)
        unwind();
      else if (choice == 20)
        call();
      else
        with();
    }
  }

  void match(bool optional) {
    const Scope before = scope_;
    expressions_.begin_match();
    std::string text = optional ? "OPTIONAL MATCH " : "MATCH ";
    const int parts = random_.percent(75) ? 1 : 2;
    for (int i = 0; i < parts; ++i)
      text += (i > 0 ? ", " : "") + expressions_.pattern(scope_, before, true);
    std::string where = random_.percent(20) ? expressions_.sought(scope_, before) : "";
    if (random_.percent(where.empty() ? 35 : 20))
      where += (where.empty() ? "" : " AND ") + expressions_.condition(scope_, 3);
    clause(text + (where.empty() ? "" : " WHERE " + where));
  }

  void unwind() {
    const std::string name = expressions_.fresh_name();
    std::string list = random_.percent(70)
                           ? expressions_.integers(scope_, 2)
                           : random_.pick({"[1, 2, 2, null]", "[]", "null", "[3, 1]"});
    if (random_.percent(20)) list = expressions_.bag(scope_, 2);
    if (scope_.empty() && random_.percent(3)) list = "range(1, 2060)";  // more than a batch
    clause("UNWIND " + list + " AS " + name);
    scope_.push_back({name, VariableType::integer});
  }

  /// CALL { … } with some of the variables; it may find no row, or several.
  void call() {
    Scope inside;
    std::string names;
    for (const Variable& variable : scope_) {
      if (!random_.percent(40)) continue;
      inside.push_back(variable);
      names += (names.empty() ? "" : ", ") + variable.name;
    }
    const bool listed = names.empty() || random_.percent(50);
    const Scope outside = std::exchange(scope_, inside);
    clause(listed ? "CALL (" + names + ") {" : "CALL { WITH " + names);
    match(random_.percent(30));
    const std::string name = expressions_.fresh_name();
    const bool counted = random_.percent(50);
    clause("RETURN " + (counted ? "count(*)" : expressions_.integer(scope_, 1)) + " AS " + name +
           " }");
    scope_ = outside;
    scope_.push_back({name, VariableType::integer});
  }

  /// ` AS name` of a new column, which joins `columns`.
  std::string column(std::string expression, VariableType type, Scope& columns) {
    const std::string name = expressions_.fresh_name();
    columns.push_back({name, type});
    return expression + " AS " + name;
  }

  std::string computed(Scope& columns) {
    switch (random_.between(0, 9)) {
      case 9:
        if (random_.percent(30)) return column(expressions_.clock(scope_, 2), VariableType::clock, columns);
        return column(expressions_.zoned(scope_, 2), VariableType::zoned, columns);
      case 7:
        return column(expressions_.date(scope_, 2), VariableType::date, columns);
      case 0:
        return column(expressions_.floating(scope_, 2), VariableType::floating, columns);
      case 1:
        return column(expressions_.text(scope_, 2), VariableType::text, columns);
      case 2:
      case 3:
        return column(expressions_.boolean(scope_, 2), VariableType::boolean, columns);
      case 4:
        return column(expressions_.integers(scope_, 2), VariableType::integers, columns);
      default:
        return column(expressions_.integer(scope_, 2), VariableType::integer, columns);
    }
  }

  std::string aggregated(Scope& columns) {
    const std::string distinct = random_.percent(30) ? "DISTINCT " : "";
    switch (random_.between(0, 10)) {
      case 10:
        return column(random_.pick({"min(", "max("}) + expressions_.zoned(scope_, 1) + ")",
                      VariableType::zoned, columns);
      case 9:
        return column(random_.pick({"min(", "max("}) + expressions_.date(scope_, 1) + ")",
                      VariableType::date, columns);
      case 0:
      case 1:
        return column("count(*)", VariableType::integer, columns);
      case 2: {
        const Variable of =
            scope_.empty() ? Variable{"1", VariableType::integer} : random_.pick(scope_);
        const bool any = of.type == VariableType::node && random_.percent(30);
        return column("count(" + distinct + of.name + (any ? ".x" : "") + ")",
                      VariableType::integer, columns);
      }
      case 3:
        return column("collect(" + distinct + expressions_.integer(scope_, 1) + ")",
                      VariableType::bag, columns);
      case 4:
        return column("avg(" + expressions_.integer(scope_, 1) + ")", VariableType::floating,
                      columns);
      case 5:
        return column(random_.pick({"min(", "max("}) + expressions_.text(scope_, 1) + ")",
                      VariableType::text, columns);
      case 6:
        return column("sum(" + distinct + expressions_.integer(scope_, 1) + ") + 1",
                      VariableType::integer, columns);
      case 7:
        return column("sum(" + expressions_.floating(scope_, 1) + ")", VariableType::floating,
                      columns);
      default:
        return column(random_.pick({"min(", "max(", "sum("}) + distinct +
                          expressions_.integer(scope_, 1) + ")",
                      VariableType::integer, columns);
    }
  }

  /// The items of a projection; `columns` gets what they make.
  std::string items(Scope& columns) {
    std::string text;
    const auto add = [&](const std::string& item) { text += (text.empty() ? "" : ", ") + item; };
    for (const Variable& variable : scope_) {
      if (!random_.percent(60)) continue;
      columns.push_back(variable);
      add(variable.name);
    }
    if (random_.percent(45) || columns.empty()) add(computed(columns));
    if (random_.percent(30)) {
      add(aggregated(columns));
      if (random_.percent(40)) add(aggregated(columns));
    }
    return text;
  }

  /// ORDER BY all columns and then perhaps SKIP and LIMIT; or ORDER BY some of them.
  std::string order(const Scope& columns, bool part_allowed) {
    std::vector<std::string> keys;
    bool total = true;
    for (const Variable& column : columns) {
      const std::string key = total_key(column);
      if (key.empty())
        total = false;
      else
        keys.push_back(key + random_.pick({"", "", " DESC", " ASC"}));
    }
    for (std::size_t i = keys.size(); i > 1; --i) std::swap(keys[i - 1], keys[random_.below(i)]);
    if (keys.empty()) return "";
    const bool part = part_allowed && (!total || random_.percent(40));
    if (!total && !part) return "";
    if (part) keys.resize(1 + random_.below(keys.size()));
    if (!part && random_.percent(30)) keys.insert(keys.begin(), any_key(columns));
    std::string text = " ORDER BY ";
    for (std::size_t i = 0; i < keys.size(); ++i) text += (i > 0 ? ", " : "") + keys[i];
    if (part) return text;
    if (random_.percent(40)) text += " SKIP " + std::to_string(random_.between(0, 2));
    if (random_.percent(70)) text += " LIMIT " + std::to_string(random_.between(0, 4));
    return text;
  }

  /// A key of values of any kind.
  std::string any_key(const Scope& columns) {
    for (const Variable& column : columns) {
      const bool element =
          column.type == VariableType::node || column.type == VariableType::relationship;
      if (element && column.has_uid)
        return column.name + random_.pick({".x", ".x DESC", ".l", ".f DESC", ".s"});
    }
    return "1";
  }

  std::string projection(Scope& columns, bool part_of_order_allowed) {
    std::string text = random_.percent(20) ? "DISTINCT " : "";
    text += items(columns);
    if (random_.percent(30)) text += order(columns, part_of_order_allowed);
    return text;
  }

  void with() {
    if (random_.percent(15)) return clause("WITH *" + where());
    Scope columns;
    const std::string text = "WITH " + projection(columns, false);
    scope_ = columns;
    clause(text + where());
  }

  std::string where() {
    return random_.percent(30) ? " WHERE " + expressions_.condition(scope_, 2) : "";
  }

  void result() {
    Scope columns;
    clause("RETURN " + projection(columns, true));
  }

  std::string united() {
    const int parts = random_.between(2, 3);
    const std::string all = random_.percent(50) ? "UNION ALL" : "UNION";
    for (int i = 0; i < parts; ++i) {
      scope_.clear();
      if (i > 0) clause(all);
      reading(random_.between(1, 2));
      clause("RETURN " + expressions_.integer(scope_, 2) + " AS one, " +
             expressions_.text(scope_, 1) + " AS two");
    }
    return text_;
  }

  std::string writing() {
    if (random_.percent(5)) return merging();
    if (random_.percent(80)) reading(random_.between(1, 2));
    UpdateGenerator updates(expressions_, scope_);
    const int count = random_.between(1, 3);
    std::optional<Variable> deleted;
    for (int i = 0; i < count && !deleted; ++i) clause(updates.clause(deleted));
    if (deleted && random_.percent(50)) clause(question_about_deleted(expressions_, *deleted));
    if (deleted || random_.percent(30)) return text_;
    if (random_.percent(25)) {
      clause("WITH *");
      match(random_.percent(50));
    }
    result();
    return text_;
  }

  /// How many nodes MERGE makes of a list with values that repeat.
  std::string merging() {
    const std::string item = expressions_.fresh_name(), node = expressions_.fresh_name();
    const std::string label = random_.pick({"A", "B", "New", "Fresh"});
    clause("UNWIND range(1, " + std::to_string(random_.between(1, 40)) + ") AS " + item);
    clause("MERGE (" + node + ":" + label + " {i: " + item + " % " +
           std::to_string(random_.between(1, 12)) + "})");
    if (random_.percent(40)) {
      clause("MERGE (" + node + ")-[:NEW {i: " + item + " % 3}]->(:Target {i: " + item + " % 2})");
    }
    clause("RETURN count(*) AS rows, count(DISTINCT " + node + ") AS nodes, sum(" + node +
           ".i) AS total");
    return text_;
  }

  Random& random_;
  const QueryOptions& options_;
  ExpressionGenerator expressions_;
  Scope scope_;
  std::string text_;
};

}  // namespace

std::string random_query(Random& random, const QueryOptions& options) {
  switch (options.subject) {
    case QueryOptions::Subject::counting:
      return counting_query(random, options.prefix);
    case QueryOptions::Subject::traversal:
      return traversal_query(random, options.prefix);
    case QueryOptions::Subject::trails:
      return trail_query(random, options.prefix);
    case QueryOptions::Subject::zoned:
      return zoned_query(random, options.prefix);
    case QueryOptions::Subject::seeking:
      return seeking_query(random, options.prefix, options.writes);
    case QueryOptions::Subject::parts:
      return options.writes ? changing_query(random, options.prefix) : parts_query(random, options.prefix);
    default:
      if (!options.writes && random.percent(12)) return zoned_query(random, options.prefix);
      if (options.writes && random.percent(15)) return changing_query(random, options.prefix);
      if (options.writes && random.percent(8)) return barrier_query(random, options.prefix);
      if (options.writes && random.percent(50)) return effects_query(random, options.prefix);
      if (!options.writes && random.percent(40)) return nested_query(random, options.prefix);
      return QueryGenerator(random, options).query();
  }
}

namespace {

Value map_of(Value a, List l) {
  Map map;
  map.set("a", a);
  map.set("b", std::move(a));
  map.set("l", Value(std::move(l)));
  return Value(std::move(map));
}

}  // namespace

Parameters query_parameters() {
  return {{"one", Value(1)},
          {"two", Value(2)},
          {"nothing", Value()},
          {"text", Value("ab")},
          {"list", Value(List{Value(1), Value(2), Value(3)})},
          {"key", Value("a")},
          {"moment", Value(DateTime{1'593'597'600, 0, 7200, "Europe/Berlin"})},
          {"moments", Value(List{Value(DateTime{1'593'597'600, 0, 0, ""}), Value(DateTime{1'593'597'600, 0, 7200, ""})})},
          {"clock", Value(Time{43'200'000'000'000, 3600})},
          {"map", map_of(Value(1), List{Value(0)})},
          {"rows", Value(List{map_of(Value(1), List{Value(1), Value(2)}),
                              map_of(Value(2), List{Value()}), map_of({}, {})})}};
}

Parameters other_parameters() {
  return {{"one", Value(0)},
          {"two", Value(3)},
          {"nothing", Value(2)},
          {"text", Value("b")},
          {"list", Value(List{Value(2)})},
          {"key", Value("l")},
          {"moment", Value(DateTime{1'603'585'800, 0, 3600, "Europe/Berlin"})},
          {"moments", Value(List{Value(DateTime{0, 0, 0, ""}), Value()})},
          {"clock", Value(Time{0, 0})},
          {"map", map_of({}, List{Value(1)})},
          {"rows", Value(List{map_of(Value(3), List{})})}};
}

}  // namespace casus::differential
