#pragma once

// Where chains of at least two relationships lead, without listing the chains.

#include <vector>

#include "engine/bind/bound_pattern.hpp"
#include "engine/execute/breadth_first.hpp"

namespace casus::execute {

/// The nodes that chains from `start` with a length in `length` (whose minimum is 2 or more) and without
/// repetition lead to, each once. Where the range is wider than one length, nodes whose distance lies in
/// it are found by breadth-first search, and for those nearer chains of an exact length are looked for,
/// one length after the other; what is still open after some is decided by trying all chains. `search` is
/// scratch space.
template <class Steps>
std::vector<std::uint32_t> trail_ends(std::uint32_t start, const bind::LengthRange& length,
                                      BreadthFirst& search, Steps& steps,
                                      ExecutionContext& context);

}  // namespace casus::execute
