#pragma once

// The second half of a query's way: a plan becomes operators, and their batches a result.

#include "engine/session/statement_transaction.hpp"

namespace casus::session {

/// Runs a plan to its end.
Result execute_plan(const PreparedPlan& prepared, StatementTransaction& transaction,
                    ConnectionState& connection, const Parameters& parameters);

/// The result of EXPLAIN: no rows, the plan as text.
Result explained(const PreparedPlan& prepared, const Timing& timing);

}  // namespace casus::session
