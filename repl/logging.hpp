#pragma once

// The library logs through spdlog's default logger; this decides what of it is shown.

#include <string>

namespace casus::repl {

/// Log lines of `level` (trace, debug, info, warn, error, critical, off) and above go to standard
/// error.
void start_logging(const std::string& level);

}  // namespace casus::repl
