#pragma once

// Sequences of numbers in as few bits as they need, a block at a time: each less the least of its
// block, or, where that takes fewer bits, less the one before. FORMAT.md describes the bytes.
// Debian's libraries for this (streamvbyte; sdsl) read past the end of their input or want arrays
// of their own, so that they could not read a file that may be damaged where it lies.

#include <cstdint>
#include <span>

#include "engine/graph/encodings/bytes.hpp"

namespace casus::graph {

/// Numbers of one block; the last one may have fewer.
inline constexpr std::size_t block_numbers = 1024;

/// Appends the numbers; their count is not among the bytes. T is std::uint32_t or std::int64_t.
template <class T>
void write_numbers(std::span<const T> numbers, ByteWriter& writer);

/// Reads as many numbers as `out` has. Numbers of damaged bytes may be any. Throws casus::Error
/// (storage) where the bytes end too early.
template <class T>
void read_numbers(ByteReader& reader, std::span<T> out);

extern template void write_numbers(std::span<const std::uint32_t>, ByteWriter&);
extern template void write_numbers(std::span<const std::int64_t>, ByteWriter&);
extern template void read_numbers(ByteReader&, std::span<std::uint32_t>);
extern template void read_numbers(ByteReader&, std::span<std::int64_t>);

}  // namespace casus::graph
