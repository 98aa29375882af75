#pragma once

// The columns that a WITH or RETURN lists, before they are bound.

#include <string>
#include <vector>

#include "engine/bind/query_context.hpp"
#include "grammar/tree/statement.hpp"

namespace casus::bind {

/// One column of a projection: an expression, or a variable that `*` brings along.
struct ListedItem {
  std::string name;
  const syntax::Expression* written = nullptr;  // null for what `*` brings
  VariableId variable = 0;                      // what `*` brings
  SourceSpan span;
  bool aggregates = false;
};

/// `*` spelled out in the order of names, then what is listed. A listed name takes the place of the
/// one that `*` would bring. Throws for equal names, for expressions of WITH without a name, and
/// for a RETURN * with nothing to return.
std::vector<ListedItem> list_items(const QueryContext& query, const syntax::Projection& projection,
                                   bool is_return, SourceSpan span);

/// A variable, or properties of it, as `a.b`: what may stand beside an aggregate if it is a
/// grouping key itself.
bool is_simple_key(const syntax::Expression& expression);

/// SKIP and LIMIT: null where absent. What they take cannot depend on rows; `names` are those that
/// rows have.
ExpressionPtr bind_row_count(StatementContext& statement, const Scope& names,
                             const syntax::ExpressionPtr& count, std::string_view keyword);

}  // namespace casus::bind
