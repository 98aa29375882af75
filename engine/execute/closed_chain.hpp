#pragma once

// Chains from a node back to itself.

#include <optional>

#include "engine/execute/chain_steps.hpp"

namespace casus::execute {

/// The shortest chain of one relationship or more, at most `max`, that leads from a node back to it and
/// uses no relationship twice; its relationships in order. With `any_will_do` the first one found,
/// shortest or not.
std::optional<std::vector<std::uint32_t>> closed_chain(std::uint32_t node, std::uint32_t max,
                                                       bool undirected, bool any_will_do,
                                                       const TestedSteps& steps,
                                                       ExecutionContext& context);

}  // namespace casus::execute
