#pragma once

// The order of rows by sort keys.

#include <cstdint>
#include <vector>

#include "engine/bind/bound_query.hpp"
#include "engine/execute/context.hpp"
#include "engine/execute/vector.hpp"

namespace casus::execute {

/// The numbers of the first `size` rows in the order of their keys, whose columns these are; rows that are equal in all
/// of them keep their order. Rows are sorted by numbers made of one key after the other (codes), which have the same
/// order, and compared as values only where no such numbers can be made, or memory does not allow of them.
std::vector<std::uint32_t> order_of_rows(const std::vector<Vector>& columns, const std::vector<bind::SortKey>& keys,
                                         std::size_t size, ExecutionContext& context);

}  // namespace casus::execute
