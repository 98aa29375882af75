// SET and REMOVE.

#include <utility>

#include "engine/bind/bind_clause.hpp"
#include "engine/bind/bind_expression.hpp"
#include "engine/bind/create_pattern.hpp"
#include "engine/bind/overloaded.hpp"

namespace casus::bind {

namespace {

Type elements() { return Type::of(ValueKind::node) | Type::of(ValueKind::relationship); }

ExpressionPtr bind_subject(const QueryContext& query, const syntax::Expression& subject,
                           std::string_view keyword) {
  ExpressionPtr bound = bind_expression(query.expressions(), subject);
  if (!bound->type.may_be(elements()))
    throw invalid_argument_type(keyword, elements(), bound->type, subject.span);
  return bound;
}

VariableId resolve_element(const QueryContext& query, const syntax::Name& name, const Type& wanted,
                           std::string_view keyword) {
  const VariableId variable = resolve_variable(query.expressions(), name.text, name.span);
  const Type& type = query.statement.type_of(variable);
  if (!type.may_be(wanted)) throw invalid_argument_type(keyword, wanted, type, name.span);
  return variable;
}

std::vector<std::string> texts(const std::vector<syntax::Name>& names) {
  std::vector<std::string> out;
  for (const auto& name : names) out.push_back(name.text);
  return out;
}

UpdateItem bind_set_property(const QueryContext& query, const syntax::SetProperty& item) {
  SetProperty bound;
  bound.subject = bind_subject(query, *item.subject, "SET");
  bound.key = item.key.text;
  bound.value = bind_expression(query.expressions(), *item.value);
  require_property_value(bound.key, bound.value);
  return bound;
}

UpdateItem bind_set_all(const QueryContext& query, const syntax::SetAllProperties& item) {
  SetAllProperties bound{};
  bound.variable = resolve_element(query, item.variable, elements(), "SET");
  bound.add = item.add;
  bound.value = bind_expression(query.expressions(), *item.value);
  const Type wanted = Type::of(ValueKind::map) | elements();
  if (!bound.value->type.may_be(wanted))
    throw invalid_argument_type("SET", wanted, bound.value->type, item.value->span);
  return bound;
}

UpdateItem bind_set_labels(const QueryContext& query, const syntax::SetLabels& item) {
  return SetLabels{resolve_element(query, item.variable, Type::of(ValueKind::node), "SET"),
                   texts(item.labels)};
}

UpdateItem bind_remove_property(const QueryContext& query, const syntax::RemoveProperty& item,
                                SourceSpan span) {
  return SetProperty{bind_subject(query, *item.subject, "REMOVE"), item.key.text,
                     make_expression(Constant{Value()}, Type::null(), span)};
}

UpdateItem bind_remove_labels(const QueryContext& query, const syntax::RemoveLabels& item) {
  return RemoveLabels{resolve_element(query, item.variable, Type::of(ValueKind::node), "REMOVE"),
                      texts(item.labels)};
}

}  // namespace

std::vector<UpdateItem> bind_set_items(QueryContext& query,
                                       const std::vector<syntax::SetItem>& items) {
  if (!items.empty()) query.statement.note_write();
  std::vector<UpdateItem> bound;
  for (const auto& item : items)
    bound.push_back(std::visit(
        overloaded{[&](const syntax::SetProperty& set) { return bind_set_property(query, set); },
                   [&](const syntax::SetAllProperties& set) { return bind_set_all(query, set); },
                   [&](const syntax::SetLabels& set) { return bind_set_labels(query, set); }},
        item.node));
  return bound;
}

Update bind_set(QueryContext& query, const syntax::SetClause& clause, SourceSpan span) {
  return {bind_set_items(query, clause.items), span};
}

Update bind_remove(QueryContext& query, const syntax::RemoveClause& clause, SourceSpan span) {
  query.statement.note_write();
  Update update;
  update.span = span;
  for (const auto& item : clause.items)
    update.items.push_back(std::visit(overloaded{[&](const syntax::RemoveProperty& remove) {
                                                   return bind_remove_property(query, remove,
                                                                               item.span);
                                                 },
                                                 [&](const syntax::RemoveLabels& remove) {
                                                   return bind_remove_labels(query, remove);
                                                 }},
                                      item.node));
  return update;
}

}  // namespace casus::bind
