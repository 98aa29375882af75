#pragma once

// What predicates say, by their form.

#include <optional>
#include <utility>

#include "engine/bind/bound_query.hpp"
#include "engine/plan/logical_plan.hpp"

namespace casus::optimize {

/// The variable, where the expression is nothing else.
std::optional<plan::VariableId> as_variable(const bind::BoundExpression& expression);

/// `a <> b` for two nodes.
std::optional<std::pair<plan::VariableId, plan::VariableId>> as_difference(
    const bind::BoundExpression& predicate);

/// The same made of two variables. `span`: what it comes from in the text.
plan::ExpressionPtr make_difference(plan::VariableId one, plan::VariableId other, SourceSpan span);

/// `EXISTS { … }`, a pattern as a predicate, and NOT before either.
struct Existence {
  const bind::BoundQuery* query;
  bool negated;
};
std::optional<Existence> as_existence(const bind::BoundExpression& predicate);

/// Whether evaluating it for some node that the query would not have reached can neither fail nor be
/// noticed: comparisons of properties with constants and parameters, and their combinations.
bool cannot_fail(const bind::BoundExpression& predicate);

/// The same of a value: a variable, a property, a constant or a parameter, and lists and maps of these.
bool value_cannot_fail(const bind::BoundExpression& value);

/// Whether evaluating it twice may give two results.
bool has_chance(const bind::BoundExpression& predicate);

}  // namespace casus::optimize
