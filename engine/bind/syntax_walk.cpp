#include "engine/bind/syntax_walk.hpp"

#include "engine/bind/overloaded.hpp"
#include "grammar/tree/pattern.hpp"

namespace casus::bind {

namespace {

using Visit = std::function<void(const syntax::Expression&)>;

void visit_if(const syntax::ExpressionPtr& expression, const Visit& visit) {
  if (expression != nullptr) visit(*expression);
}

void visit_all(const std::vector<syntax::ExpressionPtr>& expressions, const Visit& visit) {
  for (const auto& expression : expressions) visit(*expression);
}

void visit_pattern(const syntax::PatternPart& part, const Visit& visit) {
  for (const auto& node : part.nodes) visit_if(node.properties, visit);
  for (const auto& relationship : part.relationships) visit_if(relationship.properties, visit);
}

void visit_case(const syntax::Case& e, const Visit& visit) {
  visit_if(e.subject, visit);
  for (const auto& branch : e.branches) visit(*branch.when), visit(*branch.then);
  visit_if(e.otherwise, visit);
}

void visit_pattern_names(const syntax::PatternPart& part,
                         const std::function<void(std::string_view)>& visit) {
  for (const auto& node : part.nodes)
    if (node.variable) visit(node.variable->text);
  for (const auto& relationship : part.relationships)
    if (relationship.variable) visit(relationship.variable->text);
}

}  // namespace

void for_each_operand(const syntax::Expression& expression, const Visit& visit) {
  std::visit(
      overloaded{
          [](const auto&) {},  // literals, parameters, variables, queries in braces
          [&](const syntax::ListLiteral& e) { visit_all(e.items, visit); },
          [&](const syntax::MapLiteral& e) {
            for (const auto& entry : e.entries) visit(*entry.value);
          },
          [&](const syntax::PropertyAccess& e) { visit(*e.subject); },
          [&](const syntax::IndexAccess& e) { visit(*e.subject), visit(*e.index); },
          [&](const syntax::SliceAccess& e) {
            visit(*e.subject), visit_if(e.from, visit), visit_if(e.to, visit);
          },
          [&](const syntax::LabelPredicate& e) { visit(*e.subject); },
          [&](const syntax::Logical& e) { visit_all(e.operands, visit); },
          [&](const syntax::Not& e) { visit(*e.operand); },
          [&](const syntax::Comparison& e) { visit_all(e.operands, visit); },
          [&](const syntax::Arithmetic& e) { visit_all(e.operands, visit); },
          [&](const syntax::Sign& e) { visit(*e.operand); },
          [&](const syntax::TextPredicate& e) { visit(*e.text), visit(*e.pattern); },
          [&](const syntax::Membership& e) { visit(*e.element), visit(*e.list); },
          [&](const syntax::NullPredicate& e) { visit(*e.operand); },
          [&](const syntax::FunctionCall& e) { visit_all(e.arguments, visit); },
          [&](const syntax::Case& e) { visit_case(e, visit); },
          [&](const syntax::ListComprehension& e) {
            visit(*e.list), visit_if(e.predicate, visit), visit_if(e.projection, visit);
          },
          [&](const syntax::PatternComprehension& e) {
            visit_pattern(*e.pattern, visit);
            visit_if(e.predicate, visit), visit(*e.projection);
          },
          [&](const syntax::Quantifier& e) { visit(*e.list), visit_if(e.predicate, visit); },
          [&](const syntax::Reduce& e) { visit(*e.initial), visit(*e.list), visit(*e.step); },
          [&](const syntax::PatternExpression& e) { visit_pattern(*e.pattern, visit); },
          [&](const syntax::MapProjection& e) {
            for (const auto& item : e.items) visit_if(item.value, visit);
          }},
      expression.node);
}

bool contains_aggregate(const syntax::Expression& expression, const function::Registry& registry) {
  if (std::holds_alternative<syntax::CountStar>(expression.node)) return true;
  if (std::holds_alternative<syntax::PatternComprehension>(expression.node)) return false;
  if (const auto* call = std::get_if<syntax::FunctionCall>(&expression.node);
      call != nullptr && registry.aggregate(call->name.text) != nullptr)
    return true;
  bool found = false;
  for_each_operand(expression, [&](const syntax::Expression& operand) {
    found = found || contains_aggregate(operand, registry);
  });
  return found;
}

bool may_mention(const syntax::Expression& expression, std::string_view name) {
  if (std::holds_alternative<syntax::SubqueryExpression>(expression.node)) return true;
  bool found = false;
  for_each_name(expression,
                [&](std::string_view mentioned) { found = found || mentioned == name; });
  return found;
}

void for_each_name(const syntax::Expression& expression,
                   const std::function<void(std::string_view)>& visit) {
  std::visit(
      overloaded{
          [](const auto&) {}, [&](const syntax::Variable& e) { visit(e.name); },
          [&](const syntax::MapProjection& e) {
            visit(e.subject.text);
            for (const auto& item : e.items)
              if (item.kind == syntax::MapProjectionItem::Kind::variable) visit(item.key.text);
          },
          [&](const syntax::PatternExpression& e) { visit_pattern_names(*e.pattern, visit); },
          [&](const syntax::PatternComprehension& e) { visit_pattern_names(*e.pattern, visit); }},
      expression.node);
  for_each_operand(expression,
                   [&](const syntax::Expression& operand) { for_each_name(operand, visit); });
}

}  // namespace casus::bind
