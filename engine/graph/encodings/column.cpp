#include "engine/graph/encodings/column.hpp"

#include <bit>

#include "engine/graph/encodings/numbers.hpp"
#include "engine/graph/encodings/value_codec.hpp"
#include "engine/graph/errors.hpp"

namespace casus::graph {

namespace {

constexpr std::string_view name = "property column";

std::uint32_t count_of(const Validity& validity) {
  std::uint32_t count = 0;
  for (const std::uint64_t word : validity)
    count += static_cast<std::uint32_t>(std::popcount(word));
  return count;
}

ColumnChunkHead* make_column(const ColumnChunkHead& head, std::size_t value_bytes,
                             DecodedChunk& decoded) {
  return new (decoded.make_room(sizeof(ColumnChunkHead) + value_bytes)) ColumnChunkHead(head);
}

// Packed: the valid values, one after another. Narrow: the same as numbers.
DecodedChunk unfold_fixed(const ColumnChunkHead& head, std::size_t width, ByteReader& reader) {
  DecodedChunk decoded;
  auto* values = reinterpret_cast<std::byte*>(make_column(head, width * chunk_size, decoded) + 1);
  std::array<std::int64_t, chunk_size> numbers;
  const bool narrow = head.header.encoding == Encoding::narrow;
  if (narrow) read_numbers(reader, std::span(numbers).first(head.header.count));
  std::memset(values, 0, head.header.count == chunk_size ? 0 : width * chunk_size);
  std::uint32_t next = 0;
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    if (!head.valid(i)) continue;
    if (narrow) {
      std::memcpy(values + i * width, &numbers[next++], width);
    } else {
      std::memcpy(values + i * width, reader.raw(width).data(), width);
    }
  }
  return decoded;
}

// Packed: the offsets of the valid ones and one more. Narrow: their lengths as numbers.
std::vector<std::uint32_t> read_ends(const ColumnChunkHead& head, ByteReader& reader) {
  const std::uint32_t count = head.header.count;
  std::vector<std::uint32_t> ends(count + 1);
  if (head.header.encoding == Encoding::packed) {
    const Bytes bytes = reader.raw(ends.size() * sizeof(std::uint32_t));
    std::memcpy(ends.data(), bytes.data(), bytes.size());
    return ends;
  }
  read_numbers(reader, std::span(ends).subspan(1));
  std::uint64_t end = 0;
  for (std::uint32_t& length : std::span(ends).subspan(1)) {
    end += length;
    if (end > reader.remaining()) reader.fail("it ends too early");
    length = static_cast<std::uint32_t>(end);
  }
  return ends;
}

DecodedChunk unfold_texts(const ColumnChunkHead& head, ByteReader& reader) {
  const std::uint32_t count = head.header.count;
  const std::vector<std::uint32_t> ends = read_ends(head, reader);
  const Bytes bytes = reader.raw(ends[count]);
  DecodedChunk decoded;
  auto* texts =
      new (make_column(head, sizeof(TextOffsets) + bytes.size(), decoded) + 1) TextOffsets();
  std::uint32_t next = 0;
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    texts->offset[i] = ends[next];
    if (head.valid(i)) ++next;
  }
  texts->offset[chunk_size] = ends[count];
  if (!bytes.empty()) std::memcpy(texts + 1, bytes.data(), bytes.size());
  return decoded;
}

void require_offsets(const ColumnChunkHead& column, std::size_t bytes) {
  const auto& offset = column.values<TextOffsets>()->offset;
  bool ascending = offset[0] == 0 && offset[chunk_size] <= bytes;
  for (std::uint32_t i = 0; i < chunk_size; ++i) ascending &= offset[i] <= offset[i + 1];
  if (!ascending) throw damaged_chunk(name, "its offsets are wrong");
}

ColumnChunkHead read_head(ByteReader& reader) {
  ColumnChunkHead head;
  head.header = reader.fixed<ChunkHeader>();
  if (head.header.encoding < Encoding::flat || head.header.encoding > Encoding::narrow) {
    throw unknown_encoding(name, static_cast<unsigned>(head.header.encoding));
  }
  if (head.type() == ColumnType::absent || head.type() > ColumnType::generic) {
    throw unknown_encoding("property column type in a", head.header.type);
  }
  if (head.header.encoding == Encoding::narrow && head.header.count == chunk_size) {
    head.validity.fill(~std::uint64_t{0});
    return head;
  }
  head.validity = reader.fixed<Validity>();
  if (head.header.count != count_of(head.validity)) reader.fail("its count is wrong");
  return head;
}

}  // namespace

const ColumnChunkHead& empty_column() {
  static const ColumnChunkHead head;
  return head;
}

ColumnType column_type_of(ValueKind kind) {
  switch (kind) {
    case ValueKind::integer:
      return ColumnType::integer;
    case ValueKind::floating:
      return ColumnType::floating;
    case ValueKind::boolean:
      return ColumnType::boolean;
    case ValueKind::date:
      return ColumnType::date;
    case ValueKind::string:
      return ColumnType::string;
    default:
      return ColumnType::generic;
  }
}

DecodedChunk decode_column(Bytes bytes) {
  ByteReader reader(bytes, name);
  const ColumnChunkHead head = read_head(reader);
  const std::size_t width = value_width(head.type());
  DecodedChunk decoded;
  if (head.header.encoding != Encoding::flat) {
    if (width != 0) return unfold_fixed(head, width, reader);
    decoded = unfold_texts(head, reader);
    const auto& column = *reinterpret_cast<const ColumnChunkHead*>(decoded.data);
    require_offsets(column, column.values<TextOffsets>()->offset[chunk_size]);
    return decoded;
  }
  decoded.data = bytes.data();
  if (width != 0) {
    reader.raw(width * chunk_size);
  } else {
    reader.raw(sizeof(TextOffsets));
    require_offsets(*reinterpret_cast<const ColumnChunkHead*>(bytes.data()), reader.remaining());
  }
  return decoded;
}

bool generic_text(const ColumnChunkHead& column, std::uint32_t index, std::string_view& out) {
  const auto* texts = column.values<TextOffsets>();
  ByteReader reader({texts->begin_of(index), texts->length_of(index)}, name);
  return decode_text(reader, out);
}

Value read_column(const ColumnChunkHead& column, std::uint32_t index) {
  if (!column.valid(index)) return Value();
  switch (column.type()) {
    case ColumnType::integer:
      return column.values<std::int64_t>()[index];
    case ColumnType::floating:
      return column.values<double>()[index];
    case ColumnType::boolean:
      return column.values<std::uint8_t>()[index] != 0;
    case ColumnType::date:
      return Date{column.values<std::int64_t>()[index]};
    case ColumnType::string:
      return read_text(column, index);
    case ColumnType::generic: {
      const auto* texts = column.values<TextOffsets>();
      ByteReader reader({texts->begin_of(index), texts->length_of(index)}, name);
      return decode_value(reader);
    }
    case ColumnType::absent:
      break;
  }
  return Value();
}

}  // namespace casus::graph
