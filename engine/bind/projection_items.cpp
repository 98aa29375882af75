#include "engine/bind/projection_items.hpp"

#include <set>
#include <utility>

#include "engine/bind/bind_expression.hpp"
#include "engine/bind/syntax_walk.hpp"
#include "engine/value/wording.hpp"

namespace casus::bind {

namespace {

ListedItem listed(const QueryContext& query, const syntax::ProjectionItem& item, bool is_return) {
  ListedItem out;
  out.written = item.expression.get();
  out.span = item.expression->span;
  out.aggregates = contains_aggregate(*item.expression, query.statement.registry());
  if (item.alias) {
    out.name = item.alias->text;
    out.span = cover(out.span, item.alias->span);
  } else if (const auto* variable = std::get_if<syntax::Variable>(&item.expression->node);
             variable != nullptr) {
    out.name = variable->name;
  } else {
    if (!is_return) throw missing_alias(item.expression->span);
    out.name = item.text;
  }
  return out;
}

}  // namespace

std::vector<ListedItem> list_items(const QueryContext& query, const syntax::Projection& projection,
                                   bool is_return, SourceSpan span) {
  std::vector<ListedItem> written;
  std::set<std::string> names;
  for (const auto& item : projection.items) {
    written.push_back(listed(query, item, is_return));
    if (!names.insert(written.back().name).second)
      throw column_name_conflict(written.back().name, written.back().span);
  }
  if (!projection.all) return written;
  if (is_return && query.scope.own().empty()) throw nothing_to_return(span);
  std::vector<ListedItem> all;
  for (const auto& [name, variable] : query.scope.own()) {
    if (names.count(name) > 0) continue;
    ListedItem item;
    item.name = name;
    item.variable = variable;
    item.span = span;
    all.push_back(std::move(item));
  }
  for (auto& item : written) all.push_back(std::move(item));
  return all;
}

bool is_simple_key(const syntax::Expression& expression) {
  const syntax::Expression* at = &expression;
  while (const auto* access = std::get_if<syntax::PropertyAccess>(&at->node))
    at = access->subject.get();
  return std::holds_alternative<syntax::Variable>(at->node);
}

namespace {

bool reads_graph(const syntax::Expression& expression) {
  if (std::holds_alternative<syntax::SubqueryExpression>(expression.node) ||
      std::holds_alternative<syntax::PatternExpression>(expression.node) ||
      std::holds_alternative<syntax::PatternComprehension>(expression.node))
    return true;
  bool found = false;
  for_each_operand(expression, [&](const auto& operand) { found = found || reads_graph(operand); });
  return found;
}

}  // namespace

ExpressionPtr bind_row_count(StatementContext& statement, const Scope& names,
                             const syntax::ExpressionPtr& count, std::string_view keyword) {
  if (count == nullptr) return nullptr;
  bool depends = reads_graph(*count);
  for_each_name(*count, [&](std::string_view name) {
    depends = depends || names.find(name).variable.has_value();
  });
  if (depends) throw non_constant_row_count(keyword, count->span);
  const Scope nothing;
  ExpressionPtr bound = bind_expression({statement, &nothing}, *count);
  const auto* constant = std::get_if<Constant>(&bound->node);
  if (!bound->type.may_be(Type::of(ValueKind::integer)))
    throw invalid_row_count(
        keyword, constant != nullptr ? to_literal(constant->value) : wording::kinds(bound->type),
        count->span);
  if (constant != nullptr && constant->value.is(ValueKind::integer) &&
      constant->value.as_integer() < 0)
    throw negative_row_count(keyword, constant->value.as_integer(), count->span);
  return bound;
}

}  // namespace casus::bind
