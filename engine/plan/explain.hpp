#pragma once

// Plans as text.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "engine/plan/plan_query.hpp"

namespace casus::plan {

/// What PROFILE saw of an operator: the rows it gave, how many rows of the query these stand for, and
/// the time in it and below it.
struct OperatorProfile {
  std::uint64_t rows = 0;
  std::uint64_t represented = 0;
  double milliseconds = 0;
};
using Profile = std::map<const LogicalOperator*, OperatorProfile>;

/// One operator a line, inputs below and indented, with what it does, the estimated rows and, with a
/// profile, the rows and times of a run. `text` is that of the statement; predicates are shown as they
/// stand in it.
std::string explain(const StatementPlan& plan, const bind::BoundStatement& statement,
                    std::string_view text, const Profile* profile = nullptr);

}  // namespace casus::plan
