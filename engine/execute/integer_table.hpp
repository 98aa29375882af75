#pragma once

// Numbers rows of integers, equal ones alike.

#include <cstdint>
#include <span>
#include <vector>

#include "engine/execute/context.hpp"
#include "engine/execute/vector.hpp"

namespace casus::execute {

/// A hash table with open addressing and linear probing. Null is a key like others.
class IntegerTable {
 public:
  /// Whether this takes a column.
  static bool takes(const Vector& column) { return column.type() == VectorType::integer && !column.is_constant(); }
  /// The number of each row's integer; new ones get the next numbers.
  void assign(const Vector& column, std::size_t size, ExecutionContext& context, std::vector<std::uint32_t>& out);
  /// That of null.
  std::uint32_t null_key();
  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(integers_.size()); }
  /// Those of some numbers.
  [[nodiscard]] Vector column(std::span<const std::uint32_t> keys) const;
  /// Null, or the integer of a number.
  [[nodiscard]] Value value(std::uint32_t key) const { return key == null_key_ ? Value() : Value(integers_[key]); }

 private:
  struct Place {
    std::int64_t integer = 0;
    std::uint32_t key = none;
  };
  static constexpr std::uint32_t none = null_id;
  static constexpr std::size_t first_places = 64;
  static constexpr std::size_t rows_ahead = 12;

  [[nodiscard]] std::size_t place_of(std::int64_t integer) const {
    return (static_cast<std::uint64_t>(integer) * 0x9E3779B97F4A7C15U) >> shift_;
  }
  void make_room(std::size_t more, ExecutionContext& context);
  void grow(std::size_t wanted, ExecutionContext& context);

  std::vector<Place> places_;  // a power of two, at most half of them taken
  unsigned shift_ = 64;
  std::vector<std::int64_t> integers_;  // by number
  std::uint32_t null_key_ = none;
};

}  // namespace casus::execute
