// UNWIND.

#include <utility>

#include "engine/bind/bind_clause.hpp"
#include "engine/bind/bind_expression.hpp"

namespace casus::bind {

Unwind bind_unwind(QueryContext& query, const syntax::UnwindClause& clause) {
  Unwind unwind{};
  unwind.list = bind_expression(query.expressions(), *clause.list);
  const Type& type = unwind.list->type;
  Type element = Type::any();
  if (type.is_only(ValueKind::list)) element = type.element();
  if (!type.may_be(ValueKind::list)) element = type;  // one value is as good as a list of it
  unwind.variable = query.introduce(clause.variable, std::move(element));
  return unwind;
}

}  // namespace casus::bind
