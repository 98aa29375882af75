#pragma once

// Where an expression stands: which names it sees, and which values are at hand for it.

#include <optional>
#include <vector>

#include "engine/bind/bound_query.hpp"
#include "engine/bind/errors.hpp"
#include "engine/bind/scope.hpp"
#include "engine/bind/statement_context.hpp"

namespace casus::bind {

/// An expression whose value a variable holds.
struct KnownExpression {
  const syntax::Expression* written;
  VariableId variable;
};

/// The values that a projection has computed when an expression that follows is evaluated: grouping
/// keys beside an aggregate, columns in ORDER BY and WHERE. Expressions equal to one of them refer
/// to it.
struct ComputedValues {
  const Scope* scope = nullptr;  // in which the expressions would mean what they meant there
  std::vector<KnownExpression> known;
};

/// The aggregates of one projection, each computed once.
struct Aggregation {
  const Scope* rows = nullptr;  // what the arguments see
  std::vector<KnownExpression> written;
  std::vector<AggregateCall> calls;
};

/// What an expression may use. Cheap to copy; refers to things of its maker.
struct ExpressionContext {
  StatementContext& statement;
  const Scope* scope;
  const ComputedValues* computed = nullptr;
  Aggregation* aggregation = nullptr;  // takes the aggregates; null where there may be none
  bool within_aggregate = false;
  bool after_projection = false;  // in ORDER BY, or in WHERE behind WITH

  [[nodiscard]] ExpressionContext inside(const Scope& inner) const {
    ExpressionContext context = *this;
    context.scope = &inner;
    return context;
  }
  /// For what is evaluated once an element, where an aggregate would have no rows.
  [[nodiscard]] ExpressionContext body(const Scope& inner) const {
    ExpressionContext context = inside(inner);
    context.aggregation = nullptr;
    context.after_projection = false;
    return context;
  }
};

/// The variable of a name, noted as used; nothing where the name is free. Throws for a name that is
/// out of reach.
std::optional<VariableId> find_variable(const ExpressionContext& context, std::string_view name,
                                        SourceSpan span);
/// As before, and throws for a free name.
VariableId resolve_variable(const ExpressionContext& context, std::string_view name,
                            SourceSpan span);

/// The variable that already holds the value of the expression.
std::optional<VariableId> find_computed(const ExpressionContext& context,
                                        const syntax::Expression& expression);

}  // namespace casus::bind
