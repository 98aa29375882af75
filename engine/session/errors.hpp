#pragma once

// Named factories of the errors of connections and transactions.

#include "casus/error.hpp"
#include "grammar/parse.hpp"

namespace casus::session {

Error syntax_error(const syntax::ParseError& error);
Error already_in_transaction();
Error not_in_transaction();
Error snapshot_out_of_date();

}  // namespace casus::session
