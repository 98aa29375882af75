#include <algorithm>

#include "tests/differential/generate_expression.hpp"

namespace casus::differential {

std::string ExpressionGenerator::property_map(const Scope& before) {
  switch (random_.between(0, 5)) {
    case 0:
      return " {s: " + random_.pick({"'a'", "'b'", "'ab'"}) + "}";
    case 1:
      return " {b: true}";
    case 2:
      if (random_.percent(30)) return " {d: date('2020-01-31')}";
      return " {i: " + integer(before, 0) + "}";
    default:
      return " {i: " + std::to_string(random_.between(-1, 4)) + "}";
  }
}

std::string ExpressionGenerator::node_pattern(Scope& scope, const Scope& before,
                                              bool new_variables) {
  std::string out = "(";
  const auto bound = some(scope, VariableType::node);
  if (bound && random_.percent(35)) {
    out += bound->name;
  } else if (new_variables && random_.percent(75)) {
    const std::string name = fresh_name();
    scope.push_back({name, VariableType::node});
    out += name;
  }
  if (random_.percent(22))
    out += ":" + random_.pick({"A", "B", "C", "A", "B", "C", "A", "B", "A:B", "Missing"});
  if (random_.percent(7)) out += property_map(before);
  return out + ")";
}

std::string ExpressionGenerator::relationship_pattern(Scope& scope, const Scope& before,
                                                      bool new_variables) {
  const int arrow = random_.between(0, 4);
  const std::string left = arrow == 3 ? "<-[" : "-[";
  const std::string right = arrow <= 2 ? "]->" : "]-";
  const bool variable_length = random_.percent(18);
  std::string inside;
  const auto bound = some(before, VariableType::relationship);
  if (bound && !variable_length && random_.percent(4) &&
      std::find(reused_.begin(), reused_.end(), bound->name) == reused_.end()) {
    inside = bound->name;
    reused_.push_back(inside);
  } else if (new_variables && random_.percent(45)) {
    inside = fresh_name();
    scope.push_back(
        {inside, variable_length ? VariableType::relationships : VariableType::relationship});
  }
  if (random_.percent(40))
    inside += ":" + random_.pick({"R", "S", "T", "R|S", "R|T", "R", "R|S|T", "R", "S", "Missing|R"});
  if (variable_length)
    inside += random_.pick({"*1..2", "*0..1", "*..2", "*2", "*0..2", "*1..3", "*0", "*2..3"});
  if (random_.percent(8)) inside += property_map(before);
  return left + inside + right;
}

std::string ExpressionGenerator::pattern(Scope& scope, const Scope& before, bool new_variables) {
  std::string path;
  if (new_variables && random_.percent(10)) path = fresh_name();
  std::string out = node_pattern(scope, before, new_variables);
  const int length = random_.percent(20) ? 0 : (random_.percent(70) ? 1 : random_.between(2, 3));
  for (int i = 0; i < length; ++i) {
    out += relationship_pattern(scope, before, new_variables);
    out += node_pattern(scope, before, new_variables);
  }
  if (path.empty()) return out;
  scope.push_back({path, VariableType::path});
  return path + " = " + out;
}

std::string ExpressionGenerator::sought(const Scope& scope, const Scope& before) {
  auto owner = some(scope, VariableType::relationship);
  if (!owner || random_.percent(35)) owner = element(scope);
  if (!owner) return "";
  const std::string key = owner->name + ".";
  const std::string number = std::to_string(random_.between(-1, 3));
  switch (random_.between(0, 10)) {
    case 9:
      return key + random_.pick({"l", "l", "x"}) + random_.pick({" < ", " <= ", " > ", " >= "}) +
             random_.pick({"[1]", "[0]", "[1, 2]", "[1, null]", "[2]", "[]"});
    case 10:
      return key + random_.pick({"i = ", "i > ", "i < "}) + number + " AND " + key +
             random_.pick({"l > [0]", "l < [2]", "x >= [1]", "l = [1]", "s > 'a'"});
    case 0:
      return key + "i IN " + integers(before, 1);
    case 1:
      return key + "x IN [1, 'a', null, 1.0, [1]]";
    case 2:
      return key + "i " + random_.pick({">", ">="}) + " " + number + " AND " + key + "i <= 3";
    case 3:
      return number + random_.pick({" < ", " >= ", " = "}) + key + "i";
    case 4:
      return key + "s STARTS WITH " + random_.pick({"'a'", "''", "'b'"});
    case 5:
      return key + "x = " + random_.pick({"1", "1.0", "'1'", "[1]", "'a'", "true"});
    case 6:
      return key + "i = " + number + " AND " + key + "s " +
             random_.pick({"= 'a'", "STARTS WITH 'a'", "IN ['a', 'b']", "> 'a'"});
    default:
      return key + "i = " + integer(before, 0);
  }
}

std::string ExpressionGenerator::predicate_pattern(const Scope& scope) {
  Scope inner = scope;
  const auto bound = some(scope, VariableType::node);
  std::string out = "(" + bound->name + ")";
  const int length = random_.percent(80) ? 1 : 2;
  for (int i = 0; i < length; ++i)
    out += relationship_pattern(inner, scope, false) + node_pattern(inner, scope, false);
  return out;
}

}  // namespace casus::differential
