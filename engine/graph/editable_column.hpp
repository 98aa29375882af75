#pragma once

// Property column chunks that a transaction changes in place.

#include <cstdint>
#include <vector>

#include "casus/value.hpp"
#include "engine/graph/chunk_table.hpp"
#include "engine/graph/encodings/column.hpp"

namespace casus::graph {

/// A changed chunk of strings or of values of any kind. Columns of a fixed width are changed as
/// flat buffers instead, so that they are read like unchanged ones.
struct ValueColumn {
  ColumnType type = ColumnType::generic;  // or string, while there is nothing else
  std::array<std::uint64_t, validity_words> validity{};
  std::vector<Value> values = std::vector<Value>(chunk_size);  // null where there is none
};

/// Reading a filled slot of a column table, whatever stands behind it.
Value read_column_slot(std::uintptr_t slot, std::uint32_t index);

/// An owned copy of the chunk behind a filled slot, as a tagged pointer; release with
/// release_column(). A chunk without values takes the type that fits `first`.
std::uintptr_t copy_column(std::uintptr_t slot, const Value& first);

/// Puts a value (or null) in an owned chunk. Returns its slot, which is another one where the chunk
/// had to take a more general type.
std::uintptr_t set_in_column(std::uintptr_t slot, std::uint32_t index, const Value& value);

/// Appends the owned chunk as the file holds it; nothing where it has no values.
void encode_column(std::uintptr_t slot, ByteBuffer& out);

void release_column(std::uintptr_t slot);

}  // namespace casus::graph
