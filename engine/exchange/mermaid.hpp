#pragma once

// Results as Mermaid flowcharts, which many wikis and code hosts draw within Markdown.

#include <string>

#include "engine/exchange/elements.hpp"

namespace casus::exchange {

/// A flowchart with the same names, types and colours as to_dot. Without elements it is a chart
/// with a comment that says so.
std::string to_mermaid(const Elements& elements);

}  // namespace casus::exchange
