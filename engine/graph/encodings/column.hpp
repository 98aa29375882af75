#pragma once

// Property column chunks: chunk_size values of one type, or of any types in the generic form.

#include <span>
#include <string_view>
#include <vector>

#include "casus/value.hpp"
#include "engine/graph/encodings/bytes.hpp"
#include "engine/graph/encodings/layout.hpp"

namespace casus::graph {

/// A chunk without any value, of type ColumnType::absent.
const ColumnChunkHead& empty_column();

/// The bytes as a flat column chunk. Packed and narrow: only the valid values. Throws
/// casus::Error (storage) where the bytes are no column chunk; a damaged generic value is found
/// when it is read.
DecodedChunk decode_column(Bytes bytes);

/// Value `index` of a flat column chunk; null where it has none.
Value read_column(const ColumnChunkHead& column, std::uint32_t index);

/// Text `index` of a flat column of strings; it must be valid.
inline std::string_view read_text(const ColumnChunkHead& column, std::uint32_t index) {
  const auto* texts = column.values<TextOffsets>();
  return {reinterpret_cast<const char*>(texts->begin_of(index)), texts->length_of(index)};
}

/// The text of value `index` of a flat generic column, without making a Value; false where it is no
/// string. It must be valid.
bool generic_text(const ColumnChunkHead& column, std::uint32_t index, std::string_view& out);

/// The bytes of one value in a flat column of this type; 0 for strings and generic values.
constexpr std::size_t value_width(ColumnType type) {
  switch (type) {
    case ColumnType::integer:
    case ColumnType::floating:
    case ColumnType::date:
      return 8;
    case ColumnType::boolean:
      return 1;
    default:
      return 0;
  }
}

/// The column type that fits values of one kind.
ColumnType column_type_of(ValueKind kind);

// --- writing (column_writer.cpp)
// ------------------------------------------------------------------ Each function appends a chunk
// as the file holds it: narrow, or flat or packed where that takes hardly more bytes; nothing where
// no value is valid.

/// Of a fixed width: 64 bits for each of chunk_size ids, of integers, booleans and dates the
/// number, of floats their bits. Those that are not valid must be 0.
void encode_numbers(ColumnType type, const Validity& validity, std::span<const std::int64_t> slots,
                    ByteBuffer& out);

/// Of strings or generic values: value i is bytes [offsets[i], offsets[i + 1]) of `bytes`, empty
/// where it is not valid. There are chunk_size + 1 offsets.
void encode_texts(ColumnType type, const Validity& validity, std::span<const std::uint32_t> offsets,
                  Bytes bytes, ByteBuffer& out);

/// A flat column of a fixed width.
void encode_fixed_column(const ColumnChunkHead& column, ByteBuffer& out);

/// Values (null where there is none) in the narrowest type that fits them all.
void encode_values(const std::vector<Value>& values, ByteBuffer& out);

}  // namespace casus::graph
