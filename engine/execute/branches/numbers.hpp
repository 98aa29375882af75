#pragma once

// How often each row of a batch counts, while it is being worked out.

#include <cstdint>
#include <span>
#include <vector>

namespace casus::execute {

/// A number for each row, and the bits that are set in any of them, as far as known: numbers that fit 32
/// bits are multiplied without asking whether the product fits 64.
struct Numbers {
  static constexpr std::uint64_t unknown = ~std::uint64_t{0};

  std::vector<std::uint64_t> of_row;
  std::uint64_t bits = unknown;

  [[nodiscard]] std::size_t size() const { return of_row.size(); }
  std::uint64_t& operator[](std::size_t row) { return of_row[row]; }
  /// Whether all fit 32 bits.
  bool are_small();
  /// 1 wherever there is no 0 here.
  [[nodiscard]] Numbers ones() const;
  /// The rows that are not 0.
  void list_rows(std::vector<std::uint32_t>& out) const;
  /// Makes each 0 a 1.
  void raise_zeros();
  [[nodiscard]] bool have_zero() const;
  /// Of numbers without a zero: whether they are known to be 1.
  [[nodiscard]] bool are_all_one() const { return bits == 1; }
  /// Throws casus::Error (runtime) where it is too large.
  std::uint64_t sum();
};

/// numbers[i] *= factors[i]; throws casus::Error (runtime) where that is too large.
void multiply_each(Numbers& numbers, Numbers& factors);

}  // namespace casus::execute
