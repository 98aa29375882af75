#pragma once

// The catalog chunk: names of labels, relationship types and property keys.

#include "engine/graph/catalog.hpp"
#include "engine/graph/encodings/bytes.hpp"

namespace casus::graph {

void encode_catalog(const Catalog& catalog, ByteBuffer& out);

/// Throws casus::Error (storage) for damaged bytes.
Catalog decode_catalog(Bytes bytes);

}  // namespace casus::graph
