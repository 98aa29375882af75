#pragma once

// Arithmetic on numbers of matches, which must not overflow silently.

#include <cstdint>

#include "engine/execute/errors.hpp"

namespace casus::execute {

inline std::uint64_t checked_add(std::uint64_t a, std::uint64_t b) {
  std::uint64_t sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) throw too_many_matches();
  return sum;
}

inline std::uint64_t checked_multiply(std::uint64_t a, std::uint64_t b) {
  std::uint64_t product = 0;
  if (__builtin_mul_overflow(a, b, &product)) throw too_many_matches();
  return product;
}

/// The ways to take `picks` of so many things one after the other.
inline std::uint64_t arrangements(std::uint64_t things, std::uint32_t picks) {
  if (picks == 1) return things;
  if (things < picks) return 0;
  std::uint64_t ways = things;
  for (std::uint32_t taken = 1; taken < picks; ++taken) ways = checked_multiply(ways, things - taken);
  return ways;
}

}  // namespace casus::execute
