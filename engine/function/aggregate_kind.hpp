#pragma once

#include <cstdint>

#include "engine/function/function.hpp"

namespace casus::function {

/// Aggregates of which the engine knows what they compute, so that they can take whole columns and their
/// groups can be put together; all others take row after row.
enum class AggregateKind : std::uint8_t { other, count, sum, average, least, greatest, collect };

/// By what its states are, so that no function of another name or maker is taken for one of these.
AggregateKind kind_of(const AggregateFunction& function);

}  // namespace casus::function
