#include "grammar/build/show.hpp"

#include <memory>

namespace casus::syntax::build {

namespace {

std::vector<std::string> columns_of(SchemaObject object) {
  return {"name",          "type",       "entityType",
          "labelsOrTypes", "properties", object == SchemaObject::index ? "owningConstraint" : "propertyType"};
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

}  // namespace

Query make_show_query(SchemaObject object, std::vector<Clause> clauses, SourceSpan span) {
  CallClause call;
  WithClause rows;
  std::optional<ReturnClause> result;
  for (Clause& clause : clauses) {
    if (auto* written = std::get_if<CallClause>(&clause.node)) call = std::move(*written);
    if (auto* written = std::get_if<WithClause>(&clause.node)) rows = std::move(*written);
    if (auto* written = std::get_if<ReturnClause>(&clause.node)) result = std::move(*written);
  }
  call = make_call(object, std::move(call), span);
  if (!result) result = return_all(call);
  const bool plain = keeps_rows_as_they_are(rows.projection);
  if (plain) call.where = std::move(rows.where);

  SingleQuery query{{}, span};
  query.clauses.push_back({std::move(call), span});
  if (!plain) {
    rows.projection.all = true;
    query.clauses.push_back({std::move(rows), span});
  }
  query.clauses.push_back({std::move(*result), span});
  Query out;
  out.parts.push_back(std::move(query));
  out.span = span;
  return out;
}

}  // namespace casus::syntax::build
