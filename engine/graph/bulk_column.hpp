#pragma once

// Property values on their way into a new graph: columns as a reader of files makes them, and the
// chunks they are cut into.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "casus/value.hpp"
#include "engine/graph/encodings/bytes.hpp"
#include "engine/graph/encodings/layout.hpp"

namespace casus::graph {

/// The values of one property of consecutive rows. Rows are added in order; all values are of the
/// one type. For one thread.
class BulkColumn {
 public:
  /// Not absent. A generic column takes any storable value.
  explicit BulkColumn(ColumnType type) : type_(type) {}

  /// Makes room for so many rows in all.
  void reserve(std::size_t rows);
  void add_absent();
  void add_integer(std::int64_t value) { add_number(static_cast<std::uint64_t>(value)); }
  void add_floating(double value);
  void add_boolean(bool value) { add_number(value ? 1 : 0); }
  void add_date(Date value) { add_number(static_cast<std::uint64_t>(value.epoch_days)); }
  void add_string(std::string_view text);
  void add_generic(const Value& value);
  /// Takes back the last row.
  void remove_last();

  [[nodiscard]] ColumnType type() const { return type_; }
  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::uint64_t values() const { return values_; }
  [[nodiscard]] bool has(std::size_t row) const {
    return present_.empty() || present_[row] != 0;
  }
  [[nodiscard]] bool has_all() const { return values_ == rows_; }
  /// Whether values have one width: number() is for these, bytes() for others.
  [[nodiscard]] bool fixed() const {
    return type_ != ColumnType::string && type_ != ColumnType::generic;
  }
  /// The value as 64 bits: of integers, booleans and dates the number, of floats their bits.
  [[nodiscard]] std::uint64_t number(std::size_t row) const { return numbers_[row]; }
  /// Has the value brought near, which will be asked for soon.
  void prefetch(std::size_t row) const {
    if (fixed()) __builtin_prefetch(&numbers_[row]);
  }
  /// The bytes of a string, or of a generic value as generic columns hold it.
  [[nodiscard]] Bytes bytes(std::size_t row) const {
    const std::uint64_t begin = row == 0 ? 0 : ends_[row - 1];
    return {bytes_.data() + begin, static_cast<std::size_t>(ends_[row] - begin)};
  }
  /// A column of these rows, in this order.
  [[nodiscard]] BulkColumn select(std::span<const std::uint32_t> rows) const;

 private:
  void count_value() {
    if (!present_.empty()) present_.push_back(1);
    ++rows_;
    ++values_;
  }
  void add_number(std::uint64_t number) {
    numbers_.push_back(number);
    count_value();
  }

  ColumnType type_;
  std::size_t rows_ = 0;
  std::uint64_t values_ = 0;
  std::vector<std::uint8_t> present_;   // a byte a row from the first absent value on, else empty
  std::vector<std::uint64_t> numbers_;  // of a fixed width, one a row
  std::vector<std::uint64_t> ends_;     // of strings and generic values, one a row
  ByteBuffer bytes_;
};

/// One chunk of a property column while it is filled, index by ascending index. A chunk whose
/// values are of several types becomes generic.
class BulkColumnChunk {
 public:
  /// Takes value `row` of `column`, which must have one.
  void add(std::uint32_t index, const BulkColumn& column, std::size_t row);
  /// Takes the values that rows [from, to) have, the first one at `index`.
  void add_rows(std::uint32_t index, const BulkColumn& column, std::size_t from, std::size_t to);
  [[nodiscard]] bool empty() const { return head_.header.count == 0; }
  /// Appends the chunk as the file holds it and begins another; appends nothing where it is empty.
  void finish(ByteBuffer& out);

 private:
  void make_generic();
  void put_bytes(std::uint32_t index, Bytes bytes);
  [[nodiscard]] Value value_at(std::uint32_t index) const;

  ColumnChunkHead head_;
  std::array<std::int64_t, chunk_size> numbers_{};
  std::array<std::uint32_t, chunk_size + 1> offsets_{};
  std::uint32_t filled_ = 0;  // offsets_ up to here are known
  ByteBuffer bytes_;
};

}  // namespace casus::graph
