#pragma once

// Which variables expressions, patterns and operators read and bind.

#include <functional>
#include <set>
#include <vector>

#include "engine/plan/logical_plan.hpp"

namespace casus::plan {

using VariableSet = std::set<VariableId>;

/// Calls `visit` for every direct operand of an expression (a subquery's inside is not an operand).
void for_each_operand(const bind::BoundExpression& expression,
                      const std::function<void(const bind::BoundExpression&)>& visit);

/// Adds the variables that the expression reads from its row; its own locals are left out.
void add_free_variables(const bind::BoundExpression& expression, VariableSet& out);
VariableSet free_variables(const bind::BoundExpression& expression);

/// True if some part of the expression meets the test; looks into subqueries' operands not at all.
bool contains(const bind::BoundExpression& expression,
              const std::function<bool(const bind::BoundExpression&)>& test);

/// Whether evaluating it reads the graph (properties, labels, subqueries, graph functions).
bool reads_graph(const bind::BoundExpression& expression);
/// Whether equal inputs give equal outputs.
bool is_deterministic(const bind::BoundExpression& expression);

/// The key of `element.key`; null for any other expression.
const std::string* key_of(const bind::BoundExpression& expression, VariableId element);

/// Calls `visit` for each expression that the operator evaluates.
void for_each_expression(const LogicalOperator& op,
                         const std::function<void(const bind::BoundExpression&)>& visit);

/// What an operator reads itself (not its inputs), and what it adds to its rows.
void add_read_variables(const LogicalOperator& op, VariableSet& out);
void add_bound_variables(const LogicalOperator& op, VariableSet& out);

/// The variables of the row that a group of branches reads.
void add_read_variables(const BranchGroup& group, VariableSet& out);

/// The variables of the rows that a plan gives.
VariableSet output_variables(const LogicalOperator& op);

}  // namespace casus::plan
