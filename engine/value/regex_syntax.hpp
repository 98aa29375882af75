#pragma once

// Regular expressions as Java writes them, in the words of RE2.

#include <string>
#include <string_view>

namespace casus {

/// Rewrites what Java and RE2 write differently: named classes (\p{Alpha}, \p{IsGreek}), named
/// groups
/// ((?<name>…)) and \Z. Throws invalid_pattern() for what RE2 would take for something else without
/// a word: intersections and classes within classes. Everything else is left to RE2 to refuse.
std::string to_re2_syntax(std::string_view pattern);

}  // namespace casus
