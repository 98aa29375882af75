#pragma once

// From logical plan to operators.

#include "engine/execute/operator.hpp"
#include "engine/plan/explain.hpp"
#include "engine/plan/plan_query.hpp"

namespace casus::execute {

/// Makes the operators of a plan, and puts the runners of its subqueries into the context. The plan
/// must outlive both. The context says how many threads may be used. With a profile, every operator is watched and noted
/// there, and one thread runs them all.
OperatorPtr build_operators(const plan::StatementPlan& plan, ExecutionContext& context,
                            plan::Profile* profile = nullptr);

}  // namespace casus::execute
