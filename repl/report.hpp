#pragma once

// One-line accounts of a statement.

#include <string>

#include "casus/result.hpp"

namespace casus::repl {

/// "2 nodes created, 1 relationship created"; empty where nothing changed.
std::string changes_summary(const Changes& changes);

/// "time: parse 0.01 ms, plan 0.05 ms, execute 1.23 ms, rows 4"
std::string timing_line(const Timing& timing, std::uint64_t rows);

/// "1 node", "1,034 relationships"; `plural` is the whole word.
std::string counted(std::uint64_t count, const std::string& singular, const std::string& plural);

}  // namespace casus::repl
