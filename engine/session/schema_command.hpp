#pragma once

// CREATE, DROP and SHOW of indexes and constraints.

#include "engine/session/statement_transaction.hpp"
#include "grammar/tree/statement.hpp"

namespace casus::session {

/// Runs a schema command inside the statement's transaction. Throws casus::Error (constraint) where the
/// graph breaks a new constraint, (runtime) where the object is there already or is not there.
Result run_schema_command(const syntax::Statement& statement, StatementTransaction& transaction);

}  // namespace casus::session
