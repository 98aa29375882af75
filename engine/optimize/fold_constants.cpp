#include <algorithm>
#include <iterator>
#include <span>

#include "casus/error.hpp"
#include "engine/bind/operation.hpp"
#include "engine/optimize/optimize.hpp"
#include "engine/optimize/slots.hpp"
#include "engine/plan/replace.hpp"
#include "engine/value/access.hpp"
#include "engine/value/arithmetic.hpp"

namespace casus::optimize {

namespace {

using bind::BoundExpression;
using bind::ExpressionPtr;
using plan::PlanPtr;
using MaybeValue = std::optional<Value>;

MaybeValue value_of(const BoundExpression& e);

std::optional<std::vector<Value>> values_of(const std::vector<ExpressionPtr>& operands) {
  std::vector<Value> out;
  for (const auto& operand : operands) {
    MaybeValue value = value_of(*operand);
    if (!value) return std::nullopt;
    out.push_back(std::move(*value));
  }
  return out;
}

std::optional<Truth> truth_of_value(const Value& value) {
  if (value.is_null()) return Truth::unknown;
  return value.is(ValueKind::boolean) ? std::optional(truth_of(value.as_boolean())) : std::nullopt;
}

MaybeValue fold(const bind::Arithmetic& e) {
  const auto operands = values_of(e.operands);
  if (!operands) return std::nullopt;
  Value value = operands->front();
  for (std::size_t i = 0; i < e.operators.size(); ++i) value = bind::apply(e.operators[i], value, (*operands)[i + 1]);
  return value;
}

MaybeValue fold(const bind::Comparison& e) {
  const auto operands = values_of(e.operands);
  if (!operands) return std::nullopt;
  Truth truth = Truth::yes;
  for (std::size_t i = 0; i < e.operators.size(); ++i)
    truth = truth && bind::apply(e.operators[i], (*operands)[i], (*operands)[i + 1]);
  return to_value(truth);
}

MaybeValue fold(const bind::Logical& e) {
  using syntax::LogicalOperator;
  const auto operands = values_of(e.operands);
  if (!operands) return std::nullopt;
  std::optional<Truth> all;
  for (const Value& operand : *operands) {
    const auto truth = truth_of_value(operand);
    if (!truth) return std::nullopt;
    if (!all)
      all = truth;
    else
      all = e.op == LogicalOperator::conjunction   ? (*all && *truth)
            : e.op == LogicalOperator::disjunction ? (*all || *truth)
                                                   : (*all ^ *truth);
  }
  return to_value(*all);
}

MaybeValue fold(const bind::Not& e) {
  const MaybeValue operand = value_of(*e.operand);
  const auto truth = operand ? truth_of_value(*operand) : std::nullopt;
  return truth ? MaybeValue(to_value(!*truth)) : std::nullopt;
}

MaybeValue fold(const bind::Negate& e) {
  const MaybeValue operand = value_of(*e.operand);
  return operand ? MaybeValue(negate(*operand)) : std::nullopt;
}

MaybeValue fold(const bind::NullPredicate& e) {
  const MaybeValue operand = value_of(*e.operand);
  return operand ? MaybeValue(Value(operand->is_null() != e.negated)) : std::nullopt;
}

MaybeValue fold(const bind::TextPredicate& e) {
  const MaybeValue text = value_of(*e.text);
  const MaybeValue pattern = text ? value_of(*e.pattern) : std::nullopt;
  return pattern ? MaybeValue(to_value(bind::apply(e.op, *text, *pattern))) : std::nullopt;
}

MaybeValue fold(const bind::Membership& e) {
  const MaybeValue element = value_of(*e.element);
  const MaybeValue list = element ? value_of(*e.list) : std::nullopt;
  if (!list || !(list->is_null() || list->is(ValueKind::list))) return std::nullopt;
  return to_value(contains(*list, *element));
}

MaybeValue fold(const bind::MakeList& e) {
  auto items = values_of(e.items);
  return items ? MaybeValue(Value(List(std::move(*items)))) : std::nullopt;
}

MaybeValue fold(const bind::Constant& e) { return e.value; }

/// Whether a function makes a temporal value of what is written in its argument, and of nothing else.
bool reads_what_is_written(const bind::Call& call) {
  static constexpr std::string_view names[] = {"date", "localdatetime", "localtime", "duration"};
  return call.arguments.size() == 1 &&
         std::find(std::begin(names), std::end(names), call.function->name) != std::end(names);
}

MaybeValue fold(const bind::Call& e) {
  if (!reads_what_is_written(e)) return std::nullopt;
  const MaybeValue text = value_of(*e.arguments.front());
  if (!text || !text->is(ValueKind::string)) return std::nullopt;
  function::FunctionContext context;
  return e.function->evaluate(context, std::span(&*text, 1));
}

/// What hangs on parameters, rows or the statement's clock is no constant; other functions are called once for a batch.
template <class Other>
MaybeValue fold(const Other&) {
  return std::nullopt;
}

MaybeValue value_of(const BoundExpression& e) {
  return std::visit([](const auto& node) { return fold(node); }, e.node);
}

/// Null where it is no constant, or is written as one, or fails: that is told where it is evaluated, if it is.
ExpressionPtr folded(const BoundExpression& e) {
  if (std::holds_alternative<bind::Constant>(e.node)) return nullptr;
  try {
    MaybeValue value = value_of(e);
    if (!value) return nullptr;
    return std::make_shared<const BoundExpression>(BoundExpression{bind::Constant{std::move(*value)}, e.type, e.span});
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::interrupted) throw;
    return nullptr;
  }
}

const Value* constant_of(const ExpressionPtr& e) {
  const auto* constant = std::get_if<bind::Constant>(&e->node);
  return constant == nullptr ? nullptr : &constant->value;
}

/// Whether making its rows is nothing but looking at the graph.
bool only_searches(const plan::LogicalOperator& op) {
  const auto* scan = std::get_if<plan::NodeScan>(&op.node);
  const bool searches = scan != nullptr || std::holds_alternative<plan::Expand>(op.node) ||
                        std::holds_alternative<plan::Unit>(op.node) || std::holds_alternative<plan::Argument>(op.node);
  return searches && std::all_of(op.inputs.begin(), op.inputs.end(), [](const auto& input) { return only_searches(*input); });
}

/// Takes out what is always true; rows of which something never is are not looked for.
void simplify_filter(PlanPtr& op) {
  auto& filter = std::get<plan::Filter>(op->node);
  std::erase_if(filter.predicates, [](const ExpressionPtr& predicate) {
    const Value* constant = constant_of(predicate);
    return constant != nullptr && constant->is(ValueKind::boolean) && constant->as_boolean();
  });
  const bool never = std::any_of(filter.predicates.begin(), filter.predicates.end(), [](const ExpressionPtr& predicate) {
    const Value* constant = constant_of(predicate);
    return constant != nullptr && (constant->is_null() || constant->is(ValueKind::boolean));
  });
  PlanPtr input = std::move(op->inputs.front());
  if (filter.predicates.empty()) {
    op = std::move(input);
  } else if (never && only_searches(*input)) {
    const SourceSpan span = filter.predicates.front()->span;
    auto none = std::make_shared<const BoundExpression>(
        BoundExpression{bind::Constant{Value(std::int64_t{0})}, Type::of(ValueKind::integer), span});
    op = plan::make_plan(plan::Limit{std::move(none)}, std::move(input));
  } else {
    op->inputs.front() = std::move(input);
  }
}

}  // namespace

void fold_constants(PlanPtr& root) {
  for (PlanPtr& input : root->inputs) fold_constants(input);
  for_each_slot(*root, [](ExpressionPtr& slot) { slot = plan::replace_parts(slot, folded); });
  if (std::holds_alternative<plan::Filter>(root->node)) simplify_filter(root);
}

}  // namespace casus::optimize
