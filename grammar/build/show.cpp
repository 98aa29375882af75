#include "grammar/build/show.hpp"

#include <memory>

namespace casus::syntax::build {

namespace {

std::vector<std::string> columns_of(SchemaObject object) {
  if (object == SchemaObject::index)
    return {"name",          "state",      "populationPercent", "type", "entityType",
            "labelsOrTypes", "properties", "owningConstraint"};
  return {"name", "type", "entityType", "labelsOrTypes", "properties", "ownedIndex", "propertyType"};
}

/// The columns that are named, or all.
CallClause make_call(SchemaObject object, CallClause call, SourceSpan span) {
  call.procedure = {object == SchemaObject::index ? "db.indexes" : "db.constraints", span};
  call.arguments.emplace();
  if (!call.has_yield || call.yield_all)
    for (const std::string& column : columns_of(object)) call.yield.push_back({{column, span}, {}});
  call.has_yield = true;
  call.yield_all = false;
  return call;
}

/// RETURN with a column for each that was yielded, in their order.
ReturnClause return_all(const CallClause& call) {
  ReturnClause all;
  for (const YieldItem& item : call.yield) {
    const Name& name = item.alias ? *item.alias : item.column;
    auto expression = std::make_unique<Expression>();
    expression->node = Variable{name.text};
    expression->span = name.span;
    all.projection.items.push_back({std::move(expression), std::nullopt, name.text});
  }
  return all;
}

bool keeps_rows_as_they_are(const Projection& projection) {
  return projection.order.empty() && projection.skip == nullptr && projection.limit == nullptr;
}

ExpressionPtr make_expression(Expression::Node node, SourceSpan span) {
  auto expression = std::make_unique<Expression>();
  expression->node = std::move(node);
  expression->span = span;
  return expression;
}

/// What the type of a constraint is called beside the columns that were asked for, which need not
/// have it among them. No name that people would give.
constexpr const char* kind_column = "kind of constraint";

/// CALL … YIELD …, type AS kind WHERE kind ENDS WITH '_KEY'
void keep_kind(CallClause& call, const std::string& kind, SourceSpan span) {
  call.yield.push_back({{"type", span}, Name{kind_column, span}});
  TextPredicate condition{TextOperator::ends_with,
                          make_expression(Variable{kind_column}, span),
                          make_expression(StringLiteral{kind}, span)};
  call.where = make_expression(std::move(condition), span);
}

struct ShowParts {
  CallClause call;
  WithClause rows;
  std::optional<ReturnClause> result;
};

ShowParts take_parts(std::vector<Clause>& clauses) {
  ShowParts parts;
  for (Clause& clause : clauses) {
    if (auto* written = std::get_if<CallClause>(&clause.node)) parts.call = std::move(*written);
    if (auto* written = std::get_if<WithClause>(&clause.node)) parts.rows = std::move(*written);
    if (auto* written = std::get_if<ReturnClause>(&clause.node)) parts.result = std::move(*written);
  }
  return parts;
}

}  // namespace

Query make_show_query(SchemaDraft& draft, SourceSpan span) {
  auto [call, rows, result] = take_parts(draft.shown);
  call = make_call(draft.object, std::move(call), span);
  if (!result) result = return_all(call);
  const bool all_kinds = draft.shown_kind.empty();
  const bool plain = all_kinds && keeps_rows_as_they_are(rows.projection);
  if (plain) {
    call.where = std::move(rows.where);
  } else if (all_kinds) {
    rows.projection.all = true;
  } else {
    rows.projection.items = return_all(call).projection.items;
    keep_kind(call, draft.shown_kind, span);
  }

  SingleQuery query{{}, span};
  query.clauses.push_back({std::move(call), span});
  if (!plain) query.clauses.push_back({std::move(rows), span});
  query.clauses.push_back({std::move(*result), span});
  Query out;
  out.parts.push_back(std::move(query));
  out.span = span;
  return out;
}

}  // namespace casus::syntax::build
