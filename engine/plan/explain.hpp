#pragma once

// Plans as text.

#include <string>

#include "engine/plan/plan_query.hpp"

namespace casus::plan {

/// One operator a line, inputs below and indented, with what it does and the estimated rows.
std::string explain(const StatementPlan& plan, const bind::BoundStatement& statement);

}  // namespace casus::plan
