// The writing half of column.hpp.

#include <bit>

#include "engine/graph/encodings/column.hpp"
#include "engine/graph/encodings/numbers.hpp"
#include "engine/graph/encodings/value_codec.hpp"
#include "engine/graph/errors.hpp"

namespace casus::graph {

namespace {

// Chunks with more values than this are flat rather than packed.
constexpr std::uint32_t packed_limit = chunk_size * 3 / 4;

ColumnChunkHead head_of(ColumnType type, const Validity& validity) {
  ColumnChunkHead head;
  head.validity = validity;
  head.header.type = static_cast<std::uint8_t>(type);
  for (const std::uint64_t word : validity)
    head.header.count += static_cast<std::uint32_t>(std::popcount(word));
  return head;
}

void put_head(ColumnChunkHead& head, Encoding encoding, ByteWriter& writer) {
  head.header.encoding = encoding;
  if (encoding == Encoding::narrow && head.header.count == chunk_size) {
    writer.fixed(head.header);
  } else {
    writer.fixed(head);
  }
}

void put_number(std::int64_t number, std::size_t width, ByteWriter& writer) {
  writer.raw(&number, width);  // the low bytes come first
}

}  // namespace

void encode_numbers(ColumnType type, const Validity& validity, std::span<const std::int64_t> slots,
                    ByteBuffer& out) {
  ColumnChunkHead head = head_of(type, validity);
  const std::uint32_t count = head.header.count;
  if (count == 0) return;
  std::array<std::int64_t, chunk_size> valid;
  std::uint32_t next = 0;
  for (std::uint32_t i = 0; i < chunk_size; ++i)
    if (head.valid(i)) valid[next++] = slots[i];
  const std::size_t begin = out.size();
  ByteWriter writer(out);
  put_head(head, Encoding::narrow, writer);
  write_numbers<std::int64_t>(std::span(valid).first(count), writer);
  const std::size_t width = value_width(type);
  const bool packed = count <= packed_limit;
  const std::size_t otherwise = sizeof head + width * (packed ? count : chunk_size);
  if (is_much_smaller(out.size() - begin, otherwise)) return;
  out.resize(begin);
  put_head(head, packed ? Encoding::packed : Encoding::flat, writer);
  if (packed) {
    for (std::uint32_t i = 0; i < count; ++i) put_number(valid[i], width, writer);
  } else {
    for (const std::int64_t number : slots) put_number(number, width, writer);
  }
}

void encode_texts(ColumnType type, const Validity& validity, std::span<const std::uint32_t> offsets,
                  Bytes bytes, ByteBuffer& out) {
  ColumnChunkHead head = head_of(type, validity);
  if (head.header.count == 0) return;
  std::vector<std::uint32_t> lengths;
  lengths.reserve(head.header.count);
  for (std::uint32_t i = 0; i < chunk_size; ++i)
    if (head.valid(i)) lengths.push_back(offsets[i + 1] - offsets[i]);
  const std::size_t begin = out.size();
  ByteWriter writer(out);
  put_head(head, Encoding::narrow, writer);
  write_numbers<std::uint32_t>(lengths, writer);
  const std::size_t flat = sizeof head + sizeof(TextOffsets) + bytes.size();
  if (!is_much_smaller(out.size() - begin + bytes.size(), flat)) {
    out.resize(begin);
    put_head(head, Encoding::flat, writer);
    writer.raw(offsets.data(), (chunk_size + 1) * sizeof(std::uint32_t));
    writer.fixed(std::uint32_t{0});  // TextOffsets::padding
  }
  writer.raw(bytes.data(), bytes.size());
}

void encode_fixed_column(const ColumnChunkHead& column, ByteBuffer& out) {
  const std::size_t width = value_width(column.type());
  const auto* values = column.values<std::byte>();
  std::array<std::int64_t, chunk_size> slots{};
  for (std::uint32_t i = 0; i < chunk_size; ++i)
    if (column.valid(i)) std::memcpy(&slots[i], values + i * width, width);
  encode_numbers(column.type(), column.validity, slots, out);
}

namespace {

std::int64_t number_of(const Value& value) {
  switch (value.kind()) {
    case ValueKind::boolean:
      return value.as_boolean() ? 1 : 0;
    case ValueKind::floating:
      return std::bit_cast<std::int64_t>(value.as_floating());
    case ValueKind::date:
      return value.as_date().epoch_days;
    default:
      return value.as_integer();
  }
}

void encode_value_texts(ColumnType type, const Validity& validity, const std::vector<Value>& values,
                        ByteBuffer& out) {
  std::array<std::uint32_t, chunk_size + 1> offsets{};
  ByteBuffer bytes;
  ByteWriter writer(bytes);
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    if (type == ColumnType::string && !values[i].is_null()) {
      writer.raw(values[i].as_string().data(), values[i].as_string().size());
    } else if (!values[i].is_null()) {
      encode_value(values[i], writer);
    }
    if (bytes.size() > 0xFFFFFFFFU) throw chunk_too_large("property column");
    offsets[i + 1] = static_cast<std::uint32_t>(bytes.size());
  }
  encode_texts(type, validity, offsets, bytes, out);
}

}  // namespace

void encode_values(const std::vector<Value>& values, ByteBuffer& out) {
  Validity validity{};
  ColumnType type = ColumnType::absent;
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    if (values[i].is_null()) continue;
    validity[i / 64] |= std::uint64_t{1} << (i % 64);
    const ColumnType fitting = column_type_of(values[i].kind());
    type = type == ColumnType::absent || type == fitting ? fitting : ColumnType::generic;
  }
  if (type == ColumnType::absent) return;
  if (value_width(type) == 0) return encode_value_texts(type, validity, values, out);
  std::array<std::int64_t, chunk_size> slots{};
  for (std::uint32_t i = 0; i < chunk_size; ++i)
    if (!values[i].is_null()) slots[i] = number_of(values[i]);
  encode_numbers(type, validity, slots, out);
}

}  // namespace casus::graph
