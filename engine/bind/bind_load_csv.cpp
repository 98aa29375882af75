// LOAD CSV.

#include "engine/bind/bind_clause.hpp"
#include "engine/bind/bind_expression.hpp"
#include "engine/bind/errors.hpp"

namespace casus::bind {

namespace {

ExpressionPtr bind_text(QueryContext& query, const syntax::Expression& expression,
                        std::string_view what) {
  ExpressionPtr text = bind_expression(query.expressions(), expression);
  if (!text->type.may_be(Type::of(ValueKind::string)))
    throw invalid_argument_type(what, Type::of(ValueKind::string), text->type, expression.span);
  return text;
}

}  // namespace

LoadCsv bind_load_csv(QueryContext& query, const syntax::LoadCsvClause& clause) {
  LoadCsv load{};
  load.headers = clause.headers;
  load.file = bind_text(query, *clause.file, "LOAD CSV");
  if (clause.terminator != nullptr)
    load.terminator = bind_text(query, *clause.terminator, "FIELDTERMINATOR");
  load.variable = query.introduce(
      clause.variable, load.headers ? Type::of(ValueKind::map)
                                    : Type::list_of(Type::of(ValueKind::string)));
  return load;
}

}  // namespace casus::bind
