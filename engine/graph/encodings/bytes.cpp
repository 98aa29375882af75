#include "engine/graph/encodings/bytes.hpp"

#include "engine/graph/errors.hpp"

namespace casus::graph {

std::uint64_t ByteReader::varint() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const auto byte = fixed<std::uint8_t>();
    if (shift == 63 && byte > 1) break;
    value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return value;
  }
  fail("a number is too long");
}

void ByteReader::fail(std::string_view problem) const { throw damaged_chunk(what_, problem); }

}  // namespace casus::graph
