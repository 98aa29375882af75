#pragma once

// Everything in the database at once, for pictures and the shell's :export.

#include "engine/exchange/elements.hpp"
#include "repl/session.hpp"

namespace casus::repl {

/// All nodes and relationships. Throws casus::Error.
exchange::Elements whole_graph(Session& session);

}  // namespace casus::repl
