#include "engine/plan/replace.hpp"

#include "engine/plan/overloaded.hpp"

namespace casus::plan {

namespace {

using bind::ExpressionPtr;

template <class Change>
void change_all(std::vector<ExpressionPtr>& parts, const Change& change) {
  for (ExpressionPtr& part : parts) change(part);
}

/// Calls `change` for each operand that is there.
template <class Change>
void change_operands(bind::BoundExpression& expression, const Change& change) {
  const auto all = [&](std::vector<ExpressionPtr>& parts) { change_all(parts, change); };
  std::visit(overloaded{[](bind::Constant&) {}, [](bind::ParameterReference&) {},
                        [](bind::VariableReference&) {}, [](bind::Subquery&) {},
                        [&](bind::MakeList& e) { all(e.items); },
                        [&](bind::MakeMap& e) {
                          for (auto& [key, value] : e.entries) change(value);
                        },
                        [&](bind::PropertyOf& e) { change(e.subject); },
                        [&](bind::ElementAt& e) { change(e.subject), change(e.index); },
                        [&](bind::SliceOf& e) { change(e.list), change(e.from), change(e.to); },
                        [&](bind::HasLabels& e) { change(e.subject); },
                        [&](bind::NotDeleted& e) { change(e.subject); },
                        [&](bind::Logical& e) { all(e.operands); },
                        [&](bind::Not& e) { change(e.operand); },
                        [&](bind::Comparison& e) { all(e.operands); },
                        [&](bind::Arithmetic& e) { all(e.operands); },
                        [&](bind::Negate& e) { change(e.operand); },
                        [&](bind::TextPredicate& e) { change(e.text), change(e.pattern); },
                        [&](bind::Membership& e) { change(e.element), change(e.list); },
                        [&](bind::NullPredicate& e) { change(e.operand); },
                        [&](bind::Call& e) { all(e.arguments); },
                        [&](bind::Case& e) {
                          change(e.subject);
                          for (auto& [when, then] : e.branches) change(when), change(then);
                          change(e.otherwise);
                        },
                        [&](bind::ListComprehension& e) {
                          change(e.list), change(e.predicate), change(e.projection);
                        },
                        [&](bind::Quantifier& e) { change(e.list), change(e.predicate); },
                        [&](bind::Reduce& e) { change(e.initial), change(e.list), change(e.step); },
                        [&](bind::AllProperties& e) { change(e.subject); }},
             expression.node);
}

}  // namespace

ExpressionPtr replace_parts(const ExpressionPtr& expression,
                            const std::function<ExpressionPtr(const bind::BoundExpression&)>& replacement) {
  if (expression == nullptr) return nullptr;
  if (ExpressionPtr other = replacement(*expression)) return other;
  bind::BoundExpression copy = *expression;
  bool changed = false;
  change_operands(copy, [&](ExpressionPtr& operand) {
    ExpressionPtr now = replace_parts(operand, replacement);
    changed = changed || now != operand;
    operand = std::move(now);
  });
  return changed ? std::make_shared<const bind::BoundExpression>(std::move(copy)) : expression;
}

}  // namespace casus::plan
