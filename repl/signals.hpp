#pragma once

// Ctrl-C. One handler for the whole program: it sets a flag and ends the statement that runs.

#include "casus/database.hpp"

namespace casus::repl {

/// Installs the handler for SIGINT (without restart of system calls) and ignores SIGPIPE and
/// SIGXFSZ, so that a closed pipe and a file past the limit of its size are errors of the write.
void install_signal_handlers();

/// Whether Ctrl-C came since the flag was last cleared.
bool interrupted();
void clear_interrupted();

/// While this lives, Ctrl-C also interrupts `connection`. At most one at a time.
class InterruptScope {
 public:
  explicit InterruptScope(Connection& connection);
  ~InterruptScope();
  InterruptScope(const InterruptScope&) = delete;
  InterruptScope& operator=(const InterruptScope&) = delete;
};

}  // namespace casus::repl
