#pragma once

// The compact serialization of one storable value, used in generic columns. The tags are part of
// the file format.

#include "casus/value.hpp"
#include "engine/graph/encodings/bytes.hpp"

namespace casus::graph {

/// Throws casus::Error (runtime, TypeError, InvalidPropertyType) unless the value may be a
/// property: a scalar or temporal value, or a list of such.
void require_storable(const Value& value);

/// The value must be storable.
void encode_value(const Value& value, ByteWriter& out);

/// Throws casus::Error (storage) for bytes that are no value.
Value decode_value(ByteReader& in);

/// The text of a value that is a string, as a view of the bytes; false for any other value.
bool decode_text(ByteReader& in, std::string_view& out);

}  // namespace casus::graph
