#include "engine/bind/bind_label.hpp"

#include <utility>

#include "engine/bind/bind_expression.hpp"
#include "engine/graph/graph_view.hpp"

namespace casus::bind {

namespace {

/// What `%` calls, no function of the language: whether a node has a label. Relationships have a
/// type.
const function::ScalarFunction& has_any_label() {
  static const function::ScalarFunction has_any = [] {
    function::ScalarFunction function;
    function.name = "label test";
    function.parameters = {Type::of(ValueKind::node) | Type::of(ValueKind::relationship)};
    function.required = 1;
    function.result = Type::of(ValueKind::boolean);
    function.evaluate = [](function::FunctionContext& context, std::span<const Value> arguments) {
      const Value& element = arguments.front();
      if (!element.is(ValueKind::node)) return Value(true);
      std::vector<graph::LabelId> labels;
      context.graph->labels_of(graph::NodeId(static_cast<std::uint32_t>(element.element_id())),
                               labels);
      return Value(!labels.empty());
    };
    return function;
  }();
  return has_any;
}

}  // namespace

ExpressionPtr bind_label_expression(const syntax::LabelExpression& expression,
                                    const ExpressionPtr& subject, SourceSpan span) {
  const Type boolean = Type::of(ValueKind::boolean);
  const auto operand = [&](const syntax::LabelExpression& inner) {
    return bind_label_expression(inner, subject, span);
  };
  switch (expression.kind) {
    case syntax::LabelExpressionKind::name:
      return make_expression(HasLabels{subject, {expression.name.text}}, boolean, span);
    case syntax::LabelExpressionKind::any:
      return make_expression(Call{&has_any_label(), {subject}}, boolean, span);
    case syntax::LabelExpressionKind::negation:
      return make_expression(Not{operand(expression.operands.front())}, boolean, span);
    default:
      break;
  }
  const bool all = expression.kind == syntax::LabelExpressionKind::conjunction;
  Logical joined{all ? syntax::LogicalOperator::conjunction : syntax::LogicalOperator::disjunction,
                 {}};
  for (const auto& inner : expression.operands) joined.operands.push_back(operand(inner));
  return make_expression(std::move(joined), boolean, span);
}

}  // namespace casus::bind
