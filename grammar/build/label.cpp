#include "grammar/build/label.hpp"

#include <algorithm>
#include <utility>

namespace casus::syntax::build {

LabelExpression negated_label(LabelExpression operand) {
  if (operand.kind == LabelExpressionKind::negation) {
    LabelExpression inner = std::move(operand.operands.front());
    return inner;
  }
  LabelExpression out;
  out.kind = LabelExpressionKind::negation;
  out.operands.push_back(std::move(operand));
  return out;
}

LabelExpression joined_labels(LabelExpressionKind kind, std::vector<LabelExpression> operands) {
  if (operands.size() == 1) return std::move(operands.front());
  LabelExpression out;
  out.kind = kind;
  for (LabelExpression& operand : operands) {
    if (operand.kind != kind) {
      out.operands.push_back(std::move(operand));
    } else {
      std::move(operand.operands.begin(), operand.operands.end(), std::back_inserter(out.operands));
    }
  }
  return out;
}

void take_labels(LabelExpression expression, std::vector<Name>& names,
                 std::vector<LabelExpression>& tests) {
  if (expression.kind == LabelExpressionKind::name) {
    names.push_back(std::move(expression.name));
  } else if (expression.kind != LabelExpressionKind::conjunction) {
    tests.push_back(std::move(expression));
  } else {
    for (LabelExpression& operand : expression.operands)
      take_labels(std::move(operand), names, tests);
  }
}

void take_types(LabelExpression expression, RelationshipPattern& pattern) {
  const auto is_name = [](const LabelExpression& operand) {
    return operand.kind == LabelExpressionKind::name;
  };
  if (is_name(expression)) {
    pattern.types.push_back(std::move(expression.name));
  } else if (expression.kind == LabelExpressionKind::disjunction &&
             std::all_of(expression.operands.begin(), expression.operands.end(), is_name)) {
    for (LabelExpression& operand : expression.operands)
      pattern.types.push_back(std::move(operand.name));
  } else {
    pattern.type_test = std::move(expression);
  }
}

}  // namespace casus::syntax::build
