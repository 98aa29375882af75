#pragma once

// What the shell says first.

#include <string>

#include "repl/session.hpp"

namespace casus::repl {

/// The version, what is open and how to get help. Where a graph was loaded, also a first query to
/// try: the text of `first-query.txt` in the graph's folder, or one that suits any graph.
std::string banner(Session& session, const std::string& loaded);

}  // namespace casus::repl
