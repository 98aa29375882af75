#pragma once

#include "engine/plan/logical_plan.hpp"

namespace casus::optimize {

/// Makes one expansion of a fixed length, (a)-[:T*3..3]->(b), of the hops (a)-[:T]->()-[:T]->()-[:T]->(b)
/// that end with `op`, where only their last node is read and its repetition does not matter. A search
/// for distinct ends then takes the place of writing out all paths.
void join_hops(plan::LogicalOperator& op);

}  // namespace casus::optimize
