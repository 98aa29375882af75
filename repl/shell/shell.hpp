#pragma once

// The interactive shell.

#include <string>

#include "repl/session.hpp"

namespace casus::repl {

/// Greets, then reads and runs statements and commands until the user leaves. `loaded` is the graph
/// that was loaded on the way in, if any. Errors of statements never end the shell.
Outcome run_shell(Session& session, const std::string& loaded);

}  // namespace casus::repl
