#pragma once

// SHOW … YIELD and SHOW … WHERE as queries of the procedure that lists the same rows.

#include "grammar/build/draft.hpp"

namespace casus::syntax::build {

/// CALL db.indexes() or db.constraints(), then what the command says of its rows. `draft.shown` are the
/// clauses that were built from it: the call where it says YIELD, a WITH, and perhaps a RETURN.
Query make_show_query(SchemaDraft& draft, SourceSpan span);

}  // namespace casus::syntax::build
