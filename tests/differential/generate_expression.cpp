#include "tests/differential/generate_expression.hpp"

namespace casus::differential {

namespace {

std::string join(std::initializer_list<std::string> pieces) {
  std::string out;
  for (const auto& piece : pieces) out += piece;
  return out;
}

}  // namespace

std::optional<Variable> ExpressionGenerator::some(const Scope& scope, VariableType type) {
  std::vector<Variable> fitting;
  for (const Variable& variable : scope)
    if (variable.type == type) fitting.push_back(variable);
  if (fitting.empty()) return std::nullopt;
  return random_.pick(fitting);
}

std::optional<Variable> ExpressionGenerator::element(const Scope& scope) {
  const auto node = some(scope, VariableType::node);
  const auto relationship = some(scope, VariableType::relationship);
  if (!node || (relationship && random_.percent(30))) return relationship;
  return node;
}

std::string ExpressionGenerator::integer(const Scope& scope, int depth) {
  const auto literal = [&] { return std::to_string(random_.between(-2, 5)); };
  const int choice = random_.between(0, depth > 0 ? 15 : 4);
  if (choice <= 1)
    if (const auto owner = element(scope))
      return owner->name + (random_.percent(80) ? ".i" : ".uid");
  if (choice == 2 || choice == 0)
    if (const auto variable = some(scope, VariableType::integer)) return variable->name;
  switch (choice) {
    case 3:
      return random_.pick({"$one", "$two", "$nothing", "null"});
    case 5:
    case 6: {
      const std::string op = random_.pick({" + ", " - ", " * "});
      return join({"(", integer(scope, depth - 1), op, integer(scope, depth - 1), ")"});
    }
    case 7:
      return join({"(", integer(scope, depth - 1), random_.pick({" % ", " / "}),
                   random_.pick({"2", "3", "-2"}), ")"});
    case 8:
      return join({"size(", integers(scope, depth - 1), ")"});
    case 9:
      return join(
          {"size(", random_.percent(50) ? text(scope, depth - 1) : bag(scope, depth - 1), ")"});
    case 10:
      return join({"coalesce(", integer(scope, depth - 1), ", ", integer(scope, depth - 1), ")"});
    case 11:
      return join({"CASE WHEN ", boolean(scope, depth - 1), " THEN ", integer(scope, depth - 1),
                   random_.percent(70) ? " ELSE " + integer(scope, depth - 1) : "", " END"});
    case 12: {
      if (const auto path = some(scope, VariableType::path)) return "length(" + path->name + ")";
      if (const auto list = some(scope, VariableType::relationships))
        return "size(" + list->name + ")";
      const std::string shape = random_.pick({"head", "last", "index", "reduce"});
      const std::string list = integers(scope, depth - 1);
      if (shape == "index") return list + "[" + std::to_string(random_.between(-2, 2)) + "]";
      if (shape != "reduce") return shape + "(" + list + ")";
      const std::string sum = fresh_name(), item = fresh_name();
      return join({"reduce(", sum, " = 0, ", item, " IN ", list, " | ", sum, " + ", item, ")"});
    }
    case 13:
      // In brackets of its own, for `(x) - -($two)` is a pattern of two nodes.
      return join({random_.pick({"(abs(", "(-(", "(sign("}), integer(scope, depth - 1), "))"});
    case 14:
    case 15:
      return number_function(scope, depth - 1);
    default:
      return literal();
  }
}

std::string ExpressionGenerator::floating(const Scope& scope, int depth) {
  const int choice = random_.between(0, depth > 0 ? 5 : 2);
  if (choice == 0)
    if (const auto owner = element(scope)) return owner->name + ".f";
  if (choice == 1)
    if (const auto variable = some(scope, VariableType::floating)) return variable->name;
  if (choice == 4)
    return join({"(", floating(scope, depth - 1), random_.pick({" + ", " - ", " * "}),
                 integer(scope, depth - 1), ")"});
  if (choice == 5) return join({"toFloat(", integer(scope, depth - 1), ")"});
  return random_.pick({"0.5", "1.0", "2.0", "-1.5", "1.5"});
}

std::string ExpressionGenerator::text(const Scope& scope, int depth) {
  const int choice = random_.between(0, depth > 0 ? 10 : 3);
  if (choice <= 1)
    if (const auto owner = element(scope)) return owner->name + ".s";
  if (choice == 2)
    if (const auto variable = some(scope, VariableType::text)) return variable->name;
  switch (choice) {
    case 4:
      return join(
          {random_.pick({"toUpper(", "toLower(", "reverse("}), text(scope, depth - 1), ")"});
    case 5:
      return join({"(", text(scope, depth - 1), " + ", text(scope, depth - 1), ")"});
    case 6:
      return join({"substring(", text(scope, depth - 1), ", ",
                   random_.pick({"0", "1", "0, 1", "1, 1"}), ")"});
    case 7: {
      if (const auto owner = some(scope, VariableType::relationship))
        return "type(" + owner->name + ")";
      return join({"toString(", integer(scope, depth - 1), ")"});
    }
    case 8:
      return join({"coalesce(", text(scope, depth - 1), ", 'none')"});
    case 9:
    case 10:
      return text_function(scope, depth - 1);
    default:
      return random_.pick({"'a'", "'b'", "'ab'", "''", "$text", "'B'"});
  }
}

std::string ExpressionGenerator::comparison(const Scope& scope, int depth) {
  const std::string op = " " + random_.pick({"=", "=", "<>", "<", "<=", ">", ">="}) + " ";
  const auto mixed = [&] {
    return random_.pick({"[", "[1, ", "[null, "}) + integer(scope, depth) + ", " +
           text(scope, depth) + "]";
  };
  const auto map = [&] {
    return "{a: " + integer(scope, depth) + ", b: " + text(scope, depth) + "}";
  };
  switch (random_.between(0, 16)) {
    case 0:
    case 1:
    case 2:
      return integer(scope, depth) + op + integer(scope, depth);
    case 14:
      return map() + random_.pick({" = ", " <> ", " < "}) + map();
    case 15:
      return mixed() + op + mixed();
    case 16:
      return mixed() + " IN [" + mixed() + ", " + random_.pick({"null", "[1]", "1"}) + "]";
    case 3:
      return floating(scope, depth) + op + integer(scope, depth);
    case 4:
      return text(scope, depth) + op + text(scope, depth);
    case 5: {
      const auto owner = element(scope);
      if (!owner) return integer(scope, depth) + op + text(scope, depth);
      const std::string other =
          random_.pick({"1", "1.0", "'1'", "'a'", "[1]", "true", "null", "[1, null]"});
      return owner->name + ".x" + op + other;
    }
    case 6:
      return integers(scope, depth) + op + integers(scope, depth);
    case 7: {
      const auto a = some(scope, VariableType::node), b = some(scope, VariableType::node);
      if (a && b) return a->name + (random_.percent(50) ? " = " : " <> ") + b->name;
      return integer(scope, depth) + " = " + text(scope, depth);
    }
    case 9:
    case 10:
      if (const auto owner = element(scope))
        return owner->name + ".i" + op + std::to_string(random_.between(-1, 4));
      return integer(scope, depth) + op + "1";
    case 11:
      if (const auto owner = element(scope))
        return owner->name + ".s" +
               random_.pick({" = 'a'", " STARTS WITH 'a'", " > 'a'", " IN ['a', 'b']"});
      return text(scope, depth) + op + text(scope, depth);
    case 12:
      if (const auto a = element(scope))
        if (const auto b = element(scope)) return a->name + ".i" + op + b->name + ".i";
      return integer(scope, depth) + op + "2";
    case 8:
      return integer(scope, depth) + " <= " + integer(scope, depth) + " < " + integer(scope, depth);
    default:
      return "(" + boolean(scope, depth) + ")" + (random_.percent(50) ? " = " : " <> ") + "(" +
             boolean(scope, depth) + ")";
  }
}

std::string ExpressionGenerator::membership(const Scope& scope, int depth) {
  if (random_.percent(40)) return integer(scope, depth) + " IN " + integers(scope, depth);
  if (random_.percent(30)) return integer(scope, depth) + " IN " + bag(scope, depth);
  if (random_.percent(50))
    return text(scope, depth) + " IN ['a', 'ab', " + text(scope, depth) + "]";
  return integer(scope, depth) + " IN [" + integer(scope, depth) + ", " +
         random_.pick({"1", "null", "'a'", "2.0"}) + "]";
}

std::string ExpressionGenerator::quantifier(const Scope& scope, int depth) {
  const std::string item = fresh_name();
  const std::string list = random_.percent(70) ? integers(scope, depth) : bag(scope, depth);
  Scope inner = scope;
  inner.push_back({item, VariableType::integer});
  return join({random_.pick({"all", "any", "none", "single"}), "(", item, " IN ", list, " WHERE ",
               boolean(inner, depth), ")"});
}

std::string ExpressionGenerator::subquery(const Scope& scope, int depth) {
  Scope inner = scope;
  const std::string matched = pattern(inner, scope, true);
  const std::string where = random_.percent(50) ? " WHERE " + condition(inner, depth) : "";
  if (random_.percent(60)) return "EXISTS { MATCH " + matched + where + " }";
  return "COUNT { MATCH " + matched + where + " } " + random_.pick({">", "=", "<="}) + " " +
         std::to_string(random_.between(0, 2));
}

std::string ExpressionGenerator::boolean(const Scope& scope, int depth) {
  const int choice = random_.between(0, depth > 0 ? 20 : 7);
  switch (choice) {
    case 4:
      if (const auto node = some(scope, VariableType::node))
        return node->name + ":" + random_.pick({"A", "B", "C", "A:B"});
      break;
    case 5:
      if (const auto owner = element(scope))
        return owner->name + random_.pick({".i", ".s", ".x", ".f", ".b", ""}) +
               random_.pick({" IS NULL", " IS NOT NULL"});
      break;
    case 6:
      if (const auto owner = element(scope)) return owner->name + ".b";
      break;
    case 7:
      return random_.pick({"true", "false", "null"});
    case 8:
    case 9:
      return join({"(", boolean(scope, depth - 1), " AND ", boolean(scope, depth - 1),
                   random_.percent(20) ? " AND " + boolean(scope, depth - 1) : "", ")"});
    case 10:
      return join({"(", boolean(scope, depth - 1), " OR ", boolean(scope, depth - 1), ")"});
    case 11:
      return join({"(", boolean(scope, depth - 1), " XOR ", boolean(scope, depth - 1), ")"});
    case 12:
      return "NOT (" + boolean(scope, depth - 1) + ")";
    case 13:
      return "(" + membership(scope, depth - 1) + ")";
    case 14:
      return quantifier(scope, depth - 1);
    case 15:
      if (some(scope, VariableType::node)) {
        const std::string pattern = predicate_pattern(scope);
        return "exists(" + pattern + ")";
      }
      break;
    case 16:
      return join({"(", text(scope, depth - 1),
                   random_.pick({" STARTS WITH ", " ENDS WITH ", " CONTAINS "}),
                   text(scope, depth - 1), ")"});
    case 17:
      return subquery(scope, depth - 1);
    case 19:
    case 20:
      return test_function(scope, depth - 1);
    case 18:
      return "(" + integer(scope, depth - 1) + random_.pick({" IS NULL)", " IS NOT NULL)"});
    default:
      break;
  }
  return "(" + comparison(scope, depth > 0 ? depth - 1 : 0) + ")";
}

std::string ExpressionGenerator::condition(const Scope& scope, int depth) {
  const auto bare = [&] { return (random_.percent(30) ? "NOT " : "") + predicate_pattern(scope); };
  if (!some(scope, VariableType::node) || random_.percent(80)) return boolean(scope, depth);
  if (random_.percent(30)) return bare();
  return bare() + random_.pick({" AND ", " OR "}) + boolean(scope, depth);
}

std::string ExpressionGenerator::integers(const Scope& scope, int depth) {
  const int choice = random_.between(0, depth > 0 ? 8 : 3);
  if (choice == 0)
    if (const auto owner = element(scope)) return owner->name + ".l";
  if (choice == 1)
    if (const auto variable = some(scope, VariableType::integers)) return variable->name;
  switch (choice) {
    case 2:
      return "$list";
    case 4: {
      const std::string item = fresh_name();
      Scope inner = scope;
      inner.push_back({item, VariableType::integer});
      std::string out = "[" + item + " IN " + integers(scope, depth - 1);
      if (random_.percent(60)) out += " WHERE " + boolean(inner, depth - 1);
      if (random_.percent(60)) out += " | " + integer(inner, depth - 1);
      return out + "]";
    }
    case 5:
      return "range(" + std::to_string(random_.between(-1, 2)) + ", " +
             std::to_string(random_.between(0, 4)) + (random_.percent(30) ? ", 2)" : ")");
    case 6:
      return integers(scope, depth - 1) +
             random_.pick({"[1..]", "[..2]", "[-2..]", "[0..-1]", "[1..3]"});
    case 7:
      return "(" + integers(scope, depth - 1) + " + " + integers(scope, depth - 1) + ")";
    case 8: {
      const auto path = some(scope, VariableType::path);
      const std::string item = fresh_name();
      if (path)
        return join({"[", item, " IN ", random_.pick({"nodes(", "relationships("}), path->name,
                     ") | ", item, ".uid]"});
      return join({random_.pick({"tail(", "reverse("}), integers(scope, depth - 1), ")"});
    }
    default:
      return "[" + integer(scope, 0) + ", " + integer(scope, 0) + "]";
  }
}

std::string ExpressionGenerator::bag(const Scope& scope, int depth) {
  if (random_.percent(40))
    if (const auto variable = some(scope, VariableType::bag)) return variable->name;
  if (depth > 0 && some(scope, VariableType::node)) {
    Scope inner = scope;
    const std::string matched = pattern(inner, scope, true);
    // A comprehension needs a relationship.
    if (matched.find('[') != std::string::npos && matched.find(" = ") == std::string::npos) {
      const std::string where = random_.percent(40) ? " WHERE " + boolean(inner, depth - 1) : "";
      return join({"[", matched, where, " | ", integer(inner, depth - 1), "]"});
    }
  }
  return integers(scope, depth > 0 ? depth - 1 : 0);
}

}  // namespace casus::differential
