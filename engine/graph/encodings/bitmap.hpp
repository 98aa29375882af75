#pragma once

// Bitmap chunks: existence of nodes and the nodes of one label.

#include "engine/graph/encodings/bytes.hpp"
#include "engine/graph/encodings/layout.hpp"

namespace casus::graph {

/// A chunk without any bit.
const BitmapChunk& empty_bitmap();

/// Appends the chunk; appends nothing where no bit is set. Packed and narrow: only the words up to
/// the last one that is not zero.
void encode_bitmap(const BitmapChunk& chunk, ByteBuffer& out);

/// The bytes as a BitmapChunk. Throws casus::Error (storage) where they are none.
DecodedChunk decode_bitmap(Bytes bytes);

}  // namespace casus::graph
