#pragma once

// Bounds on values.

#include <cstddef>
#include <cstdint>

namespace casus {

/// How deep lists and maps may lie in one another. Making a deeper one throws nested_too_deep(), so
/// that whatever walks a value may recurse: comparing, hashing, printing, writing, freeing.
inline constexpr std::uint32_t maximum_nesting = 1000;

/// How many elements a list that a function makes out of nothing (range, split) may have: past it
/// the call throws (runtime, ArgumentError, NumberOutOfRange) instead of exhausting memory.
inline constexpr std::size_t maximum_made_elements = std::size_t{1} << 28;
/// The same for the bytes of a text.
inline constexpr std::size_t maximum_made_bytes = std::size_t{1} << 30;

}  // namespace casus
