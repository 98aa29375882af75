#pragma once

// Everything in the database at once, for exports and pictures.

#include <string>

#include "engine/exchange/elements.hpp"
#include "repl/session.hpp"

namespace casus::repl {

/// All nodes and relationships. Throws casus::Error.
exchange::Elements whole_graph(Session& session);

/// {"nodes":[…],"relationships":[…]}, one element a line.
std::string graph_json(const exchange::Elements& elements);

/// "230 nodes, 410 relationships".
std::string graph_size_text(const exchange::Elements& elements);

}  // namespace casus::repl
