#include "engine/execute/branches/numbers.hpp"

#include "engine/execute/branches/checked.hpp"
#include "engine/execute/branches/vectorized.hpp"

namespace casus::execute {

namespace {

CASUS_VECTORIZED std::uint64_t multiply_small(const std::uint64_t* factors, std::size_t count,
                                              std::uint64_t* numbers) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < count; ++i) {
    numbers[i] = std::uint64_t{static_cast<std::uint32_t>(numbers[i])} *
                 static_cast<std::uint32_t>(factors[i]);
    bits |= numbers[i];
  }
  return bits;
}

CASUS_VECTORIZED std::uint64_t bits_of(const std::vector<std::uint64_t>& numbers) {
  std::uint64_t bits = 0;
  for (const std::uint64_t number : numbers) bits |= number;
  return bits;
}

CASUS_VECTORIZED std::uint64_t sum_of_small(const std::vector<std::uint64_t>& numbers) {
  std::uint64_t sum = 0;
  for (const std::uint64_t number : numbers) sum += number;
  return sum;
}

CASUS_VECTORIZED void set_to_ones(const std::uint64_t* numbers, std::size_t count, std::uint64_t* ones) {
  for (std::size_t i = 0; i < count; ++i) ones[i] = numbers[i] != 0 ? 1 : 0;
}

CASUS_VECTORIZED void raise_to_one(std::vector<std::uint64_t>& numbers) {
  for (std::uint64_t& number : numbers) number += number == 0 ? 1 : 0;
}

CASUS_VECTORIZED std::uint64_t zeros_in(const std::vector<std::uint64_t>& numbers) {
  std::uint64_t zeros = 0;
  for (const std::uint64_t number : numbers) zeros += number == 0 ? 1 : 0;
  return zeros;
}

}  // namespace

Numbers Numbers::ones() const {
  Numbers out{std::vector<std::uint64_t>(of_row.size()), 1};
  set_to_ones(of_row.data(), of_row.size(), out.of_row.data());
  return out;
}

void Numbers::list_rows(std::vector<std::uint32_t>& out) const {
  out.resize(of_row.size());
  std::size_t count = 0;
  for (std::size_t row = 0; row < of_row.size(); ++row) {
    out[count] = static_cast<std::uint32_t>(row);
    count += of_row[row] != 0 ? 1 : 0;
  }
  out.resize(count);
}

void Numbers::raise_zeros() {
  raise_to_one(of_row);
  bits |= 1;
}

bool Numbers::have_zero() const { return zeros_in(of_row) != 0; }

bool Numbers::are_small() {
  if (bits >> 32 != 0) bits = bits_of(of_row);
  return bits >> 32 == 0;
}

std::uint64_t Numbers::sum() {
  if (are_small() && of_row.size() >> 32 == 0) return sum_of_small(of_row);
  std::uint64_t sum = 0;
  for (const std::uint64_t number : of_row) sum = checked_add(sum, number);
  return sum;
}

void multiply_each(Numbers& numbers, Numbers& factors) {
  if (numbers.are_small() && factors.are_small()) {
    numbers.bits = multiply_small(factors.of_row.data(), numbers.size(), numbers.of_row.data());
    return;
  }
  for (std::size_t i = 0; i < numbers.size(); ++i)
    numbers[i] = checked_multiply(numbers[i], factors[i]);
  numbers.bits = Numbers::unknown;
}

}  // namespace casus::execute
