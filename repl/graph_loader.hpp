#pragma once

// Loading graphs that are kept as scripts.

#include <string>
#include <vector>

#include "repl/session.hpp"

namespace casus::repl {

/// The folder of a graph by its name in graphs_folder(), or the folder itself. Throws ProgramError.
std::string find_graph(const std::string& name_or_folder);

/// Runs the folder's *.cypher scripts in name order into the empty database. Prints the error of a
/// statement that fails; nothing is loaded then. Throws ProgramError where there is no such graph
/// or the database has nodes, and casus::Error.
Outcome load_graph(Session& session, const std::string& name_or_folder);

/// "230 nodes, 410 relationships".
std::string graph_size(Session& session);

}  // namespace casus::repl
