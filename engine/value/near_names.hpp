#pragma once

// Names that a mistyped one may have meant.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// How many insertions, deletions, replacements and swaps of neighbouring bytes turn one text into
/// the other, letter case of ASCII aside (optimal string alignment distance).
std::size_t edit_distance(std::string_view a, std::string_view b);

/// At most three of the candidates that are near `name`, the nearest first; an edit for each three
/// letters is near, as long as none is nearer by two.
std::vector<std::string> near_names(std::string_view name, std::vector<std::string> candidates);

/// "did you mean `a` or `b`?", or nothing where no candidate is near.
std::string near_names_hint(std::string_view name, std::vector<std::string> candidates);

}  // namespace casus
