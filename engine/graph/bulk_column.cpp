#include "engine/graph/bulk_column.hpp"

#include <bit>

#include "engine/graph/encodings/column.hpp"
#include "engine/graph/encodings/value_codec.hpp"
#include "engine/graph/errors.hpp"

namespace casus::graph {

namespace {

Value value_of(ColumnType type, std::int64_t number) {
  switch (type) {
    case ColumnType::floating:
      return std::bit_cast<double>(number);
    case ColumnType::boolean:
      return number != 0;
    case ColumnType::date:
      return Date{number};
    default:
      return number;
  }
}

std::string_view text_of(Bytes bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

// --- columns ------------------------------------------------------------------------------------

void BulkColumn::reserve(std::size_t rows) {
  if (fixed()) {
    numbers_.reserve(rows);
  } else {
    ends_.reserve(rows);
  }
}

void BulkColumn::add_absent() {
  if (present_.empty()) present_.assign(rows_, 1);
  present_.push_back(0);
  ++rows_;
  if (fixed()) {
    numbers_.push_back(0);
  } else {
    ends_.push_back(bytes_.size());
  }
}

void BulkColumn::add_floating(double value) { add_number(std::bit_cast<std::uint64_t>(value)); }

void BulkColumn::add_string(std::string_view text) {
  ByteWriter(bytes_).raw(text.data(), text.size());
  ends_.push_back(bytes_.size());
  count_value();
}

void BulkColumn::add_generic(const Value& value) {
  ByteWriter writer(bytes_);
  encode_value(value, writer);
  ends_.push_back(bytes_.size());
  count_value();
}

void BulkColumn::remove_last() {
  --rows_;
  values_ -= has(rows_) ? 1 : 0;
  if (!present_.empty()) present_.pop_back();
  if (fixed()) {
    numbers_.pop_back();
    return;
  }
  ends_.pop_back();
  bytes_.resize(ends_.empty() ? 0 : ends_.back());
}

BulkColumn BulkColumn::select(std::span<const std::uint32_t> rows) const {
  BulkColumn selected(type_);
  for (const std::uint32_t row : rows) {
    if (!has(row)) {
      selected.add_absent();
    } else if (fixed()) {
      selected.add_number(number(row));
    } else {
      selected.add_string(text_of(bytes(row)));
    }
  }
  return selected;
}

// --- chunks -------------------------------------------------------------------------------------

Value BulkColumnChunk::value_at(std::uint32_t index) const {
  if (head_.type() != ColumnType::string) return value_of(head_.type(), numbers_[index]);
  const std::uint32_t begin = offsets_[index];
  const std::uint32_t end =
      index == filled_ ? static_cast<std::uint32_t>(bytes_.size()) : offsets_[index + 1];
  return text_of({bytes_.data() + begin, end - begin});
}

void BulkColumnChunk::make_generic() {
  std::array<std::uint32_t, chunk_size + 1> offsets{};
  ByteBuffer bytes;
  ByteWriter writer(bytes);
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < chunk_size; ++i) {
    offsets[i] = static_cast<std::uint32_t>(bytes.size());
    if (!head_.valid(i)) continue;
    encode_value(value_at(i), writer);
    last = i;
  }
  offsets_ = offsets;
  bytes_ = std::move(bytes);
  filled_ = last;
  numbers_.fill(0);
  head_.header.type = static_cast<std::uint8_t>(ColumnType::generic);
}

void BulkColumnChunk::put_bytes(std::uint32_t index, Bytes bytes) {
  const auto end = static_cast<std::uint32_t>(bytes_.size());
  // What lies between the last value and this one is empty.
  for (; filled_ < index; ++filled_) offsets_[filled_ + 1] = end;
  if (bytes_.size() + bytes.size() > 0xFFFFFFFFU) throw chunk_too_large("property column");
  bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
}

void BulkColumnChunk::add(std::uint32_t index, const BulkColumn& column, std::size_t row) {
  if (empty()) {
    head_.header.type = static_cast<std::uint8_t>(column.type());
  } else if (head_.type() != column.type() && head_.type() != ColumnType::generic) {
    make_generic();
  }
  const bool of_bytes = column.type() == ColumnType::string || column.type() == ColumnType::generic;
  if (head_.type() == column.type()) {
    if (of_bytes) {
      put_bytes(index, column.bytes(row));
    } else {
      numbers_[index] = static_cast<std::int64_t>(column.number(row));
    }
  } else {
    ByteBuffer encoded;
    ByteWriter writer(encoded);
    encode_value(of_bytes ? Value(text_of(column.bytes(row)))
                          : value_of(column.type(), static_cast<std::int64_t>(column.number(row))),
                 writer);
    put_bytes(index, encoded);
  }
  head_.validity[index / 64] |= std::uint64_t{1} << (index % 64);
  ++head_.header.count;
}

void BulkColumnChunk::add_rows(std::uint32_t index, const BulkColumn& column, std::size_t from,
                               std::size_t to) {
  if (from == to) return;
  const bool alike = empty() || head_.type() == column.type();
  if (!column.fixed() || !column.has_all() || !alike) {
    for (std::size_t row = from; row < to; ++row, ++index) {
      if (column.has(row)) add(index, column, row);
    }
    return;
  }
  head_.header.type = static_cast<std::uint8_t>(column.type());
  head_.header.count += static_cast<std::uint32_t>(to - from);
  for (std::size_t row = from; row < to; ++row, ++index) {
    numbers_[index] = static_cast<std::int64_t>(column.number(row));
    head_.validity[index / 64] |= std::uint64_t{1} << (index % 64);
  }
}

void BulkColumnChunk::finish(ByteBuffer& out) {
  if (empty()) return;
  if (value_width(head_.type()) != 0) {
    encode_numbers(head_.type(), head_.validity, numbers_, out);
    numbers_.fill(0);
  } else {
    put_bytes(chunk_size, {});
    encode_texts(head_.type(), head_.validity, offsets_, bytes_, out);
  }
  head_ = ColumnChunkHead();
  filled_ = 0;
  offsets_[0] = 0;
  bytes_.clear();
}

}  // namespace casus::graph
