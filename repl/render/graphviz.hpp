#pragma once

// Pictures through Graphviz's own libraries, in this process.

#include <string>
#include <string_view>

namespace casus::repl {

/// Lays out DOT text, by its `layout` or else in layers, and draws it: `format` is svg, png or pdf. Returns the file's bytes. Throws
/// ProgramError with Graphviz's own words. For one thread at a time, as Graphviz is.
std::string draw(const std::string& dot, const std::string& format);

}  // namespace casus::repl
