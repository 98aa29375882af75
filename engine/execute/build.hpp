#pragma once

// From logical plan to operators.

#include "engine/execute/operator.hpp"
#include "engine/plan/plan_query.hpp"

namespace casus::execute {

/// Makes the operators of a plan, and puts the runners of its subqueries into the context. The plan
/// must outlive both.
OperatorPtr build_operators(const plan::StatementPlan& plan, ExecutionContext& context);

}  // namespace casus::execute
