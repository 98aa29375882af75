#pragma once

#include <cstddef>

#include "engine/execute/context.hpp"

namespace casus::execute {

/// Accounts for memory that is taken to be faster, and could be done without; false where it would be more than a
/// quarter of what the statement may still take.
inline bool reserve_if_plenty(ExecutionContext& context, std::size_t bytes) {
  try {
    context.watch.require(4 * bytes);
  } catch (const Error&) {  // whatever else it is about comes up again at the next check
    return false;
  }
  context.reserve(bytes);
  return true;
}

}  // namespace casus::execute
