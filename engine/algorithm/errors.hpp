#pragma once

// Named factories of the errors that algorithms make.

#include <string>
#include <string_view>
#include <vector>

#include "casus/error.hpp"
#include "casus/value.hpp"

namespace casus::algorithm {

/// "`algo.pageRank` has no option `dampin`", with the near names of those it has.
Error unknown_option(std::string_view procedure, std::string_view option,
                     const std::vector<std::string>& options);
/// "the option `damping` of `algo.pageRank` must be a number from 0 to 1, not STRING".
Error bad_option(std::string_view procedure, std::string_view option, std::string_view wanted,
                 const Value& value);
/// "`algo.distances` needs the option `source`: a node or a list of nodes".
Error missing_option(std::string_view procedure, std::string_view option, std::string_view wanted);
/// "the option `source` of `algo.distances` is a node that the labels leave out".
Error node_left_out(std::string_view procedure, std::string_view option);
Error negative_weight(std::string_view procedure, double weight);
Error cyclic_graph(std::string_view procedure);

}  // namespace casus::algorithm
