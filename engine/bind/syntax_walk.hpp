#pragma once

// Walks over expressions of the syntax tree, before they are bound.

#include <functional>
#include <string_view>

#include "engine/function/function.hpp"
#include "grammar/tree/expression.hpp"

namespace casus::bind {

/// Calls `visit` for each direct operand, those in the property maps of patterns included. Queries
/// in braces are not entered.
void for_each_operand(const syntax::Expression& expression,
                      const std::function<void(const syntax::Expression&)>& visit);

/// Whether an aggregate of the projection that `expression` belongs to stands in it. Subqueries and
/// patterns have projections of their own and are not searched.
bool contains_aggregate(const syntax::Expression& expression, const function::Registry& registry);

/// Whether the expression may use a variable of this name. Queries in braces count as if they did.
bool may_mention(const syntax::Expression& expression, std::string_view name);

/// The names of all variables mentioned outside queries in braces.
void for_each_name(const syntax::Expression& expression,
                   const std::function<void(std::string_view)>& visit);

}  // namespace casus::bind
