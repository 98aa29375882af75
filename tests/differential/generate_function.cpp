#include "tests/differential/generate_expression.hpp"

namespace casus::differential {

std::string ExpressionGenerator::text_function(const Scope& scope, int depth) {
  const std::string of = text(scope, depth);
  const std::string count = std::to_string(random_.between(0, 3));
  switch (random_.between(0, 7)) {
    case 0:
      return "replace(" + of + ", " + random_.pick({"'a', 'bb'", "'ab', ''", "'b', null"}) + ")";
    case 1:
      return "left(" + of + ", " + count + ")";
    case 2:
      return "right(" + of + ", " + count + ")";
    case 3:
      return "split(" + of + ", " + random_.pick({"'a'", "'b'", "'ba'", "null"}) + ")[" +
             random_.pick({"0", "1", "-1"}) + "]";
    case 4:
      return random_.pick({"trim(", "lTrim(", "rTrim("}) + "' ' + " + of + " + '  ')";
    case 5:
      return "toString(" + boolean(scope, depth) + ")";
    case 6:
      return random_.percent(50) ? "toString(" + date(scope, depth) + ")" : zoned_text(scope, depth);
    default:
      return "CASE " + of + " WHEN 'a' THEN 'b' WHEN " + text(scope, depth) + " THEN " +
             text(scope, depth) + " ELSE null END";
  }
}

std::string ExpressionGenerator::number_function(const Scope& scope, int depth) {
  switch (random_.between(0, 8)) {
    case 0:
      return "{a: " + integer(scope, depth) + ", b: " + text(scope, depth) + "}.a";
    case 1:
      return "[" + integer(scope, depth) + ", " + integer(scope, depth) + "][" +
             integer(scope, depth) + "]";
    case 2:
      return "CASE " + integer(scope, depth) + " WHEN 1 THEN " + integer(scope, depth) +
             " WHEN null THEN 7 WHEN " + integer(scope, depth) + " THEN 8 ELSE " +
             integer(scope, depth) + " END";
    case 3:
      return "toInteger(" + random_.pick({"'12'", "'-3'", "1.9", "-1.9", "null"}) + ")";
    case 4:
      if (const auto node = some(scope, VariableType::node))
        return random_.pick({"size(labels(", "size(keys("}) + node->name + "))";
      break;
    case 5:
      if (const auto owner = element(scope))
        return owner->name + "['" + random_.pick({"i", "i", "uid", "missing"}) + "']";
      break;
    case 6:
      if (const auto owner = element(scope)) return "properties(" + owner->name + ").i";
      break;
    case 7:
      return temporal_number(scope, depth);
    default:
      break;
  }
  return "size(split(" + text(scope, depth) + ", 'a'))";
}

std::string ExpressionGenerator::test_function(const Scope& scope, int depth) {
  const std::string item = fresh_name();
  const auto owner = element(scope);
  switch (random_.between(0, 8)) {
    case 0:
      if (const auto node = some(scope, VariableType::node))
        return "('" + random_.pick({"A", "B", "Missing"}) + "' IN labels(" + node->name + "))";
      break;
    case 1:
      if (owner)
        return "any(" + item + " IN keys(" + owner->name + ") WHERE " + owner->name + "[" + item +
               "] = " + integer(scope, 0) + ")";
      break;
    case 2:
      if (const auto step = some(scope, VariableType::relationship))
        if (const auto node = some(scope, VariableType::node))
          return "(" + random_.pick({"startNode(", "endNode("}) + step->name + ") = " + node->name +
                 ")";
      break;
    case 3:
      if (const auto path = some(scope, VariableType::path))
        if (const auto node = some(scope, VariableType::node))
          return "(" + node->name + " IN nodes(" + path->name + "))";
      break;
    case 4:
      if (owner)
        return "(" + owner->name + ".x IN [1, 'a', [1], null, true, " + owner->name + ".i])";
      break;
    case 5:
      if (owner) return "(" + owner->name + ".l " + random_.pick({"= [1]", "< [2]", "<> []"}) + ")";
      break;
    case 6:
      return "([" + integer(scope, depth) + ", 1] IN [[1, 1], null, [" + integer(scope, depth) +
             ", null]])";
    case 7:
      return "(toBoolean(" + random_.pick({"'true'", "'FALSE'", "'x'", "null"}) +
             ") = (" + boolean(scope, depth) + "))";
    default:
      break;
  }
  return "(" + temporal_comparison(scope, depth) + ")";
}

}  // namespace casus::differential
