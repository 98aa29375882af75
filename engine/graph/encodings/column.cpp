#include "engine/graph/encodings/column.hpp"

#include <bit>

#include "engine/graph/encodings/value_codec.hpp"
#include "engine/graph/errors.hpp"

namespace casus::graph {

namespace {

constexpr std::string_view name = "property column";
// Fuller chunks are written flat, to be read in place.
constexpr std::uint32_t packed_limit = chunk_size * 3 / 4;

using Validity = std::array<std::uint64_t, validity_words>;

std::uint32_t count_of(const Validity& validity) {
  std::uint32_t count = 0;
  for (const std::uint64_t word : validity)
    count += static_cast<std::uint32_t>(std::popcount(word));
  return count;
}

DecodedChunk unpack_fixed(const ColumnChunkHead& head, std::size_t width, ByteReader& reader) {
  DecodedChunk decoded;
  decoded.owned = std::make_unique<std::byte[]>(sizeof(ColumnChunkHead) + width * chunk_size);
  std::memcpy(decoded.owned.get(), &head, sizeof head);
  std::byte* values = decoded.owned.get() + sizeof head;
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    if (head.valid(i)) std::memcpy(values + i * width, reader.raw(width).data(), width);
  }
  decoded.data = decoded.owned.get();
  return decoded;
}

// Packed texts: the offsets of the valid ones and one more, then the bytes.
DecodedChunk unpack_texts(const ColumnChunkHead& head, ByteReader& reader) {
  const std::uint32_t count = head.header.count;
  std::vector<std::uint32_t> ends(count + 1);
  std::memcpy(ends.data(), reader.raw(ends.size() * sizeof(std::uint32_t)).data(),
              ends.size() * sizeof(std::uint32_t));
  const Bytes bytes = reader.raw(ends[count]);
  DecodedChunk decoded;
  decoded.owned =
      std::make_unique<std::byte[]>(sizeof(ColumnChunkHead) + sizeof(TextOffsets) + bytes.size());
  std::memcpy(decoded.owned.get(), &head, sizeof head);
  auto* texts = new (decoded.owned.get() + sizeof head) TextOffsets();
  std::uint32_t next = 0;
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    texts->offset[i] = ends[next];
    if (head.valid(i)) ++next;
  }
  texts->offset[chunk_size] = ends[count];
  std::memcpy(decoded.owned.get() + sizeof head + sizeof(TextOffsets), bytes.data(), bytes.size());
  decoded.data = decoded.owned.get();
  return decoded;
}

void require_offsets(const ColumnChunkHead& column, std::size_t bytes) {
  const auto& offset = column.values<TextOffsets>()->offset;
  bool ascending = offset[0] == 0 && offset[chunk_size] <= bytes;
  for (std::uint32_t i = 0; i < chunk_size; ++i) ascending &= offset[i] <= offset[i + 1];
  if (!ascending) throw damaged_chunk(name, "its offsets are wrong");
}

ColumnChunkHead read_head(ByteReader& reader) {
  auto head = reader.fixed<ColumnChunkHead>();
  if (head.header.encoding != Encoding::flat && head.header.encoding != Encoding::packed) {
    throw unknown_encoding(name, static_cast<unsigned>(head.header.encoding));
  }
  if (head.type() == ColumnType::absent || head.type() > ColumnType::generic) {
    throw unknown_encoding("property column type in a", head.header.type);
  }
  if (head.header.count != count_of(head.validity)) reader.fail("its count is wrong");
  return head;
}

template <class T, class Get>
void encode_fixed(const std::vector<Value>& values, ColumnChunkHead& head, ByteBuffer& out,
                  Get get) {
  ByteWriter writer(out);
  writer.fixed(head);
  const bool packed = head.header.encoding == Encoding::packed;
  for (const Value& value : values) {
    if (!value.is_null()) {
      writer.fixed(get(value));
    } else if (!packed) {
      writer.fixed(T{});
    }
  }
}

void encode_texts(const std::vector<Value>& values, const ColumnChunkHead& head, ByteBuffer& out) {
  const bool packed = head.header.encoding == Encoding::packed;
  ByteBuffer bytes;
  ByteWriter byte_writer(bytes);
  std::vector<std::uint32_t> offsets;
  for (const Value& value : values) {
    if (value.is_null() && packed) continue;
    offsets.push_back(static_cast<std::uint32_t>(bytes.size()));
    if (value.is_null()) continue;
    if (head.type() == ColumnType::string) {
      byte_writer.raw(value.as_string().data(), value.as_string().size());
    } else {
      encode_value(value, byte_writer);
    }
    if (bytes.size() > 0xFFFFFFFFU) throw chunk_too_large(name);
  }
  offsets.push_back(static_cast<std::uint32_t>(bytes.size()));
  if (!packed) offsets.push_back(0);  // TextOffsets::padding
  ByteWriter writer(out);
  writer.fixed(head);
  writer.raw(offsets.data(), offsets.size() * sizeof(std::uint32_t));
  writer.raw(bytes.data(), bytes.size());
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
  if (head.header.encoding == Encoding::packed) {
    decoded = width != 0 ? unpack_fixed(head, width, reader) : unpack_texts(head, reader);
    const std::size_t copied = width != 0 ? 0
                                          : reinterpret_cast<const ColumnChunkHead*>(decoded.data)
                                                ->values<TextOffsets>()
                                                ->offset[chunk_size];
    if (width == 0)
      require_offsets(*reinterpret_cast<const ColumnChunkHead*>(decoded.data), copied);
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

void encode_fixed_column(const ColumnChunkHead& column, ByteBuffer& out) {
  const std::uint32_t count = count_of(column.validity);
  if (count == 0) return;
  const std::size_t width = value_width(column.type());
  const bool packed = count <= packed_limit;
  ColumnChunkHead head = column;
  head.header.encoding = packed ? Encoding::packed : Encoding::flat;
  head.header.count = count;
  ByteWriter writer(out);
  writer.fixed(head);
  const auto* values = column.values<std::byte>();
  if (!packed) return writer.raw(values, width * chunk_size);
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    if (column.valid(i)) writer.raw(values + i * width, width);
  }
}

void encode_values(const std::vector<Value>& values, ByteBuffer& out) {
  ColumnChunkHead head;
  ColumnType type = ColumnType::absent;
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    if (values[i].is_null()) continue;
    head.validity[i / 64] |= std::uint64_t{1} << (i % 64);
    ++head.header.count;
    const ColumnType fitting = column_type_of(values[i].kind());
    type = type == ColumnType::absent || type == fitting ? fitting : ColumnType::generic;
  }
  if (type == ColumnType::absent) return;
  head.header.type = static_cast<std::uint8_t>(type);
  head.header.encoding = head.header.count <= packed_limit ? Encoding::packed : Encoding::flat;
  switch (type) {
    case ColumnType::integer:
      return encode_fixed<std::int64_t>(values, head, out,
                                        [](const Value& v) { return v.as_integer(); });
    case ColumnType::floating:
      return encode_fixed<double>(values, head, out,
                                  [](const Value& v) { return v.as_floating(); });
    case ColumnType::boolean:
      return encode_fixed<std::uint8_t>(values, head, out, [](const Value& v) {
        return static_cast<std::uint8_t>(v.as_boolean());
      });
    case ColumnType::date:
      return encode_fixed<std::int64_t>(values, head, out,
                                        [](const Value& v) { return v.as_date().epoch_days; });
    default:
      return encode_texts(values, head, out);
  }
}

}  // namespace casus::graph
