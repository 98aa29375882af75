// DELETE and DETACH DELETE.

#include <utility>

#include "engine/bind/bind_clause.hpp"
#include "engine/bind/bind_expression.hpp"

namespace casus::bind {

Delete bind_delete(QueryContext& query, const syntax::DeleteClause& clause) {
  query.statement.note_delete();
  const Type wanted =
      Type::of(ValueKind::node) | Type::of(ValueKind::relationship) | Type::of(ValueKind::path);
  Delete bound;
  bound.detach = clause.detach;
  for (const auto& target : clause.targets) {
    if (std::holds_alternative<syntax::LabelPredicate>(target->node))
      throw delete_of_label(target->span);
    ExpressionPtr expression = bind_expression(query.expressions(), *target);
    if (!expression->type.may_be(wanted))
      throw invalid_delete_target(expression->type, target->span);
    bound.targets.push_back(std::move(expression));
  }
  return bound;
}

}  // namespace casus::bind
