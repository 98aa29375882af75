#pragma once

// Relationship table chunks: start, end and type of each relationship id.

#include "engine/graph/encodings/bytes.hpp"
#include "engine/graph/encodings/layout.hpp"

namespace casus::graph {

/// A chunk of ids that are all free.
const RelationshipChunk& empty_relationships();

/// Appends the chunk; appends nothing where it holds no relationship. Packed: the bits of the ids
/// in use, then their relationships. Narrow: those bits unless all are, then starts, ends and
/// types.
void encode_relationships(const RelationshipChunk& chunk, ByteBuffer& out);

/// The bytes as a RelationshipChunk. Throws casus::Error (storage) where they are none, or where an
/// end or a type is not below its bound.
DecodedChunk decode_relationships(Bytes bytes, std::uint32_t node_bound, std::uint32_t type_bound);

}  // namespace casus::graph
